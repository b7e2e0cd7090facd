"""What axe finds on a page."""

from playwright.sync_api import Page

import tools

WIDTHS = (390, 1280)
DARK = "slate"  # Material's name for dark colours
# Of WCAG 2.2, and so left out unless asked for: where thumbs are. On wide screens a letter of the index is one screen.
SIZES = "{'target-size': {enabled: innerWidth < 720}}"
# What stays in view while the page moves below it is no neighbour of what it covers for a moment.
STILL = """*, ::before, ::after { transition: none !important; animation: none !important }
.md-header, .item__foot, .choice-bar { position: static !important }"""


def unfold(page: Page) -> None:
    """Open every fold of the content."""
    page.locator("article details").evaluate_all("all => all.forEach(one => { one.open = true; })")


def faults(page: Page) -> list[str]:
    """Run axe, every fold open; return each fault with the element that has it.

    Dark colours are looked at on the narrow page only, for the width changes nothing but where things stand.
    """
    unfold(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(tools.axe_source())
        page.add_style_tag(content=STILL)  # a colour half way from one to the other has no contrast to speak of
    found: list[str] = []
    dark = page.evaluate("document.body.dataset.mdColorScheme") == DARK
    for width in WIDTHS[:1] if dark else WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        result = page.evaluate(f"axe.run({{resultTypes: ['violations'], rules: {SIZES}}})")
        found += [f"{width}: {v['id']}: {node['html']}" for v in result["violations"] for node in v["nodes"]]
    return found
