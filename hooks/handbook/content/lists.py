"""The lists in which pages stand: chapters' and that of situations."""

from dataclasses import dataclass

from handbook.content.handbook import Handbook
from handbook.core.front_matter import Loc
from handbook.core.source import Source


@dataclass(frozen=True)
class List:
    """A list of slugs in a content file: where it was read, and how many it holds."""

    source: Source
    loc: Loc
    length: int


def chapter_list(handbook: Handbook, name: str) -> List | None:
    """Return the list of the chapter of a practice, given as `<chapter>/<practice>`."""
    chapter = handbook.chapters.get(name.partition("/")[0])
    return List(chapter.source, ("practices",), len(chapter.content.practices)) if chapter else None


def situation_list(handbook: Handbook, _name: str) -> List | None:
    """Return the last group of situations."""
    listed = handbook.situation_list
    if listed is None:
        return None
    last = len(listed.content.groups) - 1
    return List(listed.source, ("groups", last, "situations"), len(listed.content.groups[last].situations))
