"""A rehearsal in the browser: its ways, and how they are played."""

from collections.abc import Iterable

from playwright.sync_api import Frame, Locator, Page

from handbook.rehearsal.model import Move, Turn
from handbook.rehearsal.scene import Scene
from handbook.site.templates import FOLDER
from handbook.site.templates import WORDS as FILE
from handbook.site.words import read_interface_words
from website import handbook

SCENE = Scene(handbook().rehearsals["wrong-cake"])
GRAPH = SCENE.graph
WORDS = read_interface_words(FOLDER / FILE)["rehearsal"]
SAYS = WORDS["player"]
PATHS = {" ".join(chosen.id for chosen in path): path for path in GRAPH.paths()}


def good(turn: Turn) -> Move:
    """Return the first move that shows a practice."""
    return next(move for move in turn.moves if move.shows)


def begin(page: Page | Frame, *, aloud: bool = False) -> None:
    """Begin, with one's own line first or without."""
    if aloud:
        page.get_by_role("checkbox", name=SAYS["first"]).check()
    page.get_by_role("button", name=SAYS["begin"]).click()


def compare(page: Page | Frame) -> Locator:
    """Open what one's own line can be compared with; return its boxes to tick."""
    fold = page.locator("details.mine")
    fold.get_by_text(SAYS["did"]).click()
    return fold.get_by_role("checkbox")


def here(page: Page | Frame) -> Locator:
    """Return the turn or the ending in view."""
    return page.locator("[data-turn]:visible, [data-ending]:visible")


def move(page: Page | Frame, chosen: Move) -> None:
    """Choose the move."""
    here(page).get_by_role("button", name=chosen.say, exact=True).click()


def play(page: Page | Frame, path: Iterable[Move]) -> None:
    """Choose the moves, one after the other."""
    for chosen in path:
        move(page, chosen)
