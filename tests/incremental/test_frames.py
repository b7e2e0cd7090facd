"""A page stays while everything that its templates looked at does, and while its file is the one that was written."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from handbook.content.handbook import Handbook
from handbook.incremental.compiled_templates import Compiled
from handbook.incremental.output_digests import Standing
from handbook.incremental.page_cache import Frames, Pages
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

TEMPLATES = {
    "main.html": "{{ page.title }}: {{ page.content }} {% include 'menu.html' %}",
    "menu.html": "{% for item in nav.items %}{{ item.title if item.children else item.url }} {% endfor %}",
}


@dataclass
class Item:
    """A page or section, with what MkDocs gives it that templates look at."""

    title: str
    url: str = ""
    content: str = ""
    children: list[Any] = field(default_factory=list)
    markdown: str = ""
    toc: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    canonical_url = edit_url = previous_page = next_page = None
    ancestors: Iterable[Any] = ()

    @property
    def file(self) -> Any:  # noqa: ANN401 - as MkDocs has it
        """The page's file."""
        return SimpleNamespace(src_uri=f"{self.url}.md", dest_uri=f"{self.url}.html", inclusion=1, page=self)


class Site:
    """A site that is built again and again."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing."""
        self.folder, self.last, self.stayed = folder, Pages(), list[str]()

    def build(self, items: list[Item], templates: dict[str, str] = TEMPLATES) -> list[str]:
        """Build all items; return the files that were rendered."""
        frames = Frames(self.last, self._keep, Compiled())
        env = frames.watched(Environment(loader=DictLoader(templates), autoescape=True))
        pages = [page for item in items for page in item.children or [item]]
        config = SimpleNamespace(extra={"site_context": SiteContext(Handbook(), Templates())})
        files, rendered = [page.file for page in pages], []
        for page in pages:
            context = {"page": page, "nav": SimpleNamespace(items=items), "pages": files, "config": config}
            output = env.get_template("main.html").render(context)
            frames.finish(page.file.dest_uri, output)
            if output:
                (self.folder / page.file.dest_uri).write_text(output, "utf-8")
                rendered.append(page.url)
        self.last = frames.now
        return rendered

    def _keep(self, uri: str, digest: str) -> bool:
        if holds := Standing().holds(str(self.folder / uri), digest):
            self.stayed.append(uri)
        return holds


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a site whose first build is done."""
    site = Site(tmp_path)
    assert site.build(_items()) == ["a", "b", "c"]
    return site


def _items(**changes: dict[str, str]) -> list[Item]:
    pages = {name: Item(f"Page {name}", name, f"Content {name}") for name in "abc"}
    for name, change in changes.items():
        for attribute, value in change.items():
            setattr(pages[name], attribute, value)
    return [pages["a"], Item("Section", children=[pages["b"], pages["c"]])]


def test_nothing_is_rendered_when_nothing_changed(site: Site) -> None:
    assert site.build(_items()) == []
    assert site.stayed == ["a.html", "b.html", "c.html"]


def test_a_page_whose_content_changed_is_rendered_alone(site: Site) -> None:
    assert site.build(_items(b={"content": "New"})) == ["b"]


def test_what_stands_in_the_menu_of_every_page_is_fresh_on_every_page(site: Site) -> None:
    assert site.build(_items(a={"title": "New"})) == ["a", "b", "c"]


def test_what_no_template_looked_at_touches_nothing_else(site: Site) -> None:
    assert site.build(_items(c={"title": "New"})) == ["c"], "the section is closed on all pages"


@pytest.mark.parametrize("text", ["", "Page b: another"])
def test_a_file_that_is_not_what_was_written_is_rendered(site: Site, text: str) -> None:
    (site.folder / "b.html").write_text(text, "utf-8")
    assert site.build(_items()) == ["b"]


def test_a_file_that_is_gone_is_rendered(site: Site) -> None:
    (site.folder / "b.html").unlink()
    assert site.build(_items()) == ["b"]


def test_what_a_look_at_the_handbook_shows_is_tracked_too(tmp_path: Path) -> None:
    site = Site(tmp_path)
    templates = TEMPLATES | {"main.html": "{{ config.extra.site_context.handbook.practices | length }}"}
    site.build(_items(), templates)
    assert {name for frame in site.last.frames.values() for name in frame.seen} == {"context.handbook"}
    assert site.build(_items(), templates) == []
