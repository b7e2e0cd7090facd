"""Markdown of other systems as HTML: CommonMark with tables, tasks, footnotes and the notes of each dialect.

Understood besides CommonMark (0.31): GitHub's tables, tasks, strikethrough, footnotes and alerts; definition lists;
notes as Python-Markdown, Material, Docusaurus, VuePress, GitBook and Hugo write them; tabs and keys (`++ctrl+t++`) of
Material; MDX's imports, which are left out; wiki links, as Obsidian writes them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.gfm import gfm_plugin

from handbook.imports.admonitions import TAB
from handbook.imports.elements import closed_in, readable
from handbook.imports.links import WIKI
from handbook.imports.shortcodes import Shortcodes

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(`+)(?:(?!\1).)+\1(?!`)")
_TAB = re.compile(r'^(?P<indent>\s*)===[+!]? +(?P<title>["\'].*["\'])\s*$')
_MODULE = re.compile(r"^(?:import\s.*\bfrom\s+['\"].*['\"]|import\s+['\"].*['\"]|export\s+(?:const|default)\b.*);?\s*$")
_ATTRIBUTES = re.compile(r"\s?\{:?\s*(?:[#.][\w-]+|[\w-]+=(?:\"[^\"]*\"|[\w-]+))(?:\s+(?:[#.][\w-]+|[\w-]+=\S+))*\s*\}")
_CONTENTS = re.compile(r"^\s*(?:\[\[?_?toc_?\]?\]|\{:toc\}|\*?\s*\{:\s*toc\s*\})\s*$", re.IGNORECASE)
_OWN_CONTENTS = "the list of contents is left out: pages have their own"
_KEYS = re.compile(r"(?<![\w+])\+\+(\w[\w-]*(?:\+\w[\w-]*)*)\+\+(?![\w+])")
_WIKI = re.compile(r"(!?)\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")


def html_of(text: str, changed: Callable[[str], None]) -> str:
    """Return the text as HTML; `changed` is told of what is left out on the way."""
    return str(_markdown().render("\n".join(_lines(text, changed))))


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True})
    markdown.use(gfm_plugin).use(deflist_plugin).use(admon_plugin)
    container_plugin(markdown, "block", validate=lambda given, _: bool(given.strip()), render=_block)
    return markdown


def _block(_renderer: Any, tokens: Any, index: int, _options: Any, _env: Any) -> str:  # noqa: ANN401 - as the plugin has it
    """Return the tags of a block between colons: `:::note[Title]`, `::: tip Title`."""
    token = tokens[index]
    if token.nesting != 1:
        return "</div>\n"
    head = token.info.strip().strip("{}")
    name, _, rest = head.partition(" ") if " " in head.partition("[")[0] else head.partition("[")
    title = rest.strip().rstrip("]").strip("\"'[")
    shown = f'<p class="admonition-title">{escape(title)}</p>\n' if title else ""
    return f'<div class="admonition {escape(name)}">\n{shown}'


def _lines(text: str, changed: Callable[[str], None]) -> Iterator[str]:
    """Yield the lines with what no plugin knows written as what one does; code stays."""
    fence, codes, closed = "", Shortcodes(text, changed), closed_in(text)
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
            yield line
        elif fence:
            yield line
        else:
            yield from (_line(each, changed, closed) for each in codes.lines(line))


def _line(line: str, changed: Callable[[str], None], closed: frozenset[str]) -> str:
    if tab := _TAB.match(line):
        return f"{tab['indent']}!!! {TAB} {tab['title']}"
    for pattern, what in ((_MODULE, "an import or export of a module is left out"), (_CONTENTS, _OWN_CONTENTS)):
        if pattern.match(line):
            changed(what)
            return ""
    return _outside_code(line, changed, closed)


def _outside_code(line: str, changed: Callable[[str], None], closed: frozenset[str]) -> str:
    """Return the line with links of wikis as ordinary ones and without lists of attributes, but in spans of code."""
    parts, last = [], 0
    for span in _CODE_SPAN.finditer(line):
        parts += [_changed(line[last : span.start()], changed, closed), span[0]]
        last = span.end()
    return "".join((*parts, _changed(line[last:], changed, closed)))


def _changed(text: str, changed: Callable[[str], None], closed: frozenset[str]) -> str:
    text = _KEYS.sub(r"<kbd>\1</kbd>", readable(text, closed))
    if found := _ATTRIBUTES.search(text):
        changed(f"attributes such as {found[0].strip()} are left out")
        text = _ATTRIBUTES.sub("", text)
    return _WIKI.sub(lambda wiki: f"{wiki[1]}[{wiki[3] or wiki[2]}](<{WIKI}:{wiki[2].strip()}>)", text)
