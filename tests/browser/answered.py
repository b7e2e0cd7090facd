"""A question that is answered: the first of its kind, its options by what came of them, and colours by their names."""

from playwright.sync_api import Locator, Page

from browser.quiz import Asked, asked
from handbook.items.base import ItemBase


def first_of(page: Page, kind: type[ItemBase]) -> Asked:
    """Return the first question of this kind that the attempt asks."""
    return next(one for one in asked(page) if isinstance(one.item, kind))


def option(one: Asked, result: str) -> Locator:
    """Return the first option of the question of which this came."""
    return one.form.locator(f".option[data-result={result}]").first


def colour(page: Page, name: str) -> str:
    """Return the colour that a custom property names, as browsers compute it."""
    script = """name => {
      const one = document.body.appendChild(document.createElement("i"));
      one.style.color = `var(${name})`;
      return getComputedStyle(one).color;
    }"""
    return str(page.evaluate(script, name))
