"""Front-matter text as HTML: emphasis and code are Markdown, everything else is plain and escaped."""

import re
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import Registry
from markupsafe import Markup, escape

_MARKED = re.compile(r"[*_`\\]")
# The patterns that are kept, with Markdown's own priorities.
_KEPT = {"backtick": 190, "escape": 180, "em_strong": 60}


def inline(text: str) -> Markup:
    """Return the text as HTML that holds no tag but `em`, `strong` and `code`."""
    if not _MARKED.search(text):
        return escape(text)
    paragraph = SubElement(Element("div"), "p")
    paragraph.text = text
    root = Element("div")
    root.append(paragraph)
    markdown = _markdown()
    for processor in ("inline", "unescape"):
        markdown.treeprocessors[processor].run(root)
    html = markdown.serializer(root)
    for postprocessor in markdown.postprocessors:
        html = postprocessor.run(html)
    return Markup(html.removeprefix("<div><p>").removesuffix("</p></div>"))  # noqa: S704 - escaped by the serializer


@cache
def _markdown() -> Markdown:
    markdown = Markdown()
    markdown.inlinePatterns, every = Registry(), markdown.inlinePatterns
    for name, priority in _KEPT.items():
        markdown.inlinePatterns.register(every[name], name, priority)
    # A new processor, for the first one holds on to every pattern, links and raw HTML among them.
    markdown.treeprocessors.register(InlineProcessor(markdown), "inline", 20)
    return markdown
