"""What any page of a site must be: accessible, whole on narrow screens, with large text and on paper, and readable."""

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults, unfold

TWICE = "html { font-size: 250% !important }"  # Material sets 125 %
CUT = """all => all.filter(one => {
  const box = one.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1);
}).map(one => one.outerHTML.slice(0, 160))"""
TOOLS = ".with-scripts"
IN_MENUS = ".item__targets"  # listed once more on paper
ON_PAPER = ".paper-only"
CONTROLS = "article :is(button, label, select, legend, summary, .next a, .tile a)"
SCREEN_ONLY = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .headerlink, .screen-only, button"


def suits_eyes_screens_and_paper(page: Page, subtests: pytest.Subtests) -> None:
    """Try a page in light colours; its window and its medium are others afterwards."""
    with subtests.test("axe finds no fault in light colours"):
        assert not faults(page)
    with subtests.test("it fits a screen of 320 pixels"):
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    with subtests.test("controls stay whole with text of twice the size"):
        page.set_viewport_size({"width": 640, "height": 900})
        large = page.add_style_tag(content=TWICE)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 640
        assert not page.locator(CONTROLS).evaluate_all(CUT)
        large.evaluate("style => style.remove()")
    with subtests.test("it prints without what only a screen can use"):
        page.emulate_media(media="print")
        assert not page.locator(SCREEN_ONLY).locator("visible=true").all()


def is_accessible_in_dark_colours(page: Page) -> None:
    """Try a page that was opened in dark colours."""
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert not faults(page)


def reads_without_scripts(page: Page) -> None:
    """Try a page that was opened without scripts."""
    expect(page.locator("h1")).to_be_visible()
    folds = page.locator(f"article details:not({TOOLS}, {TOOLS} *)")
    assert folds.count() == page.locator("article details > summary:visible").count()
    unfold(page)
    hidden = page.locator(
        "article :is(p, li, dt, dd, h2, h3, label, legend, a[href])"
        f":not({TOOLS}, {TOOLS} *, {ON_PAPER}, {ON_PAPER} *, {IN_MENUS} *, summary .headerlink)"
    )
    expect(hidden.locator("visible=false")).to_have_count(0)
    expect(page.locator(f"article :is({TOOLS}, button)").locator("visible=true")).to_have_count(0)
