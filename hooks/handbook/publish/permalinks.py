"""Addresses and item ids once published stay: permalinks.lock lists them, and none disappears without a word."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path, PurePath

from handbook.content.handbook import Handbook
from handbook.core.problems import Problem
from handbook.core.source import unresolved_merge
from handbook.publish.addresses import addresses

LOCK = "permalinks.lock"
HEADER = """\
# Every address and item id ever published. `handbook lock` adds lines; none is taken out.
# A page that moved:   moved /old/ /new/ (its files follow)
# An item withdrawn:   retired ttp-99 take-their-perspective (a file: retired /exports/old-name/cmi5.xml)
"""
# A file for others: /exports/stay-calm/cmi5.zip goes with a quiz, /print/situations/angry-customer/… with a situation,
# /exports/rehearsals/phone-and-counter/… with a rehearsal.
_MARK = re.compile(r"[<=>|]{7}")
OWNED = re.compile(r"/(?:exports|print)/(?P<kind>(?:situations|rehearsals)/)?(?P<slug>[^/]+)/[^/]+")
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PAGE = rf"/(?!assets/)(?:{_SLUG}/)*"
_FILE = rf"/(?:(?:exports|print|schemas)/(?:{_SLUG}/)*{_SLUG}(?:\.[a-z0-9]+)*\.(?!html)[a-z0-9]+|{_SLUG}\.json)"
FILE = re.compile(_FILE)
ADDRESS = re.compile(f"{_PAGE}|{_FILE}")  # of a page, or of a file for others: any that this site ever had
# What may stand in each kind of line: its shape, and what that is called.
_AN_ADDRESS = (ADDRESS, "no address of a page or a file of ours")
_AN_ITEM = ((re.compile(r"[a-z]{2,6}-[0-9]{2,3}"), "no item's id"), (re.compile(_SLUG), "no quiz"))
_A_FILE = (FILE, "no address of a file of ours")
FIELDS = {
    "url": ((_AN_ADDRESS,),),
    "moved": ((_AN_ADDRESS, _AN_ADDRESS),),
    "item": (_AN_ITEM,),
    "retired": (_AN_ITEM, (_A_FILE,)),
}


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
    file = root / LOCK
    return _lock(file.read_text("utf-8-sig", errors="replace") if file.is_file() else "")


@lru_cache(1)  # asked for again and again
def _lock(text: str) -> Lock:
    lock = Lock()
    text = re.sub(r"\r\n?", "\n", text)
    merging = unresolved_merge(LOCK, text)
    if merging:
        lock.problems.append(replace(merging, remedy="Keep the lines of both, and take out those of the marks"))
    for number, line in enumerate(text.split("\n"), 1):
        words = line.split()
        if not words or words[0].startswith("#") or (merging and _MARK.match(line)):
            continue
        if wrong := _wrong(line, words):
            lock.problems.append(Problem(LOCK, number, *wrong, "Correct it, or restore it from history"))
        elif words[1] in lock.lines and merging:
            continue  # it stands in both versions
        elif words[1] in lock.lines:
            lock.problems.append(Problem(LOCK, number, 1, f"`{words[1]}` is listed twice", "Take one line out"))
        else:
            lock.lines[words[1]] = (number, words)
    return lock


def _wrong(line: str, words: list[str]) -> tuple[int, str] | None:
    """Return the column of what does not belong in a line, and what is wrong with it."""
    shapes = next((each for each in FIELDS.get(words[0], ()) if len(each) == len(words) - 1), None)
    if shapes is None:
        return 1, f"'{line[:40]}' is no line of this file"
    columns = [match.start() + 1 for match in re.finditer(r"\S+", line)]
    for column, word, (shape, name) in zip(columns[1:], words[1:], shapes, strict=True):
        if not shape.fullmatch(word):
            return column, f"'{word[:40]}' is {name}"
    if words[0] == "moved" and PurePath(words[1]).suffix != PurePath(words[2]).suffix:
        return columns[2], f"`{words[1]}` can't lead to `{words[2]}`, which is something else"
    return None


def page_of_file(file: str) -> str | None:
    """Return the page that a file for others goes with: that of its quiz, its situation or its rehearsal."""
    match = OWNED.fullmatch(file)
    return f"/{match['kind'] or 'quizzes/'}{match['slug']}/" if match else None


def page_of(file: str, lock: Lock) -> str | None:
    """Return that page if it was published."""
    page = page_of_file(file)
    return page if page in lock.lines else None


def _moved_with_pages(current: Collection[str], lock: Lock) -> Iterator[str]:
    """Yield a line for every file for others whose page has moved: it moves, too, or is retired if none is like it."""
    for file, (_, words) in lock.lines.items():
        page = page_of(file, lock)
        if words[0] == "url" and page in lock.moved:
            new = file.replace(f"/{PurePath(page).name}/", f"/{PurePath(lock.moved[page]).name}/")
            if file not in current:
                yield f"moved {file} {new}" if new in current else f"retired {file}"


def new_lines(handbook: Handbook, lock: Lock) -> list[str]:
    """Return the lines that the lock file lacks."""
    current = dict.fromkeys(addresses(handbook))
    lines = [f"url {address}" for address in current if address not in lock.lines]
    lines += _moved_with_pages(current, lock)
    return lines + [
        f"item {item.id} {quiz.slug}"
        for quiz, _, item in handbook.every_item()
        if item.id not in lock.lines and quiz.source.path not in handbook.drafts
    ]


def in_lock_order(lines: Iterable[str]) -> list[str]:
    """Return the lines in the order of the file: addresses, then items, each by name."""
    return sorted(lines, key=lambda line: (line.split()[0] not in {"url", "moved"}, line.split()[1]))


def write_lock(handbook: Handbook, root: Path, settled: Lock | None = None) -> list[str]:
    """Add what is new to the lock file, or to the `settled` lines in their place, and return what was added."""
    lock = settled or read_lock(root)
    new = new_lines(handbook, lock)
    known = {name: " ".join(words) for name, (_, words) in lock.lines.items()}
    lines = in_lock_order((known | {line.split()[1]: line for line in new}).values())
    (root / LOCK).write_text(HEADER + "".join(f"{line}\n" for line in lines), "utf-8")
    return new
