"""When each page is to be read through again, and by whom: dates alone, so that nothing made of them ages."""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.core.review_dates import review_due

SOON = dt.timedelta(days=30)  # so long before its day a review is named, for it takes time to find some


@dataclass(frozen=True)
class Review:
    """A page that somebody looks after: when it was last read through, and when it is next."""

    due: dt.date
    reviewed: dt.date
    owner: str
    title: str
    path: str
    address: str

    @property
    def data(self) -> dict[str, str]:
        """The review for machines."""
        return {
            "due": self.due.isoformat(),
            "reviewed": self.reviewed.isoformat(),
            "owner": self.owner,
            "title": self.title,
            "path": self.path,
            "url": self.address,
        }


def reviews(handbook: Handbook) -> list[Review]:
    """Return the next review of every page that somebody looks after, the earliest first."""
    found = [_review(document) for document in _documents(handbook) if document.content.reviewed]
    return sorted(found, key=lambda review: (review.due, review.path))


def _documents(handbook: Handbook) -> Iterator[Document[Any]]:
    kinds = (handbook.practices, handbook.situations, handbook.programmes, handbook.procedures, handbook.pages)
    return itertools.chain.from_iterable(kind.values() for kind in kinds)


def _review(document: Document[Any]) -> Review:
    content, path = document.content, document.source.path
    owner = content.owner or "—"
    return Review(review_due(content.reviewed), content.reviewed, owner, content.title, path, document.address)


def agenda(found: list[Review], on: dt.date) -> dict[str, list[Review]]:
    """Return what is overdue on the day or due soon after it, by owner."""
    near = [review for review in found if review.due <= on + SOON]
    owners = sorted({review.owner for review in near})
    return {owner: [review for review in near if review.owner == owner] for owner in owners}
