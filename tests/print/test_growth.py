"""Type grows until its text fills its card, between limits; each card is measured once, and each file set once."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.cache.disk_cache import Cache
from handbook.content.load import load
from handbook.exports.registry import downloads
from handbook.print.browser_sizes import steps_of
from handbook.print.layouts import LAYOUTS
from handbook.print.overflows import growth_of_cards
from handbook.print.sheet_data import Growth
from handbook.print.typst_compiler import TypstCompiler
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from print.printed import sheets

CARD = "docs/serve/greet.md"
SHORT, LONG = "Hello.", "Let every one of them see that you have noticed who was first, and say so to each, one by one."
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>'


def _growth(root: Path, *say: str) -> Growth:
    """Return by how much the type of a card grows that says this."""
    _, front, body = (root / CARD).read_text("utf-8").split("---\n", 2)
    data = yaml.safe_load(front)
    data["cue_card"] = {"when": "Somebody comes in", "say": list(say), "avoid": "Next!"}
    (root / CARD).write_text(f"---\n{yaml.safe_dump(data, allow_unicode=True, width=9999)}---\n{body}", "utf-8")
    return growth_of_cards(load(root)[0], Cache(), Templates())["greet"]


def test_the_shortest_text_grows_to_the_limit_and_longer_text_less(tree: Path) -> None:
    found = [_growth(tree, *say) for say in ((SHORT,) * 2, (SHORT, LONG), (LONG,) * 3)]
    for layout in LAYOUTS.cards:
        short, longer, longest = (each[layout]["front"] for each in found)
        assert short == LAYOUTS.growth[-1], layout
        assert short >= longer >= longest, layout
        assert longest < short, layout
        assert {short, longer, longest} <= set(LAYOUTS.growth)


def test_a_word_that_would_be_wider_than_its_line_keeps_type_from_growing(tree: Path) -> None:
    assert _growth(tree, "W" * 12, SHORT)["guide"]["front"] < _growth(tree, "W" * 3, SHORT)["guide"]["front"]


def test_type_on_a_sheet_has_the_size_that_was_measured(tree: Path, tmp_path: Path) -> None:
    growth = _growth(tree, SHORT, SHORT)
    context = SiteContext(validate(tree, BuildMode.PUBLISH)[0], Templates())
    for kind in ("cards-4up", "cards-8up"):
        file = tmp_path / f"{kind}.pdf"
        file.write_bytes(_file(context, f"/print/serve/{kind}-a4.pdf"))
        layout = LAYOUTS.files[kind].layout
        wanted = LAYOUTS.cards[layout].type.say * growth[layout]["front"]
        assert any(sheet.size_of(SHORT) == pytest.approx(wanted, rel=0.01) for sheet in sheets(file)[:1])


def test_what_was_measured_of_one_card_alone_is_not_missed() -> None:
    assert steps_of({"greet": {}}) == {"greet": "4up-0 8up-0 poster-0"}
    assert steps_of({"greet": {"8up": {"front": LAYOUTS.growth[2]}}}) == {"greet": "4up-0 8up-2 poster-0"}


def test_a_build_measures_once_and_sets_each_file_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(tree / ".cache", ignore_errors=True)
    asked = _counted(monkeypatch, "query")
    made = _counted(monkeypatch, "compile")
    cache = Cache.of(tree)
    for queries, files in ((1, 1), (0, 0)):  # the first time, and from the cache
        asked.clear()
        made.clear()
        context = SiteContext(validate(tree, BuildMode.PUBLISH)[0], Templates(), cache=cache)
        _file(context, "/print/serve/cards-4up-a4.pdf")
        assert (len(asked), len(made)) == (queries, files)


def test_a_company_has_its_logo_on_its_sheets_or_else_its_name(tree: Path, tmp_path: Path) -> None:
    path = tree / "docs/company.md"
    path.write_text(path.read_text("utf-8").replace("---\n", "---\nname: Kettles and Sons\n", 1), "utf-8")
    handbook = validate(tree, BuildMode.PUBLISH)[0]
    assert handbook.company
    assert handbook.company.content.name == "Kettles and Sons"
    file, context = tmp_path / "cards.pdf", SiteContext(handbook, Templates())
    for logo, named in (("", True), (LOGO, False)):
        content = _file(replace(context, settings=Settings(print_logo=logo)), "/print/serve/cards-4up-a4.pdf")
        file.write_bytes(content)
        assert ("KettlesandSons" in sheets(file)[0].text()) is named
        assert (b"Kettles and Sons" in content) is not named  # what is heard in the place of the logo


def _file(context: SiteContext, address: str) -> bytes:
    return next(one.make() for one in downloads(context) if one.address == address)


def _counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Note the template of every call of Typst."""
    templates: list[str] = []
    call: Any = getattr(TypstCompiler, name)

    def noted(self: TypstCompiler, template: str, *rest: Any) -> Any:  # noqa: ANN401 - as the compiler has it
        templates.append(template)
        return call(self, template, *rest)

    monkeypatch.setattr(TypstCompiler, name, noted)
    return templates
