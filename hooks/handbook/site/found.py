"""What search finds: a page with what a result shows of it, and its texts by what they are."""

from dataclasses import dataclass
from typing import Literal

Texts = tuple[tuple[Literal["title", "keyword", "summary", "text"], tuple[str, ...]], ...]


@dataclass(frozen=True)
class Entry:
    """A page in search: where it is, what a result shows, and its texts; search/ranking.py says what each is worth."""

    address: str
    kind: str  # one of those in `WEIGHTS` of search/ranking.py
    title: str
    summary: str
    texts: Texts
    phrase: str = ""
