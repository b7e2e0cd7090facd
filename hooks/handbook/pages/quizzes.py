"""Quiz pages: one a practice, one a chapter, and an index; whole without scripts, lively with docs/assets/quiz.js."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from handbook.content import Document
from handbook.model.practice import Practice
from handbook.model.quiz import PASS_MARK, Item, Match, Order, Pair, Quiz, Spare, Spot
from handbook.pages.page import Heading, Page
from handbook.pages.shelf import Shelf
from handbook.revisions import quiz_revision, revision
from handbook.shuffle import shuffled
from handbook.templates import relative

CHAPTER_ASKS = 2  # items of each practice in an attempt at a chapter
POOL = 3  # times as many items on a programme's page as an attempt asks


@dataclass(frozen=True)
class Feedback:
    """What is said about one option, line, step, pair or spare target.

    `value` makes a right answer: `on` to choose it, a step's place, a pair's target; None to leave it alone.
    """

    id: str
    value: str | None
    label: str
    text: str
    feedback: str


@dataclass(frozen=True)
class Entry:
    """An item as its page shows it."""

    item: Item
    revision: str
    parts: list[Any]
    feedback: list[Feedback]
    learn_more: str
    topic: str
    practice: str


@dataclass(frozen=True)
class Subject:
    """What a quiz is about: a practice or a chapter."""

    slug: str
    title: str
    label: str
    address: str
    practices: tuple[Document[Practice], ...]
    revision: str
    pass_mark: int = PASS_MARK
    hide_keys: bool = False
    per_practice: int = 0  # how many items of each practice an attempt asks; 0 stands for all
    pool: int = 0  # how many items of each practice are on the page to draw from; 0 stands for all


def quiz_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield every quiz page, and `/quizzes/`."""
    for subject in _subjects(shelf):
        yield _page(shelf, subject)
    yield _index(shelf)


def _subjects(shelf: Shelf) -> Iterator[Subject]:
    for chapter, practices in shelf.chapters:
        title, label, address = chapter.content.title, chapter.content.label, f"/{chapter.slug}/"
        digits = quiz_revision(shelf.handbook, practices)
        yield Subject(chapter.slug, title, label, address, tuple(practices), digits, per_practice=CHAPTER_ASKS)
        for practice in practices:
            title, address = practice.content.title, shelf.address(practice.slug)
            quiz = shelf.handbook.quizzes[practice.slug].content
            digits = quiz_revision(shelf.handbook, [practice])
            yield Subject(practice.slug, title, title, address, (practice,), digits, quiz.pass_mark, quiz.hide_keys)
    for slug, programme in shelf.handbook.programmes.items():
        content = programme.content
        yield Subject(
            slug,
            content.title,
            content.title,
            f"/onboarding/{slug}/",
            shelf.of_programme(slug),
            quiz_revision(shelf.handbook, shelf.of_programme(slug)),
            content.pass_mark,
            content.hide_keys,
            content.per_practice,
            content.per_practice * POOL,
        )


def _page(shelf: Shelf, subject: Subject) -> Page:
    address = f"/quizzes/{subject.slug}/"
    entries = [entry for practice in subject.practices for entry in _entries(shelf, practice, subject)]
    title = shelf.words["quiz"]["of"].format(subject.title)
    return Page(
        address,
        title,
        shelf.words["quiz"]["lead"],
        shelf.handbook.quizzes[subject.practices[0].slug].source.path,
        html=shelf.text("quiz.html", address, subject=subject, heading=title, entries=entries, settings=shelf.settings),
        hide=("toc",),
        label=subject.label,
    )


def _entries(shelf: Shelf, practice: Document[Practice], subject: Subject) -> Iterator[Entry]:
    topic = practice.content.title if len(subject.practices) > 1 else ""
    for item in _pool(shelf.handbook.quizzes[practice.slug].content, subject):
        slug, _, anchor = item.learn_more.rpartition("#")
        link = relative(f"{shelf.address(slug or practice.slug)}#{anchor}", f"/quizzes/{subject.slug}/")
        feedback = list(_feedback(item, shelf.words["quiz"]))
        yield Entry(item, revision(item), _parts(item), feedback, link, topic, practice.slug)


def _pool(quiz: Quiz, subject: Subject) -> list[Item]:
    """Return the items that the page holds; of a large quiz some, always the same, and of a ring only one."""
    if not subject.pool:
        return list(quiz.items)
    mixed = shuffled(list(quiz.items), subject.slug)
    singles = {getattr(item, "ring", None) or item.id: item for item in mixed}
    return list(singles.values())[: subject.pool]


def _parts(item: Item) -> list[Any]:
    if isinstance(item, Spot):
        return list(item.selectable)
    if isinstance(item, Order):
        return list(shuffled(item.steps, item.id, solved=item.steps))
    if isinstance(item, Match):
        targets: list[Pair | Spare] = [*item.pairs, *item.spares]
        return list(shuffled(targets, item.id))
    options: list[Any] = list(item.options)
    return shuffled(options, item.id)


def _feedback(item: Item, words: dict[str, str]) -> Iterator[Feedback]:
    if isinstance(item, Order):
        for place, step in enumerate(item.steps, 1):
            yield Feedback(step.id, str(place), words["place"].format(place), step.text, step.feedback)
    elif isinstance(item, Match):
        for pair in item.pairs:
            yield Feedback(pair.id, pair.id, words["pair"].format(pair.text), pair.target, pair.feedback)
        for spare in item.spares:
            yield Feedback(spare.id, None, words["spare"], spare.target, spare.feedback)
    elif isinstance(item, Spot):
        yield from _chosen(item.selectable, words["line"])
    else:
        yield from _chosen(item.options, words["key" if item.type == "choice" else "fits"])


def _chosen(parts: Iterable[Any], label: str) -> Iterator[Feedback]:
    for part in parts:
        yield Feedback(part.id, "on" if part.key else None, label if part.key else "", part.text, part.feedback)


def _index(shelf: Shelf) -> Page:
    counts = {practice.slug: shelf.count([practice]) for _, practices in shelf.chapters for practice in practices}
    counts |= {chapter.slug: shelf.count(practices) for chapter, practices in shelf.chapters}
    return Page(
        "/quizzes/",
        shelf.words["quizzes"],
        shelf.words["quizzes_lead"],
        "quizzes/",
        html=shelf.text("quizzes.html", "/quizzes/", chapters=shelf.chapters, counts=counts),
        headings=tuple(Heading(chapter.slug, chapter.content.title) for chapter, _ in shelf.chapters),
    )
