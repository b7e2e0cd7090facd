"""The pages that lean on research, in reading order."""

from handbook.content.handbook import Document, Handbook
from handbook.practice.model import Practice
from handbook.situation.model import Situation
from handbook.static_pages.model import Page

Leaning = Document[Practice] | Document[Situation] | Document[Page]


def leaning(handbook: Handbook) -> list[Leaning]:
    """Return every practice, situation and ordinary page that names research."""
    pages: list[Leaning] = [
        *handbook.practices.values(),
        *handbook.situations.values(),
        *handbook.pages.values(),
    ]
    return [page for page in pages if page.content.research]
