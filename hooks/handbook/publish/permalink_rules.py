"""What was published stays: it is still there, has moved with a redirect, or is retired."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.core.counting import counted
from handbook.core.problems import LAST, Problem
from handbook.publish.addresses import addresses, is_written, name_at, page_files
from handbook.publish.permalinks import LOCK, Lock, new_lines, page_of, page_of_file, read_lock

LIST_THEM = "Run `handbook lock`"
LIST_THEM_LATER = "When all else is mended, run `handbook lock`"
LIST_AGAIN = "Restore it from history; for a new handbook, run `handbook lock`"
MISSING = "permalinks.lock"  # what new quizzes are told by
NAMED = 3  # as many new lines are named in one problem


@dataclass(frozen=True)
class _Now:
    """What there is now, to hold against what was published."""

    addresses: frozenset[str]
    with_drafts: dict[str, str]  # the files of all pages by address
    items: dict[str, str]  # the quizzes of all items by id
    new_items: dict[str, list[str]]  # ids that the lock file does not know, by quiz
    files: Mapping[str, Mapping[str, str]]  # those of each kind, readable or not, by slug
    pages_by_name: dict[str, str]  # the addresses of written pages by name
    renamed: dict[str, str]  # the names of quizzes now, by those that the lock file has for the same items


def _now(handbook: Handbook, lock: Lock) -> _Now:
    items = {item.id: quiz.slug for quiz, _, item in handbook.every_item()}
    new: dict[str, list[str]] = {}
    for item_id, quiz in items.items():
        if item_id not in lock.lines:
            new.setdefault(quiz, []).append(item_id)
    pages = page_files(handbook, drafts=False)
    names = {name_at(address): address for address in pages if is_written(address)}
    found = frozenset(addresses(handbook))
    listed = [words for _, words in lock.lines.values() if words[0] == "item"]
    renamed = {words[2]: items[words[1]] for words in listed if words[1] in items}
    return _Now(found, page_files(handbook, drafts=True), items, new, handbook.files, names, renamed)


def permalinks_are_kept(handbook: Handbook, root: Path) -> Iterator[Problem]:
    """What was published is still there, has moved with a redirect, or is retired."""
    lock = read_lock(root)
    yield from lock.problems
    now = _now(handbook, lock)
    present = {*now.addresses, None}  # the files of a page that is gone are reported with it
    found = []
    for number, words in lock.lines.values():
        lost = _LOST[words[0]](words, now)
        if lost and not _unreadable(handbook, words) and page_of(words[1], lock) in present:
            found.append(replace(lost, line=number))
    pages = [problem.breaks.partition(", ")[0] for problem in found if problem.breaks]
    for problem in found:  # a page made of others, such as the checklists of situations, goes with the last of them
        is_made = problem.follows and not problem.breaks and problem.follows.partition(" ")[0] not in {"ids", "quiz"}
        yield replace(problem, follows=", ".join([problem.follows, *pages[:1]])) if is_made else problem


def permalinks_are_listed(handbook: Handbook, root: Path, *, later: bool = False) -> Iterator[Problem]:
    """What is new is listed, so that it can be kept from now on: `later`, where something else is to be mended."""
    new = new_lines(handbook, read_lock(root))
    if new and not (root / LOCK).exists():
        what = f"the file that lists every address is missing, and {counted(len(new), 'line')} with it"
        yield _problem(what, LIST_AGAIN, breaks=MISSING)
    elif new:
        names = ", ".join(f"`{line.split()[1]}`" for line in new[:NAMED]) + (" …" if len(new) > NAMED else "")
        what = f"{counted(len(new), 'new address or id is', 'new addresses and ids are')} not listed: {names}"
        yield _problem(what, LIST_THEM_LATER if later else LIST_THEM, follows=LAST)


def is_about_new_lines(problem: Problem) -> bool:
    """Return whether all that the problem wants is `handbook lock`."""
    return problem.remedy in {LIST_THEM, LIST_THEM_LATER, LIST_AGAIN}


def _lost_address(words: list[str], now: _Now) -> Problem | None:
    """Return what is wrong with a line that lists an address."""
    address = words[1]
    if address in now.addresses:
        return None
    name = name_at(page_of_file(address) or address)
    owner = {"breaks": name, "follows": f"file {name}"} if is_written(address) else {"follows": name}
    if is_written(address) and address in now.with_drafts:
        file = f"docs/{now.with_drafts[address]}"
        what = f"`{address}` was published, and is a draft now, which builds leave out"
        return _problem(what, f"Take `draft: true` out of {file}", **owner)
    if is_written(address) and (new := now.pages_by_name.get(name) or now.pages_by_name.get(now.renamed.get(name, ""))):
        owner["breaks"] = f"{name}, new {name_at(new)}"
        what = f"`{address}` was published, and its page is at `{new}` now"
        return _problem(what, f"Move the file back, or run `handbook rename {_bare(address)} {_bare(new)}`", **owner)
    what = f"`{address}` was published and is gone"
    if is_written(address):
        return _problem(what, f"Bring it back, or run `handbook remove {_bare(address)}`", **owner)
    return _problem(what, f"Bring it back, or put `moved {address} /new/` in the place of this line", **owner)


def _bare(address: str) -> str:
    return address.strip("/")


def _moved_address(words: list[str], now: _Now) -> Problem | None:
    """Return what is wrong with a line that says where an address moved."""
    _, name, new = words
    if new not in now.addresses:
        what = f"`{name}` moved to `{new}`, which does not exist"
        return _problem(what, "Correct where it leads", follows=name_at(new))
    if name in now.addresses or name in now.with_drafts:
        return _problem(f"`{name}` moved and is back", f"Put `url {name}` in the place of this line")
    return None


def _lost_item(words: list[str], now: _Now) -> Problem | None:
    """Return what is wrong with a line that lists an item."""
    _, name, quiz = words
    if name in now.items:
        return None
    what = f"item `{name}` was published and is gone"
    new = now.new_items.get(quiz, [])
    here = "ids " if quiz in now.files["quizzes"] else "quiz " if quiz in now.files["practices"] else ""
    if len(new) == 1:
        remedy = f"Give `{new[0]}` its old id if it is the same question, or put `retired` in the place of `item` here"
        return _problem(f"{what}, and `{new[0]}` is new in its quiz", remedy, follows=here + quiz)
    return _problem(what, "Bring it back, or put `retired` in the place of `item` here", follows=here + quiz)


def _retired(words: list[str], now: _Now) -> Problem | None:
    """Return what is wrong with a line that says that an item or a file was withdrawn."""
    if words[1] in now.addresses:
        what = f"`{words[1]}` was retired and is back"
        return _problem(what, "Put `url` in the place of `retired` here")
    if words[1] in now.items:
        what = f"item `{words[1]}` was retired and is back"
        return _problem(what, "Give the new item another id, or put `item` in the place of `retired` here")
    return None


_LOST = {"url": _lost_address, "moved": _moved_address, "item": _lost_item, "retired": _retired}


def _problem(what: str, remedy: str, *, breaks: str = "", follows: str = "") -> Problem:
    return Problem(LOCK, 1, 1, what, remedy, breaks, follows)


def _unreadable(handbook: Handbook, words: list[str]) -> bool:
    return words[0] == "item" and words[2] not in handbook.quizzes and words[2] in handbook.files["quizzes"]
