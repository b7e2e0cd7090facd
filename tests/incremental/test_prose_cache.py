"""Prose is rendered again when its Markdown changed, or the address of a file that it links to."""

from collections.abc import Mapping

import pytest

from handbook.incremental.prose_cache import ProseCache, RenderedProse


class Prose:
    """A page's prose, in build after build, and how often it was rendered."""

    def __init__(self, addresses: Mapping[str, str | None]) -> None:
        """Render it for the first time; on the way these files are looked up."""
        self.addresses, self.rendered, self.last = addresses, 0, dict[str, RenderedProse]()
        self.build()

    def build(self, file: str = "page.md", markdown: str = "Prose") -> int:
        """Build once more, where only `other.md` has an address; return how often it has been rendered."""
        cache = ProseCache(self.last)
        cache.get(file, markdown, lambda path: "other/" if path == "other.md" else None, self._render)
        self.last = cache.entries
        return self.rendered

    def _render(self) -> RenderedProse:
        self.rendered += 1
        return RenderedProse("<p>Prose</p>", [], "Title", {}, self.addresses)


def test_the_same_prose_is_rendered_once() -> None:
    assert Prose({"other.md": "other/"}).build() == 1


@pytest.mark.parametrize(("file", "markdown"), [("page.md", "Other prose"), ("another.md", "Prose")])
def test_other_prose_and_the_same_elsewhere_are_rendered(file: str, markdown: str) -> None:
    assert Prose({}).build(file, markdown) == 2


def test_a_link_whose_target_moved_is_rendered() -> None:
    assert Prose({"other.md": "elsewhere/"}).build() == 2


def test_a_broken_link_is_warned_about_in_every_build() -> None:
    assert Prose({"missing.md": None}).build() == 2
