"""A built folder as one zip file, the same bytes for the same files, for machines that never have a network."""

from pathlib import Path

from handbook.core.archive import archive
from handbook.publish.addresses import unlisted_files
from handbook.publish.site_folder import MARK

# Only a web server has a use for them; and the mark says what may be done with the folder.
LEFT_OUT = frozenset(("404.html", "sitemap.xml", "sitemap.xml.gz", MARK))


def pack(folder: Path, file: Path) -> int:
    """Write the folder's files to the zip file, below a folder of its own name; return how many."""
    unlisted = [folder / address.strip("/") for address in unlisted_files()]
    every = (path for path in folder.rglob("*") if path.is_file() and path.name not in LEFT_OUT)
    paths = sorted(path for path in every if not any(place in path.parents for place in unlisted))
    files = {f"{file.stem}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}
    file.write_bytes(archive(files))
    return len(paths)
