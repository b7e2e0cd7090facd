"""What Typst made once is not made again, and what it makes twice is the same."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.cache.disk_cache import Cache
from handbook.exports.registry import downloads
from handbook.print import typst_compiler
from handbook.print.sheet_context import SheetContext
from handbook.print.typst_compiler import SHEETS, TypstCompiler
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from handbook.site.tokens import read_tokens
from print.printed import sheets
from trees import ROOT, TREE

KINDS = 8
SITE = "https://handbook.our-company.com/"
PRINT_ALL = f"""
import hashlib, sys
sys.path.insert(0, {str(ROOT / "hooks")!r})
sys.path.insert(0, {str(ROOT / "tests")!r})
from print.test_typst_compiler import made
print(sorted((address, hashlib.sha256(content).hexdigest()) for address, content in made().items()))
"""


def made(cache: Cache | None = None) -> dict[str, bytes]:
    """Return a sheet of every kind."""
    context = SiteContext(validate(TREE, BuildMode.PUBLISH)[0], Templates(), Settings(SITE), cache or Cache())
    chosen = {one.kind: one for one in downloads(context) if one.address.startswith("/print/")}
    return {one.address: one.make() for one in chosen.values()}


def test_sheets_are_the_same_in_every_process_at_any_time_and_in_any_place() -> None:
    printed = [
        subprocess.run(
            [sys.executable, "-c", PRINT_ALL], env=os.environ | more, check=True, capture_output=True, text=True
        ).stdout
        for more in ({"SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "1"}, {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2"})
    ]
    assert printed[0] == printed[1]
    assert printed[0].count("/print/") == len(made()) == KINDS


def test_the_cache_returns_the_sheets_that_were_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    fresh, kept = made(), made(cache)
    monkeypatch.setattr(TypstCompiler, "_typst", None)  # whoever calls Typst now, fails
    assert made(cache) == kept == fresh


def test_a_worker_process_makes_the_same_large_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = made()
    monkeypatch.setattr(typst_compiler, "LARGE", 0)
    monkeypatch.setattr(TypstCompiler, "compile", None)  # whoever calls Typst here, fails
    assert made() == fresh


def test_without_an_address_of_the_site_a_card_shows_its_path_and_no_code(tmp_path: Path) -> None:
    for site, codes in (("", []), (SITE, [f"{SITE}serve/thank/"])):
        context = SiteContext(validate(TREE, BuildMode.PUBLISH)[0], Templates(), Settings(site))
        file = tmp_path / "cards.pdf"
        file.write_bytes(
            next(one.make() for one in downloads(context) if one.address == "/print/serve/cards-4up-a4.pdf")
        )
        card = sheets(file)[0]
        assert card.codes()[2:] == codes
        assert "/serve/thank" in card.text()


def test_a_changed_template_or_font_makes_the_sheets_again(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHEETS, tmp_path / "sheets"))
    templates = Templates()
    sheet = SheetContext(templates.words, read_tokens(templates), "B").sheet("A", "a4")
    data = {**sheet, "layout": "poster", "cards": []}

    def count() -> int:
        TypstCompiler(Cache(tmp_path / "cache"), folder).pdf("poster", data)
        return len(list((tmp_path / "cache").iterdir()))

    assert [count(), count()] == [1, 1]
    (folder / "poster.typ").write_text((folder / "poster.typ").read_text("utf-8") + "\n// changed\n", "utf-8")
    assert count() == 2
    (folder / "fonts/NotoSans-Bold.ttf").unlink()
    assert count() == 3
