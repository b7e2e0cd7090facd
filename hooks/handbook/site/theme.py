"""The language of the theme, which is that of the words, and the words of ours that the theme shows."""

from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

LANGUAGES = "partials/languages"  # where Material has its own words, in a file for each language


def theme_language(tag: str, folders: Iterable[str]) -> str:
    """Return the theme's name of the language, such as "de" for "de-CH"; `folders` hold its templates.

    Raises ValueError where the theme does not speak it.
    """
    known = {file.stem for folder in folders for file in Path(folder, LANGUAGES).glob("*.html")}
    for name in (tag, tag.partition("-")[0]):
        if name in known:
            return name
    message = f"The theme has no words in the language `{tag}`. Write them to overrides/{LANGUAGES}/{tag}.html."
    raise ValueError(message)


def speak(theme: MutableMapping[str, Any], toc: MutableMapping[str, Any], words: Mapping[str, Any]) -> None:
    """Give the theme's settings, and those of Markdown's `toc`, the words that they don't have from mkdocs.yml."""
    toc.setdefault("permalink_title", words["permalink"])
    for colours in theme["palette"]:
        colours["toggle"].setdefault("name", words["toggles"][colours["scheme"]])
