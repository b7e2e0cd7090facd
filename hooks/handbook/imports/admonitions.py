"""Notes in boxes, as other systems write them: which kind of ours each becomes, and what of it is lost."""

import re
from collections.abc import Callable
from textwrap import indent

from bs4 import Tag

NOTE_TYPES = {
    **dict.fromkeys("note info abstract summary important question".split(), "note"),
    **dict.fromkeys("tip hint success check example".split(), "tip"),
    **dict.fromkeys("warning caution attention".split(), "warning"),
    **dict.fromkeys("danger error bug failure alert".split(), "danger"),
}
TAB = "tab"  # the type of what was a tab
FOLDED = "what could be folded is a note that stays open"
_FOLDING = frozenset("collapsible details".split())
_NO_KINDS = _FOLDING | frozenset("admonition block callout closed is notice open".split())
_CALLOUT = re.compile(r"^\\?\[!(\w+)\\?\]([-+]?)[ \t]*(.*)")


def marked(words: str) -> str:
    """Return the first of the words that names a kind of note; empty where none does."""
    return next((word for word in re.findall(r"[a-z]+", words.lower()) if word in NOTE_TYPES), "")


def admonition(words: str, title: str, body: str, changed: Callable[[str], None]) -> str:
    """Return the note whose kind is among the words; `changed` is told of kinds and folds that pages don't have."""
    found = re.findall(r"[a-z]+", words.lower())
    name = marked(words) or next((word for word in found if word not in _NO_KINDS), "note")
    kind = NOTE_TYPES.get(name, "note")
    if name != kind:
        changed(f'what was marked as "{name}" is marked as "{kind}"')
    if not _FOLDING.isdisjoint(found):
        changed(FOLDED)
    shown = re.sub(r"\\(.)", r"\1", title.strip().strip("*")).replace('"', "'")
    head = f'!!! {kind} "{shown}"' if shown else f"!!! {kind}"
    return f"\n\n{head}\n\n{indent(body.strip(), '    ')}\n\n"


def callout(quotation: str, changed: Callable[[str], None]) -> str:
    """Return the note that a quotation is in other systems, `[!tip] Title`; empty where it is none."""
    text = quotation.strip()
    found = _CALLOUT.match(text)
    if not found:
        return ""
    body = text[found.end() :].strip()
    words = f"{found[1]} collapsible" if found[2] else found[1]
    return admonition(words, found[3] if body else "", body or found[3], changed)


def boxed(el: Tag, text: str, changed: Callable[[str], None]) -> str:
    """Return the note or the tab that the element is, as its classes say; empty where it is neither."""
    names = el.get_attribute_list("class")
    classes = " ".join(names)
    if "admonition" not in classes and "markdown-alert" not in classes:
        return ""
    titled = el.find(class_=["admonition-title", "markdown-alert-title"]) is not None
    title, _, body = text.strip().partition("\n") if titled else ("", "", text)
    if TAB in names:
        return tab(title.strip(), body, changed)
    return admonition(classes.replace("markdown-alert", ""), title, body, changed)  # whose own name is one of danger


def folded(text: str, changed: Callable[[str], None]) -> str:
    """Return what could be folded, its head in the first line, as a note."""
    title, _, body = text.strip().partition("\n")
    return admonition("details", title, body, changed)


def tab(name: str, text: str, changed: Callable[[str], None]) -> str:
    """Return what a tab showed, below its name."""
    changed("tabs stand one below the other, each below its name")
    return f"\n\n**{name}**\n\n{text.strip()}\n\n"
