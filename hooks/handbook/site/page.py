"""A page of the site, as a product hands it over: prose to be rendered with blocks to be put in, or finished HTML."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """A heading of a finished page, for its table of contents."""

    anchor: str
    title: str
    level: int = 2


@dataclass(frozen=True)
class Page:
    """One page: its address, and either `html` or `markdown` with `<!-- block name -->` lines for the blocks."""

    address: str
    title: str
    summary: str
    source: str  # the path of the file that an editor would change
    html: str = ""
    markdown: str = ""
    blocks: Mapping[str, str] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
    hide: tuple[str, ...] = ()  # of "navigation", "toc" and "footer", the neighbours at its foot
    label: str = ""  # in menus, where that is not the title
    below: str = ""  # the page of the menu that it belongs to, where its address does not say so
