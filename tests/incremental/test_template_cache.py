"""A template is rendered again when its source, an included one, a word, a value or a function's answer is another."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from handbook.cache.disk_cache import Cache
from handbook.content.load import Reading, load
from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.incremental.template_cache import CachingTemplates, RenderedTemplate
from handbook.publish.downloads import all_downloads
from handbook.publish.pages import pages
from handbook.site.context import SiteContext
from handbook.site.templates import FOLDER, Templates

ANSWERS = {"one": "first", "two": "second"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of templates: one that includes a part and asks a function."""
    (tmp_path / "locale").mkdir()
    shutil.copy(FOLDER / "locale/words.yml", tmp_path / "locale")
    (tmp_path / "page.html").write_text("{{ who }} {{ title('one') }} {{ words.nav.home }} {% include 'part.html' %}")
    (tmp_path / "part.html").write_text("part")
    (tmp_path / "other.html").write_text("other")
    return tmp_path


class Rendered:
    """The results of build after build, and whether each was reused."""

    def __init__(self, folder: Path) -> None:
        """Start with an empty cache."""
        self.folder, self.last, self.compiled = folder, dict[str, RenderedTemplate[Any]](), CompiledTemplates()

    def again(self, title: Callable[[str], str] = ANSWERS.__getitem__, who: object = "Name") -> tuple[str, bool]:
        """Return what the template gives now, and whether it was reused."""
        templates = CachingTemplates(self.last, self.compiled, self.folder)
        text = templates.text("page.html", "/", who=who, title=title)
        (entry,) = templates.entries.values()
        reused = entry in self.last.values()
        self.last = templates.entries
        return text, reused


@pytest.fixture
def rendered(folder: Path) -> Rendered:
    """Return the template after its first build."""
    rendered = Rendered(folder)
    assert rendered.again() == ("Name first Home part", False)
    return rendered


def test_the_same_is_reused(rendered: Rendered) -> None:
    (rendered.folder / "other.html").write_text("changed")
    assert rendered.again(lambda slug: ANSWERS[slug]) == ("Name first Home part", True)


def test_a_new_value_is_rendered(rendered: Rendered) -> None:
    assert rendered.again(who="Other") == ("Other first Home part", False)


def test_a_value_in_another_order_is_rendered(rendered: Rendered) -> None:
    turned = dict(reversed(ANSWERS.items()))
    before = rendered.again(who=ANSWERS)[0]
    text, reused = rendered.again(who=turned)
    assert (text != before, reused) == (True, False)
    assert rendered.again(who=dict(turned)) == (text, True)


def _has_a_dict(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list | tuple) and any(map(_has_a_dict, value)))


def test_no_list_for_a_template_holds_a_dict_whose_order_would_not_count(tree: Path) -> None:
    """Hand over pairs."""
    templates = CachingTemplates({}, CompiledTemplates(), FOLDER)
    context = SiteContext(load(tree)[0], templates)
    assert all(pages(context))
    assert all(download.make() for download in all_downloads(tree, context))
    lists = {name: value for entry in templates.entries.values() for name, value in entry.values.items()}
    assert lists
    assert not [name for name, value in lists.items() if not isinstance(value, dict) and _has_a_dict(value)]


class Saves:
    """The pages of the tree, made again at every save, and which templates were rendered for them."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make them once."""
        self._root, self._readings = root, dict[str, Reading]()
        self._last, self._compiled = dict[str, RenderedTemplate[Any]](), CompiledTemplates()
        self._rendered: list[str] = []
        for method in ("text", "parts", "blocks"):
            monkeypatch.setattr(Templates, method, self._noting(getattr(Templates, method)))
        self.again()

    def again(self) -> set[str]:
        """Return the templates that are rendered this time."""
        templates = CachingTemplates(self._last, self._compiled)
        self._rendered.clear()
        assert all(pages(SiteContext(load(self._root, self._readings)[0], templates)))
        self._last = templates.entries
        return set(self._rendered)

    def _noting(self, render: Callable[..., object]) -> Callable[..., object]:
        def noted(templates: Templates, name: str, *given: object, **values: object) -> object:
            self._rendered.append(name)
            return render(templates, name, *given, **values)

        return noted


def test_without_a_change_nothing_is_rendered(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Saves(tree, monkeypatch).again() == set()


def test_prose_renders_no_page_that_shows_only_what_stands_above_it(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = Saves(tree, monkeypatch)
    practice = tree / "docs/serve/greet.md"
    practice.write_text(f"{practice.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    rendered = saves.again()
    indexes = {"quiz/quizzes.html", "huddle/huddles.html", "sources/blocks.html"}
    assert "practice/page.md" in rendered
    assert not rendered & {"reader_pages/progress.html", "sign_off/sign_off.html", "programme/module.html", *indexes}


def test_an_answer_that_changed_is_rendered_and_one_that_nobody_asked_for_is_not(rendered: Rendered) -> None:
    assert rendered.again((ANSWERS | {"two": "new"}).__getitem__) == ("Name first Home part", True)
    assert rendered.again((ANSWERS | {"one": "new"}).__getitem__) == ("Name new Home part", False)


@pytest.mark.parametrize(("file", "text"), [("page.html", "Name new"), ("part.html", "Name first Home new")])
def test_a_source_that_changed_is_rendered(rendered: Rendered, file: str, text: str) -> None:
    source = rendered.folder / file
    source.write_text("{{ who }} new" if file == "page.html" else "new")
    assert rendered.again() == (text, False)


def test_a_word_that_changed_is_rendered(rendered: Rendered) -> None:
    words = rendered.folder / "locale/words.yml"
    words.write_text(words.read_text("utf-8").replace("home: Home", "home: Start"), "utf-8")
    assert rendered.again() == ("Name first Start part", False)


def test_a_template_that_is_no_longer_included_is_not_reused(rendered: Rendered) -> None:
    (rendered.folder / "part.html").write_text("{% include 'other.html' %}")
    assert rendered.again() == ("Name first Home other", False)
    (rendered.folder / "other.html").write_text("another")
    assert rendered.again() == ("Name first Home another", False)


def test_of_templates_named_while_rendering_those_count_that_fit_the_name(folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "page.html").write_text("{% include 'kinds/' ~ who ~ '.html' %}")
    (folder / "kinds/one.html").write_text("first")
    rendered = Rendered(folder)
    assert rendered.again(who="one") == ("first", False)
    (folder / "other.html").write_text("{% no template")
    assert rendered.again(who="one") == ("first", True)
    (folder / "kinds/one.html").write_text("changed")
    assert rendered.again(who="one") == ("changed", False)


def test_each_part_of_a_page_is_cached_by_itself(folder: Path) -> None:
    last = dict[str, RenderedTemplate[Any]]()
    for build, names in enumerate((("Ann", "Ben"), ("Ann", "Eve"))):
        templates = CachingTemplates(last, CompiledTemplates(), folder)
        parts = [templates.text("page.html", "/", f"part {at}", who=who, title=str) for at, who in enumerate(names)]
        assert [part.split()[0] for part in parts] == list(names)
        assert [one in last.values() for one in templates.entries.values()] == [build == 1, False]
        last = templates.entries


def test_bytecode_is_kept_under_its_fingerprint(folder: Path, tmp_path: Path) -> None:
    cache, compiled = Cache(tmp_path / "cache"), CompiledTemplates()
    templates = CachingTemplates({}, compiled, folder)
    text = templates.text("other.html", "/")
    compiled.save("a1b2", cache)
    for fingerprint, is_known in (("a1b2", True), ("other", False)):
        again = CompiledTemplates()
        again.load(fingerprint, cache)
        buckets = [
            again.get_bucket(Environment(autoescape=True), "other.html", str(folder / "other.html"), source)
            for source in ("other", "new")
        ]
        assert [bucket.code is not None for bucket in buckets] == [is_known, False]
        assert CachingTemplates({}, again, folder).text("other.html", "/") == text
