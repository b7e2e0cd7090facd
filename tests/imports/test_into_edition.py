"""What is imported into an edition becomes the edition's own, and takes the place of nothing that is there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editions import edition, told, write
from handbook.cli import main
from trees import TREE
from website import contents

SUPPORT, BANKS = Path(__file__).with_name("support"), Path(__file__).with_name("banks")
PAGE = "---\ntitle: Questions\nsummary: What people ask.\n---\n\nWhat they ask.\n"
QUIZ = (
    "---\ntitle: The table\nitems:\n  - id: ta-01\n    type: choice\n    stem: Who?\n"
    "    options: [You, Nobody]\n    key: You\n---\n"
)
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command, run in an edition of the small handbook: its exit code and what it prints."""
    ours = edition(tmp_path)

    def run(*arguments: str) -> tuple[int, str]:
        return main(["--edition", str(ours), *arguments]), capsys.readouterr().out

    return run


def test_pages_and_questions_become_the_editions_own(run: Run, tmp_path: Path) -> None:
    code, said = run("import", str(SUPPORT), "--to", "support")
    assert code == 0
    done, _, left = said.partition("; 2 drafts among them. ")
    assert done.endswith("Wrote 4 pages to docs/procedures/support, and 1 image")
    first, *drafts = left.splitlines()
    assert first == "Do what is left in each, and take out its line `draft: true`:"
    assert [line.partition(": ")[0] for line in drafts] == [
        "  docs/procedures/support/faq.md",
        "  docs/procedures/support/getting-started.md",
    ], "all that is left to do is in one list, at the end"
    assert drafts[0].endswith("faq.md: it was a draft there")
    code, said = run("import", str(BANKS / "table.csv"))
    assert code == 0
    assert said.endswith("Wrote 8 questions of 11 to quizzes/plain/table.md.\n")
    ours = tmp_path / "ours"
    assert (ours / "docs/procedures/support/faq.md").is_file()
    assert (ours / "docs/assets/procedures/support/img/till.png").is_file()
    assert contents(tmp_path / "upstream") == contents(TREE), "the original stays as it is"
    places = {line.partition(":")[0] for line in told(ours) if ":" in line}
    assert places == {
        "docs/procedures/support/getting-started.md",
        "docs/procedures/support/returns/index.md",
        "permalinks.lock",
    }, "what the import said is still to mend, and nothing else"


def test_what_the_original_has_is_not_hidden_by_an_import(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "upstream", "docs/procedures/support/faq.md", PAGE)
    write(tmp_path / "upstream", "docs/assets/procedures/support/img/till.png", "theirs")
    write(tmp_path / "upstream", "quizzes/plain/table.md", QUIZ)
    code, said = run("import", str(SUPPORT), "--to", "support")
    assert code == 0
    assert "faq.md: not imported: docs/procedures/support/faq.md exists" in said
    assert "img/till.png: not imported: docs/assets/procedures/support/img/till.png exists" in said
    assert "Wrote 3 pages to docs/procedures/support, and 0 images" in said
    code, said = run("import", str(BANKS / "table.csv"))
    assert code == 1
    assert said.endswith("not imported: quizzes/plain/table.md exists; name another quiz with --to.\n")
    assert not (tmp_path / "ours/docs/procedures/support/faq.md").exists()
