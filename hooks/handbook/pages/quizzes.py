"""Quiz pages: one a practice, one a chapter, and an index; whole without scripts, lively with docs/assets/quiz/."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from handbook.model.quiz import Item, Match, Order, Pair, Spare, Spot
from handbook.pages.page import Heading, Page
from handbook.pages.shelf import Shelf
from handbook.revisions import revisions
from handbook.shuffle import shuffled
from handbook.subjects import Subject, subjects


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
    about: str  # the slug of the practice to learn more from, and the heading there
    anchor: str
    topic: str
    practice: str


@dataclass(frozen=True)
class Entries:
    """The entries of one practice on a quiz page: worked out when they are shown, and equal when all they show is."""

    practice: str
    topic: str
    items: tuple[Item, ...]
    revisions: dict[str, str]
    words: dict[str, str]

    def __iter__(self) -> Iterator[Entry]:
        """Yield every item as its page shows it."""
        for item in self.items:
            slug, _, anchor = item.learn_more.rpartition("#")
            feedback, about = list(feedback_on(item, self.words)), slug or self.practice
            yield Entry(
                item, self.revisions[item.id], displayed(item), feedback, about, anchor, self.topic, self.practice
            )


def entries_of(shelf: Shelf, subject: Subject) -> list[Entries]:
    """Return the entries of the quiz on the subject, practice by practice."""
    found = []
    for practice in subject.practices:
        quiz = shelf.handbook.quizzes[practice.slug]
        topic = practice.content.title if len(subject.practices) > 1 else ""
        items = tuple(subject.items(quiz.content))
        found.append(Entries(practice.slug, topic, items, quiz.once(revisions), shelf.words["quiz"]))
    return found


def quiz_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield every quiz page, and `/quizzes/`."""
    for subject in subjects(shelf.handbook):
        yield _page(shelf, subject)
    yield _index(shelf)


def _page(shelf: Shelf, subject: Subject) -> Page:
    address = f"/quizzes/{subject.slug}/"
    title = shelf.words["quiz"]["of"].format(subject.title)
    values = {"subject": subject, "heading": title, "parts": list(_parts(shelf, subject, address))}
    return Page(
        address,
        title,
        shelf.words["quiz"]["lead"],
        shelf.handbook.quizzes[subject.practices[0].slug].source.path,
        html=shelf.text("quiz.html", address, **values, settings=shelf.settings),
        hide=("toc",),
        label=subject.label,
    )


def _parts(shelf: Shelf, subject: Subject, address: str) -> Iterator[str]:
    """Yield the items of each practice, numbered throughout."""
    first = 1
    for entries in entries_of(shelf, subject):
        values = {"entries": entries, "first": first, "settings": shelf.settings}
        yield shelf.text("quiz_part.html", address, entries.practice, **values)
        first += len(entries.items)


def displayed(item: Item) -> list[Any]:
    """Return what can be chosen, in the order in which it is shown."""
    if isinstance(item, Spot):
        return list(item.selectable)
    if isinstance(item, Order):
        return list(shuffled(item.steps, item.id, solved=item.steps))
    if isinstance(item, Match):
        targets: list[Pair | Spare] = [*item.pairs, *item.spares]
        return list(shuffled(targets, item.id))
    options: list[Any] = list(item.options)
    return shuffled(options, item.id)


def feedback_on(item: Item, words: dict[str, str]) -> Iterator[Feedback]:
    """Yield what is said about each part of the item, in the order of its file."""
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
    counts = {subject.slug: subject.asks(shelf.handbook) for subject in subjects(shelf.handbook)}
    return Page(
        "/quizzes/",
        shelf.words["quizzes"],
        shelf.words["quizzes_lead"],
        "quizzes/",
        html=shelf.text("quizzes.html", "/quizzes/", chapters=shelf.chapters, counts=counts),
        headings=tuple(Heading(chapter.slug, chapter.content.title) for chapter, _ in shelf.chapters),
    )
