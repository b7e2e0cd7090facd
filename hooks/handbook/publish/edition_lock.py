"""The lock file of an edition: what the edition leaves out, or the original moved, is settled without handwork."""

import posixpath
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.edition.model import read_edition, upstream
from handbook.publish.addresses import addresses, page_files
from handbook.publish.permalinks import Lock, read_lock

Words = list[str]
MOST_TOLD = 3  # of lines of one kind that lead to one address, or are of one quiz


def lock_of(handbook: Handbook, root: Path) -> tuple[Lock, list[str]]:
    """Return the lock file under `root`, for an edition as it should be now, and the lines that should change."""
    lock = read_lock(root)
    edition = read_edition(root)
    if edition is None:
        return lock, []
    now = _Now.of(handbook, read_lock(upstream(root, edition[0])))
    settled = {name: (number, now.settled(words)) for name, (number, words) in lock.lines.items()}
    changed = [" ".join(words) for name, (_, words) in settled.items() if words != lock.lines[name][1]]
    return Lock(settled, lock.problems), changed


def in_short(changed: Iterable[str]) -> list[str]:
    """Return the lines that change, those that lead to one address or are of one quiz as one where there are many."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for line in changed:
        kind, _, *more = line.split()
        groups.setdefault((kind, *more), []).append(line)
    return [line for lines in groups.values() for line in _together(lines)]


def _together(lines: list[str]) -> list[str]:
    return lines if len(lines) <= MOST_TOLD else [f"{lines[0]}, and {len(lines) - 1} more like it"]


@dataclass(frozen=True)
class _Now:
    """What the edition has now, and the lines of the original's lock file."""

    current: frozenset[str]
    drafts: Collection[str]
    items: dict[str, str]
    quizzes: Collection[str]
    theirs: dict[str, Words]

    @classmethod
    def of(cls, handbook: Handbook, theirs: Lock) -> "_Now":
        """Return what the handbook has."""
        items = {item.id: quiz.slug for quiz, _, item in handbook.every_item()}
        lines = {name: words for name, (_, words) in theirs.lines.items()}
        drafts = page_files(handbook, drafts=True).keys()
        quizzes = handbook.files["quizzes"].keys() | handbook.files["plain_quizzes"].keys()
        return cls(frozenset(addresses(handbook)), drafts, items, quizzes, lines)

    def settled(self, words: Words) -> Words:
        """Return the line as it should be."""
        kind, name = words[:2]
        theirs = self.theirs.get(name, ["", name])
        if "/" not in name:
            return self._item(words, theirs)
        if name in self.current:
            return ["url", name] if kind != "url" and theirs[0] == "url" else words
        if kind == "url" and name not in self.drafts and theirs[0]:
            return self._gone(name, theirs[-1])
        if kind == "moved" and words[2] not in self.current and words[2] not in self.drafts:
            return self._gone(name, words[2]) if words[2] in self.theirs else words
        return words

    def _item(self, words: Words, theirs: Words) -> Words:
        """Return the line of an item: gone with its quiz, or in the original; or back with it."""
        kind, name, quiz = words
        if name in self.items:
            return ["item", name, self.items[name]] if kind == "retired" and theirs[0] == "item" else words
        gone = theirs[0] == "retired" or (theirs[0] == "item" and quiz not in self.quizzes)
        return ["retired", name, quiz] if kind == "item" and gone else words

    def _gone(self, name: str, new: str) -> Words:
        """Return where the address leads: on to the original's new one, or to the nearest page above."""
        while new not in self.current and self.theirs.get(new, ["", ""])[0] == "moved":
            new = self.theirs[new][2]
        if new in self.current:
            return ["moved", name, new]
        if not name.endswith("/"):
            return ["retired", name]
        above = new
        while above not in self.current:
            above = f"{posixpath.dirname(above.rstrip('/')).rstrip('/')}/"
        return ["moved", name, above]
