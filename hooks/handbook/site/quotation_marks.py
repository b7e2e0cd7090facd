"""Pages in English have its quotation marks of print, whoever wrote their words. Other languages have their own."""

import re

from handbook.site.apostrophes import VERBATIM

ENGLISH = "en"
_STRAIGHT = r"(?:\"|&#34;|&quot;)"
# A tag is passed over, with the marks around its attributes. What stands on neither side of words stays as it is.
_TAG_OR_MARK = re.compile(
    rf"(?P<tag><[^>]*>)"
    rf"|(?:^|(?<=[\s(\[>\u2013\u2014]))(?P<opening>{_STRAIGHT})(?=[^\s<.,;:!?)\]]|<[^/])"
    rf"|(?<=[^\s(\[])(?P<closing>{_STRAIGHT})(?=[\s<.,;:!?)\]\u2013\u2014\u2026]|$)"
)
_PRINTED = {"opening": "\N{LEFT DOUBLE QUOTATION MARK}", "closing": "\N{RIGHT DOUBLE QUOTATION MARK}"}


def with_quotation_marks(html: str, language: str) -> str:
    """Return the page with the quotation marks of print in its words, if these are English, but not in code."""
    if language.partition("-")[0] != ENGLISH:
        return html
    parts = VERBATIM.split(html)
    for place in range(0, len(parts), 3):  # then come a verbatim element and its name
        parts[place] = _TAG_OR_MARK.sub(lambda found: _PRINTED.get(found.lastgroup or "", found[0]), parts[place])
    del parts[2::3]
    return "".join(parts)
