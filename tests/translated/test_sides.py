"""Style sheets and sheets name the start and the end of a line, not left and right, which a language may exchange."""

import re
from collections.abc import Iterator

import pytest

from handbook.site.templates import FOLDER

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
DECLARATION = re.compile(r"(?P<name>[\w-]+)\s*:\s*(?P<value>[^;{}]+?)\s*(?=[;}])")
RULE_FOR_ONE_SIDE = re.compile(r'[^{};]*\[dir="?rtl"?\][^{}]*\{[^}]*\}')
NAMED = re.compile(r"(?:^|-)(?:left|right)(?:-|$)")
SIDED = re.compile(r"\b(?:left|right)\b|gradient\(\s*-?(?:90|270)deg|translateX|translate\((?!0[,)])|scaleX")
FOUR_SIDES = re.compile(r"margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding)")
PART = re.compile(r"[^\s(]+(?:\((?:[^()]|\([^()]*\))*\))?")
SIDED_VALUES = frozenset(
    "text-align float clear background background-position mask mask-position transform transform-origin translate "
    "object-position".split()
)
# What has sides all the same, by style sheet and property, each with its reason.
SAME_FROM_BOTH = {
    ("quiz/result.css", "background"): "a rule for the other direction stands below it",
    ("items/match/match.css", "border-width"): "an arrow down, which stands on its corner",
    ("quiz/where.css", "mask"): "ticks, the same from both sides",
    ("site/styles/offered.css", "background"): "a ring that is half full, whichever half",
    ("site/tokens.css", "--ribbon"): "a row of colours that nobody reads",
    ("rehearsal/map.css", "direction"): "the map is read from left to right, and says so",
    ("exports/anki/card.css", "direction"): "is written for languages from right to left alone",
}
# The same in Typst, by file.
PLACES = {
    "look.typ": "says which side is the start, for all others; crosses are the same from both sides",
    "cards.typ": "where a card lies on its sheet",
    "guide.typ": "where a page lies on its sheet",
    "cut_marks.typ": "marks around all four sides",
}


def sided(css: str) -> Iterator[tuple[str, str]]:
    """Yield each property of the style sheet that names a side of the page, with its value."""
    for found in DECLARATION.finditer(RULE_FOR_ONE_SIDE.sub("", COMMENT.sub("", css))):
        name, value = found["name"], " ".join(found["value"].split())
        parts = PART.findall(value)
        uneven = FOUR_SIDES.fullmatch(name) and len(parts) == 4 and parts[1] != parts[3]
        rounded = name == "border-radius" and "/" not in value and _is_uneven(parts)
        shifted = name == "box-shadow" and any(_is_shifted(one) for one in value.split(","))
        takes = SIDED.search(value) and (name in SIDED_VALUES or name.startswith("--") or "gradient" in value)
        aside = name in {"background", "background-position"} and re.search(r"(?:^|\s)(?:0|100%)(?:\s*/|$)", value)
        if NAMED.search(name) or uneven or rounded or shifted or takes or aside or name == "direction":
            yield name, value


def _is_uneven(corners: list[str]) -> bool:
    """Return whether round corners differ between the sides; they go round from the first."""
    first, second, third, fourth = (corners * 4)[:4] if len(corners) != 3 else (*corners, corners[1])
    return first != second or third != fourth


def _is_shifted(shadow: str) -> bool:
    lengths = [part for part in shadow.split() if re.match(r"-?[\d.]", part)]
    return bool(lengths) and float(re.match(r"-?[\d.]+", lengths[0])[0]) != 0  # type: ignore[index]


def test_style_sheets_name_no_side() -> None:
    sheets = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in FOLDER.rglob("*.css")}
    found = {(name, *one) for name, text in sheets.items() for one in sided(text)}
    assert sorted(one for one in found if one[:2] not in SAME_FROM_BOTH) == []


def test_sheets_of_paper_name_no_side() -> None:
    texts = {path.name: COMMENT.sub("", path.read_text("utf-8")) for path in FOLDER.rglob("*.typ")}
    assert {name for name, text in texts.items() if re.search(r"\b(?:left|right)\b", text)} <= PLACES.keys()


@pytest.mark.parametrize(
    "css",
    [
        *("margin-left: 1rem", "border-right-color: red", "left: 0", "border-top-left-radius: 1px", "float: right"),
        *("text-align: left", "padding: 1px 2px 3px 4px", "border-radius: 4px 0 0 4px", "box-shadow: 2px 0 #000"),
        *("background: linear-gradient(90deg, red, blue)", "transform: translateX(1rem)", "--bar: url(#x) left"),
        *("direction: ltr", "background-position: 100%", "border-radius: 4px 0"),
    ],
)
def test_a_side_is_seen(css: str) -> None:
    assert [*sided(f"a {{ {css}; }}")]


@pytest.mark.parametrize(
    "css",
    [
        *("margin-inline-start: 1rem", "padding: 1px 2px 3px", "padding: 1px 2px 3px 2px", "inset: auto 0 0"),
        *("border-radius: 0 0 4px 4px", "box-shadow: inset 0 3px red, 0 0 0 1px var(--x)", "text-align: start"),
        *("transform: rotate(90deg)", "mask-image: none", "background: none", "margin: 0 auto"),
    ],
)
def test_what_is_the_same_from_both_sides_is_none(css: str) -> None:
    assert [*sided(f"a {{ {css}; }}")] == []


def test_a_rule_for_one_direction_may_name_sides() -> None:
    assert [*sided('[dir="rtl"] a { left: 0; }')] == []
