"""On every page in another language: the words of the words file, content, and nothing else; its language, its side."""

import json
import re
from collections.abc import Callable, Iterator

import pytest

from handbook.locale.language import Language
from handbook.site.templates import Templates
from translated.reading import foreign_in, names_of, strings_in, texts_of, theme_words
from translated.variants import CYRILLIC, FILLED_IN, Variant
from website import Website, handbook, page_addresses

NAMED = names_of(handbook())
SAID = re.compile(r"""(?P<mark>["'`])(?P<text>[A-Za-z][a-z']*(?: [a-z']+)*[.?!…:]?)(?P=mark)""")
CONTENT = re.compile(r"""(?<![\w-])content:((?:"[^"]*"|[^;}"])*)""")
# What programs say to each other, and the names of keys, headers, elements and errors.
NOT_SAID = frozenset(
    {
        *("use strict", "file:", "thead th", "tbody th", "Escape", "Enter", "Authorization", "Activity"),
        *("nothing is kept", "keep everything", "take over", "the site takes its copy out of browsers"),
    }
)


@pytest.fixture
def foreign(variant: Variant) -> Callable[[str], list[str]]:
    """Return what finds words that are neither ours nor content."""
    return foreign_in(variant.tag, NAMED)


@pytest.mark.parametrize("address", page_addresses())
def test_a_page_has_no_word_but_ours_and_content(
    site: Website, foreign: Callable[[str], list[str]], address: str
) -> None:
    found = [word for text in texts_of(site.file(address).read_text("utf-8")) for word in foreign(text)]
    assert not found


def test_every_part_of_the_handbook_is_read() -> None:
    """Else a page with words of its own would be in no language, and no test would say so."""
    parts = "rehearsals role-play huddles procedures quizzes quizzes/plain sign-off cue-cards checklists".split()
    every = page_addresses()
    assert [part for part in parts if not any(re.match(rf"/{part}/[\w-]+/", address) for address in every)] == []


def test_scripts_and_style_sheets_have_no_words_of_their_own(site: Website) -> None:
    theirs = ("assets/javascripts/", "assets/stylesheets/", "assets/search/")  # the theme's, and what is searched
    files = {file.relative_to(site.folder).as_posix(): file for file in site.folder.rglob("*.[jc]s*")}
    ours = {path: file.read_text("utf-8") for path, file in files.items() if not path.startswith(theirs)}
    assert len(ours) > 60
    said = {path: set(_said(text)) - NOT_SAID for path, text in ours.items() if path.endswith(".js")}
    said |= {path: set(_shown_by(text)) for path, text in ours.items() if path.endswith(".css")}
    assert {path: words for path, words in said.items() if words} == {}


def _said(script: str) -> Iterator[str]:
    """Yield the texts in a script that read as words: with a capital, with an end, or several."""
    for match in SAID.finditer(script):
        if match["text"][0].isupper() or not match["text"].isalpha():
            yield match["text"]


def _shown_by(css: str) -> Iterator[str]:
    """Yield the texts with letters that a style sheet shows."""
    for value in CONTENT.findall(css):
        yield from (text for text in re.findall(r'"([^"]*)"', value) if re.search("[A-Za-z]{2}", text))


def test_words_in_scripts_and_style_sheets_are_seen() -> None:
    assert [*_said('a.textContent="Print all";b.title=`not kept yet.`;c("Copied")')] == [
        "Print all",
        "not kept yet.",
        "Copied",
    ]
    assert [*_shown_by('b{content:"Print"}i{content:" (" attr(href)")"}p{justify-content:"no"}')] == ["Print"]


def test_results_of_search_have_no_word_but_ours_and_content(
    site: Website, foreign: Callable[[str], list[str]]
) -> None:
    files = sorted((site.folder / "assets/search").glob("pages-*.js"))
    assert files
    for file in files:
        data = json.loads(file.read_text("utf-8").partition("=>(")[2].removesuffix("));\n"))
        assert not [word for _, _, *shown in data for text in strings_in(shown) for word in foreign(text)]


def test_a_page_names_its_language_and_its_side(site: Website, variant: Variant) -> None:
    for address in page_addresses():
        html, body = site.page(address).root, site.page(address).body
        assert html is not None
        assert body is not None
        assert html.attributes["lang"] == variant.tag, address
        assert body.attributes["dir"] == Language(variant.tag).direction, address


def test_words_that_are_not_marked_are_seen(site: Website, foreign: Callable[[str], list[str]]) -> None:
    html = site.file("/").read_text("utf-8")
    places = (
        "<p>{}</p>",
        '<b title="{}">…</b>',
        "<template><i>{}</i></template>",
        '<i data-one=\'{{"other": "{}"}}\'></i>',
    )
    for place in places:
        spoilt = html.replace("</article>", place.format("Print all") + "</article>")
        assert [word for text in texts_of(spoilt) for word in foreign(text)] == ["Print all"], place


def test_the_theme_speaks_the_language(site: Website, variant: Variant) -> None:
    skip = site.page("/situations/").css_first(".md-skip")
    assert skip is not None
    assert skip.text(strip=True) in theme_words(variant.tag) - theme_words("en")


def test_the_pseudo_language_is_longer_and_keeps_what_is_filled_in() -> None:
    words, variant = Templates().words, Variant("pl", CYRILLIC)
    pairs = [(text, variant.word(text)) for text in strings_in(words)]
    before, after = ("".join(FILLED_IN.sub("", pair[side]) for pair in pairs) for side in (0, 1))
    assert 1.3 < (len(after) - 2 * len(pairs)) / len(before) < 1.5
    assert all(FILLED_IN.findall(one) == FILLED_IN.findall(other) for one, other in pairs)
    assert variant.words_file(words)["questions"].keys() == words["questions"].keys()
