"""A rehearsal in a learning system: two ways through it, and what is to arrive of them."""

from typing import Any

from playwright.sync_api import Frame, Page, expect

from browser.lms.system import NAMES, status
from browser.lms.system import WORDS as OF_TESTS
from browser.rehearsing import GRAPH, SAYS, WORDS, begin, compare, play
from handbook.rehearsal.model import Move

OF, PAGE = "rehearsals/wrong-cake", "rehearsals/wrong-cake/"
START, CROSS, TIME = (GRAPH.turns[name].moves for name in ("start", "cross", "time"))
MENDED, LATE = (START[1], TIME[0]), (START[0], CROSS[0], TIME[1])  # to a good ending, and to a bad one
MINE = "What nobody else is to read"
TEXTS = OF_TESTS["says"] | WORDS["launched"]


def sentences(*names: str) -> str:
    """Return what the learner is told."""
    return " ".join(TEXTS[name] for name in names)


def told(page: Page | Frame, *names: str) -> None:
    """Expect these sentences."""
    expect(status(page)).to_have_text(sentences(*names))


def wanted(path: tuple[Move, ...]) -> list[tuple[str, str]]:
    """Return the ids and responses that tell of this way."""
    turns = [GRAPH.start, *(chosen.to for chosen in path)]
    decisions = [(f"wrong-cake.{turn}", chosen.id) for turn, chosen in zip(turns, path, strict=False)]
    return [*decisions, ("wrong-cake.ENDING", turns[-1])]


def arrived(interactions: dict[str, Any], version: str) -> list[tuple[str, str]]:
    """Return what a system has, each a choice that nobody judged."""
    found = [interactions[str(place)] for place in range(len(interactions))]
    assert {(one["type"], one["result"]) for one in found} == {("choice", "neutral")}
    assert not [one for one in found if one.get("correct_responses")]
    return [(one["id"], one[NAMES[version]["answer"]]) for one in found]


def play_aloud(page: Page | Frame) -> None:
    """Come to the good ending, with a line of one's own before each move."""
    begin(page, aloud=True)
    for chosen in MENDED:
        page.get_by_label(SAYS["mine"]).fill(MINE)
        page.get_by_role("button", name=SAYS["show"]).click()
        compare(page).first.check()
        play(page, [chosen])
