"""Published style sheets say what their sources say: minifying loses no rule and changes none."""

import re

import pytest
from playwright.sync_api import Browser

from handbook.assets import BUNDLES, PACKAGED, asset, joined
from handbook.site.templates import Templates

TEMPLATES = Templates()
RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText);
}"""


@pytest.mark.parametrize("name", sorted(name for name in BUNDLES | PACKAGED if name.endswith(".css")))
def test_a_published_style_sheet_has_the_rules_of_its_sources(browser: Browser, name: str) -> None:
    page = browser.new_page()
    texts = joined(name, TEMPLATES), asset(name, TEMPLATES).decode()
    source, published = ([_plain(rule) for rule in page.evaluate(RULES, text)] for text in texts)
    page.close()
    assert source
    assert published == source


def _plain(rule: str) -> str:
    """Return a rule in one way of writing, where Chromium keeps what was written: near variables, in backgrounds.

    The names of fonts are the same in small letters (CSS Fonts 4, 5.1).
    """
    dense = re.sub(r"\s+", "", rule).replace("background:none", "background:0px0px")
    dense = re.sub(r"font-family:[^;}]+", lambda names: names[0].lower(), dense)
    return re.sub(r"(?<!\d)\.(?=\d)", "0.", dense)
