"""The page of patterns shows every part that pages share, and every element, or says why not; and it is in no list."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jinja2.runtime import Macro

from handbook.core.data_file import read_shaped
from handbook.offline.service_worker import WORKER
from handbook.patterns.model import FILE, Patterns
from handbook.patterns.page import ADDRESS, pattern_pages
from handbook.publish.addresses import addresses, reserved_names
from handbook.site.context import SiteContext
from handbook.site.templates import FOLDER, Templates
from pages import CHECKS, its_links_lead_somewhere
from website import Website, handbook, site_of_another_trade

ELEMENT = re.compile(r"<(rapport-[a-z-]+)")
IMPORTED = re.compile(r'{%-? import "([^"]+\.html)"')
MACRO = re.compile(r"{%-? macro (\w+)\(")
PATTERNS = read_shaped(FOLDER / FILE, Patterns)
# Macros that templates import and no pattern shows, by file, each with its reason.
NOT_SHOWN = {
    "print/printing.html": {
        "style": "links a style sheet",
        "waiting": "a checklist, which is shown, that is laid out once it is near",
        "ready": "files, which are shown, in a fold",
        "shelf": "files, which are shown, each below its chapter, in a fold",
        "bar": "takes hold of every card on its page",
        "coaching": "a template for paper alone",
    },
    "quiz/quiz_words.html": {
        "essentials": "a line of text, in tests that have such questions",
        "last": "a line of text, before another try of a test",
    },
    "procedure/contents.html": {"list": "a plain list of links"},
    "picture/picture.html": {"picture": "drawings, each on the page of its chapter"},
    "picture/shapes.html": dict.fromkeys(
        "sheet label you they counter counter_closed counter_open video video_closed video_open loop_of".split(),
        "a stroke of those",
    ),
}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of a handbook of another trade, as it would be published."""
    return site_of_another_trade(tmp_path_factory)


@pytest.fixture(scope="module")
def called() -> set[str]:
    """Return the names of all macros that are called for what the page shows.

    Of the blocks of other pages it shows a few, and all are made: what these call does not count.
    """
    names: set[str] = set()
    inside: list[str] = []
    call = Macro.__call__

    def noted(macro: Macro, *arguments: object, **named: object) -> str:
        inside.append(macro._func.__code__.co_filename)  # noqa: SLF001 - where it is written is said nowhere else
        if not inside[0].endswith("/blocks.html"):
            names.add(macro.name)
        try:
            return call(macro, *arguments, **named)
        finally:
            inside.pop()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Macro, "__call__", noted)
        assert list(pattern_pages(SiteContext(handbook(), Templates())))
    return names


def _imported() -> list[str]:
    """Return every file of macros that a template of ours imports."""
    templates = (path for path in FOLDER.rglob("*") if path.suffix in {".html", ".md"})
    found = {name for path in templates for name in IMPORTED.findall(path.read_text("utf-8"))}
    return sorted(name for name in found if not name.startswith("results/"))  # a report, and no page


@pytest.mark.parametrize("file", _imported())
def test_every_macro_that_pages_share_is_in_a_pattern(called: set[str], file: str) -> None:
    macros = {*MACRO.findall((FOLDER / file).read_text("utf-8"))}
    assert macros - called == NOT_SHOWN.get(file, {}).keys()


def test_every_element_is_in_a_pattern_or_said_to_be_elsewhere(site: Website) -> None:
    defined = {
        name
        for script in FOLDER.rglob("*.js")
        for name in re.findall(r'rapport\.define\(\s*"([^"]+)"', script.read_text("utf-8"))
    }
    text = site.file(ADDRESS).read_text("utf-8")
    shown = {*ELEMENT.findall(text.partition('<div class="patterns"')[2].partition('<h2 id="elsewhere"')[0])}
    elsewhere = {one.element for one in PATTERNS.elsewhere}
    assert len(defined) > 30
    assert shown | elsewhere == defined
    assert not shown & elsewhere


def test_every_pattern_is_shown_in_every_state(site: Website) -> None:
    page = site.page(ADDRESS)
    shown = {node.attributes["data-state"] for node in page.css(".pattern__shown")}
    groups = PATTERNS.groups
    states = {state for group in groups for one in (group, *group.patterns) for state in _states(one)}
    assert shown == states
    for pattern in (pattern for group in groups for pattern in group.patterns):
        assert pattern.clicks.keys() <= pattern.states.keys()
        assert not [file for file in pattern.files if not (FOLDER / file).is_file()], pattern.title


def _states(one: object) -> dict[str, str]:
    found: dict[str, str] = getattr(one, "states", None) or getattr(one, "questions", {})
    return found


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_it_is_as_sound_as_other_pages(site: Website, check: Callable[[Website, str], list[str]]) -> None:
    faults = check(site, ADDRESS)
    if check is its_links_lead_somewhere:  # of a conversation, one turn is shown, and leads to others
        faults = [fault for fault in faults if not fault.startswith("#turn-")]
    assert not faults


def test_it_is_in_no_list(site: Website) -> None:
    assert ADDRESS not in addresses(handbook())
    assert ADDRESS.strip("/") in reserved_names()
    worker = (site.folder / WORKER).read_text("utf-8")
    assert "patterns" not in " ".join(json.loads(worker.partition("const FILES = ")[2].partition(";")[0]))
    assert "patterns" not in ET.tostring(ET.parse(site.folder / "sitemap.xml").getroot(), "unicode")  # noqa: S314 - ours
    pages = Path(site.folder).rglob("*.html")
    assert not [page for page in pages if 'href="../patterns' in page.read_text("utf-8")]
    search = (file.read_text("utf-8") for file in (site.folder / "assets/search").glob("*.js"))
    assert not [text for text in search if ADDRESS.strip("/") + "/" in text]
