"""The questions as files for others hold them: texts as HTML, grouped by practice and mirror ring."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from markupsafe import Markup

from handbook.chapter.model import Chapter
from handbook.content.handbook import Document, Handbook
from handbook.core.inline import inline
from handbook.exports.questions.made_of import of_practices
from handbook.items.base import ItemBase, ItemPart
from handbook.practice.model import Practice
from handbook.quiz.revisions import revision
from handbook.site.context import SiteContext
from handbook.site.file_kinds import HANDBOOK

UNMARKED = Fraction(0)
NEVER = dt.date(1980, 1, 1)  # the earliest day that a ZIP file can hold


def last_read(handbook: Handbook) -> dt.date:
    """Return the day on which a practice was last read through."""
    return max((practice.content.reviewed for practice in handbook.practices.values()), default=NEVER)


@dataclass(frozen=True)
class Answer:
    """What can be chosen, or what has to be paired with a target; a spare target has no text."""

    id: str
    text: Markup
    feedback: Markup
    mark: Fraction  # what choosing it, or its target, counts, as a share of the question; 0 for a spare target
    target: str = ""  # plain text: a step's place, a pair's target; empty where there is nothing to pair

    @property
    def right(self) -> bool:
        """Whether it is a key, or has a target."""
        return self.mark > 0


@dataclass(frozen=True)
class Question:
    """An item, ready to be written in any format."""

    item: ItemBase
    chapter: str
    practice: str
    revision: str
    stem: Markup
    reason: Markup  # for everyone who has answered, with a link where the site has an address
    link: str
    answers: tuple[Answer, ...]

    @property
    def ring(self) -> str:
        """The mirror ring that the question belongs to, if any."""
        return self.item.ring_name

    @property
    def keys(self) -> tuple[Answer, ...]:
        """The right answers, or the pairs."""
        return tuple(answer for answer in self.answers if answer.right)

    @property
    def targets(self) -> tuple[str, ...]:
        """Everything to match with, as plain text, in the order of the quiz page."""
        return tuple(plain(self.item.target(part)) for part in self.item.targets())


@dataclass(frozen=True)
class Group:
    """The questions of one practice."""

    chapter: Document[Chapter]
    practice: Document[Practice]
    questions: tuple[Question, ...]

    @property
    def singles(self) -> list[Question]:
        """The questions that belong to no ring."""
        return [question for question in self.questions if not question.ring]

    @property
    def rings(self) -> dict[str, list[Question]]:
        """The mirror rings, of which an attempt asks one question each."""
        names = dict.fromkeys(question.ring for question in self.questions if question.ring)
        return {name: [question for question in self.questions if question.ring == name] for name in names}


@dataclass(frozen=True)
class Bank:
    """What one file holds: the questions of a chapter, of a programme, or of the whole handbook."""

    slug: str
    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Library:
    """Every question of the handbook, made ready once for all files that hold it."""

    context: SiteContext

    def bank(self, slug: str) -> Bank:
        """Return the bank of the chapter or programme, or of the handbook."""
        return Bank(slug, self._title(slug), tuple(self._groups[practice.slug] for practice in self._practices(slug)))

    def made_of(self, slug: str) -> str:
        """Return what a file of the bank is made of."""
        handbook = self.context.handbook
        # Anki's file is made on the day of the last review.
        return f"{self._title(slug)}\n{last_read(handbook)}\n{of_practices(handbook, self._practices(slug))}"

    def _title(self, slug: str) -> str:
        handbook = self.context.handbook
        if slug == HANDBOOK:
            return str(self.context.words["bank"]["title"])
        return (handbook.programmes.get(slug) or handbook.chapters[slug]).content.title

    def _practices(self, slug: str) -> Iterator[Document[Practice]]:
        if slug in self.context.handbook.programmes:
            yield from self.context.of_programme(slug)
        else:
            for chapter, practices in self.context.chapters:
                yield from practices if slug in {HANDBOOK, chapter.slug} else ()

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return {
            practice.slug: Group(chapter, practice, tuple(self._questions(practice)))
            for chapter, practices in self.context.chapters
            for practice in practices
        }

    def _questions(self, practice: Document[Practice]) -> Iterator[Question]:
        for item in self.context.handbook.quizzes[practice.slug].content.items:
            marks = item.marks()
            answers = tuple(self._answer(item, part, marks.get(part.id, UNMARKED)) for part in item.displayed())
            link = self._link(item, practice.slug)
            values = {"item": item, "link": link, "answers": answers}
            made = self.context.blocks("exports/questions/question.html", "/", **values)
            stem, reason = (Markup(made[name].replace("\n", "")) for name in ("stem", "reason"))  # noqa: S704 - the template escapes
            yield Question(item, practice.folder, practice.slug, revision(item), stem, reason, link, answers)

    def _answer(self, item: ItemBase, part: ItemPart, mark: Fraction) -> Answer:
        speaker = Markup("<b>{}:</b> ").format(self.context.templates.speaker(part.who)) if part.who else Markup()
        text, feedback, target = speaker + inline(part.text), inline(part.feedback or ""), plain(item.target(part))
        return Answer(part.id, text, feedback, mark, target)

    def _link(self, item: ItemBase, practice: str) -> str:
        if not self.context.settings.site_url:
            return ""
        slug, _, anchor = item.learn_more.rpartition("#")
        return self.context.settings.url(f"{self.context.address(slug or practice)}#{anchor}")


def plain(text: str) -> str:
    """Return front-matter text without its marks of emphasis and code."""
    return inline(text).striptags()
