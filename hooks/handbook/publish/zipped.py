"""A built folder as one zip file, the same bytes for the same files, for machines that never have a network."""

from pathlib import Path

from handbook.core.archive import archive

LEFT_OUT = frozenset(("404.html", "sitemap.xml", "sitemap.xml.gz"))  # only a web server has a use for them


def pack(folder: Path, file: Path) -> int:
    """Write the folder's files to the zip file, below a folder of its own name; return how many."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in LEFT_OUT)
    files = {f"{file.stem}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}
    file.write_bytes(archive(files))
    return len(paths)
