"""Pages go out without the indentation of their templates, and with every space that counts."""

import re

import pytest

from handbook.site.indentation import without_indentation
from website import Website, page_addresses


@pytest.mark.parametrize(
    ("html", "sent"),
    [
        ("<p>\n    Two\n\n\n    words\n</p>", "<p>\nTwo\n\n\nwords\n</p>"),
        ("<p>one  two</p>", "<p>one  two</p>"),
        ("<pre>\n  a\n\n  b</pre>\n  <p>c", "<pre>\n  a\n\n  b</pre>\n<p>c"),
        ("<textarea>\n  a</textarea>", "<textarea>\n  a</textarea>"),
        ("<script>\n  `\n  a`</script>\n  <preface>\n  b", "<script>\n  `\n  a`</script>\n<preface>\nb"),
        ("", ""),
    ],
)
def test_white_space_goes_where_it_shows_nowhere(html: str, sent: str) -> None:
    assert without_indentation(html) == sent
    assert without_indentation(sent) == sent


def test_no_page_of_the_site_is_indented(site: Website) -> None:
    for address in set(page_addresses()) - {"/404.html"}:  # a template of its own, which MkDocs hands to no event
        page = re.sub(
            r"<(pre|textarea|script|style)[\s>].*?</\1>", "", site.file(address).read_text("utf-8"), flags=re.DOTALL
        )
        assert "\n " not in page, address
