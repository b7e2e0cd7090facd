"""Templates and words: links that work anywhere, dates all countries read, and no silent gaps."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from handbook.site.templates import Templates, fingerprint, relative


@pytest.mark.parametrize(
    ("address", "start", "link"),
    [
        ("/", "/", "./"),
        ("/serve/greet/", "/", "serve/greet/"),
        ("/", "/serve/greet/", "../../"),
        ("/serve/listen/", "/serve/greet/", "../listen/"),
        ("/serve/greet/", "/serve/greet/", "./"),
        ("/company/#lead", "/serve/greet/", "../../company/#lead"),
        ("/assets/quiz.js", "/quizzes/greet/", "../../assets/quiz.js"),
    ],
)
def test_links_are_relative_so_that_they_work_under_any_path(address: str, start: str, link: str) -> None:
    assert relative(address, start) == link


def test_a_fingerprint_changes_with_the_text_only() -> None:
    assert fingerprint("Hello.") == fingerprint("Hello.") != fingerprint("Hello!")
    assert len(fingerprint("")) == 8


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    """Return templates of our own."""
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale/words.yml").write_text("language: {tag: en}\nhello: Hello\n", "utf-8")
    (tmp_path / "page.html").write_text("{{ words.hello }} {{ who }} {{ url('/a/') }} {{ 'phone' | channel }}", "utf-8")
    (tmp_path / "page.md").write_text("{{ who }}", "utf-8")
    (tmp_path / "parts.html").write_text(
        "{% macro block_one() %}1 {{ who }}{% endmacro %}{% macro other() %}2{% endmacro %}", "utf-8"
    )
    return Templates(tmp_path)


def test_html_is_escaped_and_knows_words_links_and_channels(templates: Templates) -> None:
    assert (
        templates.text("page.html", "/b/", who="<b>", channel_names={"phone": "By phone"})
        == "Hello &lt;b&gt; ../a/ By phone"
    )


def test_markdown_is_left_as_it_is(templates: Templates) -> None:
    assert templates.text("page.md", "/", who="*<b>*") == "*<b>*"


@pytest.mark.parametrize("name", ["format", "copy", "keys", "items"])
def test_a_word_may_be_named_like_what_a_dict_can_do(templates: Templates, name: str) -> None:
    (templates.folder / "files.yml").write_text(f"files:\n  {name}: A word\n", "utf-8")
    (templates.folder / "file.md").write_text("{{ data.files." + name + " }}", "utf-8")
    assert templates.text("file.md", "/", data=templates.data("files.yml")) == "A word"


def test_a_value_that_is_not_given_is_an_error(templates: Templates) -> None:
    with pytest.raises(UndefinedError):
        templates.text("page.html", "/b/")


def test_blocks_are_the_macros_so_named(templates: Templates) -> None:
    assert templates.blocks("parts.html", "/", who="you") == {"one": "1 you"}
