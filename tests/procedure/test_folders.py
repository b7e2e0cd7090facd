"""Folders of procedures, as they lie in the tree, and what must be true of them."""

from pathlib import Path

from handbook.content.load import load
from handbook.procedure.folders import folders, trail
from handbook.procedure.practices import procedures_of
from handbook.publish.validation import BuildMode, validate
from trees import larger

PLAIN = "---\ntitle: {}\nsummary: Said in short.\n{}---\n\nWhat to do.\n"


def _write(tree: Path, name: str, title: str, more: str = "") -> None:
    file = tree / f"docs/procedures/{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PLAIN.format(title, more), "utf-8")


def test_a_folder_holds_its_pages_by_number_and_then_by_name(tree: Path) -> None:
    for name, number in (("b", ""), ("a", ""), ("z", "number: 1\n")):
        _write(tree, f"till/{name}", name.upper(), number)
    handbook, problems = load(tree)
    assert not problems
    assert [page.slug for page in folders(handbook)["till"].pages] == ["till/z", "till/a", "till/b"]


def test_folders_stand_by_the_number_of_their_own_pages(tree: Path) -> None:
    for folder in ("first", "last", "numbered"):
        _write(tree, f"{folder}/one", "One")
    _write(tree, "numbered/index", "With a number", "number: 1\n")
    handbook, _ = load(tree)
    assert [folder.path for folder in folders(handbook)[""].folders] == ["numbered", "first", "last"]
    assert [folder.title for folder in folders(handbook)[""].folders] == ["With a number", "First", "Last"]


def test_the_way_to_a_page_leads_through_all_folders_around_it(tmp_path: Path) -> None:
    handbook, _ = load(larger(tmp_path))
    ways = {slug: [folder.path for folder in trail(handbook, slug)] for slug in handbook.procedures}
    assert ways == {
        "allergens": [""],
        "money-back/index": [""],
        "money-back/at-the-till": ["", "money-back"],
        "money-back/cake-orders/wrong-name": ["", "money-back", "money-back/cake-orders"],
    }


def test_a_practice_knows_its_procedures(tmp_path: Path) -> None:
    handbook, _ = load(larger(tmp_path))
    assert [one.slug for one in procedures_of(handbook, "listen")] == ["allergens", "money-back/at-the-till"]
    assert not procedures_of(handbook, "greet")


def test_a_handbook_without_procedures_has_no_folder(tree: Path) -> None:
    assert folders(load(tree)[0]) == {}


def test_a_page_with_the_name_of_a_folder_is_refused(tree: Path) -> None:
    _write(tree, "till", "Till")
    _write(tree, "till/open", "Open the till")
    assert [problem.what for problem in validate(tree, BuildMode.CHECK)[1] if "procedures" in problem.path] == [
        "the page is at the address of the folder docs/procedures/till/"
    ]


def test_a_procedure_of_a_practice_that_is_not_there_is_refused(tree: Path) -> None:
    _write(tree, "till", "Till", "practices: [gret]\n")
    (problem,) = [each for each in validate(tree, BuildMode.CHECK)[1] if each.path == "docs/procedures/till.md"]
    assert (problem.what, problem.line) == ("there is no practice `gret`", 4)
    assert problem.remedy == "Did you mean `greet`?"
