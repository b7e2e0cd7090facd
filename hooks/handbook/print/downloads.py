"""Every PDF file there is, each on every paper; layouts_and_type_sizes.yml says which, and what each is made for."""

from collections.abc import Iterator
from functools import partial

from handbook.print.card_sets import CardSet, sets_with_files, sets_with_pages
from handbook.print.layouts import LAYOUTS, PAPERS
from handbook.print.overflows import growth_of_cards
from handbook.print.page_links import PageLinks
from handbook.print.pdf_files import PdfFiles
from handbook.print.sheet_context import SheetContext
from handbook.print.sheet_data import Company
from handbook.print.typst_compiler import TypstCompiler
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import PDF, FileKind
from handbook.site.fonts import own_fonts
from handbook.site.tokens import read_tokens

KINDS = tuple(
    FileKind(name, LAYOUTS.address(name, "{}", paper), file.made_for, PDF)
    for name, file in LAYOUTS.files.items()
    for paper in PAPERS
)


def sheet_files(context: SiteContext) -> Iterator[Download]:
    """Yield every PDF file; each is made when it is wanted."""
    words, handbook = context.words, context.handbook
    links = PageLinks(context.settings.on_paper, context.cache)
    growth, tokens = growth_of_cards(handbook, context.cache, context.templates), read_tokens(context.templates)
    name = (handbook.company.content.name if handbook.company else None) or ""
    company = Company(name=name, logo=context.settings.print_logo)
    sheets = SheetContext(words, tokens, words["handbook"], links, growth=growth, company=company)
    guides = sets_with_pages(handbook, words["situations"])
    files = PdfFiles(sheets, TypstCompiler(context.cache, own_fonts=own_fonts(context.templates)), guides)
    for each in sets_with_files(handbook, words["situations"], words["handbook"]):
        yield from _of_set(files, each)


def _of_set(files: PdfFiles, each: CardSet) -> Iterator[Download]:
    for name, file in LAYOUTS.files.items():
        for paper in PAPERS if each.made_for in file.made_for else ():
            make = partial(files.pdf, name, paper, each)
            yield Download(LAYOUTS.address(name, each.slug, paper), name, each.slug, make, paper)
