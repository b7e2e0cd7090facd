"""Blocks of code: the language that they name, and the fence around them."""

import re

from bs4 import Tag

DIAGRAMS = frozenset({"mermaid", "plantuml", "dot", "graphviz", "d2"})  # languages that other systems draw


def fenced(el: Tag, text: str) -> str:
    """Return the code of the block within more backticks than are in it."""
    fence, code = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))]), text.strip("\n")
    return f"\n\n{fence}{language(el)}\n{code}\n{fence}\n\n"


def language(el: Tag) -> str:
    """Return the name of the language that the block of code is in, as its class says; `""` where nothing does."""
    code = el.find("code")
    names = code.get_attribute_list("class") if isinstance(code, Tag) else []
    found = next((name.removeprefix("language-") for name in names if name and name.startswith("language-")), "")
    return found if re.fullmatch(r"[a-z0-9+#-]+", found) else ""
