"""A small menu as MkDocs gives it to the theme: the home page, and two sections of two pages each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from handbook.content.handbook import Handbook
from handbook.site.context import SiteContext
from handbook.site.templates import Templates


@dataclass(eq=False)
class Item:
    """A page, a section or the menu itself, with what MkDocs gives it that the theme's templates look at."""

    title: str
    url: str = ""
    content: str = ""
    children: list["Item"] = field(default_factory=list)
    toc: str = "Heading - #heading"
    meta: dict[str, str] = field(default_factory=dict)
    canonical_url: str | None = None
    edit_url: str | None = None
    is_index: bool = False
    parent: "Item | None" = None
    previous_page: "Item | None" = None
    next_page: "Item | None" = None
    homepage: "Item | None" = None

    @property
    def items(self) -> list["Item"]:
        """The items of the menu."""
        return self.children

    @property
    def ancestors(self) -> list["Item"]:
        """The sections around the page, from the inside to the outside."""
        return [self.parent, *self.parent.ancestors] if self.parent else []

    @property
    def file(self) -> Any:  # noqa: ANN401 - as MkDocs has it
        """The page's file."""
        return SimpleNamespace(src_uri=f"{self.url}.md", dest_uri=f"{self.url}.html")


def small_menu(**changes: dict[str, Any]) -> Item:
    """Return the menu with changes of items, each under its name: home, a, a1, a2, b, b1, b2."""
    made = {name: Item(f"Title of {name}", name, f"Content of {name}") for name in ("home", "a1", "a2", "b1", "b2")}
    for name in "ab":
        made[name] = Item(f"Section {name}", children=[made[f"{name}1"], made[f"{name}2"]])
        for child in made[name].children:
            child.parent = made[name]
        made[f"{name}1"].next_page, made[f"{name}2"].previous_page = made[name].children[1], made[name].children[0]
    for name, change in changes.items():
        for attribute, value in change.items():
            setattr(made[name], attribute, value)
    return Item("Menu", children=[made["home"], made["a"], made["b"]], homepage=made["home"])


def pages(item: Item) -> Iterator[Item]:
    """Yield the pages in the item, in order."""
    for child in item.children:
        yield from pages(child) if child.children else [child]


def config(*features: str) -> Any:  # noqa: ANN401 - as MkDocs has it
    """Return a configuration whose theme has these features."""
    context = SiteContext(Handbook(), Templates())
    return SimpleNamespace(extra={"site_context": context}, theme={"features": features})
