"""The language of the theme, which is that of the words, and the words of ours that the theme shows."""

from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

LANGUAGES = "partials/languages"  # where Material has its own words, in a file for each language
Settings = MutableMapping[str, Any]


def speak(words: Mapping[str, Any], theme: Settings, folders: Iterable[str], toc: Settings) -> None:
    """Give the theme the language of the words, and the words that it and Markdown's `toc` lack in mkdocs.yml.

    `folders` hold the theme's templates. Raises ValueError where the theme does not speak the language.
    """
    theme["language"] = _language(words["language"]["tag"], folders)
    toc.setdefault("permalink_title", words["theme"]["permalink"])
    for colours in theme["palette"]:
        colours["toggle"].setdefault("name", words["theme"]["toggles"][colours["scheme"]])


def _language(tag: str, folders: Iterable[str]) -> str:
    """Return the theme's name of the language, such as "de" for "de-CH"."""
    known = {file.stem for folder in folders for file in Path(folder, LANGUAGES).glob("*.html")}
    for name in (tag, tag.partition("-")[0]):
        if name in known:
            return name
    message = f"The theme has no words in the language `{tag}`. Write them to overrides/{LANGUAGES}/{tag}.html"
    raise ValueError(message)
