"""Headings have the apostrophe of print, whoever wrote them: in 40 pixels a straight one is seen."""

import re

_HEADING = re.compile(r"<h([1-3])\b.*?</h\1>", re.DOTALL)
_STRAIGHT = re.compile(r"(?<=\w)(?:'|&#39;)(?![^<>]*>)")  # in words, and in no tag


def with_apostrophes(html: str) -> str:
    """Return the page's HTML with the apostrophe of print in the words of its headings."""
    return _HEADING.sub(lambda heading: _STRAIGHT.sub("\N{RIGHT SINGLE QUOTATION MARK}", heading[0]), html)
