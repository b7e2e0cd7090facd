"""Prose is rendered with the extensions by which it is checked, and no others."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_pages import refuse_other_markdown
from trees import ROOT


def _config(folder: Path, old: str = "", new: str = "") -> MkDocsConfig:
    """Return the configuration with `new` in the place of `old`; it needs no theme and no hooks."""
    text = re.sub(r"(?ms)^(?:theme|hooks|watch):\n(?:[ \n].*?\n)(?=\w)", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
    assert old in text
    file = folder / "mkdocs.yml"
    (folder / "docs").mkdir()
    file.write_text(text.replace(old, new) if old else text, "utf-8")
    return load_config(str(file))


def test_the_settings_of_mkdocs_are_those_of_the_check(tmp_path: Path) -> None:
    refuse_other_markdown(_config(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("  - tables\n", "  - tables\n  - md_in_html\n", "`md_in_html`"),
        ("  - attr_list\n", "", "`attr_list`"),
        ("      permalink: true\n", "", "`toc`"),
    ],
)
def test_other_extensions_stop_the_build(tmp_path: Path, old: str, new: str, named: str) -> None:
    with pytest.raises(PluginError, match=named):
        refuse_other_markdown(_config(tmp_path, old, new))
