"""The theme's style sheet keeps every rule that some element of a page may need, as the theme wrote it."""

from pathlib import Path

from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser

from handbook.site.theme_styles import used_styles

SHEET = next((Path(get_theme_dir("material")) / "assets/stylesheets").glob("main.*.css"))
# Each rule by itself, with one selector; a rule in a condition with it.
RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const flat = (rules, around) => [...rules].flatMap((rule) => rule.selectorText
    ? rule.selectorText.split(/,(?![^(]*\\))/).map((one) => `${around}${one.trim()} {${rule.style.cssText}}`)
    : rule.cssRules && rule.conditionText ? flat(rule.cssRules, `${rule.conditionText} `) : []);
  return flat(sheet.cssRules, "");
}"""
NEEDED = (
    ".md-typeset .headerlink ",
    ".md-typeset .admonition-title",
    ".highlight .k",
    ".md-search__input ",
    ".md-skip ",
)


def test_what_is_left_is_of_the_theme_and_what_is_needed_is_left(browser: Browser) -> None:
    page = browser.new_page()
    whole, used = (
        page.evaluate(RULES, text) for text in (SHEET.read_text("utf-8"), used_styles(SHEET.read_text("utf-8")))
    )
    page.close()
    assert [rule for rule in used if rule not in {*whole} and not rule.startswith(":root")] == []
    assert len(whole) / 3 < len(used) < len(whole) * 2 / 3
    assert [one for one in NEEDED if not any(rule.startswith(one) for rule in used)] == []
