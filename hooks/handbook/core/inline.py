"""Front-matter text as HTML: emphasis and code are Markdown, fill-ins of phrases are ours, everything else is plain."""

import re
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import SimpleTextInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry
from markupsafe import Markup, escape

from handbook.core.fill_ins import PATTERN

_MARKED = re.compile(r"[*_`\\]")
# The patterns that are kept, with Markdown's own priorities.
_KEPT = {"backtick": 190, "escape": 180, "em_strong": 60}
_FILL_INS = 170  # where Markdown has its links
_SHORT = 16  # the letters and brackets of a fill-in that is not broken over lines


def inline(text: str) -> Markup:
    """Return the text as HTML that holds no tag but `em`, `strong` and `code`."""
    return _html(text, _markdown(fill_ins=False)) if _MARKED.search(text) else escape(text)


def spoken(text: str) -> Markup:
    """Return words to say as HTML, as `inline` does, with each fill-in and its brackets in a `var`."""
    return _html(text, _markdown(fill_ins=True)) if "[" in text else inline(text)


def _html(text: str, markdown: Markdown) -> Markup:
    paragraph = SubElement(Element("div"), "p")
    paragraph.text = text
    root = Element("div")
    root.append(paragraph)
    for processor in ("inline", "unescape"):
        markdown.treeprocessors[processor].run(root)
    html = markdown.serializer(root)
    for postprocessor in markdown.postprocessors:
        html = postprocessor.run(html)
    return Markup(html.removeprefix("<div><p>").removesuffix("</p></div>"))  # noqa: S704 - escaped by the serializer


class _FillIn(SimpleTextInlineProcessor):
    """Puts a fill-in into a `var`, what HTML has for words that stand for others; nothing in it is Markdown.

    The class of one that is not broken over lines is `short`.
    """

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - as Markdown has it
        """Return the element, and where the fill-in begins and ends."""
        element = Element("var")
        element.text = AtomicString(m[1])
        if len(m[1]) <= _SHORT:
            element.set("class", "short")
        return element, m.start(), m.end()


@cache
def _markdown(*, fill_ins: bool) -> Markdown:
    markdown = Markdown()
    markdown.inlinePatterns, every = Registry(), markdown.inlinePatterns
    for name, priority in _KEPT.items():
        markdown.inlinePatterns.register(every[name], name, priority)
    if fill_ins:
        markdown.inlinePatterns.register(_FillIn(f"({PATTERN})"), "fill_in", _FILL_INS)
    # A new processor, for the first one holds on to every pattern, links and raw HTML among them.
    markdown.treeprocessors.register(InlineProcessor(markdown), "inline", 20)
    return markdown
