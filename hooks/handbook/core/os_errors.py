"""What the operating system refuses, in one plain line."""

import errno

ADVICE = {
    errno.ENOSPC: "Make room, or build where there is some",
    errno.EDQUOT: "Make room, or build where there is some",
    errno.EROFS: "Build where it is allowed to write",
    errno.EACCES: "Check who owns it, and who may read and write there",
    errno.EPERM: "Check who owns it, and who may read and write there",
    errno.ELOOP: "Take out the symbolic link that leads to itself",
    errno.ENAMETOOLONG: "Choose a shorter name",
    errno.EBUSY: "Check what is mounted there, or works there",
}


def in_plain_words(error: OSError) -> str:
    """Return what went wrong, where, and what to do."""
    reason = error.strerror or str(error)
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{reason[:1].lower()}{reason[1:]}. {ADVICE.get(error.errno or 0, 'Look at what is there')}."
