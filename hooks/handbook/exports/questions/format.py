"""A format that questions are written in: the entry by which its room is known to the registry of exports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handbook.exports.questions.bank import Bank, Group
from handbook.site.context import SiteContext
from handbook.site.file_kinds import HANDBOOK, FileKind

SCOPES = (HANDBOOK, "chapters", "programmes")  # practices have no file of their own, being groups inside the others


@dataclass(frozen=True)
class Format:
    """A kind of file that questions are written in: `whole` makes it from what `practice` made of each practice."""

    kind: str  # its name in words.yml, under `downloads`
    file: str
    practice: Callable[[Group, SiteContext], Any]
    whole: Callable[[Bank, list[Any], SiteContext], bytes]
    leaves_out: tuple[str, ...] = ()  # the parts of items that it has no place for, as `fidelity.PARTS` names them
    scopes: tuple[str, ...] = SCOPES  # what there is a file for: the handbook, or kinds of content

    @property
    def files(self) -> FileKind:
        """The kind of file, with its addresses."""
        return FileKind(self.kind, f"/exports/{{}}/{self.file}", self.scopes)
