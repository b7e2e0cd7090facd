"""What was published stays: it is still there, has moved with a redirect, or is retired."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from handbook.content.handbook import Handbook
from handbook.core.counting import counted
from handbook.core.problems import LAST, Problem
from handbook.publish.addresses import addresses, is_written, name_at, page_files
from handbook.publish.permalinks import LOCK, Lock, new_lines, page_of, page_of_file

LIST_THEM = "Run `handbook lock`"
LIST_THEM_LATER = "When all else is mended, run `handbook lock`"
LIST_AGAIN = "Restore it from history; for a new handbook, run `handbook lock`"
MISSING = "permalinks.lock"  # what new quizzes are told by
NAMED = 3  # as many new lines are named in one problem


@dataclass(frozen=True)
class _Now:
    """What there is now, to hold against what was published; most is asked for only where something is lost."""

    handbook: Handbook
    lock: Lock

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address."""
        return frozenset(addresses(self.handbook))

    @cached_property
    def with_drafts(self) -> dict[str, str]:
        """The files of all pages by address."""
        return page_files(self.handbook, drafts=True)

    @cached_property
    def items(self) -> dict[str, str]:
        """The quizzes of all items by id."""
        return {item.id: quiz.slug for quiz, _, item in self.handbook.every_item()}

    @cached_property
    def new_items(self) -> dict[str, list[str]]:
        """The ids that the lock file does not know, by quiz."""
        new: dict[str, list[str]] = {}
        for item_id, quiz in self.items.items():
            if item_id not in self.lock.lines:
                new.setdefault(quiz, []).append(item_id)
        return new

    @property
    def files(self) -> Mapping[str, Mapping[str, str]]:
        """The files of each kind, readable or not, by slug."""
        return self.handbook.files

    @cached_property
    def pages_by_name(self) -> dict[str, str]:
        """The addresses of written pages by name."""
        pages = page_files(self.handbook, drafts=False)
        return {name_at(address): address for address in pages if is_written(address)}

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The names of quizzes now, by those that the lock file has for the same items."""
        listed = [words for _, words in self.lock.lines.values() if words[0] == "item"]
        return {words[2]: self.items[words[1]] for words in listed if words[1] in self.items}


def permalinks_are_kept(handbook: Handbook, lock: Lock) -> Iterator[Problem]:
    """What was published is still there, has moved with a redirect, or is retired."""
    yield from lock.problems
    now = _Now(handbook, lock)
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


def permalinks_are_listed(
    handbook: Handbook, lock: Lock, changed: Collection[str], *, there: bool, later: bool = False
) -> Iterator[Problem]:
    """What is new is listed, so that it can be kept from now on: `later`, where something else is to be mended.

    `changed` are lines that an edition settles by itself; `there` says whether there is a lock file.
    """
    new = new_lines(handbook, lock)
    if new and not there:
        what = f"the file that lists every address is missing, and {counted(len(new), 'line')} with it"
        yield _problem(what, LIST_AGAIN, breaks=MISSING)
    elif new:
        names = _names(new)
        what = f"{counted(len(new), 'new address or id is', 'new addresses and ids are')} not listed: {names}"
        yield _problem(what, LIST_THEM_LATER if later else LIST_THEM, follows=LAST)
    if changed:
        what = f"{counted(len(changed), 'line changes', 'lines change')} with the edition: {_names(changed)}"
        yield _problem(what, LIST_THEM_LATER if later else LIST_THEM, follows=LAST)


def _names(lines: Collection[str]) -> str:
    names = ", ".join(f"`{line.split()[1]}`" for line in [*lines][:NAMED])
    return names + (" …" if len(lines) > NAMED else "")


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
