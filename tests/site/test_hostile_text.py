"""Whatever stands in front matter is shown as the text it is: it can neither run nor break a page."""

import json
from functools import partial
from pathlib import Path

import pytest
import yaml

from website import Website, build, copy, handbook, once, page_addresses

# No two of these share a word: the rules forbid that a quiz repeats its practice, or a pair its target.
# The check refuses elements that people write; browsers know more of them, and entities without their semicolon.
IN_PAGES = """<svg src=x onerror=hax()> "'&amp'"""
IN_QUIZZES = """<q onclick=hex()>"'&lt'"""
IN_TARGETS = "<q oncut=hox()>"
ELEMENTS = "[onerror], [onclick], [oncut], svg[src=x]"
# Fields whose values name something; all other values are words for readers.
NAMES = frozenset("id type use find channel channels learn_more ring shows related sources company who see".split())
NAMES |= frozenset("chapter lacks worth".split())  # of rehearsals
NAMES |= frozenset("research identifier read picture".split())
NAMING_LISTS = frozenset("practices situations audience".split())
MARKS = str.maketrans("", "", "[]*_`")
LONGEST = 48  # characters that every text may have


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of the handbook with something hostile in every text."""
    return once(tmp_path_factory, "hostile", partial(_make, tmp_path_factory.mktemp("tree")))


def _make(folder: Path, site: Path) -> Website:
    root = copy(folder / "tree")
    for pattern, text in (("docs/**/*.md", IN_PAGES), ("quizzes/**/*.md", IN_QUIZZES)):
        for file in root.glob(pattern):
            _, front, body = file.read_text("utf-8").split("---\n", 2)
            data = _poisoned(yaml.safe_load(front), text)
            file.write_text(f"---\n{yaml.safe_dump(data, sort_keys=False, allow_unicode=True)}---\n{body}", "utf-8")
    return build(root, site)


def _poisoned(value: object, text: str, key: str = "") -> object:
    if isinstance(value, dict):
        if "feels" in value:  # a move of a rehearsal: where it leads is a name, and its length may not stand out
            value = {**value, "say": " " * 2 * len(text) + value["say"]}
        names = {"to"} if "feels" in value else set()
        return {name: inner if name in names else _poisoned(inner, text, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_poisoned(inner, text, "id" if key in NAMING_LISTS else key) for inner in value]
    if not isinstance(value, str) or key in NAMES | NAMING_LISTS:
        return value
    if key == "target":
        return IN_TARGETS + value
    if text == IN_PAGES:  # shorter than before, so that cards still have room, and with no half of a pair of marks
        return text + value[2 * len(text) :].translate(MARKS)
    return text + value[len(text) :] if len(value) > LONGEST - len(text) else text + value


def test_hostile_text_makes_no_element(hostile: Website) -> None:
    made = {address: [node.html for node in hostile.page(address).css(ELEMENTS)] for address in page_addresses()}
    assert not {address: nodes for address, nodes in made.items() if nodes}


def test_hostile_text_is_read_as_it_was_written(hostile: Website) -> None:
    for slug, practice in handbook().practices.items():
        page = hostile.page(f"/{practice.folder}/{slug}/")
        for place in ("title", "h1", ".beside [aria-current]", ".lead", ".phrase__text", ".turn__text"):
            node = page.css_first(place)
            assert node is not None, place
            assert IN_PAGES in _typed(node.text()), f"{slug} {place}"
        description = page.css_first("meta[name=description]")
        assert description is not None
        assert _typed(description.attributes["content"] or "").startswith(IN_PAGES)


def _typed(text: str) -> str:
    """Return the text with the marks of keyboards in the place of those of print."""
    return text.translate(str.maketrans("\N{RIGHT SINGLE QUOTATION MARK}“”", '\'""'))


def test_hostile_text_is_data_in_search(hostile: Website) -> None:
    script = (hostile.folder / "assets/search/pages-0.js").read_text("utf-8")
    name, _, data = script.removeprefix("rapport.provide(").removesuffix("));\n").partition(",[],()=>(")
    assert name == '"search/pages-0"'
    summaries = [summary for _, kind, _, summary, _ in json.loads(data) if kind in {"situation", "practice"}]
    assert len(summaries) == len(handbook().situations) + len(handbook().practices)
    assert all(_typed(summary).startswith(IN_PAGES) for summary in summaries)
