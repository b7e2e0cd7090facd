"""HTML of other systems as the inline Markdown of front matter: emphasis and code stay, all else is plain words."""

import re
import unicodedata
from collections.abc import Callable
from html import unescape

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from handbook.content.foreign_marks import in_field
from handbook.core.inline import inline

Told = Callable[[str], None]  # is told of whatever is left out
DEEPEST = 40  # elements within one another; deeper ones lose their marks
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_CODE = frozenset("code tt kbd samp".split())
_BREAKS = frozenset(
    "address article aside blockquote br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li "
    "main ol p pre section table tbody thead tfoot tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_MEDIA = frozenset("audio canvas embed iframe img math object picture script style svg video".split())
_SILENT = frozenset({"script", "style"})
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SPECIAL = re.compile(r"[\\*_`]")
_TAG = re.compile(r"</?(?:em|strong|code)>")
_CODED = re.compile(r"<code>.*?</code>", re.DOTALL)
_CODE_SPAN = re.compile(r"(`[^`]*`)")
_TICKS = re.compile(r"(?<!`)(`+)(?!`)([^`]*[^`\s][^`]*)\1(?!`)")  # around what most systems show as code
_FORMULA = re.compile(r"\\\(.+?\\\)|\\\[.+?\\\]")
_GAP = re.compile(r"_{3,}|\.{4,}")
_LEFT_OUT = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_SPACES = frozenset({"Zl", "Zp", "Zs"})
_JOINER = "\N{ZERO WIDTH JOINER}"  # within emoji, and letters of some scripts


def inline_of(html: str, told: Told) -> str:
    """Return the HTML on one line of inline Markdown, which shows no mark of another system."""
    if _FORMULA.search(html):
        told("shown as it is written: a formula")
    if not re.search(r"[<&`]", html):
        return _unmarked(_escaped(tidy(html)), told)
    soup = BeautifulSoup(html, "html.parser")
    for escaping in (_as_it_is, _escaped):
        text = tidy("".join(_pieces(soup, escaping, told, 0)))
        if _shown(text) == tidy("".join(_pieces(soup, _as_it_is, _nothing, 0, marks=False))):
            return _unmarked(text, told)
    told("left out: emphasis that can't be written here")
    return _unmarked(_escaped(tidy("".join(_pieces(soup, _as_it_is, _nothing, 0, marks=False)))), told)


def plain_of(html: str, told: Told) -> str:
    """Return the HTML as plain words on one line, for what is shown without marks."""
    soup = BeautifulSoup(html, "html.parser")
    return tidy("".join(_pieces(soup, _as_it_is, told, 0, marks=False)))


def tidy(text: str) -> str:
    """Return the text on one line, without characters that nobody types, and with one sign for a gap."""
    seen = (_seen(char) for char in text) if not text.isprintable() else text
    return _GAP.sub("…", " ".join("".join(seen).split()))


def _seen(char: str) -> str:
    category = unicodedata.category(char)
    if char.isspace() or category in _SPACES:
        return " "
    return "" if category in _LEFT_OUT and char != _JOINER else char


def _nothing(_: str) -> None: ...


def _as_it_is(text: str) -> str:
    return text


def _escaped(text: str) -> str:
    """Return the text so that none of its signs is a mark; most need nothing."""
    return text if _shown(text) == text else _SPECIAL.sub(r"\\\g<0>", text)


def _shown(text: str) -> str:
    """Return what readers see of inline Markdown."""
    return tidy(unescape(_TAG.sub("", inline(text))))


def _pieces(node: Tag, escaping: Callable[[str], str], told: Told, depth: int, *, marks: bool = True) -> list[str]:
    found: list[str] = []
    for child in node.children:
        if isinstance(child, PreformattedString):
            continue
        if isinstance(child, NavigableString):
            found.append(_words(str(child), escaping, marks=marks))
        elif isinstance(child, Tag):
            found.append(_element(child, escaping, told, depth, marks=marks))
    return found


def _words(text: str, escaping: Callable[[str], str], *, marks: bool) -> str:
    """Return the text with what stands between backticks as code; a backtick alone is a quotation mark."""
    parts, last = [], 0
    for code in _TICKS.finditer(text):
        inner = tidy(code[2])
        parts += [escaping(_no_ticks(text[last : code.start()])), f"`{inner}`" if marks else inner]
        last = code.end()
    return "".join((*parts, escaping(_no_ticks(text[last:]))))


def _no_ticks(text: str) -> str:
    return text.replace("`", "'")


def _element(tag: Tag, escaping: Callable[[str], str], told: Told, depth: int, *, marks: bool) -> str:
    if tag.name in _MEDIA:
        return _medium(tag, escaping, told)
    if depth > DEEPEST:
        return escaping(_no_ticks(tag.get_text(" ")))
    inner = "".join(_pieces(tag, escaping, told, depth + 1, marks=marks and tag.name not in _CODE))
    if tag.name in {"sup", "sub"}:
        return _shifted(inner, raised=tag.name == "sup")
    if tag.name == "a" and tag.get("href"):
        told(f"left out: the link to {tag['href']}")
    if tag.name in _CELLS:
        return f"{inner}, " if tag.find_next_sibling(["td", "th"]) else inner
    if tag.name in _BREAKS:
        return f" {inner} "
    return _marked(tag, inner, escaping) if marks and inner.strip() else inner


def _marked(tag: Tag, inner: str, escaping: Callable[[str], str]) -> str:
    """Return the words with the marks of the element; spaces at their ends stand outside."""
    words = inner.strip()
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    if tag.name in _CODE:
        text = tidy(tag.get_text(" "))
        return f"{before}{f'`{text}`' if text and '`' not in text else escaping(_no_ticks(text))}{after}"
    mark = _MARKS.get(tag.name, "")
    return f"{before}{mark}{words}{mark}{after}"


def _medium(tag: Tag, escaping: Callable[[str], str], told: Told) -> str:
    source = str(tag.get("src") or tag.get("data") or "")
    named = source.rpartition("/")[2][:60] if not source.startswith("data:") else ""
    told(f"left out: the {'image' if tag.name in {'img', 'picture', 'svg'} else tag.name} {named}".rstrip())
    if tag.name in _SILENT:
        return ""
    return escaping(_no_ticks(str(tag.get("alt") or "") if tag.name == "img" else tag.get_text(" ")))


def _shifted(text: str, *, raised: bool) -> str:
    """Return digits above or below the line as such; of other words the place is shown by a sign."""
    shifted = text.translate(_RAISED if raised else _LOWERED)
    if not any(ord(char) in (_RAISED if raised else _LOWERED) for char in shifted) and not shifted.isalpha():
        return shifted
    return f"^{text}" if raised else f"_{text}"


def _unmarked(text: str, told: Told) -> str:
    """Return the text with what would be taken for a mark of another system as code, so that it is seen as it is."""
    for _ in range(len(text)):
        seen = unescape(re.sub(r"</?(?:em|strong)>", "", _CODED.sub("\N{OBJECT REPLACEMENT CHARACTER}", inline(text))))
        mark = next(in_field(seen), None)
        if mark is None:
            return text
        told("shown as code: what would be a mark of another system")
        coded = _with_code(text, mark.text.strip())
        if not coded:
            return tidy(re.sub(r"[\\\[\]<>&{}|=$~^+`*_#:!]", " ", text))
        text = coded
    return text


def _with_code(text: str, mark: str) -> str:
    """Return the text with the first such mark outside of code as code; empty where there is none."""
    parts = _CODE_SPAN.split(text)
    around = "" if mark.strip("_*") else r"[^\s`]*"  # of a name such as `__init__`, all
    for number, part in enumerate(parts[::2]):
        for written in (mark, _SPECIAL.sub(r"\\\g<0>", mark)):
            if found := re.search(f"{around}{re.escape(written)}{around}", part):
                shown = re.sub(r"\\([\\*_])", r"\1", found[0]) if around else mark
                parts[2 * number] = f"{part[: found.start()]}`{shown}`{part[found.end() :]}"
                return "".join(parts).replace("``", "")  # two pieces of code side by side are one
    return ""
