"""HTML as the Markdown of the handbook: four spaces to a level, notes with `!!!`, no HTML, no foreign marks."""

import re
from collections.abc import Callable
from textwrap import indent
from typing import Any

from bs4 import Tag
from markdownify import MarkdownConverter

from handbook.imports.admonitions import boxed, callout, folded, tab
from handbook.imports.code_blocks import DIAGRAMS, fenced, language
from handbook.imports.elements import KNOWN, LEFT_OUT, UNDERSTOOD, UNMARKED
from handbook.imports.tables import aligned

Resolve = Callable[[str], str | None]  # what an address becomes; None where it leads nowhere
_STEP = "    "
_LOWEST = 6
_SHORTCODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_NAME = re.compile(r"(?<!\S)[^\s`]*(?<!\w)__\w[^\s`]*")  # such as `__init__`, which would be a mark
_BLANK = re.compile("_{3,}")  # to be filled in
_AT_START = re.compile(r"^(?:#{1,6}|[-+](?=\s)|>)|^(\d+)(?=[.)]\s)", re.MULTILINE)
_SPECIAL = re.compile(r"[{}<`]|\](?=\()")  # the last would make a link
_WRITTEN = {"<": "&lt;", "`": "'"}  # a backtick in text has lost its partner
_SHORT_NAME = re.compile(r"(?<![\w:]):([a-z][a-z0-9\\_+-]*):(?![\w:])")
_LABELS = ("name", "title", "label", "text", "alt")  # what components show that have no words of their own


class OurMarkdown(MarkdownConverter):  # type: ignore[misc]  # whose types are not read
    """The converter; `resolve` says what addresses become, `changed` is told of whatever is not as it was."""

    def __init__(self, resolve: Resolve, changed: Callable[[str], None], shift: int) -> None:
        """Put headings `shift` levels lower."""
        super().__init__(
            heading_style="atx",
            bullets="-",
            autolinks=False,
            table_infer_header=True,
            keep_inline_images_in=["td", "th"],
            code_language_callback=language,
        )
        self._resolve, self._changed, self._shift = resolve, changed, shift

    def process_tag(self, node: Any, parent_tags: Any = None) -> str:  # noqa: ANN401 - as it has no types
        """Convert an element; of those that pages don't have only the text stays, or nothing."""
        if node.name in LEFT_OUT:
            self._changed(f"an element <{node.name}> is left out")
            return ""
        text = str(super().process_tag(node, parent_tags))
        is_unmarked = node.name in UNMARKED and UNDERSTOOD.isdisjoint(node.get_attribute_list("class"))
        if node.name in KNOWN and not (is_unmarked and text.strip()):
            return text
        label = next((str(node[name]) for name in _LABELS if node.get(name)), "") if not text.strip() else ""
        self._changed(f"of the element <{node.name}> only {'its name' if label else 'the text'} is kept")
        return self.escape(label, set(parent_tags or ())) or text

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return the text so that no sign of it is a mark; what other systems fill in becomes code, to be seen."""
        parts, last = [], 0
        for found in _SHORTCODE.finditer(text):
            self._changed(f"{found[0]} is kept as code: only its own system fills it in")
            parts += [self._plain(text[last : found.start()], parent_tags), f"`{found[0]}`"]
            last = found.end()
        return "".join((*parts, self._plain(text[last:], parent_tags)))

    def _plain(self, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        parts, last, text = [], 0, _BLANK.sub("…", text)
        for name in _NAME.finditer(text):
            parts += [self._unmarked(text[last : name.start()], parent_tags), f"`{name[0]}`"]
            last = name.end()
        return "".join((*parts, self._unmarked(text[last:], parent_tags)))

    def _unmarked(self, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        plain = str(super().escape(text, parent_tags))
        plain = _SPECIAL.sub(lambda sign: _WRITTEN.get(sign[0], f"\\{sign[0]}"), plain)
        plain = _AT_START.sub(lambda mark: f"{mark[1]}\\" if mark[1] else f"\\{mark[0]}", plain)
        plain = _SHORT_NAME.sub(self._emoji, plain)
        plain = re.sub(r"(?<!\\)((?:\\\\)*)\\\Z", r"\1\\\\", plain)  # a backslash at the end would take what comes next
        return plain.replace("|", "\\|") if {"td", "th"} & set(parent_tags) else plain

    def _emoji(self, found: re.Match[str]) -> str:
        self._changed(f"{found[0]} is left out, for pages have no short names of emoji")
        return ""

    def convert_a(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return a link to where its page is now; of one that leads nowhere, the text."""
        if "footnote-backref" in el.get_attribute_list("class"):
            self._changed("footnotes stand at the end, and no link leads from their numbers")
            return ""
        target = self._resolve(str(el.get("href") or ""))
        if target is None:
            return text
        el["href"] = target
        return str(super().convert_a(el, text, parent_tags))

    def convert_img(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return an image from where its file is now; of one that is nowhere, what it shows."""
        alt = " ".join(str(el.get("alt") or "").split())
        target = self._resolve(str(el.get("src") or ""))
        if target and "://" in target:  # which would see our readers
            self._changed(f"the image {target} of another site is a link")
            return alt if "a" in parent_tags else f"[{self.escape(alt, parent_tags) or target}]({target})"
        if target is None:
            return alt
        if not alt.strip():
            self._changed(f"the image {target.rpartition('/')[2]} has no text for readers who can't see it")
        el["src"] = target
        return str(super().convert_img(el, text, parent_tags))

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, N802 - as above
        """Return a heading below the title."""
        return str(super().convert_hN(min(_LOWEST, max(2, n + self._shift)), el, text, parent_tags))

    def convert_li(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return an entry whose further lines stand four spaces in, as Markdown reads them here."""
        text = text.strip()
        if "_inline" in parent_tags:
            if not el.find_next_sibling("li"):
                return text
            self._changed("a list in a cell of a table is one line")
            return f"{text}; "
        marker = "- "
        if el.parent is not None and el.parent.name == "ol":
            start = str(el.parent.get("start") or "1")
            first = int(start) if start.isdigit() else 1
            marker = f"{first + len(el.find_previous_siblings('li'))}. "
        apart = "\n\n" if "\n\n" in text else "\n"  # what comes after a paragraph within an entry is a list only so
        return f"{marker}{indent(text, _STEP)[len(_STEP) :]}{apart}" if text else ""

    def convert_input(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return the box of a task."""
        if el.get("type") != "checkbox":
            return ""
        return "[x] " if el.has_attr("checked") else "[ ] "

    def convert_div(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return a note, or what another block holds."""
        return boxed(el, text, self._changed) or str(super().convert_div(el, text, parent_tags))

    def convert_details(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return what could be folded as a note with its words in the head."""
        return folded(text, self._changed)

    def convert_summary(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return the head of what could be folded, on a line of its own."""
        return f"{' '.join(text.split())}\n\n"

    def convert_tabitem(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return a tab below its name."""
        return tab(str(el.get("label") or el.get("value") or ""), text, self._changed)

    def convert_blockquote(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return a quotation, or the note that it is in other systems: `> [!tip] Title`."""
        return callout(text, self._changed) or str(super().convert_blockquote(el, text, parent_tags))

    def convert_pre(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return a block of code within more backticks than are in it."""
        if language(el) in DIAGRAMS:
            self._changed(f"a diagram of {language(el)} is kept as code, for pages draw none")
        return fenced(el, text)

    def convert_s(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Leave out what was struck out."""
        self._changed(f"the text that was struck out is left out: {text.strip()}")
        return ""

    convert_del = convert_s

    def convert_table(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401 - as above
        """Return a table whose columns are aligned as they were."""
        return str(super().convert_table(el, aligned(el, text), parent_tags))

    def convert_dt(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return a term in bold, as a part of it may have been."""
        if not text.strip():
            return ""
        self._changed("terms are bold, each with its meaning below: pages have no lists of terms")
        return f"\n\n**{' '.join(text.replace('**', '').split())}**\n\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return what a term means below it."""
        return f"\n\n{text.strip()}\n\n"

    def convert_hr(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as above
        """Return a rule, which is a heading below no line."""
        return "\n\n* * *\n\n"
