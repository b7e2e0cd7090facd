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
    RehearsalEntry,
    SituationEntry,
)
from handbook.exports.fidelity import fidelity
from handbook.huddle.page import ADDRESS as HUDDLES
from handbook.print.page import sets_of_cards
from handbook.quiz.revisions import content_revision, item_revisions
from handbook.quiz.scopes import Scope, scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import HANDBOOK, FileKind

CATALOGUE = FileKind("catalogue", "/catalogue.json", (HANDBOOK,))
SCHEMA = FileKind("catalogue-schema", "/schemas/catalogue.json", (HANDBOOK,))
SECONDS_PER_ITEM = 45


def catalogue(context: SiteContext, files: Iterable[Download]) -> bytes:
    """Return the catalogue of the handbook and of the files, as UTF-8 JSON."""
    made = Catalogue(
        format=2,
        language=context.templates.language.tag,
        schema_url=context.settings.url(SCHEMA.pattern),
        chapters=tuple(_chapters(context)),
        practices=tuple(_practices(context)),
        situations=tuple(_situations(context)),
        cards=tuple(_cards(context)),
        programmes=tuple(_programmes(context)),
        quizzes=tuple(_quizzes(context)),
        rehearsals=tuple(_rehearsals(context)),
        files=tuple(_file(context, file) for file in files),
        questions=tuple(fidelity(context.handbook, linked=bool(context.settings.site_url))),
    )
    return (made.model_dump_json(indent=2) + "\n").encode()


def _minutes(count: int) -> int:
    """Return about how long so many items take."""
    return max(1, round(count * SECONDS_PER_ITEM / 60))


def _entry(context: SiteContext, slug: str, title: str, address: str) -> dict[str, Any]:
    return {
        "id": slug,
        "title": title,
        "url": context.settings.url(address),
        "language": context.templates.language.tag,
    }


def _chapters(context: SiteContext) -> Iterator[ChapterEntry]:
    for slug, chapter in context.handbook.chapters.items():
        content = chapter.content
        yield ChapterEntry(**_entry(context, slug, content.title, f"/{slug}/"), audience=content.audience)


def _practices(context: SiteContext) -> Iterator[PracticeEntry]:
    for slug, practice in context.handbook.practices.items():
        content = practice.content
        yield PracticeEntry(
            **_entry(context, slug, content.title, context.address(slug)),
            chapter=practice.folder,
            summary=content.summary,
            card=context.settings.url(f"/cue-cards/{practice.folder}/#{slug}"),
            checklist=context.settings.url(f"/checklists/{practice.folder}/#{slug}"),
            huddle=context.settings.url(f"{HUDDLES}{slug}/"),
            reviewed=content.reviewed,
            revision=content_revision(practice),
        )


def _situations(context: SiteContext) -> Iterator[SituationEntry]:
    for slug, situation in context.handbook.situations.items():
        entry = _entry(context, slug, situation.content.title, f"/situations/{slug}/")
        yield SituationEntry(**entry, revision=content_revision(situation))


def _cards(context: SiteContext) -> Iterator[CardEntry]:
    for printed in sets_of_cards(context):
        for card in printed.cards:
            slug, title = card.document.slug, card.document.content.title
            yield CardEntry(
                **_entry(context, slug, title, f"/cue-cards/{printed.slug}/#{slug}"),
                of="practice" if slug in context.handbook.practices else "situation",
                revision=card.revision,
            )


def _programmes(context: SiteContext) -> Iterator[ProgrammeEntry]:
    asks = {scope.slug: scope.asks(context.handbook) for scope in scopes(context.handbook)}
    for slug, programme in context.handbook.programmes.items():
        content = programme.content
        yield ProgrammeEntry(
            **_entry(context, slug, content.title, f"/onboarding/{slug}/"),
            audience=content.audience,
            pass_mark=content.pass_mark,
            practices=content.practices,
            item_count=asks[slug],
            minutes=_minutes(asks[slug]),
            revision=content_revision(programme),
        )


def _quizzes(context: SiteContext) -> Iterator[QuizEntry]:
    for scope in scopes(context.handbook):
        yield _quiz(context, scope)


def _quiz(context: SiteContext, scope: Scope) -> QuizEntry:
    count = scope.asks(context.handbook)
    return QuizEntry(
        **_entry(context, scope.slug, scope.title, f"/quizzes/{scope.slug}/"),
        kind=scope.kind,
        practices=tuple(practice.slug for practice in scope.practices),
        items=item_revisions(context.handbook, scope.practices),
        item_count=count,
        minutes=_minutes(count),
        pass_mark=scope.pass_mark,
        revision=scope.revision,
    )


def _rehearsals(context: SiteContext) -> Iterator[RehearsalEntry]:
    for slug, rehearsal in context.handbook.rehearsals.items():
        content = rehearsal.content
        yield RehearsalEntry(
            **_entry(context, slug, content.title, rehearsal.address),
            chapter=content.chapter,
            summary=content.summary,
            channel=content.channel,
            practices=tuple(slug for slug in content.practices if slug in context.handbook.practices),
            endings={ending.id: ending.worth.value for ending in content.endings},
            revision=content_revision(rehearsal),
        )


def _file(context: SiteContext, file: Download) -> FileEntry:
    return FileEntry(
        id=file.address.lstrip("/"),
        kind=file.kind,
        of=file.of,
        url=context.settings.url(file.address),
        language=context.templates.language.tag,
        bytes=file.facts.size,
        sha256=file.facts.sha256,
    )
