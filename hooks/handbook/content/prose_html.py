"""What an HTML parser sees in rendered prose: links, images and anchors, and whatever Markdown doesn't make."""

import re
from html.parser import HTMLParser

from handbook.content.foreign_marks import in_text
from handbook.content.prose_findings import Finding, FindingKind

_CLASS = re.compile(r"[\w -]*")
_ANY = re.compile(r".*", re.DOTALL)
_NUMBER = re.compile(r"\d+")
_ALIGNMENT = re.compile(r"text-align: (?:left|center|right);")
_CELL = {"style": _ALIGNMENT, "class": _CLASS, "colspan": _NUMBER}
# All that Markdown makes of text, with the attributes that it gives and what they may hold.
ELEMENTS: dict[str, dict[str, re.Pattern[str]]] = {
    **{name: {} for name in "ul blockquote em strong del br hr thead tbody tr label".split()},
    **{name: {"id": _CLASS} for name in "h1 h2 h3 h4 h5 h6".split()},
    **{name: {"class": _CLASS} for name in "p li div span pre code table".split()},
    "th": _CELL,
    "td": {**_CELL, "data-head": _ANY},
    "ol": {"start": _NUMBER},
    "a": {"href": _ANY, "title": _ANY, "class": _CLASS},
    "input": {"type": re.compile("checkbox"), "disabled": _ANY, "checked": _ANY},
    "img": {"src": _ANY, "alt": _ANY, "title": _ANY},
}
_PERMALINK = "headerlink"  # the class of the links that `toc` puts into headings
_INLINE = frozenset("a em strong del br span code img input label".split())
_CODE = frozenset({"code", "pre"})
_VOID = frozenset("br hr img input".split())
DEEPEST = 40  # elements within one another; MkDocs gives up at some hundreds, with a traceback
Attributes = list[tuple[str, str | None]]


class ProseParser(HTMLParser):
    """Notes what is found in rendered prose."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.findings: list[Finding] = []
        self.anchors: list[str] = []
        self._depth = 0
        self._code = 0
        self._text: list[str] = []  # of the block that is being read

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Note the element if it is a link, an image, a title or none of Markdown's, and its anchor."""
        self._depth += tag not in _VOID
        self._enter(tag)
        if self._depth == DEEPEST:
            self._note(FindingKind.DEPTH, "")
        allowed = ELEMENTS.get(tag)
        if allowed is None:
            self._note(FindingKind.ELEMENT, tag)
            return
        given = {name: value or "" for name, value in attrs}
        for name, value in given.items():
            if name not in allowed or not allowed[name].fullmatch(value):
                self._note(FindingKind.ATTRIBUTE, name)
        if "id" in given:
            self.anchors.append(given["id"])
        if tag == "h1":
            self._note(FindingKind.TITLE, "")
        elif tag == "a" and given.get("class") != _PERMALINK:
            self._note(FindingKind.LINK, given.get("href", ""))
        elif tag == "img":
            self._note(FindingKind.IMAGE, given.get("src", ""))
            if not given.get("alt", "").strip():
                self._note(FindingKind.SILENT_IMAGE, given.get("src", ""))

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        self._depth -= 1
        self._code -= tag in _CODE
        if tag not in _INLINE:
            self._end_block()

    def handle_data(self, data: str) -> None:
        """Take the text of a block; code may hold whatever it wants."""
        self._text.append("\N{OBJECT REPLACEMENT CHARACTER}" if self._code else data)

    def close(self) -> None:
        """Note what the last block holds."""
        super().close()
        self._end_block()

    def _enter(self, tag: str) -> None:
        if tag == "br":
            self._text.append("\n")
        elif tag not in _INLINE:
            self._end_block()
        self._code += tag in _CODE

    def _end_block(self) -> None:
        text, self._text = "".join(self._text).strip(), []
        for mark in in_text(text) if text else ():
            self._note(FindingKind.FOREIGN, mark.text)

    def handle_pi(self, data: str) -> None:
        """Note a processing instruction."""
        self._note(FindingKind.ELEMENT, f"?{data}")

    def handle_decl(self, decl: str) -> None:
        """Note a declaration."""
        self._note(FindingKind.ELEMENT, f"!{decl}")

    def _note(self, kind: FindingKind, text: str) -> None:
        self.findings.append(Finding(kind, text))
