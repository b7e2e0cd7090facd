"""The navigation leads to every page that people look for, in reading order."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.publish.addresses import page_files
from handbook.publish.navigation import bar_links, navigation
from handbook.site.menu import MOST_ENTRIES, Nav
from handbook.site.templates import Templates

WORDS = Templates().words["nav"]


def _files(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for entry in nav:
            yield from _files(entry)
    elif isinstance(nav, dict):
        for entry in nav.values():
            yield from _files(entry)


@pytest.fixture
def nav(tree: Path) -> Nav:
    """Return the navigation of the small handbook."""
    handbook = load(tree)[0]
    return navigation(handbook, page_files(handbook, drafts=False), WORDS)


def test_it_begins_at_home_and_goes_by_what_people_come_for(nav: Nav) -> None:
    names = ("home", "situations", "practices", "quizzes", "rehearsals", "onboarding", "print", "phrasebook", "about")
    assert [next(iter(entry)) for entry in nav] == [WORDS[name] for name in names]
    assert next(_files(nav)) == "index.md"


def test_a_chapter_leads_to_its_practices_in_reading_order(nav: Nav) -> None:
    chapters = next(entry[WORDS["practices"]] for entry in nav if WORDS["practices"] in entry)
    assert chapters == [{"Serve": ["serve/index.md", "serve/greet.md", "serve/listen.md", "serve/thank.md"]}]


def test_no_page_stands_in_it_twice_and_only_pages_that_others_lead_to_are_left_out(tree: Path, nav: Nav) -> None:
    led_to = ("quizzes/", "huddles/", "project/", "sign-off/", "role-play/")
    files = list(_files(nav))
    assert len(files) == len(set(files))
    left_out = set(page_files(load(tree)[0], drafts=False).values()) - set(files)
    assert {file for file in left_out if not file.startswith(led_to)} == set()
    assert {"sign-off/index.md", "huddles/index.md"} <= set(files)


def test_without_programmes_there_is_no_onboarding(tree: Path) -> None:
    (tree / "docs/onboarding/first-day.md").unlink()
    handbook = load(tree)[0]
    nav = navigation(handbook, page_files(handbook, drafts=False), WORDS)
    assert WORDS["onboarding"] not in [next(iter(entry)) for entry in nav]


def test_of_a_large_section_only_the_index_stands_in_the_menu(tree: Path) -> None:
    handbook = load(tree)[0]
    moment = handbook.situations["long-queue"]
    many = replace(handbook, situations={f"moment-{number}": moment for number in range(MOST_ENTRIES + 1)})
    files = page_files(handbook, drafts=False) | {f"/situations/{slug}/": slug for slug in many.situations}
    nav = navigation(many, files, WORDS)
    assert {WORDS["situations"]: [files["/situations/"]]} in nav


def test_sections_say_which_link_of_the_bar_is_marked_there() -> None:
    marked = bar_links(WORDS)
    assert marked[WORDS["situations"]] == "now"
    assert {marked[WORDS[name]] for name in ("quizzes", "rehearsals", "onboarding")} == {"practise"}
    others = ("home", "practices", "procedures", "phrasebook", "print", "about")
    assert not {WORDS[name] for name in others} & marked.keys()
