"""Prose is rendered again when its Markdown changed, or an address that it links to."""

from collections.abc import Mapping

import pytest

from handbook.incremental.prose_cache import Bodies, Body


class Prose:
    """A page's prose, in build after build, and how often it was rendered."""

    def __init__(self, asked: Mapping[str, str | None]) -> None:
        """Render it for the first time; on the way this is asked."""
        self.asked, self.made, self.last = asked, 0, dict[str, Body]()
        self.build()

    def build(self, file: str = "page.md", markdown: str = "Prose") -> int:
        """Build once more, where `other.md` has an address of its own; return how often it was rendered by now."""
        bodies = Bodies(self.last)
        bodies.get(file, markdown, lambda path: "other/" if path == "other.md" else None, self._make)
        self.last = bodies.now
        return self.made

    def _make(self) -> Body:
        self.made += 1
        return Body("<p>Prose</p>", [], "Title", {}, self.asked)


def test_the_same_prose_is_rendered_once() -> None:
    assert Prose({"other.md": "other/"}).build() == 1


@pytest.mark.parametrize(("file", "markdown"), [("page.md", "Other prose"), ("another.md", "Prose")])
def test_other_prose_and_the_same_elsewhere_are_rendered(file: str, markdown: str) -> None:
    assert Prose({}).build(file, markdown) == 2


def test_a_link_whose_target_moved_is_rendered() -> None:
    assert Prose({"other.md": "elsewhere/"}).build() == 2


def test_a_link_that_leads_nowhere_is_told_in_every_build() -> None:
    assert Prose({"missing.md": None}).build() == 2
