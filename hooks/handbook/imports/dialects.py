"""Markdown of other systems as HTML: CommonMark with tables, tasks, footnotes and the notes of each dialect.

Understood besides CommonMark (0.31): GitHub's tables, tasks, strikethrough, footnotes and alerts; definition lists;
notes as Python-Markdown, Material, Docusaurus, VuePress, GitBook and Hugo write them; tabs of Material; MDX's imports,
which are left out; wiki links, as Obsidian writes them.
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

from handbook.imports.links import WIKI

NOTE_TYPES = {
    **dict.fromkeys("note info abstract summary important".split(), "note"),
    **dict.fromkeys("tip hint success check example".split(), "tip"),
    **dict.fromkeys("warning caution attention question".split(), "warning"),
    **dict.fromkeys("danger error bug failure alert".split(), "danger"),
}
TAB = "tab"  # the type of what was a tab
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(`+)(?:(?!\1).)+\1(?!`)")
_NAMES = "|".join((*NOTE_TYPES, "hint", "notice", "admonition", "callout"))
_OPEN = re.compile(
    rf"^\s*(?:\{{\{{[<%]\s*(?P<hugo>{_NAMES})\b(?P<given>[^>%]*)[>%]\}}\}}|\{{%\s*hint\b(?P<book>[^%]*)%\}})\s*$"
)
_CLOSE = re.compile(rf"^\s*(?:\{{\{{[<%]\s*/\s*(?:{_NAMES})\s*[>%]\}}\}}|\{{%\s*endhint\s*%\}})\s*$")
_TAB = re.compile(r'^(?P<indent>\s*)===[+!]? +(?P<title>["\'].*["\'])\s*$')
_MODULE = re.compile(r"^(?:import\s.*\bfrom\s+['\"].*['\"]|import\s+['\"].*['\"]|export\s+(?:const|default)\b.*);?\s*$")
_ATTRIBUTES = re.compile(r"\s?\{:?\s*(?:[#.][\w-]+|[\w-]+=(?:\"[^\"]*\"|[\w-]+))(?:\s+(?:[#.][\w-]+|[\w-]+=\S+))*\s*\}")
_CONTENTS = re.compile(r"^\s*(?:\[\[?_?toc_?\]?\]|\{:toc\}|\*?\s*\{:\s*toc\s*\})\s*$", re.IGNORECASE)
_WIKI = re.compile(r"(!?)\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")


def html_of(text: str, changed: Callable[[str], None]) -> str:
    """Return the text as HTML; `changed` is told of what is left out on the way."""
    return str(_markdown().render("\n".join(_lines(text, changed))))


def note_type(words: str) -> str:
    """Return our type of a note whose head has these words, "note" for what nobody knows."""
    known = (NOTE_TYPES[word] for word in re.findall(r"[a-z]+", words.lower()) if word in NOTE_TYPES)
    return next(known, "note")


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
    return f'<div class="admonition {note_type(name)}">\n{shown}'


def _lines(text: str, changed: Callable[[str], None]) -> Iterator[str]:
    """Yield the lines with what no plugin knows written as what one does; code stays."""
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
            yield line
        elif fence:
            yield line
        else:
            yield _line(line, changed)


def _line(line: str, changed: Callable[[str], None]) -> str:
    if opened := _OPEN.match(line):
        words = opened["hugo"] if opened["book"] is None else opened["book"]
        given = opened["given"] or ""
        title = next((a or b for a, b in _QUOTED.findall(given)), "") if opened["hugo"] else ""
        return f":::{note_type(f'{given} {words}')} {title}"
    if _CLOSE.match(line):
        return ":::"
    if tab := _TAB.match(line):
        return f"{tab['indent']}!!! {TAB} {tab['title']}"
    for pattern, what in ((_MODULE, "an import or export of a module is left out"), (_CONTENTS, "")):
        if pattern.match(line):
            if what:
                changed(what)
            return ""
    return _outside_code(line, changed)


def _outside_code(line: str, changed: Callable[[str], None]) -> str:
    """Return the line with links of wikis as ordinary ones and without lists of attributes, but in spans of code."""
    parts, last = [], 0
    for span in _CODE_SPAN.finditer(line):
        parts += [_changed(line[last : span.start()], changed), span[0]]
        last = span.end()
    return "".join((*parts, _changed(line[last:], changed)))


def _changed(text: str, changed: Callable[[str], None]) -> str:
    if found := _ATTRIBUTES.search(text):
        changed(f"attributes such as {found[0].strip()} are left out")
        text = _ATTRIBUTES.sub("", text)
    return _WIKI.sub(lambda wiki: f"{wiki[1]}[{wiki[3] or wiki[2]}](<{WIKI}:{wiki[2].strip()}>)", text)
