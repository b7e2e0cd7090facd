"""Every PDF file: cards and checklists of each set, all layouts of the whole handbook, a page for each situation."""

from collections.abc import Callable, Iterator
from functools import partial

from handbook.print.card_sets import SITUATIONS, sets_with_files, sets_with_pages
from handbook.print.page_links import PageLinks
from handbook.print.papers import PAPERS
from handbook.print.pdf_files import CARDS, LISTS, OF_HANDBOOK, OF_SITUATION, PdfFiles
from handbook.print.sheet_context import SheetContext
from handbook.print.typst_compiler import TypstCompiler
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.export import HANDBOOK, SITUATION_SET, FileKind


def _kinds(names: tuple[str, ...], made_for: tuple[str, ...], folder: str = "") -> Iterator[FileKind]:
    for name in names:
        for paper in PAPERS:
            yield FileKind(name, f"/print/{folder}{{}}/{name}-{paper}.pdf", made_for)


KINDS = (
    *_kinds((*CARDS, *LISTS), (HANDBOOK, "chapters", "programmes", SITUATION_SET)),
    *_kinds(OF_HANDBOOK, (HANDBOOK,)),
    *_kinds((OF_SITUATION,), ("situations",), f"{SITUATIONS}/"),
)


def sheet_files(context: SiteContext) -> Iterator[Download]:
    """Yield every PDF file; each is made when it is wanted."""
    words = context.words
    links = PageLinks(context.settings.site_url, context.cache)
    pdf_files = PdfFiles(SheetContext(words, words["handbook"], links), TypstCompiler(context.cache))
    sets = list(sets_with_files(context.handbook, words["situations"], words["handbook"]))
    for each in sets:
        yield from _files((*CARDS, *LISTS), each.slug, "", partial(pdf_files.of_set, each))
    whole, with_pages = sets[-1], sets_with_pages(context.handbook, words["situations"])
    yield from _files(OF_HANDBOOK, whole.slug, "", partial(pdf_files.of_handbook, whole, with_pages))
    for card in (card for card in whole.cards if card.of_situation):
        yield from _files((OF_SITUATION,), card.document.slug, f"{SITUATIONS}/", partial(pdf_files.of_situation, card))


def _files(names: tuple[str, ...], slug: str, folder: str, make: Callable[[str, str], bytes]) -> Iterator[Download]:
    for name in names:
        for paper in PAPERS:
            address = f"/print/{folder}{slug}/{name}-{paper}.pdf"
            yield Download(address, name, slug, partial(make, name, paper), paper)
