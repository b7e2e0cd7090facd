"""Style sheets that are generated from data that the PDF files share."""

from collections.abc import Iterator
from functools import partial

from handbook.print.card_sizes import card_sizes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.export import HANDBOOK
from handbook.site.tokens import tokens_css

TOKENS, CARD_SIZES = "/assets/tokens.css", "/assets/card-sizes.css"


def style_sheets(context: SiteContext) -> Iterator[Download]:
    """Yield the style sheets that pages load beside those in docs/assets/."""
    yield Download(TOKENS, "style", HANDBOOK, partial(tokens_css, context.templates))
    yield Download(CARD_SIZES, "style", HANDBOOK, partial(card_sizes, context.templates))
