"""The plot of all questions: how easy each is, and how well it tells who knows. Needs matplotlib."""

import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from handbook.results.figures import ItemFigures
from handbook.results.flags import WEAK

# Colours of the drawing stand for those of the page, which are others in the dark and on paper.
COLOURS = {"#010101": "var(--ink)", "#020202": "var(--line)", "#030303": "var(--say)", "#040404": "var(--not)"}
INK, LINE, GOOD, BAD = COLOURS
SIZE = (6, 4)  # inches


def scatter(today: Sequence[ItemFigures], flagged: Sequence[ItemFigures], words: Mapping[str, Any]) -> str:
    """Return the plot as SVG for a page, flagged items with their numbers; empty where no discrimination is known."""
    if all(one.discrimination is None for one in today):
        return ""
    with mpl.rc_context(
        {"svg.fonttype": "none", "svg.hashsalt": "results", "font.size": 11, "font.family": "sans-serif"}
    ):
        figure = Figure(figsize=SIZE, layout="constrained")
        axes = figure.add_subplot()
        _draw(axes, _places(one for one in today if one not in flagged), GOOD, "o")
        bad = _places(flagged)
        _draw(axes, bad, BAD, "D")
        for number, place in enumerate(bad, 1):  # above and below by turns, for neighbours in the list are alike
            above = number % 2
            offset, side = ((6, 4), "left") if above else ((-6, -12), "right")
            axes.annotate(str(number), place, offset, textcoords="offset points", ha=side, color=INK)
        axes.axhline(WEAK, color=INK, linestyle="--", linewidth=1, alpha=0.6)
        axes.set_xlim(0, 100)
        axes.set_xlabel(words["plot_easy"], color=INK)
        axes.set_ylabel(words["plot_tells"], color=INK)
        axes.tick_params(colors=INK)
        axes.grid(visible=True, color=LINE, linewidth=0.4)
        axes.spines[:].set_color(LINE)
        axes.spines[["top", "right"]].set_visible(False)
        file = io.StringIO()
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    for colour, value in COLOURS.items():
        svg = svg.replace(colour, value)
    return re.sub(
        r'<svg ([^>]*?)width="[^"]*" height="[^"]*"|<svg height="[^"]*" width="[^"]*"', r"<svg \1", svg, count=1
    )


def _places(points: Iterable[ItemFigures]) -> list[tuple[float, float]]:
    return [(100 * one.difficulty, math.nan if one.discrimination is None else one.discrimination) for one in points]


def _draw(axes: Axes, places: Sequence[tuple[float, float]], colour: str, shape: str) -> None:
    shares, values = [share for share, _ in places], [value for _, value in places]
    axes.scatter(shares, values, s=28, c=colour, marker=shape, alpha=0.85)
