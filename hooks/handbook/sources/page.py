"""The page of sources, each with the practices that cite it, and of research, with the pages that lean on it."""

from collections.abc import Iterator

from handbook.content.handbook import Document
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.product import Product
from handbook.site.single_page import single_page
from handbook.sources.leaning import Leaning, leaning
from handbook.sources.model import Sources
from handbook.sources.rules import RULES


def source_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/sources/`, where the file exists."""
    if sources := context.handbook.sources:
        yield single_page(
            context, "sources", sources, citing=_citing(context, sources), leaning=_leaning(context, sources)
        )


def _citing(context: SiteContext, sources: Document[Sources]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return slug and title of the practices that cite each source."""
    citing: dict[str, list[tuple[str, str]]] = {source.id: [] for source in sources.content.sources}
    for slug, practice in context.handbook.practices.items():
        for source in {citation.partition("#")[0] for citation in practice.content.sources} & citing.keys():
            citing[source].append((slug, practice.content.title))
    return {source: tuple(practices) for source, practices in citing.items()}


def _leaning(context: SiteContext, sources: Document[Sources]) -> dict[str, list[Leaning]]:
    """Return the pages that lean on each entry of research."""
    pages = leaning(context.handbook)
    return {
        study.id: [page for page in pages if study.id in page.content.research] for study in sources.content.research
    }


PRODUCT = Product(source_pages, rules=RULES)
