"""catalogue.json: what the handbook holds, for machines that link to it or build courses from it."""

from collections.abc import Iterable, Iterator
from typing import Any

from handbook.exports.catalogue.model import (
    CardEntry,
    Catalogue,
    ChapterEntry,
    FileEntry,
    PracticeEntry,
    ProgrammeEntry,
    QuizEntry,
    SituationEntry,
)
from handbook.exports.fidelity import fidelity
from handbook.print.page import sets_of_cards
from handbook.publish.addresses import CATALOGUE_SCHEMA
from handbook.quiz.revisions import content_revision, item_revisions
from handbook.quiz.scopes import Subject, subjects
from handbook.site.context import Shelf
from handbook.site.download import Download

LANGUAGE = "en"
SECONDS_PER_ITEM = 45


def catalogue(shelf: Shelf, files: Iterable[Download]) -> bytes:
    """Return the catalogue of the handbook and of the files, as UTF-8 JSON."""
    made = Catalogue(
        format=2,
        language=LANGUAGE,
        schema_url=shelf.settings.url(CATALOGUE_SCHEMA),
        chapters=tuple(_chapters(shelf)),
        practices=tuple(_practices(shelf)),
        situations=tuple(_situations(shelf)),
        cards=tuple(_cards(shelf)),
        programmes=tuple(_programmes(shelf)),
        quizzes=tuple(_quizzes(shelf)),
        files=tuple(_file(shelf, file) for file in files),
        questions=tuple(fidelity(shelf.handbook, linked=bool(shelf.settings.site_url))),
    )
    return (made.model_dump_json(indent=2) + "\n").encode()


def _minutes(count: int) -> int:
    """Return about how long so many items take."""
    return max(1, round(count * SECONDS_PER_ITEM / 60))


def _entry(shelf: Shelf, slug: str, title: str, address: str) -> dict[str, Any]:
    return {"id": slug, "title": title, "url": shelf.settings.url(address), "language": LANGUAGE}


def _chapters(shelf: Shelf) -> Iterator[ChapterEntry]:
    for slug, chapter in shelf.handbook.chapters.items():
        content = chapter.content
        yield ChapterEntry(**_entry(shelf, slug, content.title, f"/{slug}/"), audience=content.audience)


def _practices(shelf: Shelf) -> Iterator[PracticeEntry]:
    for slug, practice in shelf.handbook.practices.items():
        content = practice.content
        yield PracticeEntry(
            **_entry(shelf, slug, content.title, shelf.address(slug)),
            chapter=practice.folder,
            summary=content.summary,
            card=shelf.settings.url(f"/cue-cards/{practice.folder}/#{slug}"),
            checklist=shelf.settings.url(f"/checklists/{practice.folder}/#{slug}"),
            reviewed=content.reviewed,
            revision=content_revision(practice),
        )


def _situations(shelf: Shelf) -> Iterator[SituationEntry]:
    for slug, situation in shelf.handbook.situations.items():
        entry = _entry(shelf, slug, situation.content.title, f"/situations/{slug}/")
        yield SituationEntry(**entry, revision=content_revision(situation))


def _cards(shelf: Shelf) -> Iterator[CardEntry]:
    for printed in sets_of_cards(shelf):
        for card in printed.cards:
            slug, title = card.document.slug, card.document.content.title
            yield CardEntry(
                **_entry(shelf, slug, title, f"/cue-cards/{printed.slug}/#{slug}"),
                of="practice" if slug in shelf.handbook.practices else "situation",
                revision=card.revision,
            )


def _programmes(shelf: Shelf) -> Iterator[ProgrammeEntry]:
    asks = {subject.slug: subject.asks(shelf.handbook) for subject in subjects(shelf.handbook)}
    for slug, programme in shelf.handbook.programmes.items():
        content = programme.content
        yield ProgrammeEntry(
            **_entry(shelf, slug, content.title, f"/onboarding/{slug}/"),
            audience=content.audience,
            pass_mark=content.pass_mark,
            practices=content.practices,
            item_count=asks[slug],
            minutes=_minutes(asks[slug]),
            revision=content_revision(programme),
        )


def _quizzes(shelf: Shelf) -> Iterator[QuizEntry]:
    for subject in subjects(shelf.handbook):
        yield _quiz(shelf, subject)


def _quiz(shelf: Shelf, subject: Subject) -> QuizEntry:
    count = subject.asks(shelf.handbook)
    return QuizEntry(
        **_entry(shelf, subject.slug, subject.title, f"/quizzes/{subject.slug}/"),
        kind=subject.kind,
        practices=tuple(practice.slug for practice in subject.practices),
        items=item_revisions(shelf.handbook, subject.practices),
        item_count=count,
        minutes=_minutes(count),
        pass_mark=subject.pass_mark,
        revision=subject.revision,
    )


def _file(shelf: Shelf, file: Download) -> FileEntry:
    return FileEntry(
        id=file.address.lstrip("/"),
        kind=file.kind,
        of=file.of,
        url=shelf.settings.url(file.address),
        language=LANGUAGE,
        bytes=file.facts.size,
        sha256=file.facts.sha256,
    )
