"""What an import says of changes, once a file, of folders without a page, of old addresses and of summaries it took."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.imports.command import import_tree

Import = Callable[..., list[str]]
SUMMARY = "---\ndescription: What it is for.\n---\n\n"


@pytest.fixture
def bring(tree: Path, tmp_path: Path) -> Import:
    """Return the import of pages, named by their paths: the lines that it says."""

    def bring(pages: dict[str, str]) -> list[str]:
        for path, text in pages.items():
            (tmp_path / "old" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "old" / path).write_text(text, "utf-8")
        said, code = import_tree(tree, tmp_path / "old", "support")
        assert code == 0
        return said.splitlines()

    return bring


TABS = "tabs stand one below the other, each below its name"
TERMS = "terms are bold, each with its meaning below: pages have no lists of terms"
FOOTNOTES = "footnotes stand at the end, and no link leads from their numbers"
FOLDED = "what could be folded is a note that stays open"
CHANGES = {
    "tabs": ('=== "Web"\n\n    Press.\n\n=== "App"\n\n    Press the dots.\n', TABS),
    "tabs of Hugo": ('{{< tab header="Till" >}}\nPress.\n{{< /tab >}}\n', TABS),
    "tabs between colons": ("::: tab Till\nPress.\n:::\n", TABS),
    "tabs of MDX": ('<Tabs>\n<TabItem label="Till">\n\nPress.\n\n</TabItem>\n</Tabs>\n', TABS),
    "terms": ("Good\n: Until Friday.\n\nBad\n: Soon.\n", TERMS),
    "footnotes": ("Once[^1], twice[^2].\n\n[^1]: One.\n\n[^2]: Two.\n", FOOTNOTES),
    "details": ("<details>\n<summary>Three</summary>\n\nDate of birth.\n\n</details>\n", FOLDED),
    "a fold of MkDocs": ('??? note "Three"\n    Date of birth.\n', FOLDED),
    "a callout that folds": ("> [!note]- Three\n> Date of birth.\n", FOLDED),
    "a fold between colons": ("::: details Three\nDate of birth.\n:::\n", FOLDED),
    "a fold of Hugo": ('{{< details title="Three" >}}\nDate of birth.\n{{< /details >}}\n', FOLDED),
    "a div": ('<div class="box">Gone.</div>\n\n<div>And gone.</div>\n', "of the element <div> only the text is kept"),
    "small letters": ("H<sub>2</sub>O<sub>2</sub>\n", "of the element <sub> only the text is kept"),
    "importance": ("> [!IMPORTANT]\n> Two count.\n", 'what was marked as "important" is marked as "note"'),
    "importance of MkDocs": ("!!! important\n    Two count.\n", 'what was marked as "important" is marked as "note"'),
    "a card": ('{{< card header="By phone" >}}\nHi.\n{{< /card >}}\n', 'what was marked as "card" is marked as "note"'),
    "a kind that nobody knows": ("::: grid\nOne.\n:::\n", 'what was marked as "grid" is marked as "note"'),
    "contents": ("[TOC]\n", "the list of contents is left out: pages have their own"),
    "a list in a cell": ("| a |\n|--|\n| <ul><li>b</li><li>c</li></ul> |\n", "a list in a cell of a table is one line"),
}


@pytest.mark.parametrize(("text", "what"), CHANGES.values(), ids=CHANGES)
def test_a_construct_that_changes_is_named_once(bring: Import, text: str, what: str) -> None:
    said = bring({"page.md": SUMMARY + text})
    assert [line for line in said if line.startswith("page.md: ")] == [f"page.md: {what}"]


KEPT = {
    "a note": "> [!NOTE]\n> It is old.\n",
    "notes of MkDocs": '!!! warning "Cold"\n    Wear gloves.\n\n!!! note\n    Warm.\n',
    "a tip between colons": ":::tip[First]\nLook.\n:::\n",
    "a notice of Hugo": "{{< notice tip >}}\nLook.\n{{< /notice >}}\n",
    "steps, tasks and a table": "1. One\n2. Two\n\n- [x] Done\n\n| a |\n|--|\n| b |\n\n***\n\n`code`\n",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_of_what_is_carried_over_nothing_is_said(bring: Import, text: str) -> None:
    assert [line for line in bring({"page.md": SUMMARY + text}) if line.startswith("page.md: ")] == []


LINE = "Old addresses are kept as comments in {}: they lead nowhere unless your web server redirects them."


def test_old_addresses_are_said_to_lead_nowhere_in_one_line(bring: Import) -> None:
    said = bring(
        {
            "twice.md": "---\nslug: /refunds/twice\ndescription: Two charges.\n---\n",
            "once.md": "---\naliases: [/one]\ndescription: One charge.\n---\n",
            "never.md": "---\nauthor: Kim\ndescription: No charge.\n---\n",
        }
    )
    assert [line for line in said if "address" in line] == [LINE.format("2 pages")]


def test_without_old_addresses_nothing_is_said_of_them(bring: Import) -> None:
    assert [line for line in bring({"page.md": SUMMARY}) if "address" in line] == []


FOLDERS = (
    "Folders without a page of their own have their names for titles. "
    "Write another as `title:`, with a `summary:`, into a new file:"
)


def test_folders_without_a_page_are_named_with_the_file_for_their_title(bring: Import) -> None:
    pages = ("index.md", "outages/README.md", "outages/deep/night-shift/escalate.md", "calls.md", "calls/hold.md")
    said = bring(dict.fromkeys(pages, SUMMARY))
    at = said.index(FOLDERS)
    assert said[at + 1 :] == [
        "  docs/procedures/support/outages/deep/index.md: Deep",
        "  docs/procedures/support/outages/deep/night-shift/index.md: Night shift",
        "Wrote 5 pages to docs/procedures/support, and 0 images.",
    ]


def test_a_folder_whose_page_is_there_is_not_named(bring: Import, tree: Path) -> None:
    own = tree / "docs/procedures/support/index.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitle: Support\nsummary: All that the desk does.\n---\n", "utf-8")
    assert FOLDERS not in bring({"calls.md": SUMMARY})


HALF = "Wait for ten seconds, and then say that you hear nothing."
MORE = "If they can hear you, ask them to press any key of theirs two times, one after the other, and listen once more."
WHOLE = 'Wait ten seconds. Say "Hello. Are you there?"'
SUMMARIES = {
    "a paragraph, whole": (f"{WHOLE}\n", WHOLE),
    "the first sentence of a long one": (f"{HALF} {MORE}\n", HALF),
    "below a title": ("---\ntitle: Other\n---\n\n# Silence\n\nWait ten seconds.\n", "Wait ten seconds."),
    "a paragraph after a note": ("!!! tip\n    Never shout at them.\n\nWait ten seconds.\n", "Wait ten seconds."),
    "a question": ("What can be done when nobody speaks?\n", "What can be done when nobody speaks?"),
}


@pytest.mark.parametrize(("text", "summary"), SUMMARIES.values(), ids=SUMMARIES)
def test_summaries_taken_from_the_text_are_listed(bring: Import, text: str, summary: str) -> None:
    said = bring({"index.md": SUMMARY, "silent.md": text})
    at = said.index("These summaries are from the text of the page. See whether they say what it is for:")
    assert said[at + 1] == f"  docs/procedures/support/silent.md: {summary}"
    assert said[at + 2] == "Wrote 2 pages to docs/procedures/support, and 0 images."


NOWHERE = {
    "a tab": '1. Ask.\n\n=== "Web"\n\n    Press *Send link*, and wait.\n',
    "a tab of MDX": '<Tabs>\n<TabItem label="Web">\n\nPress *Send link*.\n\n</TabItem>\n</Tabs>\n',
    "a note": "{{< notice info >}}\nThe green light needs four minutes.\n{{< /notice >}}\n",
    "a fold": "<details>\n<summary>Three</summary>\n\nDate of birth, last order.\n\n</details>\n",
    "an entry of a list": "- Say who you are to them.\n\n    And what you do there.\n",
    "a step": "1. Take the receipt.\n\nWait for the till to open.\n\n2. Pay out.\n",
    "a meaning": "Good\n: Promised until Friday.\n",
    "a quotation": "> It works again, they say.\n",
    "what stands below a heading": "## How to see it\n\nThree calls from one postcode within ten minutes.\n",
    "an image": "![The back of the router](router.png)\n",
}


@pytest.mark.parametrize("text", NOWHERE.values(), ids=NOWHERE)
def test_a_summary_is_never_from_anything_but_a_first_paragraph(bring: Import, tree: Path, text: str) -> None:
    said = bring({"page.md": text, "router.png": ""})
    assert said[-1].startswith("  docs/procedures/support/page.md: its summary is to be written")
    page = (tree / "docs/procedures/support/page.md").read_text("utf-8")
    assert 'summary: "TODO: what the page is for' in page
    assert page.startswith("---\ndraft: true\n")
