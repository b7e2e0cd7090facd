"""`handbook import FILE`: writes a bank of questions as plain quizzes, and says what became of each question."""

import itertools
import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.content.load import load
from handbook.content.tree import Tree
from handbook.core.counting import counted
from handbook.edition.layers import tree_of
from handbook.imports.names import slug as slug_of
from handbook.imports.questions.files import read
from handbook.imports.questions.foreign import Question, Refused, UnreadableError
from handbook.imports.questions.item import Data, NoPlaceError, item_of, shown
from handbook.imports.questions.our_form import OurForm
from handbook.items.prefix import free_prefix
from handbook.plain_quiz.model import MOST_ITEMS
from handbook.publish.permalinks import read_lock
from handbook.site.drafts import draft

MOST_BYTES = 150_000  # of one quiz, so that its page is not too heavy, and the file can be read
LONGEST_NAME, LONGEST_TITLE = 40, 90
NAMED = 5  # questions that a line names
_ID = re.compile(r"[a-z]{2,6}-[0-9]{2,3}")
_MOST_NUMBERS = 999


def import_bank(root: Path, file: Path, to: str) -> tuple[str, int]:
    """Write the questions of the file as the plain quiz `to`, or more of them; return what to say, and 1 if none was.

    A file that exists is not written over.
    """
    tree = tree_of(root)  # with what an edition takes over
    handbook, _ = load(tree)
    name = to or slug_of(file.name.partition(".")[0])[:LONGEST_NAME].rstrip("-")
    lines: list[str] = []
    try:
        bank = Bank(handbook, file.name, {*read_lock(root).lines, *(item.id for _, _, item in handbook.every_item())})
        items = bank.items(file, name)
        lines = bank.lines()
        written = _write(tree, name, items)
    except (UnreadableError, FileExistsError) as error:
        return "\n".join([*lines, f"{file.name}: not imported: {str(error).rstrip('?.')}."]), 1
    said = f"Wrote {counted(len(items), 'question')} of {bank.count}"
    return "\n".join([*lines, f"{said} to {', '.join(written)}." if written else f"{said}."]), int(not written)


def _write(tree: Tree, name: str, items: list[Data]) -> list[str]:
    """Write the items, as many to a quiz as it may have; return the paths."""
    quizzes = list(_quizzes(items))
    names = [name, *(f"{name}-{number}" for number in range(2, len(quizzes) + 1))]
    paths = [f"quizzes/plain/{each}.md" for each, _ in zip(names, quizzes, strict=False)]
    if taken := next((path for path in paths if tree.exists(path)), None):
        what = f"{taken} exists; name another quiz with --to"
        raise FileExistsError(what)
    title = name.replace("-", " ").capitalize()[:LONGEST_TITLE]
    for number, (path, quiz) in enumerate(zip(paths, quizzes, strict=True), 1):
        text = draft("imports/questions/plain_quiz.md", title=title if number == 1 else f"{title} {number}", items=quiz)
        (tree.root / path).parent.mkdir(parents=True, exist_ok=True)
        (tree.root / path).write_text(text, "utf-8", newline="\n")
    return paths


def _quizzes(items: list[Data]) -> Iterator[list[Data]]:
    quiz: list[Data] = []
    size = 0
    for item in items:
        bytes_ = len(json.dumps(item, ensure_ascii=False).encode())
        if quiz and (len(quiz) == MOST_ITEMS or size + bytes_ > MOST_BYTES):
            yield quiz
            quiz, size = [], 0
        quiz.append(item)
        size += bytes_
    if quiz:
        yield quiz


class Bank:
    """The questions of one file, and what became of them."""

    def __init__(self, handbook: Handbook, file: str, taken: Collection[str]) -> None:
        """Give no item an id that is `taken`."""
        self.ours, self._file, self._taken, self.count = OurForm(handbook), file, set(taken), 0
        self._refused: list[str] = []
        self._told: dict[str, list[int]] = defaultdict(list)

    def items(self, file: Path, name: str) -> list[Data]:
        """Return all items that the file has. Raise UnreadableError."""
        fresh = self._fresh_ids(name)
        found = []
        for number, question in enumerate(read(file, self.ours, self._refused), 1):
            self.count = number
            try:
                found.append(self._item(question, number))
            except NoPlaceError as error:
                title = shown(question.name)
                which = f"question {number}, {title}" if title else f"question {number}"
                self._refused.append(f"{self._file}: {which}: not imported: {error}")
                continue
            wanted = question.id if isinstance(question, Question) and _ID.fullmatch(question.id) else ""
            found[-1]["id"] = next(
                each for each in itertools.chain([wanted], fresh) if each and each not in self._taken
            )
            self._taken.add(found[-1]["id"])
        return found

    def _item(self, question: Question | Refused, number: int) -> Data:
        if isinstance(question, Refused):
            raise NoPlaceError(question.why)
        self.ours.restore(question)
        told: list[str] = []
        item = item_of(question, told.append)
        for what in dict.fromkeys(told):
            self._told[what].append(number)
        return item

    def _fresh_ids(self, name: str) -> Iterator[str]:
        while True:
            prefix = free_prefix(name, {one.partition("-")[0] for one in self._taken})
            yield from (f"{prefix}-{number:02}" for number in range(1, _MOST_NUMBERS + 1))

    def lines(self) -> list[str]:
        """Return what to say of the questions: those that were refused, and what was left out of others."""
        lines = self._refused[:]
        for what, numbers in self._told.items():
            some = ", ".join(map(str, numbers[:NAMED])) + (" …" if len(numbers) > NAMED else "")
            lines.append(f"{self._file}: {what} ({counted(len(numbers), 'question')}: {some})")
        return lines
