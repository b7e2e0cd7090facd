"""The names that pages may give for their pictures: those of the drawings in picture/drawings/."""

from pathlib import Path

from handbook.site.templates import FOLDER

DRAWINGS = "picture/drawings"


def picture_names(folder: Path = FOLDER) -> list[str]:
    """Return the names of all drawings."""
    return sorted(file.stem for file in (folder / DRAWINGS).glob("*.html"))
