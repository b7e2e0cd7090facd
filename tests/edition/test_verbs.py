"""The verbs in an edition: what they write is the edition's alone, and the original stays as it is."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from editions import edition, told, typeface, write
from handbook.cli import main
from handbook.publish.permalinks import LOCK
from trees import TREE
from website import contents

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command, run in an edition of the small handbook: its exit code and what it prints."""
    ours = edition(tmp_path)

    def run(*arguments: str) -> tuple[int, str]:
        code = main(["--edition", str(ours), *arguments])
        assert contents(tmp_path / "upstream") == contents(TREE), "the original stays as it is"
        return code, capsys.readouterr().out

    return run


def test_an_edition_that_is_begun_checks_green(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edition(tmp_path)
    new = tmp_path / "tea-house"
    assert main(["--root", str(tmp_path / "upstream"), "init", str(new)]) == 0
    assert told(new) == told(TREE) == []
    assert (new / LOCK).read_bytes() == (TREE / LOCK).read_bytes(), "whoever used the original finds each address"
    assert 'name: "Tea house"' in (new / "edition.yml").read_text("utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path / "upstream"), "init", str(new)]) == 1
    assert "there is an edition here already. Edit it, or name another folder." in capsys.readouterr().out


KNOWN = ("--name", "Tom's Teas", "--company", "Tea & Co", "--site-url", "https://tea.house.org/staff/")


@pytest.mark.parametrize("own", [(), ("--own-content",)])
def test_an_edition_begins_with_what_is_known_of_it(own: tuple[str, ...], tmp_path: Path) -> None:
    edition(tmp_path)
    new, logo = tmp_path / "tea-house", tmp_path / "one leaf.svg"
    logo.write_text("<svg></svg>", "utf-8")
    options = (*own, *KNOWN, "--logo", str(logo), "--colours", "#00437a", "369")
    assert main(["--root", str(tmp_path / "upstream"), "init", *options, str(new)]) == 0
    text = (new / "edition.yml").read_text("utf-8")
    assert {"name": "Tom's Teas", "company": "Tea & Co", "site_url": "https://tea.house.org/staff/"}.items() <= (
        said := yaml.safe_load(text)
    ).items()
    assert (said["logo"], said["colours"]) == (
        "docs/assets/one-leaf.svg",
        {"light": {"say": "#00437a", "focus": "#369"}},
    )
    assert (new / "docs/assets/one-leaf.svg").read_bytes() == logo.read_bytes()
    if not own:
        assert told(new) == []


def test_what_can_not_stay_in_a_new_edition_is_told_as_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edition(tmp_path)
    options = ("--site-url", "handbook", "--colours", "66bb99", "00437a")
    assert main(["--root", str(tmp_path / "upstream"), "init", *options, str(tmp_path / "tea-house")]) == 0
    said = capsys.readouterr().out
    assert "`say` on `say-tint` has a contrast of 2.0; 4.5 at least. The nearest that has it is `#417761`." in said
    assert "`site_url` is 'handbook'. Write it like https://handbook.your-company.com/" in said


def test_an_edition_does_not_begin_with_a_logo_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edition(tmp_path)
    new, logo = tmp_path / "tea-house", tmp_path / "leaf.gif"
    logo.touch()
    for file in (logo, tmp_path / "none.svg"):
        assert main(["--root", str(tmp_path / "upstream"), "init", "--logo", str(file), str(new)]) == 1
        assert "this is no logo. Name a file that ends in .svg or .png or .webp." in capsys.readouterr().out
    assert not new.exists()


def test_every_line_of_a_new_edition_may_be_used(tmp_path: Path) -> None:
    edition(tmp_path)
    new = tmp_path / "tea-house"
    assert main(["--root", str(tmp_path / "upstream"), "init", str(new)]) == 0
    write(new, "docs/assets/our-logo.svg", "<svg/>")
    typeface(new, "Our Serif", "Fraunces-SemiBold.ttf")
    for family in ("Our Sans", "Our Sans Bold"):
        typeface(new, family, "NotoSansHebrew-Regular.ttf")
    lines = (new / "edition.yml").read_text("utf-8").split("\n")
    used = [line.removeprefix("# ") if line.startswith(("# ", "#   ")) and ":" in line else line for line in lines[2:]]
    text = "\n".join(line for line in used if not line.startswith(("Our rules", "Who looks", "Where the")))
    write(new, "edition.yml", text)
    assert [line for line in told(new) if "lines change" not in line] == []


def test_a_new_edition_names_the_schema_of_its_file(tmp_path: Path) -> None:
    edition(tmp_path)
    new = tmp_path / "tea-house"
    assert main(["--root", str(tmp_path / "upstream"), "init", str(new)]) == 0
    text = (new / "edition.yml").read_text("utf-8")
    mark, _, path = text.split("\n")[0].partition("=")
    assert mark == "# yaml-language-server: $schema"
    schema = json.loads((new / path).read_text("utf-8"))
    jsonschema.validate(yaml.safe_load(text), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(text) | {"nam": "Ours"}, schema)


def test_an_edition_may_begin_without_our_content(tmp_path: Path) -> None:
    edition(tmp_path)
    new = tmp_path / "tea-house"
    assert main(["--root", str(tmp_path / "upstream"), "init", "--own-content", str(new)]) == 0
    assert told(new) == []
    assert main(["--edition", str(new), "new", "practice", "pour/warm-the-pot"]) == 0
    assert "practices: [warm-the-pot]" in (new / "docs/pour/index.md").read_text("utf-8")


def test_several_pages_are_begun_at_once(run: Run, tmp_path: Path) -> None:
    code, said = run("edition", "patch", "serve/greet", "serve/smile", "serve/thank")
    assert code == 1
    assert "Wrote docs/serve/greet.patch.md" in said
    assert "docs/serve/smile.md:1:1: the original has no such file" in said
    assert (tmp_path / "ours/docs/serve/thank.patch.md").is_file(), "a wrong name keeps none from its patch"
    assert run("edition", "replace", "serve/listen", "company")[0] == 0


def test_a_folder_without_an_edition_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--edition", str(tmp_path), "check"]) == 1
    said = capsys.readouterr().out
    assert f"/edition.yml:1:1: there is no edition here. Correct the name, or run `handbook init {tmp_path}`." in said
    assert main(["--root", str(TREE), "edition", "status"]) == 1
    assert "There is no edition here. Name its folder" in capsys.readouterr().out


def test_the_environment_may_name_the_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = edition(tmp_path, files={"docs/our-house.md": "---\ntitle: Our house\n---\n"})
    monkeypatch.setenv("EDITION", str(ours))
    assert main(["check"]) == 1, "a summary is missing"


def test_new_pages_are_listed_beside_those_of_the_original(run: Run, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    for kind, name in (("practice", "serve/smile"), ("practice", "serve/wave"), ("situation", "wet-floor")):
        assert run("new", kind, name)[0] == 0
    assert (ours / "docs/serve/index.patch.md").read_text("utf-8") == (
        "---\nadd:\n  practices:\n    - smile\n    - wave\n---\n"
    )
    assert "situations: [wet-floor]" in (ours / "docs/situations/index.patch.md").read_text("utf-8")
    assert (ours / "originals/docs/serve/index.md").is_file()
    assert {line.partition(":")[0] for line in told(ours) if "still to write" in line} == {
        "docs/serve/smile.md",
        "docs/serve/wave.md",
        "docs/situations/wet-floor.md",
        "quizzes/serve/smile.md",
        "quizzes/serve/wave.md",
    }


def test_own_pages_are_moved_and_removed_and_those_of_the_original_are_not(run: Run, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    run("new", "practice", "serve/smile")
    run("new", "practice", "serve/wave")
    assert run("rename", "serve/smile", "serve/grin")[0] == 0
    assert run("remove", "serve/wave")[0] == 0
    assert (ours / "docs/serve/index.patch.md").read_text("utf-8") == "---\nadd:\n  practices:\n    - grin\n---\n"
    assert (ours / "docs/serve/grin.md").is_file()
    code, said = run("remove", "serve/greet")
    assert code == 1
    assert said.startswith(
        "docs/serve/greet.md:1:1: the page is the original's, and no edition moves it. To do without"
    )


def test_lists_that_lost_their_last_page_take_another(run: Run, tmp_path: Path) -> None:
    docs = tmp_path / "ours/docs"
    for kind, name, page in (
        ("practice", "serve/smile", "serve/smile"),
        ("situation", "wet-floor", "situations/wet-floor"),
    ):
        run("new", kind, name)
        after = contents(docs)
        assert run("remove", page)[0] == 0
        run("new", kind, name)
        assert contents(docs) == after


def test_a_page_that_is_removed_lets_the_original_back(run: Run, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    assert run("edition", "replace", "serve/greet")[0] == 0
    code, said = run("remove", "serve/greet")
    assert (code, said) == (0, "Removed docs/serve/greet.md\n")
    assert told(ours) == []


def test_lock_writes_that_of_the_edition(run: Run, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    write(ours, "docs/our-house.md", "---\ntitle: Our house\nsummary: Where things are.\n---\n\nBy the door.\n")
    code, said = run("lock")
    assert (code, said) == (0, "url /our-house/\n1 line added to permalinks.lock.\n")
    assert told(ours) == []
