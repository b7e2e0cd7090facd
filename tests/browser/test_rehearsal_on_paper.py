"""A rehearsal on paper: two sheets at most for whatever is said, a book to play from, and a sheet for each of three."""

from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.huddle import PAPERS, sheets
from browser.opening import Opener
from browser.paper import joined
from browser.quiz import WORDS as ALL
from browser.rehearsing import SCENE, WORDS, begin
from handbook.quiz.revisions import content_revision
from handbook.rehearsal.page import ACTS, acts_of
from handbook.rehearsal.paper import SETTINGS
from handbook.rehearsal.scene import Scene
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from rehearsal.made import Shape, largest
from rows import each_once, few
from website import handbook

KIT = ALL["role_play"]
SHAPES: list[Shape] = [(4, 4, 7), (8, 3, 6), (10, 3, 5), (11, 3, 4), (14, 3, 7), (14, 4, 7)]
LEAST = 8  # points
# The sizes of all texts that are in view, in pixels as they are printed.
SIZES = """() => [...document.querySelectorAll('article *')].filter((one) =>
    one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  ).map((one) => {
    const size = parseFloat(getComputedStyle(one).fontSize);
    return [(one.getScreenCTM?.().d ?? 1) * size, one.textContent];
  })"""
# Of each move, whether its jump is below what comes of it, and at the end of its line.
PLACED = """() => [...document.querySelectorAll('.moves > li')].map((one) => {
    const box = (part) => one.querySelector(part).getBoundingClientRect();
    const end = one.getBoundingClientRect().right;
    return [box('.move__on').top >= box('.move__feels').bottom - 2, Math.abs(box('.move__on').right - end) < 2];
  })"""


@cache
def largest_by_setting(shape: Shape) -> dict[str, Scene]:
    """Return the largest rehearsals of this shape, made once for all settings."""
    return largest(SCENE.rehearsal, shape)


def put(page: Page, scene: Scene) -> None:
    """Show this rehearsal in the place of the page's own."""
    context = SiteContext(handbook(), Templates())
    values: dict[str, Any] = {"revision": content_revision(scene.rehearsal), "following": None}
    values["of_practices"] = acts_of(context.handbook, scene)
    html = context.text("rehearsal/rehearsal.html", scene.address, scene=scene, settings=context.settings, **values)
    page.evaluate(
        """html => {
          const article = document.querySelector('article');
          document.head.append(article.querySelector('link'));
          article.innerHTML = html;
          article.querySelector('link').remove();
        }""",
        html,
    )


def tiny(page: Page) -> list[tuple[float, str]]:
    """Return the texts that are printed in a smaller type than may be, with its size in points."""
    page.emulate_media(media="print")
    found = [(size * 0.75, text) for size, text in page.evaluate(SIZES)]
    page.emulate_media(media="screen")
    assert found
    return [(size, text) for size, text in found if size < LEAST - 0.01]


@pytest.mark.parametrize("name", few(one.name for one in SETTINGS))
def test_two_sheets_have_room_for_all_that_the_check_lets_pass(
    open_page: Opener, name: str, subtests: pytest.Subtests
) -> None:
    scenes = {shape: scene for shape in SHAPES if (scene := largest_by_setting(shape).get(name))}
    assert scenes, "no rehearsal is printed like this"
    for shape, scene in scenes.items():
        with subtests.test(str(shape)):
            page = open_page(SCENE.address)
            put(page, scene)
            assert {paper: len(sheets(page, paper)) for paper in PAPERS} == dict.fromkeys(PAPERS, 2)
            assert not tiny(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_it_is_a_book_to_play_from(open_page: Opener, *, scripts: bool) -> None:
    page = open_page(SCENE.address, java_script_enabled=scripts)
    text = "".join(sheets(page, "A4"))
    assert joined(WORDS["on_paper"]) in text
    for turn in SCENE.content.turns:
        assert joined(f"{SCENE.content.customer}{turn.says}{turn.now}") in text
        for move in turn.moves:
            for words in (move.say, move.feels, handbook().practices[move.practice].content.title):
                assert joined(words) in text
    for ending in SCENE.content.endings:
        heading = f"{SCENE.names[ending.id]} · {ending.title}{WORDS['worth'][ending.worth.value]}"
        assert joined(heading + ending.told) in text


def test_a_jump_stands_at_the_end_of_a_line_below_what_comes_of_the_move(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    page.emulate_media(media="print")
    moves = [move for turn in SCENE.content.turns for move in SCENE.moves(turn)]
    kinds = ["turn" if move.to in SCENE.graph.turns else "ending" for move in moves]
    jumps = [WORDS[f"to_{kind}"].format(SCENE.names[move.to]) for kind, move in zip(kinds, moves, strict=True)]
    assert [jump.inner_text() for jump in page.locator(".move__on").all()] == jumps
    assert page.evaluate(PLACED) == [[True, True]] * len(jumps)


def test_what_was_played_prints_as_the_same_book(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    before = sheets(page, "A4")
    begin(page)
    assert sheets(page, "A4") == before


def test_no_turn_and_no_ending_is_parted(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    page.emulate_media(media="print")
    parts = page.locator("[data-turn], [data-ending]")
    assert set(parts.evaluate_all("all => all.map((one) => getComputedStyle(one).breakInside)")) == {"avoid"}


@each_once
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("paper", PAPERS)
def test_each_of_three_has_a_sheet_with_nothing_that_others_know(
    open_page: Opener, paper: str, *, scripts: bool
) -> None:
    page = open_page(SCENE.kit, java_script_enabled=scripts)
    content, role = SCENE.content, SCENE.content.role
    customer, colleague, observer = sheets(page, paper)
    for words in (role.you, role.keeps, content.turns[0].says, *role.wants, *role.harder, *role.softer):
        assert joined(words) in customer
        assert joined(words) not in colleague + observer
    assert joined(content.scene) in colleague
    assert joined(content.scene) not in customer
    acts = [act for slug in SCENE.watched for act in handbook().practices[slug].content.checklist.during[:ACTS]]
    assert acts
    assert all(joined(act) in observer for act in acts)
    assert not tiny(page)


def test_a_button_prints_and_on_the_screen_each_sheet_is_folded(open_page: Opener) -> None:
    page = open_page(SCENE.kit, script="window.print = () => { window.printed = true; }")
    expect(page.locator("details.sheet[open]")).to_have_count(0)
    page.get_by_role("button", name=KIT["print"]).click()
    assert page.evaluate("window.printed")
    assert not faults(page)
