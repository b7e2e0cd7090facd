"""catalogue.json: what the handbook holds, for machines that link to it or build courses from it."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from handbook.content import Handbook
from handbook.revisions import item_revisions
from handbook.subjects import subjects

FORMAT = 1
SECONDS_PER_ITEM = 45


def catalogue(handbook: Handbook, site_url: str) -> bytes:
    """Return the catalogue as UTF-8 JSON; addresses are absolute when `site_url` is given, else they begin with `/`."""

    def url(address: str) -> str:
        return urljoin(site_url, address.lstrip("/")) if site_url else address

    data = {
        "format": FORMAT,
        "language": "en",
        "chapters": [
            {"id": slug, "title": chapter.content.title, "url": url(f"/{slug}/"), "audience": chapter.content.audience}
            for slug, chapter in handbook.chapters.items()
        ],
        "practices": [
            {
                "id": slug,
                "chapter": practice.folder,
                "title": practice.content.title,
                "summary": practice.content.summary,
                "url": url(f"/{practice.folder}/{slug}/"),
                "card": url(f"/cue-cards/{practice.folder}/#{slug}"),
                "checklist": url(f"/checklists/{practice.folder}/#{slug}"),
                "reviewed": practice.content.reviewed.isoformat(),
            }
            for slug, practice in handbook.practices.items()
        ],
        "situations": [
            {"id": slug, "title": situation.content.title, "url": url(f"/situations/{slug}/")}
            for slug, situation in handbook.situations.items()
        ],
        "programmes": [
            {
                "id": slug,
                "title": programme.content.title,
                "audience": programme.content.audience,
                "url": url(f"/onboarding/{slug}/"),
                "pass_mark": programme.content.pass_mark,
                "practices": list(programme.content.practices),
            }
            for slug, programme in handbook.programmes.items()
        ],
        "quizzes": [quiz | {"url": url(f"/quizzes/{quiz['id']}/")} for quiz in _quizzes(handbook)],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _quizzes(handbook: Handbook) -> Iterator[dict[str, Any]]:
    for subject in subjects(handbook):
        count = subject.asks(handbook)
        yield {
            "id": subject.slug,
            "kind": subject.kind,
            "title": subject.title,
            "practices": [practice.slug for practice in subject.practices],
            "items": item_revisions(handbook, subject.practices),
            "item_count": count,
            "minutes": max(1, round(count * SECONDS_PER_ITEM / 60)),
            "revision": subject.revision,
        }
