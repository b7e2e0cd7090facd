"""The index from A to Z: every title and keyword once, under its letter, with all the places it leads to."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from handbook.a_z.page import keyword_pages
from handbook.content.load import load
from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.incremental.template_cache import CachingTemplates
from handbook.site.context import SiteContext
from handbook.site.templates import Templates


def _page(root: Path) -> LexborHTMLParser:
    return LexborHTMLParser(next(keyword_pages(SiteContext(load(root)[0], Templates()))).html)


def _entries(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """Return letter and text of every entry."""
    return [
        (section.css_first("h2").text(), entry.text(strip=True))  # type: ignore[union-attr]  # every section has one
        for section in page.css("section.letter")
        for entry in section.css("li")
    ]


def test_every_title_and_keyword_has_its_place(tree: Path) -> None:
    text = "\n".join(entry for _, entry in _entries(_page(tree)))
    handbook = load(tree)[0]
    contents = [practice.content for practice in handbook.practices.values()]
    moments = [situation.content for situation in handbook.situations.values()]
    titles = [content.title for content in contents] + [moment.title for moment in moments]
    assert not [title for title in titles if title not in text]
    words = {word for content in contents for word in content.keywords} | {w for m in moments for w in m.keywords}
    assert not [word for word in words if word.casefold() not in text.casefold()]


def test_an_article_does_not_count(tree: Path) -> None:
    file = tree / "docs/situations/long-queue.md"
    title = load(tree)[0].situations["long-queue"].content.title
    file.write_text(file.read_text("utf-8").replace(f"title: {title}", "title: A zealous queue"), "utf-8")
    assert ("Z", "A zealous queue") in _entries(_page(tree))


def test_one_word_of_two_pages_stands_once_and_leads_to_both(tree: Path) -> None:
    for name in ("greet", "thank"):
        file = tree / f"docs/serve/{name}.md"
        word = "Zeal" if name == "greet" else "zeal"
        file.write_text(file.read_text("utf-8").replace("keywords: [", f"keywords: [{word}, "), "utf-8")
    page = _page(tree)
    entry = next(entry for entry in page.css("li") if entry.text().startswith("Zeal"))
    assert [link.attributes["href"] for link in entry.css("a")] == ["../serve/greet/", "../serve/thank/"]


def test_pages_of_one_word_follow_the_order_of_their_chapter_in_the_next_build_too(tree: Path) -> None:
    for name in ("greet", "thank"):
        file = tree / f"docs/serve/{name}.md"
        file.write_text(file.read_text("utf-8").replace("keywords: [", "keywords: [zeal, "), "utf-8")
    before = CachingTemplates({}, CompiledTemplates())
    list(keyword_pages(SiteContext(load(tree)[0], before)))
    chapter = tree / "docs/serve/index.md"
    text = chapter.read_text("utf-8").replace("  - greet\n", "")
    chapter.write_text(text.replace("  - thank\n", "  - thank\n  - greet\n"), "utf-8")
    after = SiteContext(load(tree)[0], CachingTemplates(before.entries, CompiledTemplates()))
    assert next(keyword_pages(after)).html == next(keyword_pages(SiteContext(load(tree)[0], Templates()))).html


def test_letters_lead_to_their_sections(tree: Path) -> None:
    page = _page(tree)
    anchors = [heading.attributes["id"] for heading in page.css("h2")]
    assert [link.attributes["href"] for link in page.css(".letters a")] == [f"#{anchor}" for anchor in anchors]
    assert anchors == sorted(anchors, key=str)
