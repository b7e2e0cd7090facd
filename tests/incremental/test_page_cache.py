"""A page is reused while its key is the same and its file is the one that was written."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.incremental.output_digests import OutputDigests
from handbook.incremental.page_cache import PRUNED, FinishedPage, PageCache
from menu import Item, config, pages, small_menu

TEMPLATES = {
    "main.html": "{{ page.title }}: {{ page.content }} {% include 'menu.html' %}",
    "menu.html": "{% for item in nav.items %}{{ item.title }} {% endfor %}",
}


class Site:
    """A site that is built again and again."""

    def __init__(self, folder: Path) -> None:
        """Begin with no memory."""
        self.folder, self.last, self.reused = folder, dict[str, FinishedPage](), list[str]()

    def build(self, nav: Item, *features: str) -> list[str]:
        """Build all pages of the menu; return the addresses of those that were rendered."""
        cache = PageCache(self.last, self._reuse, CompiledTemplates())
        env = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
        cache.install(env)
        rendered = []
        for page in pages(nav):
            output = env.get_template("main.html").render({"page": page, "nav": nav, "config": config(*features)})
            cache.finish(page.file.dest_uri, output)
            if output:
                (self.folder / page.file.dest_uri).write_text(output, "utf-8")
                rendered.append(page.url)
        self.last = cache.entries
        return rendered

    def _reuse(self, uri: str, digest: str) -> bool:
        if reused := OutputDigests().match(str(self.folder / uri), digest):
            self.reused.append(uri)
        return reused


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a site whose first build is done."""
    site = Site(tmp_path)
    assert site.build(small_menu(), PRUNED) == ["home", "a1", "a2", "b1", "b2"]
    return site


def test_nothing_is_rendered_when_nothing_changed(site: Site) -> None:
    assert site.build(small_menu(), PRUNED) == []
    assert site.reused == ["home.html", "a1.html", "a2.html", "b1.html", "b2.html"]


def test_a_page_whose_content_changed_is_rendered_alone(site: Site) -> None:
    assert site.build(small_menu(a2={"content": "New"}), PRUNED) == ["a2"]


def test_a_title_is_rendered_wherever_the_menu_shows_it(site: Site) -> None:
    assert site.build(small_menu(a2={"title": "New"}), PRUNED) == ["a1", "a2"]


def test_in_a_menu_that_is_not_pruned_every_page_shows_every_title(site: Site) -> None:
    site.build(small_menu())
    assert site.build(small_menu(a2={"title": "New"})) == ["home", "a1", "a2", "b1", "b2"]


@pytest.mark.parametrize("text", ["", "Page b1: another"])
def test_a_file_that_is_not_what_was_written_is_rendered(site: Site, text: str) -> None:
    (site.folder / "b1.html").write_text(text, "utf-8")
    assert site.build(small_menu(), PRUNED) == ["b1"]


def test_a_file_that_is_gone_is_rendered(site: Site) -> None:
    (site.folder / "b1.html").unlink()
    assert site.build(small_menu(), PRUNED) == ["b1"]


def test_a_template_without_a_page_is_rendered_each_time(site: Site) -> None:
    cache = PageCache(site.last, lambda _uri, _digest: True, CompiledTemplates())
    assert cache.render({"page": None}, lambda: "Not found") == "Not found"
