"""The sizes of cards and papers that a browser prints, of sheets/layouts_and_type_sizes.yml."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from handbook.print.layouts import LAYOUTS, CardLayout, Paper
from handbook.print.sheet_data import Growth
from handbook.site.templates import Templates


class _PageSize(NamedTuple):
    """A paper that CSS knows by its key."""

    key: str
    size: str  # width and height


class _Cards(NamedTuple):
    """The sizes of one layout on one paper, by the custom property of each without `--card-`."""

    layout: str
    paper: str
    sizes: dict[str, str]


def browser_sizes(templates: Templates) -> bytes:
    """Return the style sheet; the sizes of the first layout on the first paper hold where nothing is chosen."""
    papers = [_PageSize(key, f"{_mm(paper.width)} {_mm(paper.height)}") for key, paper in LAYOUTS.papers.items()]
    growth = [LAYOUTS.growth[max(0, step - LAYOUTS.browser.steps_less)] for step in range(len(LAYOUTS.growth))]
    values = {"papers": papers, "cards": list(_cards()), "margin": _mm(LAYOUTS.browser.margin), "growth": growth}
    css = templates.text("print/browser_sizes.css", "/", **values)
    return f"{css}\n".encode()


def steps_of(growth: Mapping[str, Growth]) -> dict[str, str]:
    """Return how far each card grows on each layout, by its key, as the style sheet knows it: "4up-2 8up-0"."""
    return {
        key: " ".join(f"{name}-{_step(layouts, name)}" for name in LAYOUTS.browser.cards)
        for key, layouts in growth.items()
    }


def _step(layouts: Growth, name: str) -> int:
    """Return how far the front grows; not at all where it fits papers, and not the smallest that is measured."""
    return LAYOUTS.growth.index(layouts.get(name, {}).get("front", 1))


def _cards() -> Iterator[_Cards]:
    for name in LAYOUTS.browser.cards:
        for key, paper in LAYOUTS.papers.items():
            yield _Cards(name, key, _sizes(LAYOUTS.cards[name], paper))


def _sizes(layout: CardLayout, paper: Paper) -> dict[str, str]:
    browser = LAYOUTS.browser
    return {
        "columns": str(layout.columns),
        "width": _mm(paper.width / layout.columns),
        "height": _mm((paper.height - browser.slack) / layout.rows),
        "padding": _mm(layout.padding),
        "title": _pt(browser.scale * layout.type.title),
        "say": _pt(browser.scale * layout.type.say),
        "body": _pt(layout.type.body),
        "small": _pt(browser.scale * layout.type.small),
    }


def _mm(millimetres: float) -> str:
    return f"{round(millimetres, 3):g}mm"


def _pt(points: float) -> str:
    return f"{round(points, 3):g}pt"
