"""A quiz by keyboard alone: to a question, and through what it offers."""

from playwright.sync_api import Page

from browser.quiz import Asked
from handbook.items.choice.model import Choice
from handbook.items.spot.model import Spot

MOST_TABS = 90  # from the top of the page to its first question, past all menus


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus stands on such an element."""
    for _ in range(MOST_TABS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} can't be reached with Tab")  # noqa: TRY003, EM102 - the test's own words


def tab_into(page: Page, one: Asked) -> None:
    """Press Tab until the focus stands on what the question offers."""
    tab_to(page, f'form[id="{one.item.id}"] :is(input, select)')


def choose_right(page: Page, one: Asked) -> None:
    """Choose the right answer, from the first control to the one after the last."""
    if isinstance(one.item, Choice | Spot):
        [key] = one.right
        page.keyboard.press("Space")
        while page.evaluate("document.activeElement.value") != key:
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        return
    for _ in range(one.form.locator("fieldset :is(input, select)").count()):
        name, kind, value = page.evaluate(
            "(({ name, tagName, value }) => [name, tagName, value])(document.activeElement)"
        )
        if kind == "SELECT":
            _select(page, one.right[name])
        elif value in one.right:
            page.keyboard.press("Space")
        page.keyboard.press("Tab")


def _select(page: Page, value: str) -> None:
    while page.evaluate("document.activeElement.value") != value:
        page.keyboard.press("ArrowDown")
