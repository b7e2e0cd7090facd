"""Everything that the theme's templates show on a page, as one hash: the key under which the finished page is cached.

Under one build fingerprint, which covers templates, configuration and versions, pages with equal keys are equal.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

CACHED_TEXTS = 20_000  # the contents whose hashes are remembered while serving


class PageKeys:
    """The keys of one build's pages.

    A key covers the page itself, its neighbours, its part of the menu, the home page, and what all pages share: the
    words of the interface, the marks of chapters, the typefaces, and which pages made of others an edition left out.
    `tests/incremental/test_page_key.py` watches the theme's templates and fails when they look at anything else.
    """

    def __init__(self, nav: Any, shared: object, *, pruned: bool) -> None:  # noqa: ANN401 - MkDocs' navigation
        """Take MkDocs' navigation; `pruned` says whether closed sections of the menu hide their pages."""
        self._nav = nav
        self._pruned = pruned
        self._site = _hash((shared, _facts(nav.homepage)))
        self._known: dict[int, tuple[object, ...]] = {}  # facts by the identity of what they are of
        self._menus: dict[int, str] = {}  # by the identity of the section around a page, for its pages share a menu

    def key(self, page: Any) -> str:  # noqa: ANN401 - MkDocs' page
        """Return the key of a page whose content is rendered."""
        section = id(page.parent)
        if section not in self._menus:
            self._menus[section] = _hash([(depth, self._facts(item)) for depth, item in self.menu(page)])
        around = [self._facts(page.previous_page), self._facts(page.next_page)]
        addresses = (page.file.src_uri, page.canonical_url, page.edit_url)
        inside = (page.meta, str(page.toc), _hash_of_text(page.content))
        return _hash((self._site, self._menus[section], around, self._facts(page), addresses, inside))

    def _facts(self, item: Any) -> tuple[object, ...]:  # noqa: ANN401 - as below
        if id(item) not in self._known:
            self._known[id(item)] = _facts(item)
        return self._known[id(item)]

    def menu(self, page: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401 - MkDocs' page and items
        """Yield the items of the menu that the page shows, each with its depth.

        The sections around the page are open. When the menu is pruned, a closed one shows its title and leads to its
        first page (overrides/partials/nav.html and tabs.html).
        """
        return self._shown(self._nav.items, 0, {id(section) for section in page.ancestors})

    def _shown(self, items: Iterable[Any], depth: int, around: set[int]) -> Iterator[tuple[int, Any]]:
        for item in items:
            yield depth, item
            children = item.children or []
            is_closed = self._pruned and id(item) not in around
            yield from self._shown(children[:1] if is_closed else children, depth + 1, around)


def _facts(item: Any) -> tuple[object, ...]:  # noqa: ANN401 - MkDocs' page, section or link, or None
    """Return what a page shows of another, or of an item of the menu."""
    meta = getattr(item, "meta", None) or {}
    attributes = [getattr(item, name, None) for name in ("title", "url", "is_index")]
    return (*attributes, *(meta.get(name) for name in ("icon", "subtitle", "status")))


def _hash(facts: object) -> str:
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@lru_cache(CACHED_TEXTS)
def _hash_of_text(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
