"""A practice stands in the order of need: what helps with a customer waiting first, what is learned later below."""

import pytest

from handbook.content.handbook import Document
from handbook.practice.anchors import wanted_headings
from handbook.practice.model import Practice
from website import Website, handbook

NEEDED, LEARNED = ["say", "steps", "avoid", "still-fails", "when"], ["examples", "checklist", "practise"]
# With a ladder and without one.
PRACTICES = [handbook().practices["ring-back"], handbook().practices["greet"]]


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.slug)
def test_sections_stand_in_the_order_of_need(site: Website, practice: Document[Practice]) -> None:
    page = site.page(practice.address)
    found = [heading.attributes["id"] for heading in page.css("article h2")]
    order = [*NEEDED, *wanted_headings(), *LEARNED]
    assert [anchor for anchor in found if anchor in order] == [anchor for anchor in order if anchor in found]
    assert {*order} - {*found} <= {"still-fails"}


def test_words_to_say_come_before_all_but_what_the_page_is(site: Website) -> None:
    article = site.page("/after/ring-back/").css_first("article")
    assert article
    before = article.html.split('id="say"')[0] if article.html else ""
    assert "<ul" not in before
    assert "<li" not in before
