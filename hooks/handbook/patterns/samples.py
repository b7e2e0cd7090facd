"""What patterns are shown with: content of this handbook that has as much as a pattern can show."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from handbook.content.handbook import Document
from handbook.practice.model import Practice
from handbook.print.page import CARDS, sets_of_cards, values_of_cards, values_of_files
from handbook.quiz.revisions import revisions
from handbook.quiz.scopes import scopes
from handbook.reading.version import readings, version
from handbook.rehearsal.scene import Scene
from handbook.sign_off.subject import subjects
from handbook.site.context import SiteContext
from handbook.site.practice_row import practice_row
from handbook.situation.practices import situations_for

T = TypeVar("T")
PASSED = "patterns"  # the revision of a quiz that was passed
DAYS = (-6, -4, -4, -2, -1, 0)  # on which questions were answered
GRAVE = "00000000"  # the mark of a page as it was when it was read


def _first(found: Iterable[T], has: Callable[[T], object] = lambda _: True) -> T | None:
    """Return the first that has it, or else the first."""
    every = tuple(found)
    return next((one for one in every if has(one)), every[0] if every else None)


class Samples:
    """Values of templates, and what a reader would have in their record."""

    def __init__(self, context: SiteContext) -> None:
        """Choose from a handbook that has a practice."""
        self._context, self._book = context, context.handbook

    @cached_property
    def practice(self) -> Document[Practice]:
        """The practice that has most of what not every one has."""
        practices = [practice for _, here in self._context.chapters for practice in here]
        return max(practices, key=lambda one: sum(map(bool, _seldom(one.content))))

    @cached_property
    def values(self) -> dict[str, Any]:
        """What specimens.html is made with."""
        context, book, practice = self._context, self._book, self.practice
        chapter = book.chapters[practice.folder]
        pages: list[Document[Any]] = [*book.practices.values(), *book.situations.values()]
        shown = {"practice": practice, "chapter": chapter, "version": practice.once(version)}
        of_page = shown | {"situations": situations_for(book, practice.slug), "procedures": ()}
        return {
            **shown,
            **self._cards(chapter.slug),
            **self._reader,
            "situation": next(iter(book.situations.values()), None),
            "groups": context.groups,
            "cited": _first(pages, lambda one: one.content.research),
            "fallible": next((one for one in pages if one.content.still_fails), None),
            "conversed": _first(
                book.practices.values(), lambda one: any(each.aftermath for each in one.content.examples)
            ),
            "news": book.news.content.newest_first[:3] if book.news else (),
            "scene": _first(map(Scene, book.rehearsals.values())),
            "of_practice": context.blocks("practice/blocks.html", "/patterns/", **of_page),
            "of_chapter": context.blocks(
                "chapter/blocks.html", "/patterns/", chapter=chapter, practices=book.practices_of(chapter.slug)
            ),
        }

    def _cards(self, chapter: str) -> dict[str, Any]:
        sets = {each.slug: each for each in sets_of_cards(self._context)}
        own, situations = sets[chapter], sets.get("situations")
        card = _first(own.cards, lambda one: one.document is self.practice)
        of_situation = situations.cards[0] if situations else None
        found = {"cards": (card, of_situation), "set": own, "set_of_situations": situations}
        return values_of_cards(self._context) | values_of_files(self._context, CARDS[:2]) | found

    @cached_property
    def _reader(self) -> dict[str, Any]:
        """What the body of /progress/ is made with."""
        context, book = self._context, self._book
        chapters = [(chapter, [practice_row(context, one) for one in here]) for chapter, here in context.chapters]
        return {
            "chapters": chapters,
            "programmes": list(book.programmes.values()),
            "revisions": {scope.slug: scope.revision for scope in scopes(book)},
            "rehearsals": list(book.rehearsals.values()),
            "readings": readings(book),
            "subjects": subjects(book),
        }

    @cached_property
    def record(self) -> list[tuple[str, str, object]]:
        """Entries of a record: part, id and value, with times as days from now."""
        page, quiz = self.practice.once(version), self._book.quizzes[self.practice.slug]
        entries: list[tuple[str, str, object]] = [
            ("quizzes", "patterns-passed", {"score": 90, "passed": True, "at": -3, "revision": PASSED}),
            ("seen", page.page, {"at": -9, "mark": GRAVE, "newest": ""}),
            *(("prefers", "programme", {"name": name}) for name in [*self._book.programmes][:1]),
        ]
        for place, (name, digits) in enumerate(quiz.once(revisions).items()):
            day, right = DAYS[place % len(DAYS)], place % 3 > 0
            answer = {"revision": digits, "right": right, "at": day, "box": 2 * right, "due": day + 1 + 4 * right}
            entries.append(("answers", name, answer))
        return entries

    def address(self, pattern: str) -> str:
        """Return an address for that of a kind of page; empty where there is no such page."""
        book = self._book
        names = {"programme": book.programmes, "rehearsal": book.rehearsals, "practice": book.practices}
        found = {name: next(iter(known), "") for name, known in names.items()}
        found["chapter"] = next((practice.folder for practice in book.practices.values()), "")
        wanted = [name for name in found if f"{{{name}}}" in pattern]
        wanted += ["rehearsal"] * pattern.startswith("/rehearsals/")
        is_there = all(found[name] for name in wanted) and (pattern != "/integrate/" or "integrate" in book.pages)
        return pattern.format(**found) if is_there else ""


def _seldom(content: Practice) -> tuple[object, ...]:
    limited = any(phrase.channels for phrase in content.say)
    after = any(example.aftermath for example in content.examples)
    return limited, content.still_fails, content.research, content.company, content.changes, after
