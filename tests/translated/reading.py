"""What readers see of a page or a file, text by text, and which of it is neither a word of ours nor content."""

import json
import re
import sysconfig
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from babel.dates import get_month_names
from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.content.handbook import Handbook
from handbook.practice.anchors import wanted_headings
from handbook.procedure.folders import folders
from handbook.publish.addresses import addresses
from translated.variants import CLOSE, FILLED_IN, OPEN
from website import BASE, PLACE, handbook

MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
APART = re.compile(r"[,·\r\n]")  # what stands between names, and where a mark was
LETTERS = re.compile(r"[A-Za-z]")
INITIAL = re.compile(r"[A-Z]")  # a letter of the index, under which words of ours stand, too
REVISION = re.compile(r"[0-9a-f]{8}")
MACHINE = re.compile(r"[a-z0-9_/ .:#-]*")  # a value of a data attribute that no reader sees
READ = frozenset({"title", "aria-label", "alt", "placeholder", "label"})
LINES = "tspan"  # of a text in a drawing, which is read as a whole
UNREAD = frozenset({"script", "style", LINES})
THEME = Path(sysconfig.get_path("purelib")) / "material/templates/partials/languages"
THEME_WORD = re.compile(r'"[\w.]+": "([^"]*)"')


def texts_of(html: str) -> Iterator[str]:
    """Yield every text of the page, those that scripts will show among them, and each attribute that is read."""
    inside = re.sub(r"(</?)template\b", r"\1rapport-template", html)  # else it is no part of the tree
    root = LexborHTMLParser(inside).root
    for node in root.traverse(include_text=True) if root else ():
        if node.tag == "-text":
            if node.parent and node.parent.tag not in UNREAD:
                yield node.text()
        elif lines := node.css(LINES) if node.tag == "text" else ():
            yield " ".join(line.text() for line in lines)
        else:
            yield from _attributes(node)


def _attributes(node: LexborNode) -> Iterator[str]:
    for name, value in node.attributes.items():
        described = name == "content" and node.attributes.get("name") == "description"
        if value and (name in READ or described):
            yield value
        elif value and name.startswith("data-") and not name.startswith("data-md-") and not MACHINE.fullmatch(value):
            yield from _forms(value)


def _forms(value: str) -> Iterator[str]:
    """Yield the text of a data attribute, or each of its plural forms."""
    found = json.loads(value) if value.startswith(('{"', '"')) else value
    yield from found.values() if isinstance(found, dict) else (found,)


def strings_in(data: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    """Yield every string of the data but the names of its fields."""
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from strings_in(each)
    elif isinstance(data, str):
        yield data


def unmarked(text: str) -> str:
    """Return the text with a line break for each word of ours; one may hold others."""
    while text != (text := MARKED.sub("\n", text)):
        pass
    return text


@cache
def theme_words(tag: str) -> frozenset[str]:
    """Return the words of the theme in the language, and the English ones that it shows where it has no others."""
    return frozenset(
        word for name in (tag, "en") for word in THEME_WORD.findall((THEME / f"{name}.html").read_text("utf-8"))
    )


def names_of(book: Handbook) -> frozenset[str]:
    """Return what names pages, files and items wherever they are shown, and what editors call their headings."""
    pages = {address.lstrip("/") for address in addresses(book)}
    slugs = {*book.practices, *book.situations, *book.chapters, *book.programmes}
    items = {name for _, _, item in book.items() for name in (item.id, item.ring_name)}
    cited = {name for practice in book.practices.values() for name in practice.content.sources}
    sources = {name.partition("#")[0] for name in cited}
    cited |= {study.identifier for study in book.sources.content.research} if book.sources else set()
    named = {page.rstrip("/") for page in pages}
    printed = {f"{urlsplit(PLACE).netloc}{BASE}{page}".rstrip("/") for page in named}
    return frozenset({*pages, *named, *printed, *slugs, *items, *cited, *sources, *wanted_headings().values()})


def foreign_in(tag: str, named: frozenset[str]) -> Callable[[str], list[str]]:
    """Return a function that gives what has Latin letters in a text and is no word of ours, no name and no date."""
    months = "|".join(map(re.escape, get_month_names("wide", locale=tag).values()))
    date = re.compile(rf"\d+\s*(?:{months})\s*\d{{4}}")
    titles = filter(None, (folder.title for folder in folders(handbook()).values()))  # which editors gave them
    in_folders = re.compile("|".join(map(re.escape, titles)))

    def foreign(text: str) -> list[str]:
        if FILLED_IN.fullmatch(text.strip()):
            return []
        known, _, title = text.partition(":")  # the theme names neighbours like this
        if known.strip() in theme_words(tag):
            return foreign(title) if title else []
        pieces = (piece.strip(". \t") for piece in APART.split(in_folders.sub("", date.sub("", unmarked(text)))))
        words = (piece for piece in pieces if not REVISION.fullmatch(piece) and not INITIAL.fullmatch(piece))
        return [one for one in words if LETTERS.search(one) and one not in named]

    return foreign
