"""A practice as the browser needs it to show what it remembers of it: on a reader's own pages, and in a programme."""

from dataclasses import dataclass

from handbook.content.handbook import Document
from handbook.practice.model import Practice
from handbook.quiz.model import Quiz
from handbook.quiz.revisions import revisions
from handbook.site.context import SiteContext
from handbook.site.templates import fingerprint

PACE = 200  # words a minute: ours, for somebody who reads to remember


@dataclass(frozen=True)
class PracticeRow:
    """One practice, with what the record's entries are bound to."""

    slug: str
    title: str
    address: str
    items: str  # id:revision or id:revision:ring, parted by spaces
    acts: str  # fingerprints of the checklist's acts, parted by spaces
    minutes: int  # to read it


def practice_row(context: SiteContext, practice: Document[Practice]) -> PracticeRow:
    """Return the practice's row."""
    return practice.once(_row, context.handbook.quizzes[practice.slug])


def _row(practice: Document[Practice], quiz: Document[Quiz]) -> PracticeRow:
    items, acts = quiz.once(_items), " ".join(practice.once(acts_of))
    return PracticeRow(practice.slug, practice.content.title, practice.address, items, acts, _minutes(practice))


def _items(quiz: Document[Quiz]) -> str:
    entries = []
    for item in quiz.content.items:
        entry = (item.id, quiz.once(revisions)[item.id], item.ring_name)
        entries.append(":".join(filter(None, entry)))
    return " ".join(entries)


def acts_of(practice: Document[Practice]) -> tuple[str, ...]:
    """Return the fingerprint of each act of the checklist, in order: an edited act is another."""
    return tuple(fingerprint(act) for _, acts in practice.content.checklist.phases for act in acts)


def _minutes(practice: Document[Practice]) -> int:
    return max(1, round(len(f"{practice.source.front} {practice.source.body}".split()) / PACE))
