"""Rehearsals that no single edit makes: a mistake that nothing mends, and a way that is too long."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from handbook.core.source import read
from handbook.publish.validation import BuildMode, validate
from rehearsal.made import made
from trees import small
from website import handbook

PATH = "docs/rehearsals/wrong-cake.md"


def problems(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> list[str]:
    """Return what is wrong with the rehearsal when it is changed like this."""
    root = small(tmp_path / "tree")
    source, _ = read(PATH, (root / PATH).read_bytes())
    assert source is not None
    data: dict[str, Any] = dict(source.data)
    change(data)
    (root / PATH).write_text(f"---\n{yaml.safe_dump(data, sort_keys=False)}---\n", "utf-8")
    return [problem.what for problem in validate(root, BuildMode.CHECK)[1] if problem.path == PATH]


def test_what_was_changed_by_nobody_is_sound(tmp_path: Path) -> None:
    assert problems(tmp_path, dict) == []


def test_a_way_through_a_mistake_may_end_well(tmp_path: Path) -> None:
    def never(data: dict[str, Any]) -> None:
        ways = {"start": "cross", "cross": "time", "time": "again", "again": "mended"}
        for turn in data["turns"]:
            for move in turn["moves"]:
                move["to"] = ways[turn["id"]] if "shows" in move else "gone"
        data["turns"][2]["moves"][1]["to"] = "late"
        data["turns"][3]["moves"][2]["to"] = "baker"

    assert problems(tmp_path, never) == ["no way through a mistake comes to a good ending"]


def test_no_way_has_more_than_eight_moves(tmp_path: Path) -> None:
    def longer(data: dict[str, Any]) -> None:
        again = next(turn for turn in data["turns"] if turn["id"] == "again")
        moves = [dict(move) for move in again["moves"]]
        turns = [again | {"id": f"again-{number}"} for number in range(6)]
        for turn, after in zip([again, *turns], [*turns, None], strict=True):
            turn["moves"] = [dict(move) for move in moves]
            if after:
                turn["moves"][1]["to"] = after["id"]
        data["turns"] += turns

    assert problems(tmp_path, longer) == ["one way has 10 moves; 8 at most"]


def test_what_is_too_long_for_two_sheets_of_paper_is_named(tmp_path: Path) -> None:
    def wordy(data: dict[str, Any]) -> None:
        longer = made(handbook().rehearsals["wrong-cake"], (12, 3, 5), 200).content.model_dump(mode="json")
        data |= {name: longer[name] for name in ("turns", "endings")}

    assert "printed, the conversation has more than two sheets" in problems(tmp_path, wordy)


def test_code_alone_below_a_rehearsal_is_named_too(tmp_path: Path) -> None:
    root = small(tmp_path / "tree")
    with (root / PATH).open("a", encoding="utf-8") as file:
        file.write("\n```\nTalk about it.\n```\n")
    found = [problem.what for problem in validate(root, BuildMode.CHECK)[1] if problem.path == PATH]
    assert found == ["no page shows what is written below the front matter"]
