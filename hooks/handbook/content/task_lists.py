"""Task lists, `- [ ] words`: each entry gets a box that can't be ticked, and whose label is its words."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_BOX = re.compile(r"\s*\[(?P<mark>[ xX])\]\s+(?=\S)|\s*\[(?P<bare>[ xX])\]\s*$")
_BLOCKS = frozenset("ul ol p div blockquote pre table hr".split())


class _Tasks(Treeprocessor):
    """Puts a box before the words of every entry that begins with one, and both into a label."""

    def run(self, root: Element) -> None:
        """Change the entries; inline marks have been read by now."""
        for list_ in (each for each in root.iter() if each.tag in {"ul", "ol"}):
            for entry in list_:
                place = entry[0] if not (entry.text or "").strip() and len(entry) and entry[0].tag == "p" else entry
                if match := _BOX.match(place.text or ""):
                    entry.set("class", "task")
                    _label(place, match)


def _label(place: Element, match: re.Match[str]) -> None:
    attributes = {"type": "checkbox", "disabled": "disabled"}
    if (match["mark"] or match["bare"]) in {"x", "X"}:
        attributes["checked"] = "checked"
    label = Element("label")
    box = Element("input", attributes)
    box.tail = f" {(place.text or '')[match.end() :]}"
    words = [child for child in place if child.tag not in _BLOCKS]
    label.append(box)
    for child in words:
        place.remove(child)
        label.append(child)
    place.text = ""
    place.insert(0, label)


class TaskLists(Extension):
    """The extension as Markdown takes it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Come after the inline marks, before what makes the text pretty."""
        md.treeprocessors.register(_Tasks(md), "task_lists", 15)


def makeExtension(**settings: object) -> TaskLists:  # noqa: N802 - Markdown's name
    """Return the extension."""
    return TaskLists(**settings)
