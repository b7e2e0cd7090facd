"""An export: the kinds of file that one room makes for others, and where each kind is found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handbook.content.handbook import Handbook
from handbook.site.context import SiteContext
from handbook.site.download import Download

PDF = "pdf"  # by this name an edition leaves out all PDF files
HANDBOOK = "handbook"  # the slug of what holds the whole handbook
SITUATION_SET = "set of situations"
WITH_QUIZ = ("chapters", "practices", "programmes")
REHEARSALS = "rehearsals"  # whose files have a folder of their own, for their slugs are those of others, too


@dataclass(frozen=True)
class FileKind:
    """A kind of file for others: the address of each, and what there is one for.

    `made_for` names kinds of content, "handbook", or "set of situations" for the set of all of them.
    """

    name: str  # one of the names under `downloads` in hooks/handbook/locale/words.yml
    pattern: str  # of addresses, with {} for the slug of what the file is for
    made_for: tuple[str, ...]
    group: str = ""  # by whose name an edition leaves it out, if not by its own

    def is_in(self, handbook: Handbook) -> bool:
        """Return whether the handbook has such files: an edition may leave them out."""
        return (self.group or self.name) not in handbook.files_left_out

    def address(self, slug: str) -> str:
        """Return the address of the file for the chapter, practice, programme, situation or set of this slug."""
        return self.pattern.format(slug)


@dataclass(frozen=True)
class Export:
    """Kinds of file, and what yields the files of these kinds, each made when it is wanted."""

    kinds: tuple[FileKind, ...]
    files: Callable[[SiteContext], Iterator[Download]]
