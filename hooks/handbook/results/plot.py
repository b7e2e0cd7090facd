"""The plot of all questions: how easy each is, and how well it tells who knows. Needs matplotlib."""

import io
import re
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.figure import Figure

from handbook.results.figures import ItemFigures
from handbook.results.flags import WEAK, Flag

# Colours of the drawing stand for those of the page, which are others in the dark and on paper.
COLOURS = {"#010101": "var(--ink)", "#020202": "var(--line)", "#030303": "var(--say)", "#040404": "var(--not)"}
INK, LINE, GOOD, BAD = COLOURS
SIZE = (6, 4)  # inches


def scatter(found: Sequence[tuple[ItemFigures, Sequence[Flag]]]) -> str:
    """Return the plot as SVG for a page; empty where no discrimination is known."""
    known = [(one, marked) for one, marked in found if one.discrimination is not None and not one.revision]
    if not known:
        return ""
    with mpl.rc_context(
        {"svg.fonttype": "none", "svg.hashsalt": "results", "font.size": 11, "font.family": "sans-serif"}
    ):
        figure = Figure(figsize=SIZE, layout="constrained")
        axes = figure.add_subplot()
        for is_bad, colour, shape in ((False, GOOD, "o"), (True, BAD, "D")):
            points = [one for one, marked in known if bool(marked) == is_bad]
            shares = [100 * one.difficulty for one in points]
            axes.scatter(shares, [one.discrimination or 0 for one in points], s=28, c=colour, marker=shape, alpha=0.85)
            for one in points if is_bad else ():
                place = (100 * one.difficulty, one.discrimination or 0)
                axes.annotate(one.question.item.id, place, (6, 4), textcoords="offset points", color=INK)
        axes.axhline(WEAK, color=INK, linestyle="--", linewidth=1, alpha=0.6)
        axes.set_xlim(0, 100)
        axes.set_xlabel("right answers, in per cent →  easier", color=INK)
        axes.set_ylabel("tells who knows →", color=INK)
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
