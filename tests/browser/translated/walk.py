"""A walk through pages in a pseudo-language: what its reader does, and every text that a page had meanwhile."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from playwright.sync_api import Locator, Page

from browser.quiz import WORDS, Asked
from translated.reading import READ, foreign_in, names_of
from translated.variants import FILLED_IN, Variant
from website import PLACE, handbook

# Every text that stands on the page at any time, and each attribute that is read.
HEARD = """(() => {
  const [heard, read] = [new Set(), READ];
  window.heard = heard;
  const hear = (node) => {
    if (node instanceof Text && !node.parentElement?.closest("script, style, noscript, template")) heard.add(node.data);
    if (!(node instanceof Element)) return;
    for (const name of read) heard.add(node.getAttribute(name) ?? "");
    node.childNodes.forEach(hear);
  };
  new MutationObserver((all) => {
    for (const { target, addedNodes } of all) {
      if (addedNodes.length) addedNodes.forEach(hear);
      else hear(target);
    }
  }).observe(document, { attributeFilter: read, childList: true, characterData: true, subtree: true });
})();
""".replace("READ", str(sorted(READ)))
NAMED = names_of(handbook())
TYPED = "سلام"  # by the reader
PAUSE = 60  # milliseconds in which what was pressed shows
# What of the article is cut off at either side of the screen, or makes the page wider than it; tables may be scrolled.
WIDER = """() => [...document.querySelectorAll("article *, footer *, dialog[open] *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return (box.left < -1 || box.right > innerWidth + 1) && one.checkVisibility() && !one.closest(SCROLLED);
}).map((one) => one.outerHTML.slice(0, 120)).slice(0, 3)""".replace(
    "SCROLLED", '".wide, .md-typeset__scrollwrap, .unseen, .md-nav"'
)
UNFOLD = "() => document.querySelectorAll('article details').forEach((one) => { one.open = true; })"


@dataclass
class Walk:
    """A reader's way through pages of the site, each as wide as its screen."""

    page: Page
    variant: Variant
    heard: set[str] = field(default_factory=set)
    too_wide: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        """Leave for another page."""
        self.note()
        self.page.goto(PLACE.rstrip("/") + address)
        self.note()

    def note(self) -> None:
        """Take note of what the page has said, and whether it is wider than the screen."""
        self.page.wait_for_timeout(PAUSE)
        self.heard |= set(self.page.evaluate("[...window.heard]"))
        self.too_wide += self.page.evaluate(WIDER)

    def find(self, selector: str) -> Locator:
        """Return what is in view of these."""
        return self.page.locator(selector).locator("visible=true")

    def press(self, *selectors: str) -> None:
        """Press the first in view of each of these, one after the other."""
        for selector in selectors:
            self.find(selector).first.click()
            self.note()

    def unfold(self) -> None:
        """Open every fold of the page."""
        self.page.evaluate(UNFOLD)
        self.note()

    def answer(self, one: Asked, answer: dict[str, str], how: str = "check") -> None:
        """Choose the answer's parts, and check them."""
        one.give(answer)
        self.press(f'form[id="{one.item.id}"] [data-do={how}]')
        one.form.locator(".option__came").first.wait_for()
        self.note()

    @cached_property
    def _foreign(self) -> Callable[[str], list[str]]:
        return foreign_in(self.variant.tag, NAMED)

    def foreign(self, *known: str) -> set[str]:
        """Return what is neither a word of ours nor content, and has none of these in it."""
        found = {word for text in self.heard for word in self._foreign(text)}
        return {word for word in found if not any(one in word for one in known)}

    def unsaid(self, *paths: str) -> list[str]:
        """Return those of the words, by their paths in words.yml, that the page had at no time."""
        return [path for path in paths if not any(map(self._expression(path).search, self.heard))]

    def ended(self, *says: str, known: tuple[str, ...] = ()) -> None:
        """See that these words were said, nothing in another language, and that nothing is wider than the screen."""
        self.note()
        assert self.unsaid(*says) == []
        assert self.foreign(*known) == set()
        assert self.too_wide == []

    def _expression(self, path: str) -> re.Pattern[str]:
        text: Any = WORDS
        for name in path.split("."):
            text = text[name]
        forms = text.values() if isinstance(text, dict) else (text,)
        parts = (FILLED_IN.split(self.variant.word(form)) for form in forms)
        return re.compile("|".join(".*?".join(map(re.escape, form[::2])) for form in parts), re.DOTALL)
