"""A built folder as one zip file, the same bytes for the same files, for machines that never have a network."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LEFT_OUT = frozenset(("404.html", "sitemap.xml", "sitemap.xml.gz"))  # only a web server has a use for them
READABLE = 0o644 << 16


def pack(folder: Path, file: Path) -> int:
    """Write the folder's files to the zip file, below a folder of its own name; return how many."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in LEFT_OUT)
    with ZipFile(file, "w") as made:
        for path in paths:
            entry = ZipInfo(f"{file.stem}/{path.relative_to(folder).as_posix()}")  # dated 1980, whenever it is made
            entry.external_attr, entry.compress_type = READABLE, ZIP_DEFLATED
            made.writestr(entry, path.read_bytes())
    return len(paths)
