"""The page of a practice: its sections from front matter, then its prose."""

from collections.abc import Iterator

from handbook.content.lists import chapter_list
from handbook.practice.rules import RULES
from handbook.procedure.practices import procedures_of
from handbook.reading.version import version
from handbook.site.beginning import Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.page import Page
from handbook.site.product import Product
from handbook.situation.practices import situations_for


def practice_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every practice."""
    for chapter, practices in context.chapters:
        for practice in practices:
            address = context.address(practice.slug)
            blocks = context.blocks(
                "practice/blocks.html",
                address,
                practice=practice,
                chapter=chapter,
                version=practice.once(version),
                situations=situations_for(context.handbook, practice.slug),
                procedures=procedures_of(context.handbook, practice.slug),
            )
            yield Page(
                address,
                practice.content.title,
                practice.content.summary,
                practice.source.path,
                markdown=context.text("practice/page.md", address, practice=practice),
                blocks=blocks,
            )


def _found(context: SiteContext) -> Iterator[Entry]:
    for slug, document in context.handbook.practices.items():
        content = document.content
        ladder = tuple(rung.text for rung in content.still_fails)
        texts: Texts = (("title", (content.title,)), ("keyword", content.keywords), ("summary", ladder))
        yield Entry(context.address(slug), "practice", content.title, content.summary, texts, content.say[0].text)


PRODUCT = Product(
    practice_pages,
    found=_found,
    rules=RULES,
    beginning=Beginning(
        "practice",
        "practices",
        "<chapter>/<practice>, such as empathise/stay-calm",
        {"docs/{}.md": "practice/new.md", "quizzes/{}.md": "quiz/new.md"},
        chapter_list,
    ),
)
