"""A build works in a folder of its own and takes the site's place when it is whole; one build at a time."""

import os
from collections.abc import Callable, Collection
from contextlib import suppress
from itertools import count
from pathlib import Path

from handbook.publish.exchange import exchange
from handbook.publish.site_folder import MARK, PlaceError, files, is_ours, is_whole, mark, remove
from handbook.publish.site_lock import SiteLock

MOUNTS = Path("/proc/self/mountinfo")  # of Linux; its fifth field is the mount point
BROUGHT_BACK = "An earlier build was cut short while it put its site in place; the last site is back at {}."
LEFT = "{} was left by a build of another user, and can't be removed here: {}. Remove it as that user."
ONE_BY_ONE = (
    "{} can't be replaced as a whole, as a mount point or in a folder that takes no files: its files were, each."
)


class Staging:
    """The folder `new` that a build works in, and the `site` whose place it takes.

    They lie side by side, and change places at one stroke, or by two renames where the system can't. Where the site's
    folder can't be renamed, `new` lies inside it, and its files are moved one by one, pages after all that they load.
    A symbolic link is followed.
    """

    def __init__(self, site: Path, say: Callable[[str], None], sources: Collection[Path] = ()) -> None:
        """Name the folders; `say` takes a line for whoever builds. No site lies in one of the `sources`."""
        self.site = Path(os.path.realpath(site))
        self._say = say
        self._sources = [source.resolve() for source in sources]
        self._is_fixed = _is_fixed(self.site)
        name = str(self.site / MARK) if self._is_fixed else str(self.site.with_name(f".{self.site.name}"))
        self.new, self._old = Path(f"{name}.new"), Path(f"{name}.old")
        self._lock_file = Path(f"{name}.lock")
        self._lock = SiteLock(self._lock_file, self.site)

    def begin(self) -> None:
        """Wait for other builds, bring back the last site if a swap was cut short, and make an empty folder `new`.

        Raises PlaceError where the site's folder holds what no build made, and OSError.
        """
        self._judge()
        self.site.parent.mkdir(parents=True, exist_ok=True)
        self._lock.acquire(self._say)
        try:
            self._judge()
            if not self.site.exists() and is_whole(self._old):
                self._old.rename(self.site)
                self._say(BROUGHT_BACK.format(self.site))
            self._clear(self.new)
            self._clear(self._old)
            self.new.mkdir()
            mark(self.new, whole=False)
        except BaseException:
            self._lock.release()
            raise

    def publish(self) -> None:
        """Put the finished folder in the place of the site."""
        if self._is_fixed:
            self.overlay()
            self._say(ONE_BY_ONE.format(self.site))
            return
        mark(self.new, whole=True)
        if self.site.exists() and exchange(self.new, self.site):
            self._clear(self.new)
            return
        if self.site.exists():
            self.site.rename(self._old)
        self.new.rename(self.site)
        self._clear(self._old)

    def overlay(self, kept: Collection[str] = ()) -> None:
        """Put the finished folder's files into the site, and remove what is neither there nor among `kept`."""
        self.site.mkdir(exist_ok=True)
        mark(self.site, whole=False)
        found = set(files(self.new)) - {MARK}
        for file in sorted(found, key=_is_page):
            place = self.site / file
            place.parent.mkdir(parents=True, exist_ok=True)
            (self.new / file).replace(place)
        remove(self.new)
        for file in set(files(self.site)) - found - {MARK, self._lock_file.name} - set(kept):
            _unlink(self.site / file)
        mark(self.site, whole=True)

    def end(self) -> None:
        """Let the next build begin, and remove what this one left if it failed; nothing happens the second time."""
        if self._lock.is_held:
            with suppress(OSError, PlaceError):
                remove(self.new)
            self._lock.release()

    def _judge(self) -> None:
        """Refuse a place whose content would be lost."""
        if any(self.site.is_relative_to(source) or source.is_relative_to(self.site) for source in self._sources):
            reason = "holds what the site is built from, or lies in it"
        elif not os.path.lexists(self.site) or (self.site.is_dir() and is_ours(self.site)):
            return
        else:
            reason = "holds files that no build made" if self.site.is_dir() else "is no folder"
        message = f"{self.site} {reason}, so nothing is built there. Give --site-dir another folder, or empty this one."
        raise PlaceError(message)

    def _clear(self, folder: Path) -> None:
        """Remove a folder of an earlier build; one that another user made is set aside."""
        try:
            remove(folder)
        except PermissionError as error:
            places = (folder.with_name(f"{folder.name}.{number}") for number in count(1))
            aside = next(place for place in places if not place.exists())
            folder.rename(aside)
            self._say(LEFT.format(aside, error.strerror))


def _is_fixed(site: Path) -> bool:
    """Return whether the folder exists and can't be renamed."""
    effective = os.access in os.supports_effective_ids
    return site.is_dir() and (
        _is_mount_point(site) or not os.access(site.parent, os.W_OK | os.X_OK, effective_ids=effective)
    )


def _is_mount_point(folder: Path) -> bool:
    if folder.is_mount():
        return True
    with suppress(OSError):  # a folder of the same file system may be mounted, too, which no inode tells
        mounted = str(folder).replace(" ", "\\040")
        return any(line.split()[4] == mounted for line in MOUNTS.read_text("utf-8", "surrogateescape").splitlines())
    return False


def _unlink(file: Path) -> None:
    """Remove a file, and the folders that are empty then."""
    file.unlink()
    with suppress(OSError):
        for folder in file.parents:
            folder.rmdir()


def _is_page(file: str) -> tuple[bool, str]:
    """Sort the files of a site: pages after what they load."""
    return file.endswith(".html"), file
