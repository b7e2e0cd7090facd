"""The index from A to Z: which words it has, under which letter, and all the places that each leads to."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from handbook.a_z.page import keyword_pages
from handbook.content.load import load
from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.incremental.template_cache import CachingTemplates
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

GREET, THANK = "docs/serve/greet.md", "docs/serve/thank.md"


def _html(root: Path) -> str:
    return next(keyword_pages(SiteContext(load(root)[0], Templates()))).html


def _page(root: Path) -> LexborHTMLParser:
    return LexborHTMLParser(_html(root))


def _entries(page: LexborHTMLParser) -> dict[str, tuple[str, list[str]]]:
    """Return letter and links of every entry, by its term."""
    found = {}
    for section in page.css("section.letter"):
        for entry in section.css("li"):
            term = entry.css_first("b").text()  # type: ignore[union-attr]  # each has one
            assert term not in found
            links = [link.attributes["href"] or "" for link in entry.css("a")]
            found[term] = (section.css_first("h2").text(), links)  # type: ignore[union-attr]  # so has every section
    return found


def _with_keywords(root: Path, file: str, *keywords: str) -> None:
    """Put keywords before those of the file."""
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace("keywords: [", f"keywords: [{', '.join(keywords)}, "), "utf-8")


def test_every_title_stands_under_its_letter_and_leads_to_its_page(tree: Path) -> None:
    book, found = load(tree)[0], _entries(_page(tree))
    pages = {practice.content.title: practice.address for practice in book.practices.values()}
    pages |= {situation.content.title: situation.address for situation in book.situations.values()}
    pages |= {programme.content.title: programme.address for programme in book.programmes.values()}
    for title, address in pages.items():
        letter, links = found[title]
        assert letter == title.removeprefix("A ")[0].upper()
        assert links[0] == f"..{address}"


def test_what_the_company_decides_leads_to_its_entry(tree: Path) -> None:
    file = tree / "docs/company.md"
    entry = next(iter(load(tree)[0].company.content.entries.values()))  # type: ignore[union-attr]  # it has one
    file.write_text(file.read_text("utf-8").replace(f"label: {entry.label}", "label: Zeppelins"), "utf-8")
    assert _entries(_page(tree))["Zeppelins"] == ("Z", [f"../company/#{entry.id}"])


def test_an_article_does_not_count(tree: Path) -> None:
    file = tree / "docs/situations/long-queue.md"
    title = load(tree)[0].situations["long-queue"].content.title
    file.write_text(file.read_text("utf-8").replace(f"title: {title}", "title: A zealous queue"), "utf-8")
    assert _entries(_page(tree))["A zealous queue"][0] == "Z"


def test_the_first_six_short_keywords_stand_there(tree: Path) -> None:
    _with_keywords(tree, GREET, "zeal", "zebra", "zinc pots", '"zither, zoo"', "zest", "zone", "zip")
    found = _entries(_page(tree))
    assert [term for term, (letter, _) in found.items() if letter == "Z"] == [
        *("zeal", "zebra", "zest", "zinc pots", "zither", "zoo")
    ]
    assert "hello" not in found


def test_sentences_and_words_that_say_little_do_not(tree: Path) -> None:
    _with_keywords(tree, GREET, "zebra crossing ahead", "zebra customer", "my zebra", "7 zebras", "zoo")
    found = _entries(_page(tree))
    assert [term for term in found if term[0] in "z7"] == ["zoo"]


def test_a_keyword_that_repeats_the_title_beside_it_does_not(tree: Path) -> None:
    title = load(tree)[0].practices["greet"].content.title
    _with_keywords(tree, GREET, title.split()[0].lower(), "zoo")
    found = _entries(_page(tree))
    assert title in found
    assert title.split()[0].lower() not in found


def test_a_word_that_begins_with_another_for_the_same_page_does_not(tree: Path) -> None:
    _with_keywords(tree, GREET, "zoo", "zoo keeper", "zebra foal")
    _with_keywords(tree, THANK, "zebra")
    found = _entries(_page(tree))
    assert "zoo" in found
    assert "zoo keeper" not in found
    assert "zebra foal" in found  # of another page


def test_one_word_of_two_pages_stands_once_and_leads_to_both(tree: Path) -> None:
    _with_keywords(tree, GREET, "zebra")
    _with_keywords(tree, THANK, "Zebras")
    found = _entries(_page(tree))
    assert found["zebra" if "zebra" in found else "Zebras"] == ("Z", ["../serve/greet/", "../serve/thank/"])
    assert {"zebra", "Zebras"} & {*found} == {"zebra"}


def test_pages_of_one_word_follow_the_order_of_their_chapter_in_the_next_build_too(tree: Path) -> None:
    for file in (GREET, THANK):
        _with_keywords(tree, file, "zeal")
    before = CachingTemplates({}, CompiledTemplates())
    list(keyword_pages(SiteContext(load(tree)[0], before)))
    chapter = tree / "docs/serve/index.md"
    text = chapter.read_text("utf-8").replace("  - greet\n", "")
    chapter.write_text(text.replace("  - thank\n", "  - thank\n  - greet\n"), "utf-8")
    after = SiteContext(load(tree)[0], CachingTemplates(before.entries, CompiledTemplates()))
    assert next(keyword_pages(after)).html == _html(tree)


def test_it_is_the_same_every_time(tree: Path) -> None:
    assert _html(tree) == _html(tree)


def test_the_row_has_every_letter_and_those_with_entries_lead_to_them(tree: Path) -> None:
    page = _page(tree)
    letters = [section.attributes["id"] for section in page.css("section.letter")]
    assert letters == sorted(letters, key=str)
    links = [link.attributes["href"] for link in page.css(".letters a")]
    assert links == ["#top", *(f"#{letter}" for letter in letters)]
    assert len(page.css(".letters li")) == 1 + 26
    empty = [letter.text().lower() for letter in page.css(".letters span")]
    assert sorted([*letters, *empty], key=str) == list("abcdefghijklmnopqrstuvwxyz")
    assert empty
