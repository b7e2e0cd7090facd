"""Pages as companies write them: cards and tabs of Hugo, components, links from the top, steps with code between."""

from pathlib import Path

import pytest

from handbook.imports.command import import_tree
from handbook.publish.validation import BuildMode, validate

DESK = Path(__file__).with_name("company") / "help/desk"


@pytest.fixture
def imported(tree: Path) -> tuple[Path, list[str]]:
    """Return a handbook with the pages, and what the command said."""
    said, code = import_tree(tree, DESK, "desk")
    assert code == 0
    return tree, said.splitlines()


def _page(tree: Path, name: str) -> str:
    return (tree / f"docs/procedures/desk/{name}.md").read_text("utf-8")


BLOCKS = {
    "a card": '!!! note "By phone"\n\n    - Say who you are.\n',
    "an alert on one line": '!!! warning "Cold stores"\n\n    Wear gloves.\n',
    "a note in a panel": '!!! note "Both"\n\n    Outside.\n\n    !!! note\n\n        Inside.\n',
    "a tab": "**Till**\n\nPress **total**.\n",
    "in a table": "`{{% note %}}`no`{{% /note %}}`",
    "one that is never closed": "`{{< tip >}}` is never closed.",
    "a link by the name of a file": "[By its name](steps/returns.md#when), [by its title](steps/returns.md)",
    "a link from the top": "[From the top](steps/returns.md#when), of another site, this, index",
    "a figure": "![The till](../../assets/procedures/desk/till.png)",
}
WORDS = {
    "steps with code between": (
        "1. Take the receipt\n\n    ```\n    till find 1234\n    ```\n\n    Wait.\n\n2. Ask for the card:"
    ),
    "steps after an empty line": "    - the one they paid with\n\n3. Pay out\n",
    "a callout on one line": "!!! note\n\n    Nothing else stands in this note",
    "names of channels": "\\#desk-2 is where to ask. Then:\n\\#desk-3 is for nights.\n\n- \\#desk-4: never",
    "words in angles": "Say &lt;name of the customer> and **thanks**, or Kim Lee and the team.",
    "blanks and names with underscores": "Fill in … with `__id__` or `__id` of the till",
    "brackets before round ones": "[not a link\\](of the till) here",
    "a backslash before code": "It is at C:\\\\`{{<note>}}` on the old till.",
    "a component with a dot": "\n\nPrices",
}


OTHERS = {
    "images, each with a name of its own that links can have": (
        '![The label](../../../assets/procedures/desk/the-till-1-.png "Label")\n'
        "![The same](../../../assets/procedures/desk/the-till-1--2.png)"
    ),
    "a term of which a part is bold": "**Beds of wood**\n\nFive years.",
    "keys": "Press `ctrl+t`, and never a++ or ++b.",
}


NOTES = {
    "a note": '!!! note "Note"\n\n    The till is old.\n',
    "a tip": '!!! tip "Tip"\n\n    Count aloud.\n',
    "importance": '!!! note "Important"\n\n    Two people count.\n',
    "a warning": '!!! warning "Warning"\n\n    It is loud.\n',
    "a caution": '!!! warning "Caution"\n\n    Never leave it open.\n',
    "a question, which warns of nothing": '!!! note "How often?"\n\n    Every night.\n',
    "danger": '!!! danger "Danger"\n\n    Fire.\n',
}


@pytest.mark.parametrize("words", BLOCKS.values(), ids=BLOCKS)
def test_blocks_are_translated(imported: tuple[Path, list[str]], words: str) -> None:
    assert words in _page(imported[0], "index")


@pytest.mark.parametrize("words", NOTES.values(), ids=NOTES)
def test_notes_of_github_and_mkdocs_warn_as_they_did(imported: tuple[Path, list[str]], words: str) -> None:
    assert words in _page(imported[0], "steps/night")


@pytest.mark.parametrize("words", OTHERS.values(), ids=OTHERS)
def test_images_terms_and_keys_are_as_pages_write_them(imported: tuple[Path, list[str]], words: str) -> None:
    assert words in _page(imported[0], "steps/warranty")


def test_every_image_is_there(imported: tuple[Path, list[str]]) -> None:
    written = {file.name for file in (imported[0] / "docs/assets/procedures/desk").iterdir()}
    assert written == {"till.png", "the-till-1-.png", "the-till-1--2.png"}
    assert [one.line for one in validate(imported[0], BuildMode.CHECK)[1] if "image" in one.what] == []


def test_a_first_paragraph_that_is_the_summary_stands_once(imported: tuple[Path, list[str]]) -> None:
    page = _page(imported[0], "steps/closed")
    assert page.count("Nobody opens a till that is closed") == 1
    assert page.endswith("---\n\nAsk the lead.\n")


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_words_are_kept(imported: tuple[Path, list[str]], words: str) -> None:
    assert words in _page(imported[0], "steps/returns")


NAMED = (
    "steps/Notes of old: not imported: its name does not end in .md",
    "_index.md: {{< subpages >}} is left out: the page of a folder lists what is in it",
    "_index.md: the link to /prices/ is left out: it leads to no file here",
    "_index.md: the link to #cold leads to no heading, so its anchor is left out",
    "steps/nothing.md: it begins with no paragraph that could be its summary: write one",
    "steps/warranty.md: a diagram of mermaid is kept as code, for pages draw none",
    "steps/returns.md: a list that begins with 4 begins with 1",
    "steps/returns.md: of the element <teammember> only its name is kept",
    "steps/returns.md: of the element <team> only the text is kept",
)


@pytest.mark.parametrize("line", NAMED)
def test_what_is_lost_is_named(imported: tuple[Path, list[str]], line: str) -> None:
    assert line in imported[1]


SUMMARIES = {
    "steps/returns": "Sooner or later, a customer brings something back. Take it.",
    "steps/short": "TODO: what the page is for, in 25 words at most",
    "index": "TODO: what the page is for, in 25 words at most",
    "steps/warranty": "Two years, for all but batteries.",
    "steps/closed": "Nobody opens a till that is closed.",
    "steps/nothing": "TODO: what the page is for, in 25 words at most",
}


@pytest.mark.parametrize(("name", "summary"), SUMMARIES.items(), ids=SUMMARIES)
def test_the_summary_is_the_first_that_the_page_says(imported: tuple[Path, list[str]], name: str, summary: str) -> None:
    page = _page(imported[0], name)
    assert f'summary: "{summary}"' in page
    assert page.startswith("---\ndraft: true\n") == summary.startswith("TODO")


def test_fields_without_a_value_are_not_kept(imported: tuple[Path, list[str]]) -> None:
    assert "description" not in _page(imported[0], "index")
