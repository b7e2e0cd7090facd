"""Markdown as MkDocs renders it, which notes the raw HTML and the attribute lists of prose instead of applying them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor

# The extensions of every page, with their settings: what mkdocs.yml lists, and what MkDocs adds by itself.
EXTENSIONS: Mapping[str, Mapping[str, object]] = {
    "toc": {"permalink": True},
    "tables": {},
    "fenced_code": {},
    "attr_list": {},
    "pymdownx.superfences": {},
    "pymdownx.magiclink": {},
    "admonition": {},
    "pymdownx.quotes": {"callouts": True},
    "handbook.content.task_lists": {},
    "handbook.content.column_names": {},
}
# Prose stands between such marks on a page, so whatever is left open at its end would take in the next one.
_BEFORE, _AFTER = "<!-- block before -->", "<!-- block after -->"
_PAGE = f"{_BEFORE}\n\n{{}}\n\n{_AFTER}\n"


@dataclass(frozen=True)
class Rendered:
    """Prose as HTML, and what was noted on the way: raw HTML, attribute lists, the addresses of link definitions."""

    html: str
    raw: tuple[str, ...]
    attribute_lists: tuple[str, ...]
    definitions: tuple[str, ...]


class _Markdown(Markdown):
    """Markdown with notes of what it would have put on the page unchecked."""

    def __init__(self) -> None:
        self.raw: list[str] = []
        self.attribute_lists: list[str] = []
        settings = {name: dict(settings) for name, settings in EXTENSIONS.items()}
        super().__init__(extensions=[*EXTENSIONS, _Watch()], extension_configs=settings)

    def reset(self) -> "_Markdown":
        """Forget the last text."""
        self.raw, self.attribute_lists = [], []
        super().reset()
        return self


class _Blocks(HtmlBlockPreprocessor):
    """Notes blocks of raw HTML, and leaves them as text, so that what is in them is seen as well."""

    def run(self, lines: list[str]) -> list[str]:
        markdown, stash = cast("_Markdown", self.md), self.md.htmlStash.rawHtmlBlocks
        before = len(stash)
        without = super().run(lines)
        found = [str(block).strip() for block in stash[before:]]
        if found == [_BEFORE, _AFTER]:
            return without
        markdown.raw += [block for block in found if block not in {_BEFORE, _AFTER}]
        return lines


class _Inline(HtmlInlineProcessor):
    """Notes raw HTML within a line, and leaves it as text."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: ANN401, ARG002, N802 - Markdown's signature; its types have that of old patterns
        if m[1] not in {_BEFORE, _AFTER}:
            cast("_Markdown", self.md).raw.append(self.unescape(m[1]))
        return None, None, None


class _AttributeLists(AttrListTreeprocessor):
    """Notes attribute lists, and takes them out without applying them."""

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        left = super().assign_attrs(Element(elem.tag), attrs_string, strict=strict)
        if not (strict and left):
            cast("_Markdown", self.md).attribute_lists.append(attrs_string)
        return left


class _Watch(Extension):
    """Puts the classes above in the places of Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        md.preprocessors.register(_Blocks(md), "html_block", 20)
        md.inlinePatterns.register(_Inline(HTML_RE, md), "html", 90)
        md.treeprocessors.register(_AttributeLists(md), "attr_list", 8)


@cache
def _markdown() -> _Markdown:
    return _Markdown()


def render(prose: str) -> Rendered:
    """Return the prose as HTML; RecursionError where its lists or quotations are nested too deeply for Markdown."""
    markdown = _markdown().reset()
    try:
        html = markdown.convert(_PAGE.format(prose))
    except BaseException:
        _markdown.cache_clear()  # it believes that it is still within the list, whatever comes next
        raise
    definitions = tuple(target for target, _ in markdown.references.values())
    return Rendered(html, tuple(markdown.raw), tuple(markdown.attribute_lists), definitions)
