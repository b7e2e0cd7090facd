"""The things that a page's templates may look at: the menu and its sections, pages, files and the handbook."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from handbook.site.context import SiteContext

INSIDE = frozenset({"content", "markdown", "toc"})  # of a page: what few look at but the page itself
CONTEXT = "context."
FILES = "files"
MOST_TEXTS = 20_000  # whose hashes are known


class Things:
    """Every thing by its identity: its name, the same in every build, and the state it is in."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._names: dict[int, str] = {}
        self._states: dict[str, str] = {}
        self._alive: list[object] = []  # an identity is only good while its owner lives
        self._site_context: SiteContext | None = None

    def know(self, variables: Mapping[str, Any]) -> None:
        """Learn the things in a page's variables; all pages of a build have the same."""
        nav = variables["nav"]
        if id(nav) in self._names:
            return
        self._alive += [nav, *variables["pages"]]
        self._add_site_context(variables["config"].extra["site_context"])
        everything = _hash([(file.page.url, file.page.title) for file in variables["pages"]])
        for file in variables["pages"]:
            self._add(file, FILES, everything)
            self._add_page(file.page)
        self._add(nav, "menu", _hash(self._add_items(nav.items, "menu")))

    def name(self, thing: object, attribute: str, page: object) -> str | None:
        """Return the name for a look at the thing, on its page; None for what never changes under one setting."""
        name = self._names.get(id(thing))
        if name is None or (name == FILES and getattr(thing, "page", None) is page):
            return None
        if name == CONTEXT:
            return CONTEXT + attribute
        return f"{name} inside" if attribute in INSIDE and name.startswith("page ") else name

    def state(self, name: str) -> str:
        """Return the state in which the thing of this name is now; none is like a state of its own."""
        if name.startswith(CONTEXT) and name not in self._states and self._site_context:
            sources = (document.source for document in self._site_context.handbook.documents())
            self._states[name] = _hash([(source.path, source.front, source.body) for source in sources])
        return self._states.get(name, "")

    def _add(self, thing: object, name: str, state: str) -> str:
        self._names[id(thing)] = name
        self._states[name] = state
        return name

    def _add_site_context(self, context: SiteContext) -> None:
        self._site_context = context
        self._names[id(context)] = CONTEXT
        self._states[f"{CONTEXT}words"] = _hash(context.words)
        self._states[f"{CONTEXT}settings"] = _hash(context.settings)

    def _add_page(self, page: Any) -> None:  # noqa: ANN401 - MkDocs' page, which the core does not know
        name = f"page {page.file.src_uri}"
        around = [getattr(other, "url", None) for other in (page.previous_page, page.next_page)]
        place = [item.title for item in page.ancestors]
        facts = (page.title, page.url, page.canonical_url, page.edit_url, page.meta, page.file.inclusion, around, place)
        self._add(page, name, _hash(facts))
        self._states[f"{name} inside"] = _hash((str(page.toc), _of_text(page.content), _of_text(page.markdown)))

    def _add_items(self, items: Iterable[Any], path: str) -> list[str]:
        """Add the items of the menu, and return their names."""
        names = []
        for number, item in enumerate(items):
            if id(item) not in self._names:
                place = f"{path} {number}"
                inside = self._add_items(item.children or (), place)
                self._alive.append(item)
                self._add(item, place, _hash((item.title, getattr(item, "url", None), inside)))
            names.append(self._names[id(item)])
        return names


def _hash(facts: object) -> str:
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:32]


@lru_cache(MOST_TEXTS)
def _of_text(text: str) -> str:
    """Return the hash of a page's text; while serving, most texts are the very ones of the last build."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
