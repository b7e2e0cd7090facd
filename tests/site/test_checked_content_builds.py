"""A build that follows a clean check never fails for content: whatever prose the check lets pass, MkDocs renders."""

from pathlib import Path

import pytest

from handbook.publish.validation import BuildMode, validate
from trees import TREE
from website import build, copy

# Pieces of prose of every kind, alone and within one another; the check refuses some of them.
PIECES = [
    "Words, **strong** and *soft*, `code` and https://shop.example.",
    '!!! note "Take care"\n    Words\n\n    - one\n    - two',
    "> [!WARNING]\n> Words\n>\n> - one",
    "- [ ] one\n- [x] two\n\n    More words\n\n- [ ] three",
    "| a | b |\n|---|:-:|\n| `c` | **d** |",
    "```yaml\nkey: value # words\n```",
    "1. one\n\n    ```\n    code\n    ```\n\n2. two",
    "[listen](listen.md#why-it-works) and [a file](../company.md)",
    "[a reference][there]\n\n[there]: listen.md",
    "![A logo](../assets/logo.svg)",
    "Line one  \nline two\\\nline three",
    "> quoted\n>\n> > deeper\n> > - a",
    "### A heading with `code` and *more*",
    "\\*no emphasis\\* and \\{no list\\}",
    "Mr & Mrs <name> 5 < 6 &copy; é 漢字",
    "----\n\n***",
    "!!! odd",
    "- a\n\n\t- b\n\n\t\t- c",
    "~~~\nnever [[closed]]\n~~~",
    "![A logo](../assets/missing.svg)",
    "[[wiki]] and {{ braces }}",
    "Do:\n- one",
]


def _nested(piece: str) -> list[str]:
    inner = piece.replace("\n", "\n    ")
    quoted = "> " + piece.replace("\n", "\n> ")
    return [piece, f"- entry\n\n    {inner}", f'!!! tip "Tip"\n    {inner}', quoted, f"{piece}\n\n{piece}"]


def test_what_the_check_lets_pass_is_built(tmp_path: Path) -> None:
    root = copy(tmp_path / "tree", TREE)
    page = root / "docs/serve/greet.md"
    text = page.read_text("utf-8")
    passing = []
    for prose in (nested for piece in PIECES for nested in _nested(piece)):
        page.write_text(text.replace("People who feel seen can wait.", prose), "utf-8")
        if not validate(root, BuildMode.CHECK)[1]:
            passing.append(prose)
    assert len(passing) > len(PIECES), "most of it is right"
    assert len(passing) < len(PIECES) * 4, "and some of it is not"
    page.write_text(text.replace("People who feel seen can wait.", "\n\nWords.\n\n".join(passing)), "utf-8")
    if problems := validate(root, BuildMode.CHECK)[1]:
        pytest.fail(f"Together they pass no more: {problems[0]}")
    log = build(root, tmp_path / "site").log
    assert "WARNING" not in log
