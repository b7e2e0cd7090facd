"""Shortcodes of Hugo, and blocks of GitBook: notes, cards and tabs become blocks between colons, links and images both.

Others stay as they are, to be seen; so do those in a row of a table, and those that nothing closes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from handbook.imports.admonitions import FOLDED, NOTE_TYPES, TAB, marked
from handbook.imports.links import WIKI

_FOLDING = frozenset("details expand".split())
_CARDS = frozenset("card panel".split())  # notes whose names are their kinds
_NOTES = _FOLDING | _CARDS | frozenset((*NOTE_TYPES, *"notice admonition callout".split()))
_TABS = frozenset("tab codetab tabitem".split())
_AROUND = frozenset("cardpane cards cardgroup tabs tabpane row column columns steps".split())  # which only lay out
_LISTS = frozenset("subpages children".split())  # which folders have here by themselves
_ONE = re.compile(
    r"\{\{[<%]\s*(?P<end>/?)\s*(?P<name>[\w-]+)(?P<given>[^{}]*?)/?\s*[>%]\}\}"
    r"|\{%\s*(?P<book_end>end)?(?P<book>hint|tabs|tab)\b(?P<book_given>[^{}%]*)%\}"
)
_REF = re.compile(r"\]\(\s*\{\{[<%]\s*(?:rel)?ref\s+[\"']?([^\"'\s>%]+)[\"']?\s*[>%]\}\}([^)\s]*)\s*\)")
_FIGURE = re.compile(r"\{\{[<%]\s*(?:figure|image|img)\s([^{}]*?)/?\s*[>%]\}\}")
_NAMED = re.compile(r"(?P<name>[\w-]+)\s*=\s*(?P<mark>[\"'])(?P<value>.*?)(?P=mark)")
_TITLES = ("title", "header", "summary", "name", "label")
_DEEPEST, _FEWEST = 12, 3  # colons: an outer block has more of them than those in it


class Shortcodes:
    """The shortcodes of one text, line by line, for it counts which block is open."""

    def __init__(self, text: str, changed: Callable[[str], None]) -> None:
        """Tell `changed` of what is left out."""
        self._changed, self._depth = changed, 0
        begun = Counter((_name(one), bool(one["end"] or one["book_end"])) for one in _ONE.finditer(text))
        self._closed = {name for name, ends in begun if ends and begun[name, True] == begun[name, False]}

    def lines(self, line: str) -> Iterator[str]:
        """Yield the line, or what its shortcodes become, each on a line of its own."""
        line = _FIGURE.sub(lambda one: _image(one[1]), _REF.sub(rf"](<{WIKI}:\1\2>)", line))
        codes = [one for one in _ONE.finditer(line) if self._is_known(_name(one))]
        if not codes or line.lstrip().startswith("|"):
            yield line
            return
        indent, last = line[: len(line) - len(line.lstrip())], 0
        for one in codes:
            before = line[last : one.start()].strip()
            yield from (f"{indent}{text}" for text in (before, *self._written(one)) if text)
            last = one.end()
        if after := line[last:].strip():
            yield f"{indent}{after}"

    def _is_known(self, name: str) -> bool:
        return name in _LISTS or (name in _NOTES | _TABS | _AROUND and name in self._closed)

    def _written(self, one: re.Match[str]) -> Iterator[str]:
        name, given = _name(one), one["given"] or one["book_given"] or ""
        if name in _LISTS:
            self._changed(f"{one[0]} is left out: the page of a folder lists what is in it")
        if name in _LISTS | _AROUND:
            return
        if one["end"] or one["book_end"]:
            if self._depth:
                self._depth -= 1
                yield self._colons()
            return
        title, others = _title(given)
        if name in _FOLDING:
            self._changed(FOLDED)
        kind = marked(f"{others} {title} {'' if name == 'alert' else name}") or (name if name in _CARDS else "note")
        kind = TAB if name in _TABS else kind
        yield f"{self._colons()}{kind} {title}".rstrip()
        self._depth += 1

    def _colons(self) -> str:
        return ":" * max(_FEWEST, _DEEPEST - self._depth)


def _name(one: re.Match[str]) -> str:
    return str(one["name"] or one["book"]).lower()


def _title(given: str) -> tuple[str, str]:
    """Return the title among what a shortcode is given, and all else."""
    named = {one["name"]: one["value"] for one in _NAMED.finditer(given)}
    others = _NAMED.sub("", given)
    quoted = re.search(r"[\"'](.*?)[\"']", others)
    title = next((named.pop(name) for name in _TITLES if name in named), quoted[1] if quoted else "")
    return re.sub(r"[*`]", "", title).strip(), " ".join((*named.values(), others.replace(title, "")))


def _image(given: str) -> str:
    named = {one["name"]: one["value"] for one in _NAMED.finditer(given)}
    words = next((named[name] for name in ("alt", "caption", "title") if named.get(name)), "")
    return f"![{words}](<{named.get('src', '')}>)"
