"""What changed in the original since its pages were replaced or patched: nothing is missed, and nothing merged."""

from pathlib import Path
from random import Random

import pytest

from editions import change, edition, handbook_of, told, write
from handbook.cli import main
from handbook.core.problems import Problem
from handbook.editing.originals import CHANGED, GONE, KEPT, SAME, UNSEEN, begin, see, standings
from handbook.edition.layers import Layers, tree_of

PATHS = ("docs/serve/greet.md", "docs/serve/listen.md", "docs/serve/thank.md", "quizzes/serve/thank.md")


def _tree(root: Path) -> Layers:
    tree = tree_of(root)
    assert isinstance(tree, Layers)
    return tree


def _states(root: Path) -> dict[str, str]:
    return {standing.path: standing.state for standing in standings(_tree(root))}


def test_a_page_that_is_begun_has_its_original_kept(tmp_path: Path) -> None:
    ours = edition(tmp_path)
    original = (tmp_path / "upstream/docs/serve/greet.md").read_text("utf-8")
    assert begin(_tree(ours), "serve/greet", whole=True) == [
        "Wrote docs/serve/greet.md",
        f"Kept {KEPT}/docs/serve/greet.md",
    ]
    assert begin(_tree(ours), "serve/listen", whole=False) == [
        "Wrote docs/serve/listen.patch.md",
        f"Kept {KEPT}/docs/serve/listen.md",
    ]
    assert (ours / "docs/serve/greet.md").read_text("utf-8") == original
    assert (ours / "docs/serve/listen.patch.md").read_text("utf-8") == "---\ntitle: Listen to the end\n---\n"
    assert _states(ours) == {"docs/serve/greet.md": SAME, "docs/serve/listen.md": SAME}


def test_a_patch_of_a_list_begins_with_what_is_added(tmp_path: Path) -> None:
    ours = edition(tmp_path)
    assert isinstance(begin(_tree(ours), "channels", whole=False), list)
    patch = ours / "docs/channels.patch.md"
    assert patch.read_text("utf-8") == "---\nadd:\n  channels: []\n---\n"
    assert told(ours) == [], "it changes nothing yet"
    change(patch, "channels: []", "channels:\n    - id: ward\n      name: On the ward")
    assert handbook_of(ours).channel_names["ward"] == "On the ward"
    assert len(handbook_of(ours).channel_names) == len(handbook_of(tmp_path / "upstream").channel_names) + 1
    assert _states(ours) == {"docs/channels.md": SAME}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "serve/smile",
            "docs/serve/smile.md:1:1: the original has no such file. Correct the name, such as empathise/stay-calm.",
        ),
        ("serve/greet", "docs/serve/greet.md:1:1: the edition has it already. Edit it, or take it out first."),
        ("serve/thank", "docs/serve/thank.patch.md:1:1: the edition has it already. Edit it, or take it out first."),
    ],
)
def test_what_cannot_be_begun_is_told(name: str, message: str, tmp_path: Path) -> None:
    ours = edition(tmp_path, files={"docs/serve/greet.md": "---\n---\n", "docs/serve/thank.patch.md": "---\n---\n"})
    begun = begin(_tree(ours), name, whole=False)
    assert isinstance(begun, Problem)
    assert str(begun) == message


def test_status_shows_both_texts_and_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = edition(tmp_path, files={"docs/serve/thank.patch.md": "---\ntitle: Thank them\n---\n"})
    begin(_tree(ours), "serve/greet", whole=False)
    change(tmp_path / "upstream/docs/serve/greet.md", "title: Greet people", "title: Greet everybody")
    assert main(["--edition", str(ours), "edition", "status"]) == 1
    said = capsys.readouterr().out
    assert "docs/serve/greet.patch.md" in said
    assert f"{KEPT}/docs/serve/greet.md" in said
    assert "../upstream/docs/serve/greet.md" in said
    assert "-title: Greet people\n    +title: Greet everybody\n" in said
    assert "never seen" in said.partition("docs/serve/thank.patch.md")[0]
    assert main(["--edition", str(ours), "edition", "seen"]) == 0
    assert main(["--edition", str(ours), "edition", "status"]) == 0
    assert capsys.readouterr().out.endswith("2 pages as last seen.\n")


def test_status_tells_of_patches_that_fit_no_longer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = edition(tmp_path, files={"docs/serve/greet.patch.md": "---\ntitle: Greet\n---\n\n## How it fails\n\nSo.\n"})
    see(_tree(ours), [])
    change(tmp_path / "upstream/docs/serve/greet.md", "## How it fails", "## How it goes wrong")
    assert main(["--edition", str(ours), "edition", "status"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("docs/serve/greet.patch.md:5:1: the original has no heading `## How it fails`.")
    assert "+## How it goes wrong" in said


def test_status_is_exact_over_every_sequence_of_updates(tmp_path: Path) -> None:
    random, ours = Random(22), edition(tmp_path)  # noqa: S311 - chance that repeats
    upstream = tmp_path / "upstream"
    seen: dict[str, str] = {}  # what the editors saw of each original last
    for number in range(60):
        path = random.choice(PATHS)
        file, step = upstream / path, random.choice(["edit", "edit", "remove", "restore", "see", "begin", "write"])
        if step == "edit" and file.exists():
            write(upstream, path, f"{file.read_text('utf-8')}\nOne more line, {number}.\n")
        elif step == "remove":
            file.unlink(missing_ok=True)
        elif step == "restore":
            write(upstream, path, "---\ntitle: Back\n---\n")
        elif step == "see" and path in _states(ours):
            see(_tree(ours), [path])
            seen = (
                {**seen, path: file.read_text("utf-8")}
                if file.exists()
                else {k: v for k, v in seen.items() if k != path}
            )
        elif step == "begin" and not isinstance(begin(_tree(ours), path, whole=random.random() < 0.5), Problem):
            seen[path] = file.read_text("utf-8")
        elif step == "write":
            write(ours, path.replace(".md", random.choice([".md", ".patch.md"])), "---\ntitle: Ours\n---\n")
        assert _states(ours) == _expected(ours, upstream, seen)


def _expected(ours: Path, upstream: Path, seen: dict[str, str]) -> dict[str, str]:
    states = {}
    for path in PATHS:
        if not any((ours / each).exists() for each in (path, path.replace(".md", ".patch.md"))):
            continue
        now = (upstream / path).read_text("utf-8") if (upstream / path).exists() else None
        if now is None and path in seen:
            states[path] = GONE
        elif now is not None:
            states[path] = UNSEEN if path not in seen else SAME if seen[path] == now else CHANGED
    return states
