"""Notes and task lists in prose: axe finds no fault, colours that are forced keep them apart, and they print."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe_faults import faults
from browser.living import PLACE, Living
from trees import TREE
from website import Website, build, copy, once

KINDS = ("note", "tip", "info", "success", "question", "warning", "danger", "example")
PROSE = "\n\n".join(
    [
        *(f'!!! {kind} "Take {kind}"\n    Say it with [another page](serve/greet.md) and `code`.' for kind in KINDS),
        "> [!WARNING]\n> Words of a warning.",
        "- [ ] Ask for **the name**\n- [x] Say thanks\n- No task\n    - [ ] One below it",
    ]
)


COLOURS = """note => {
  const title = note.querySelector(".admonition-title");
  return [[note], [title, "::before"], [title]].map((of) => getComputedStyle(...of).backgroundColor);
}"""
EDGE = """box => {
  const { appearance, borderTopWidth, borderTopColor } = getComputedStyle(box);
  return [appearance, borderTopWidth, borderTopColor === getComputedStyle(box.closest("label")).color];
}"""
FORCED = ": color-contrast: "  # axe does not see the colours that a browser forces
IS_FORCED = "matchMedia('(forced-colors: active)').matches"


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the small site with notes and tasks on its home page."""

    def make(folder: Path) -> Website:
        root = copy(folder.with_name("noted-tree"), TREE)
        with (root / "docs/index.md").open("a", encoding="utf-8") as home:
            home.write(f"\n{PROSE}\n")
        return build(root, folder)

    return once(tmp_path_factory, "noted", make)


@pytest.fixture(params=["light", "dark", "forced", "print"])
def page(request: pytest.FixtureRequest, browser: Browser, stage: Living, noted: Website) -> Iterator[Page]:
    """Return the page as one looks at it."""
    stage.take(noted.folder)
    settings: dict[str, Any] = {"dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}}
    with browser.new_context(service_workers="block", **settings.get(request.param, {})) as context:
        page = context.new_page()
        page.goto(PLACE)
        if request.param == "print":
            page.emulate_media(media="print")
        yield page


def test_they_are_drawn_and_axe_finds_no_fault(page: Page) -> None:
    for number, note in enumerate([*KINDS, "warning"]):
        one = page.locator("article .admonition").nth(number)
        expect(one).to_have_class(re.compile(rf"\b{note}\b"))
        behind, icon, title = one.evaluate(COLOURS)
        assert icon not in {behind, title}, "its icon is seen, whatever becomes of colours"
    tasks = page.locator("article li.task")
    expect(tasks).to_have_count(3)
    for task in tasks.all():
        box = task.get_by_role("checkbox")
        expect(box).to_be_visible()
        assert box.evaluate(EDGE) == ["none", "1px", True], "its box has the colour of its words"
    judged = [fault for fault in faults(page) if not (FORCED in fault and page.evaluate(IS_FORCED))]
    assert not judged
