"""Elements in pages from elsewhere: those that HTML has, components of MDX, and words in angles that are none."""

import re

KNOWN = frozenset(
    "[document] a article b blockquote body br caption center code dd del details div dl dt em figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hr html i img input kbd label li main nav ol p pre s samp section small span "
    "strong sub summary sup table tbody td tfoot th thead tr tt u ul video abbr cite mark ins dfn var q time "
    "picture source tabs tabitem".split()
)  # what of HTML is converted
UNMARKED = frozenset("abbr center cite dfn div ins mark small span sub sup u".split())  # of which only the text stays
UNDERSTOOD = frozenset("admonition markdown-alert footnote-ref".split())  # classes of those that become something else
LEFT_OUT = frozenset("script style iframe object embed form button svg audio canvas".split())
_OTHERS = frozenset(
    "address area aside base bdi bdo big col colgroup data datalist dialog fieldset font frame head hgroup legend "
    "link map math menu meta meter nobr noscript optgroup option output param path progress rp rt ruby select slot "
    "strike template textarea title track wbr".split()
)
_ANGLES = re.compile(r"<(?=([a-z][a-z0-9]*)((?:\s+[^<>=\s]+)*)\s*>)")
_PROPERTY = re.compile(r"(<[A-Z][\w.-]*\b[^<>]*?)\s+[\w-]+=\{[^{}]*\}")
_DOTTED = re.compile(r"(</?[A-Z]\w*)\.(?=\w)")
_COMMENT = re.compile(r"\{/\*.*?\*/\}")
_ALONE = frozenset(
    "allowfullscreen autoplay checked controls disabled hidden loop markdown muted open reversed".split()
)


def closed_in(text: str) -> frozenset[str]:
    """Return the names of all elements that the text closes."""
    return frozenset(re.findall(r"</([a-z][a-z0-9]*)\s*>", text))


def readable(text: str, closed: frozenset[str]) -> str:
    """Return the text with words in angles as words, and components of MDX as elements that can be read as HTML."""
    if "<" in text:
        text = _ANGLES.sub(lambda angle: "&lt;" if _is_words(angle[1], angle[2].split(), closed) else "<", text)
        text = _DOTTED.sub(r"\1-", text)
        while (without := _PROPERTY.sub(r"\1", text)) != text:
            text = without
    return _COMMENT.sub("", text)


def _is_words(name: str, others: list[str], closed: frozenset[str]) -> bool:
    """Return whether no element is meant: HTML has none of that name or none like that, and nothing closes it."""
    if name in closed:
        return False
    is_element = name in KNOWN | LEFT_OUT | _OTHERS
    return not is_element or any(other.strip("/") and other.strip("/") not in _ALONE for other in others)
