"""One file of the original, as an edition changes it."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from handbook.core.problems import Problem
from handbook.core.source import Source, decode
from handbook.edition.company_values import with_company, with_owner
from handbook.edition.left_out import LeftOut, without
from handbook.edition.model import Edition
from handbook.edition.patch import patched
from handbook.edition.text import Lines, text_of

COMPANY = "docs/company.md"


@dataclass(frozen=True)
class Changes:
    """What an edition says of all files: its own file, and what it leaves out."""

    edition: Edition
    source: Source  # of edition.yml
    left_out: LeftOut

    @cached_property
    def mention(self) -> re.Pattern[bytes]:
        """What only files hold that change."""
        return re.compile(self.left_out.mention.pattern.encode())


@dataclass(frozen=True)
class Given:
    """What one file is made of: its path, the name by which problems tell it, what it holds, and its patch."""

    path: str
    shown: str
    raw: bytes
    changes: Changes
    patch: str = ""  # its path
    patch_raw: bytes = b""

    @property
    def stays(self) -> bool:
        """Whether nothing of it can change, which is so of most files."""
        edition = self.changes.edition
        says = self.path == COMPANY and (edition.company or edition.values)
        return not (self.patch or says or edition.owners or self.changes.mention.search(self.raw))


@dataclass(frozen=True)
class Composed:
    """What came of it: the lines with their places where it changed, what it lost, its owner, and what does not fit."""

    content: bytes
    lines: Lines = ()
    shortened: bool = False
    owner: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)


def compose(given: Given) -> Composed:
    """Return the file as the edition changes it."""
    content = None if given.stays else decode(given.path, given.raw)
    text = text_of(given.shown, content) if isinstance(content, str) else None
    if text is None:
        return Composed(given.raw)
    original, edition, source = text, given.changes.edition, given.changes.source
    text = shorter = without(given.path, text, given.changes.left_out)
    text, owner = with_owner(text, edition, source)
    problems: list[Problem] = []
    if given.path == COMPANY:
        text, more = with_company(text, edition, source)
        problems += more
    if given.patch:
        text, more = patched(text, given.patch, given.patch_raw)
        problems += more
    if text == original:
        return Composed(given.raw, owner=owner, problems=problems)
    new = "\n".join(line.text for line in text.lines).encode()
    return Composed(new, text.lines, shorter != original, owner, problems)
