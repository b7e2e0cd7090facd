"""The cards that a browser prints have the sizes of layouts_and_type_sizes.yml."""

import re

from handbook.print.browser_sizes import browser_sizes
from handbook.print.layouts import LAYOUTS, PAPERS
from handbook.site.templates import Templates

TEMPLATES = Templates()
RULE = re.compile(r"  (\.cards-page\S*) \{\n(.*?)  \}", re.DOTALL)
SIZE = re.compile(r"--card-([a-z]+): ([\d.]+)")


def _sizes() -> dict[str, dict[str, float]]:
    """Return the sizes by selector."""
    css = browser_sizes(TEMPLATES).decode()
    return {selector: {name: float(size) for name, size in SIZE.findall(body)} for selector, body in RULE.findall(css)}


def _selector(layout: str, paper: str) -> str:
    first = (LAYOUTS.browser.cards[0], PAPERS[0]) == (layout, paper)
    return ".cards-page" + ("" if first else f':has([data-layout="{layout}"][data-paper="{paper}"])')


def test_each_layout_on_each_paper_fills_the_sheet_with_its_cards() -> None:
    found = _sizes()
    assert list(found) == [_selector(layout, paper) for layout in LAYOUTS.browser.cards for paper in PAPERS]
    for name in LAYOUTS.browser.cards:
        layout = LAYOUTS.cards[name]
        for paper, size in LAYOUTS.papers.items():
            sizes = found[_selector(name, paper)]
            assert sizes["columns"] == layout.columns
            assert round(sizes["width"] * layout.columns, 2) == size.width
            assert 0 < size.height - sizes["height"] * layout.rows <= 1.01
            assert (sizes["padding"], sizes["body"]) == (layout.padding, layout.type.body)
            assert 0.9 * layout.type.title < sizes["title"] <= layout.type.title


def test_each_layout_that_a_browser_prints_has_a_name_for_readers() -> None:
    assert tuple(TEMPLATES.words["choose"]["card_layouts"]) == LAYOUTS.browser.cards
