"""Pages have the marks of print, whoever wrote their words: its apostrophe, and in English its quotation marks.

Other languages have quotation marks of their own. What readers copy has the marks of keyboards, and so has code.
"""

import re
from collections.abc import Callable
from html import escape, unescape

_VERBATIM = re.compile(r"(<(code|pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
# In words, and after what stands in their place: "[name]'s". As an entity or in JSON it never ends an attribute.
_STRAIGHT = re.compile(r"(?:(?<=\w)|(?<=[\]>])(?=(?:'|&#39;)s\b))(?:'(?![^<>]*>)|&#39;|\\u0027)")
_ENGLISH = "en"
_QUOTE = r"(?:\"|&#34;|&quot;)"
# A tag is passed over, with the marks around its attributes. What stands on neither side of words stays as it is.
_TAG_OR_MARK = re.compile(
    rf"(?P<tag><[^>]*>)"
    rf"|(?:^|(?<=[\s(\[>\u2013\u2014]))(?P<opening>{_QUOTE})(?=[^\s<.,;:!?)\]]|<[^/])"
    rf"|(?<=[^\s(\[])(?P<closing>{_QUOTE})(?=[\s<.,;:!?)\]\u2013\u2014\u2026]|$)"
)
_PRINTED = {"opening": "\N{LEFT DOUBLE QUOTATION MARK}", "closing": "\N{RIGHT DOUBLE QUOTATION MARK}"}


def with_print_marks(html: str, language: str) -> str:
    """Return the page with all marks of print that its language, such as "en", has; code stays as it is."""
    html = with_apostrophes(html)
    if language.partition("-")[0] != _ENGLISH:
        return html
    return _outside_code(html, lambda text: _TAG_OR_MARK.sub(_quoted, text))


def printed_text(text: str, language: str) -> str:
    """Return a text that is no HTML with all marks of print that its language has."""
    return unescape(with_print_marks(escape(text, quote=False), language))


def _quoted(found: re.Match[str]) -> str:
    return _PRINTED.get(found.lastgroup or "", found[0])


def with_apostrophes(html: str) -> str:
    """Return the page with the apostrophe of print in its words, those for scripts among them, but not in code."""
    return _outside_code(html, lambda text: _STRAIGHT.sub(_APOSTROPHE, text))


def _outside_code(html: str, change: Callable[[str], str]) -> str:
    parts = _VERBATIM.split(html)
    for place in range(0, len(parts), 3):  # then come a verbatim element and its name
        parts[place] = change(parts[place])
    del parts[2::3]
    return "".join(parts)
