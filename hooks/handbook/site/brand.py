"""The colours that an edition chooses: in the place of ours, and judged by whether people can read what they show."""

from collections.abc import Iterator, Mapping
from itertools import product

from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.edition.model import Edition
from handbook.site.tokens import MODES, Palette, Tokens, with_brand

# Least contrasts of text, and of what shows where the focus is (WCAG 2.2, 1.4.3 and 1.4.11).
TEXT, MARK = 4.5, 3.0
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
_STEPS = 255


def colour_problems(tokens: Tokens, edition: Edition, source: Source) -> Iterator[Problem]:
    """Yield each colour that is none of ours, or on which, or in which, nobody could read."""
    all_colours = with_brand(tokens, edition)
    for mode in MODES:
        given = edition.palettes.get(mode, {})
        known: Palette = getattr(tokens, mode)
        for name in given:
            loc = ("colours", mode, name)
            if name not in known or name == "shade":
                yield dangling((source, loc, name), f"colour of `{mode}`", known, "take it out")
            elif faint := _faint(name, given, getattr(all_colours, mode) | {"white": "#fff"}, mode):
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
    near = _nearest(palette[name], [(palette[pair[pair[0] == name]], each) for pair, each in judged])
    remedy = f"The nearest that has it is `{near}`" if near else "No shade of it has it; choose the other one first"
    return f"`{ink}` on `{ground}` has a contrast of {found:.1f}; {least} at least", remedy


def _nearest(colour: str, others: list[tuple[str, float]]) -> str:
    """Return the nearest darker or lighter colour with these contrasts; empty where there is none."""
    for step in range(1, _STEPS + 1):
        for end in ("#000000", "#ffffff"):
            mixed = _mixed(colour, end, step / _STEPS)
            if all(contrast(mixed, other) >= least for other, least in others):
                return mixed
    return ""


def _mixed(colour: str, end: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(end), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    linear = [_linear(channel / _STEPS) for channel in _channels(colour)]
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - of sRGB


def _channels(colour: str) -> tuple[int, ...]:
    """Return red, green and blue, from `#abc` or `#aabbcc`."""
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == len("rgb") else digits
    return tuple(int(digits[start : start + 2], 16) for start in (0, 2, 4))
