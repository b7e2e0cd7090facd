"""Addresses and item ids once published stay: permalinks.lock lists them, and none disappears without a word."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath

from handbook.content.handbook import Handbook
from handbook.core.problems import Problem
from handbook.publish.addresses import addresses

LOCK = "permalinks.lock"
HEADER = """\
# Every address and item id ever published. `handbook lock` adds lines; none is taken out.
# A page that moved:   moved /old/ /new/ (its files follow)
# An item withdrawn:   retired ttp-99 take-their-perspective
"""
# A file for others: /exports/stay-calm/cmi5.zip goes with a quiz, /print/situations/angry-customer/… with a situation.
OWNED = re.compile(r"/(?:exports|print)/(?P<kind>situations/)?(?P<slug>[^/]+)/[^/]+")
FIELDS = {"url": 2, "item": 3, "moved": 3, "retired": 3}


@dataclass
class Lock:
    """The lock file's lines: number and words, by what they list."""

    lines: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def moved(self) -> dict[str, str]:
        """Old addresses and where they lead now."""
        return {words[1]: words[2] for _, words in self.lines.values() if words[0] == "moved"}


def read_lock(root: Path) -> Lock:
    """Read the lock file under `root`; without one nothing was published yet."""
    lock = Lock()
    file = root / LOCK
    text = file.read_text("utf-8-sig", errors="replace") if file.is_file() else ""
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if FIELDS.get(words[0]) != len(words):
            what = f"'{line[:40]}' is no line of this file"
            lock.problems.append(Problem(LOCK, number, 1, what, "Correct it, or restore it from history"))
        elif words[1] in lock.lines:
            lock.problems.append(Problem(LOCK, number, 1, f"`{words[1]}` is listed twice", "Take one line out"))
        else:
            lock.lines[words[1]] = (number, words)
    return lock


def page_of(file: str, lock: Lock) -> str | None:
    """Return the published page that a file for others goes with: that of its quiz or its situation."""
    match = OWNED.fullmatch(file)
    page = match and f"/{match['kind'] or 'quizzes/'}{match['slug']}/"
    return page if page in lock.lines else None


def _moved_with_pages(current: Collection[str], lock: Lock) -> Iterator[str]:
    """Yield a line for every file for others whose page has moved."""
    for file, (_, words) in lock.lines.items():
        page = page_of(file, lock)
        if words[0] == "url" and page in lock.moved:
            new = file.replace(f"/{PurePath(page).name}/", f"/{PurePath(lock.moved[page]).name}/")
            if file not in current and new in current:
                yield f"moved {file} {new}"


def new_lines(handbook: Handbook, lock: Lock) -> list[str]:
    """Return the lines that the lock file lacks."""
    current = dict.fromkeys(addresses(handbook))
    lines = [f"url {address}" for address in current if address not in lock.lines]
    lines += _moved_with_pages(current, lock)
    return lines + [
        f"item {item.id} {quiz.slug}"
        for quiz, _, item in handbook.items()
        if item.id not in lock.lines and quiz.source.path not in handbook.drafts
    ]


def write_lock(handbook: Handbook, root: Path) -> list[str]:
    """Add what is new to the lock file and return those lines."""
    lock = read_lock(root)
    new = new_lines(handbook, lock)
    known = {name: " ".join(words) for name, (_, words) in lock.lines.items()}
    lines = list((known | {line.split()[1]: line for line in new}).values())
    lines.sort(key=lambda line: (line.split()[0] not in {"url", "moved"}, line.split()[1]))
    (root / LOCK).write_text(HEADER + "".join(f"{line}\n" for line in lines), "utf-8")
    return new
