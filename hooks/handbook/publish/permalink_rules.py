"""What was published stays: it is still there, has moved with a redirect, or is retired."""

from collections.abc import Iterator
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.core.counting import counted
from handbook.core.problems import Problem
from handbook.publish.addresses import addresses, page_files
from handbook.publish.permalinks import LOCK, new_lines, page_of, read_lock

NAMED = 3  # as many new lines are named in one problem


def permalinks_are_kept(handbook: Handbook, root: Path) -> Iterator[Problem]:
    """What was published is still there, has moved with a redirect, or is retired."""
    lock = read_lock(root)
    yield from lock.problems
    current = set(addresses(handbook))
    taken = current | set(page_files(handbook, drafts=True))
    present = {*current, None}  # the files of a page that is gone are reported with it
    items = {item.id: quiz.slug for quiz, _, item in handbook.items()}
    for number, words in lock.lines.values():
        lost = _lost(words, current, taken, items)
        if lost and not _unreadable(handbook, words) and page_of(words[1], lock) in present:
            yield Problem(LOCK, number, 1, *lost)


def permalinks_are_listed(handbook: Handbook, root: Path) -> Iterator[Problem]:
    """What is new is listed, so that it can be kept from now on."""
    new = new_lines(handbook, read_lock(root))
    if new:
        names = ", ".join(f"`{line.split()[1]}`" for line in new[:NAMED]) + (" …" if len(new) > NAMED else "")
        what = f"{counted(len(new), 'new address or id is', 'new addresses and ids are')} not listed: {names}"
        yield Problem(LOCK, 1, 1, what, "Run `handbook lock`")


def _lost(words: list[str], current: set[str], taken: set[str], items: dict[str, str]) -> tuple[str, str] | None:
    """Return what is wrong with a line; `taken` are the current addresses and those of drafts."""
    kind, name = words[:2]
    if kind == "url" and name not in current:
        return f"`{name}` was published and is gone", f"Bring it back, or write `moved {name} /new/` here"
    if kind == "moved" and words[2] not in current:
        return f"`{name}` moved to `{words[2]}`, which does not exist", "Correct where it leads"
    if kind == "item" and name not in items:
        return f"item `{name}` was published and is gone", "Bring it back, or write `retired` for `item` here"
    if kind == "retired" and (name in items or name in current):
        what, was = (f"item `{name}`", "item") if name in items else (f"`{name}`", "url")
        return f"{what} was retired and is back", f"Write `{was}` for `retired` here"
    if kind == "moved" and name in taken:
        return f"`{name}` moved and is back", "Write `url` and the address here"
    return None


def _unreadable(handbook: Handbook, words: list[str]) -> bool:
    return words[0] == "item" and words[2] not in handbook.quizzes and words[2] in handbook.files["quizzes"]
