"""Pages have the apostrophe of print, whoever wrote their words. What readers copy has that of keyboards."""

import re

_PRINTED = "\N{RIGHT SINGLE QUOTATION MARK}"
VERBATIM = re.compile(r"(<(code|pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
# In words, and after what stands in their place: "[name]'s". As an entity or in JSON it never ends an attribute.
_STRAIGHT = re.compile(r"(?:(?<=\w)|(?<=[\]>])(?=(?:'|&#39;)s\b))(?:'(?![^<>]*>)|&#39;|\\u0027)")


def with_apostrophes(html: str) -> str:
    """Return the page with the apostrophe of print in its words, those for scripts among them, but not in code."""
    parts = VERBATIM.split(html)
    for place in range(0, len(parts), 3):  # then come a verbatim element and its name
        parts[place] = _STRAIGHT.sub(_PRINTED, parts[place])
    del parts[2::3]
    return "".join(parts)
