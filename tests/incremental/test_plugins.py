"""With another plugin or hook in the configuration, nobody knows what pages depend on: none is ever stale."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import command
from rows import few
from website import build

# Somebody's plugin, and the same as a hook: it sets a value that a template of the theme shows.
SHOWN = '{% extends "base.html" %}{% block announce %}{{ weather }}{% endblock %}'
EVENT = """
def on_page_context({self}context, page, config, nav):
    context["weather"] = open("weather.txt").read()
    return context
"""
PLUGIN = "from mkdocs.plugins import BasePlugin\nclass Weather(BasePlugin):" + EVENT.replace("\n", "\n    ")
DISTRIBUTION = {
    "METADATA": "Metadata-Version: 2.1\nName: weather\nVersion: 1\n",
    "entry_points.txt": "[mkdocs.plugins]\nweather = weather:Weather\n",
}


def _configure(root: Path, pattern: str, new: str) -> None:
    file = root / "mkdocs.yml"
    file.write_text(re.sub(pattern, new, file.read_text("utf-8"), count=1, flags=re.MULTILINE), "utf-8")


def _with_hook(root: Path) -> None:
    (root / "weather.py").write_text(EVENT.format(self=""), "utf-8")
    _configure(root, "^hooks:\n", "hooks:\n  - weather.py\n")


def _with_plugin(root: Path) -> None:
    (root / "hooks/weather.py").write_text(PLUGIN.format(self="self, "), "utf-8")
    metadata = root / "hooks/weather-1.dist-info"  # where builds look for packages
    metadata.mkdir()
    for name, text in DISTRIBUTION.items():
        (metadata / name).write_text(text, "utf-8")
    _configure(root, r"^plugins: \[\].*$", "plugins:\n  - weather")


@pytest.mark.parametrize("add", few([_with_hook, _with_plugin]))
def test_a_value_that_a_plugin_sets_is_fresh_on_every_page(
    root: Path, tmp_path: Path, add: Callable[[Path], None]
) -> None:
    (root / "overrides/main.html").write_text(SHOWN, "utf-8")
    command(root, "lock")
    add(root)
    for weather in ("Weather: sunny", "Weather: windy"):
        (root / "weather.txt").write_text(weather, "utf-8")
        site = build(root, tmp_path / "site")
        pages = {address for address in site.addresses if address.endswith("/")}  # each but 404.html
        assert pages
        assert {address for address in pages if weather not in site.file(address).read_text("utf-8")} == set()
