"""The colours that an edition chooses: in the place of ours, and judged by whether people can read what they show."""

from collections.abc import Iterator, Mapping
from itertools import product

from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.edition.model import Edition
from handbook.site.contrast import contrast, nearest
from handbook.site.tokens import MODES, TEXT, Palette, Tokens

MARK = 3.0  # the least contrast of what shows where the focus is (WCAG 2.2, 1.4.11)
_GROUNDS = ("paper", "sheet")
# What stands on what, each with its least contrast.
PAIRS: Mapping[tuple[str, str], float] = {
    **dict.fromkeys(product(("ink", "soft", "say", "not", "danger"), _GROUNDS), TEXT),
    **dict.fromkeys(((one, f"{of}-tint") for of in ("say", "not", "danger") for one in ("ink", of)), TEXT),
    **dict.fromkeys(product(("focus",), _GROUNDS), MARK),
}
ON_SHEETS: Mapping[tuple[str, str], float] = dict.fromkeys(
    product(("say", "not", "danger", "soft"), ("white", "tint")), TEXT
)


def colour_problems(tokens: Tokens, edition: Edition, source: Source) -> Iterator[Problem]:
    """Yield each colour that is none of ours, or on which, or in which, nobody could read."""
    for mode in MODES:
        given = edition.palettes.get(mode, {})
        known: Palette = getattr(tokens, mode)
        for name in given:
            loc = ("colours", mode, name)
            if name not in known or name == "shade":
                yield dangling((source, loc, name), f"colour of `{mode}`", known, "take it out")
            elif faint := _faint(name, given, known | given | {"white": "#fff"}, mode):
                yield source.problem(loc, *faint)


def _faint(name: str, given: Palette, palette: Palette, mode: str) -> tuple[str, str] | None:
    """Return what is wrong with the colour, and the nearest with which nothing is."""
    pairs = [(pair, least) for pair, least in (ON_SHEETS if mode == "sheets" else PAIRS).items() if name in pair]
    # Where both are chosen, the one in front is told.
    judged = [(pair, least) for pair, least in pairs if pair[0] == name or pair[0] not in given]
    judged = [(pair, least) for pair, least in judged if palette.keys() >= {*pair}]
    low = [(contrast(palette[ink], palette[ground]), ink, ground, least) for (ink, ground), least in judged]
    low = [each for each in low if each[0] < each[3]]
    if not low:
        return None
    found, ink, ground, least = min(low)
    near = nearest(palette[name], [(palette[pair[pair[0] == name]], each) for pair, each in judged])
    remedy = f"The nearest that has it is `{near}`" if near else "No shade of it has it; choose the other one first"
    return f"`{ink}` on `{ground}` has a contrast of {found:.1f}; {least} at least", remedy
