"""The theme speaks the language of the words file, and shows our words where mkdocs.yml has none."""

from pathlib import Path
from typing import Any

import pytest

from handbook.site.theme import LANGUAGES, speak

WORDS = {"permalink": "Hierher", "toggles": {"default": "Dunkel", "slate": "Hell"}}


def _spoken(tag: str, folder: Path, *, name: str = "") -> tuple[dict[str, Any], dict[str, Any]]:
    (folder / LANGUAGES).mkdir(parents=True)
    for known in ("de", "pt-BR"):
        (folder / LANGUAGES / f"{known}.html").touch()
    toggle = {"name": name} if name else {}
    theme: dict[str, Any] = {"palette": [{"scheme": "default", "toggle": toggle}, {"scheme": "slate", "toggle": {}}]}
    toc: dict[str, Any] = {}
    speak({"language": {"tag": tag}, "theme": WORDS}, theme, [str(folder)], toc)
    return theme, toc


@pytest.mark.parametrize(("tag", "language"), [("de", "de"), ("de-CH", "de"), ("pt-BR", "pt-BR")])
def test_the_theme_has_the_language_or_the_one_that_it_belongs_to(tmp_path: Path, tag: str, language: str) -> None:
    assert _spoken(tag, tmp_path)[0]["language"] == language


def test_a_language_that_the_theme_does_not_speak_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no words in the language `xx`"):
        _spoken("xx", tmp_path)


def test_the_theme_shows_our_words(tmp_path: Path) -> None:
    theme, toc = _spoken("de", tmp_path)
    assert [colours["toggle"]["name"] for colours in theme["palette"]] == ["Dunkel", "Hell"]
    assert toc == {"permalink_title": "Hierher"}


def test_words_of_the_configuration_stay(tmp_path: Path) -> None:
    theme, _ = _spoken("de", tmp_path, name="Nacht")
    assert [colours["toggle"]["name"] for colours in theme["palette"]] == ["Nacht", "Hell"]
