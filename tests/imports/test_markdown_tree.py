"""Pages of another system become procedures: what is translated, what is named, and that nothing is written over."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.content.load import load
from handbook.content.prose import read_prose
from handbook.content.prose_findings import FindingKind
from handbook.imports.command import import_tree
from handbook.imports.markdown_tree import MarkdownTree
from handbook.imports.notes import Notes
from handbook.publish.validation import BuildMode, validate

SUPPORT = Path(__file__).with_name("support")


@pytest.fixture
def imported(tree: Path) -> tuple[Path, str]:
    """Return a handbook with the pages, and what the command said."""
    said, code = import_tree(tree, SUPPORT, "support")
    assert code == 0
    return tree, said


def _page(tree: Path, name: str) -> str:
    return (tree / f"docs/procedures/support/{name}.md").read_text("utf-8")


TRANSLATED = {
    "HTML in a line": "Hello **world** with `code`",
    "a link to a heading of a page that has another name now": "[link](returns/index.md#policy)",
    "entries with a bracket": "1. one\n2. two\n    - nested\n\n        more para",
    "a callout that folds": '!!! tip "Fold me"\n\n    body *x*\n\n    - l1',
    "a hint between shortcodes": "!!! warning\n\n    Careful!",
    "a hint of GitBook": "!!! danger\n\n    Fire",
    "tabs": "**Mac**\n\ndo this\n\n**Win**",
    "a block between colons": '!!! note "A title"\n\n    inner',
    "a fold": '!!! note "More"\n\n    Inside **bold**',
    "a table with a list in a cell": r"| x \| y | one; two |",
    "the sides of columns": "| Item | Days | Price |\n| :--- | :---: | ---: |\n| Tea | 3 | 10 |",
    "a term": "**Term**\n\nMeaning",
    "a footnote": "A note[1].",
    "what another system fills in": "`{{ var }}`",
    "code, as it is": "```yaml\n{{ keep }}\n```",
    "a second title": "## 5 ideas",
    "a paragraph within an entry": "- a\n    more\n\n    even more\n\n- b",
    "an image": "![The till](../../assets/procedures/support/img/till.png)",
    "signs": r"Stars \* and braces \{x\} and a &lt; b and 1 \* 2.",
}


@pytest.mark.parametrize("words", TRANSLATED.values(), ids=TRANSLATED)
def test_it_is_translated(imported: tuple[Path, str], words: str) -> None:
    assert words in _page(imported[0], "getting-started")


NAMED = (
    "data.json: not imported: it is neither a page in Markdown nor an image",
    "Getting Started.md: an import or export of a module is left out",
    "Getting Started.md: attributes such as {#custom .cls} are left out",
    "Getting Started.md: the link to nope.md is left out: it leads to no file here",
    "Getting Started.md: the text that was struck out is left out: gone",
    "Getting Started.md: {{ var }} is kept as code: only its own system fills it in",
    "Getting Started.md: :smile: is left out, for pages have no short names of emoji",
    "Getting Started.md: an element <iframe> is left out",
    "Getting Started.md: of the element <mywidget> only the text is kept",
    "Getting Started.md: the image till.png has no text for readers who can't see it",
    "Getting Started.md: the image https://elsewhere.example/x.png of another site is a link",
    "latin.md: the file is not UTF-8, and was read as Windows-1252",
    "latin.md: the front matter can't be read, and is kept as a comment",
)


@pytest.mark.parametrize("line", NAMED)
def test_what_is_changed_or_left_out_is_named(imported: tuple[Path, str], line: str) -> None:
    assert line in imported[1].splitlines()


def test_front_matter_becomes_ours_and_the_rest_is_kept(imported: tuple[Path, str]) -> None:
    assert _page(imported[0], "getting-started").startswith(
        '---\ndraft: true\ntitle: "Getting started"\nsummary: "How the team starts its day, in brief."\nnumber: 3\n'
        'keywords: ["start", "morning"]\n# Kept of the file that was imported:\n#   author: "Kim"\n---\n'
    )
    handbook, _ = load(imported[0])
    page = handbook.procedures["support/faq"].content
    assert (page.title, page.number, page.draft) == ('Questions "that" people ask', 7, True)


def test_the_result_is_right_but_for_what_was_named(imported: tuple[Path, str]) -> None:
    problems = [one for one in validate(imported[0], BuildMode.CHECK)[1] if "procedures" in one.path]
    assert {one.what for one in problems} == {
        "the image has no text for readers who can't see it",
        "the link '../getting-started.md' leads to a draft",
    }


def test_nothing_is_written_over(imported: tuple[Path, str]) -> None:
    tree, _ = imported
    (tree / "docs/procedures/support/faq.md").write_text("ours", "utf-8")
    said, code = import_tree(tree, SUPPORT, "support")
    assert code == 1
    assert "faq.md: not imported: docs/procedures/support/faq.md exists" in said
    assert _page(tree, "faq") == "ours"


def test_every_file_is_written_or_refused_by_name(imported: tuple[Path, str]) -> None:
    notes = Notes()
    tree = MarkdownTree(SUPPORT, "support", notes)
    written = {path.relative_to(imported[0]).as_posix() for path in imported[0].glob("docs/procedures/**/*.md")}
    assert {tree.targets[path] for path in tree.pages} == written
    others = {str(path) for path in tree.files} - {str(path) for path in (*tree.pages, *tree.links.images)}
    assert all(f"{name}: not imported" in imported[1] for name in others)
    assert len(others) + len(written) + len(tree.links.images) == len([f for f in SUPPORT.rglob("*") if f.is_file()])


_WORDS = r"""# ## - ) > ``` ~~~ ` * ** _ [ ] ( ) ![ | <b> </b> <div> <!-- --> {{ }} {% %} ::: :::note === --- [^1] a
[[ ]] {:.x} &copy; é ~~ :x: TODO x://y a.md b.c \\ 1)"""
MARKS = st.sampled_from([*_WORDS.split(), "\n", "\n\n", " ", "    ", "\t", '=== "A"', "!!! tip", "# ", "- ", "  - "])


@given(st.lists(MARKS, max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_whatever_the_page_holds_it_is_read_and_has_no_html(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "page.md").write_text(text, "utf-8")
    (page,) = MarkdownTree(folder, "", Notes()).pages.values()
    found = {finding.kind for finding in read_prose(page.body).findings}
    assert not found & {FindingKind.RAW_HTML, FindingKind.ELEMENT, FindingKind.ATTRIBUTE, FindingKind.TITLE}
    shutil.rmtree(folder)
