"""Every PDF file: cards and checklists of each set, all layouts of the whole handbook, a page for each situation."""

from collections.abc import Callable, Iterator
from functools import partial

from handbook.print.card_sets import SITUATIONS, printed_sets
from handbook.print.page_links import Ways
from handbook.print.papers import PAPERS
from handbook.print.pdf_files import CARDS, LISTS, OF_HANDBOOK, OF_SITUATION, Printer
from handbook.print.sheet_data import Setting
from handbook.print.typst_compiler import Press
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
    """Yield every PDF file; each is set when it is wanted."""
    words = context.words
    printer = Printer(
        Setting(words, words["handbook"], Ways(context.settings.site_url, context.cache)), Press(context.cache)
    )
    sets = list(printed_sets(context.handbook, words["situations"], words["handbook"]))
    for each in sets:
        yield from _files((*CARDS, *LISTS), each.slug, "", partial(printer.of_set, each))
    whole, shelved = sets[-1], [each for each in sets[:-1] if each.slug not in context.handbook.programmes]
    yield from _files(OF_HANDBOOK, whole.slug, "", partial(printer.of_handbook, whole, shelved))
    for card in (card for card in whole.cards if card.of_situation):
        yield from _files((OF_SITUATION,), card.document.slug, f"{SITUATIONS}/", partial(printer.of_situation, card))


def _files(names: tuple[str, ...], slug: str, folder: str, make: Callable[[str, str], bytes]) -> Iterator[Download]:
    for name in names:
        for paper in PAPERS:
            address = f"/print/{folder}{slug}/{name}-{paper}.pdf"
            yield Download(address, name, slug, partial(make, name, paper), paper)
