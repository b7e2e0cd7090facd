"""The plot of all questions: how easy each is, and how well it tells who knows. Needs matplotlib."""

import io
import re
from collections.abc import Iterator, Sequence

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from handbook.results.figures import ItemFigures
from handbook.results.flags import EASY, WEAK, is_weak
from handbook.site.templates import Templates

# Colours of the drawing stand for those of the page, which are others in the dark and on paper.
COLOURS = {"#010101": "var(--ink)", "#020202": "var(--line)", "#030303": "var(--say)", "#040404": "var(--soft)"}
INK, LINE, GOOD, BAD = COLOURS
SIZE = (6, 4)  # inches
DOT = 6  # pixels from the middle of a dot that no name may cover
PLACES = ((7, -4, "left"), (-7, -4, "right"), (0, 7, "center"), (0, -15, "center"), (9, 9, "left"), (-9, -17, "right"))


def scatter(today: Sequence[ItemFigures], numbered: Sequence[str], templates: Templates) -> str:
    """Return the plot as SVG for a page; empty where no discrimination is known.

    What is below the line is named: by its number in the list, which is its place among `numbered`, or else by its id.
    """
    known = [one for one in today if one.discrimination is not None]
    if not known:
        return ""
    words = templates.words["results"]
    with mpl.rc_context(
        {"svg.fonttype": "none", "svg.hashsalt": "results", "font.size": 11, "font.family": "sans-serif"}
    ):
        figure = Figure(figsize=SIZE, layout="constrained")
        axes = figure.add_subplot()
        weak = [one for one in known if is_weak(one)]
        _draw(axes, [one for one in known if one not in weak], GOOD, "o")
        _draw(axes, weak, BAD, "D")
        axes.plot([0, 100 * EASY], [WEAK, WEAK], color=INK, linestyle="--", linewidth=1, alpha=0.6)
        axes.set_xlim(0, 100)
        axes.set_xlabel(words["plot_easy"], color=INK)
        axes.set_ylabel(words["plot_tells"], color=INK)
        axes.tick_params(colors=INK)
        axes.grid(visible=True, color=LINE, linewidth=0.4)
        axes.spines[:].set_color(LINE)
        axes.spines[["top", "right"]].set_visible(False)
        figure.draw_without_rendering()  # so that it is known where dots are
        _name(axes, weak, known, numbered)
        file = io.StringIO()
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    return _for_page(file.getvalue())


def _for_page(svg: str) -> str:
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    for colour, value in COLOURS.items():
        svg = svg.replace(colour, value)
    return re.sub(
        r'<svg ([^>]*?)width="[^"]*" height="[^"]*"|<svg height="[^"]*" width="[^"]*"', r"<svg \1", svg, count=1
    )


def _place(one: ItemFigures) -> tuple[float, float]:
    return 100 * one.difficulty, one.discrimination or 0


def _draw(axes: Axes, points: Sequence[ItemFigures], colour: str, shape: str) -> None:
    shares, values = [_place(one)[0] for one in points], [_place(one)[1] for one in points]
    axes.scatter(shares, values, s=28, c=colour, marker=shape, alpha=0.85)


def _name(axes: Axes, weak: Sequence[ItemFigures], known: Sequence[ItemFigures], numbered: Sequence[str]) -> None:
    """Write each name beside its dot, where it covers no other dot and no other name, if there is such a place."""
    dots = [axes.transData.transform(_place(one)) for one in known]
    taken = [Bbox.from_bounds(x - DOT, y - DOT, 2 * DOT, 2 * DOT) for x, y in dots]
    for one in weak:
        name = one.question.item.id
        text = str(numbered.index(name) + 1) if name in numbered else name
        covered = {}
        for label, box in _tried(axes, text, _place(one)):
            covered[label] = box.count_overlaps(taken)
        best = min(covered, key=lambda label: covered[label])
        for label in covered:
            if label is not best:
                label.remove()
        taken.append(best.get_window_extent())


def _tried(axes: Axes, text: str, place: tuple[float, float]) -> Iterator[tuple[Annotation, Bbox]]:
    for x, y, side in PLACES:
        label = axes.annotate(text, place, (x, y), textcoords="offset points", ha=side, color=INK)
        yield label, label.get_window_extent()
