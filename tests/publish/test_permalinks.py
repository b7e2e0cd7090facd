"""permalinks.lock: what was published stays, moves with a redirect or is retired; what is new is listed."""

from pathlib import Path

import pytest

from handbook.publish.permalinks import HEADER, LOCK, read_lock, write_lock
from handbook.publish.validation import BuildMode, validate


def _lock(root: Path, old: str, new: str) -> None:
    text = (root / LOCK).read_text("utf-8")
    assert old in text
    (root / LOCK).write_text(text.replace(old, new), "utf-8")


def _problems(root: Path) -> list[str]:
    return [problem.what for problem in validate(root, BuildMode.CHECK)[1] if problem.path == LOCK]


def test_a_page_that_disappears_is_missed(tree: Path) -> None:
    _lock(tree, "url /serve/greet/", "url /serve/salute/")
    assert "`/serve/salute/` was published and is gone" in _problems(tree)


def test_a_page_may_move_with_a_redirect(tree: Path) -> None:
    _lock(tree, "url /serve/greet/\n", "url /serve/greet/\nmoved /serve/salute/ /serve/greet/\n")
    assert not _problems(tree)
    assert read_lock(tree).moved == {"/serve/salute/": "/serve/greet/"}


def test_the_files_of_a_page_that_disappears_are_missed_with_it(tree: Path) -> None:
    lines = "url /exports/wave/cmi5.xml\nurl /exports/wave/cmi5.zip\nurl /quizzes/wave/\n"
    _lock(tree, "url /serve/greet/\n", f"url /serve/greet/\n{lines}")
    assert _problems(tree) == ["`/quizzes/wave/` was published and is gone"]
    _lock(tree, "url /quizzes/wave/", "url /quizzes/greet-again/")
    assert len(_problems(tree)) == 3


def test_the_files_of_a_page_that_moves_move_with_it(tree: Path) -> None:
    lines = "url /exports/wave/cmi5.xml\nurl /exports/wave/gone.txt\nmoved /quizzes/wave/ /quizzes/greet/\n"
    _lock(tree, "url /serve/greet/\n", f"url /serve/greet/\n{lines}")
    unlisted = "`/exports/wave/cmi5.xml`, `/exports/wave/gone.txt`"
    assert _problems(tree) == [f"2 new addresses and ids are not listed: {unlisted}"]
    assert write_lock(validate(tree, BuildMode.CHECK)[0], tree) == [
        "moved /exports/wave/cmi5.xml /exports/greet/cmi5.xml",
        "retired /exports/wave/gone.txt",
    ]
    assert read_lock(tree).moved["/exports/wave/cmi5.xml"] == "/exports/greet/cmi5.xml"
    assert not _problems(tree)


def test_the_files_of_a_page_that_moves_to_what_has_none_are_retired_by_name(tree: Path) -> None:
    files = ["/exports/wave/cmi5.xml", "/exports/wave/questions.csv"]
    lines = "".join(f"url {file}\n" for file in files) + "moved /quizzes/wave/ /offline/\n"
    _lock(tree, "url /serve/greet/\n", f"url /serve/greet/\n{lines}")
    assert len(_problems(tree)) == 1, "a file that is gone is told of"
    retired = [f"retired {file}" for file in files]
    assert write_lock(validate(tree, BuildMode.CHECK)[0], tree) == retired
    assert [line for line in (tree / LOCK).read_text("utf-8").splitlines() if "/exports/wave/" in line] == retired
    assert not _problems(tree)


def test_a_retired_file_may_not_come_back_and_no_page_is_retired(tree: Path) -> None:
    _lock(tree, "url /exports/greet/cmi5.xml\n", "retired /exports/greet/cmi5.xml\nretired /serve/wave/\n")
    assert set(_problems(tree)) == {
        "`/exports/greet/cmi5.xml` was retired and is back",
        "'/serve/wave/' is no address of a file of ours",
    }


def test_an_item_may_be_retired_but_not_come_back(tree: Path) -> None:
    _lock(tree, "item th-06 thank\n", "item th-06 thank\nretired th-07 thank\n")
    assert not _problems(tree)
    _lock(tree, "item th-06", "retired th-06")
    assert _problems(tree) == ["item `th-06` was retired and is back"]


def test_a_quiz_that_cannot_be_read_loses_no_items(tree: Path) -> None:
    (tree / "quizzes/serve/thank.md").write_text("---\nitems: [\n---\n", "utf-8")
    assert not _problems(tree)


def test_a_practice_that_cannot_be_read_loses_no_address(tree: Path) -> None:
    (tree / "docs/serve/thank.md").write_text("", "utf-8")
    assert not _problems(tree)


def test_a_published_practice_cannot_become_a_draft_again(tree: Path) -> None:
    page = tree / "docs/serve/thank.md"
    page.write_text(page.read_text("utf-8").replace("title:", "draft: true\ntitle:", 1), "utf-8")
    for mode in (BuildMode.CHECK, BuildMode.PUBLISH):
        gone = [problem.what for problem in validate(tree, mode)[1] if problem.path == LOCK]
        assert "`/serve/thank/` was published, and is a draft now, which builds leave out" in gone


def test_writing_the_lock_lists_what_is_new_sorted_and_only_once(tree: Path) -> None:
    written = (tree / LOCK).read_text("utf-8")
    _lock(tree, "url /serve/greet/\n", "")
    _lock(tree, "item gr-03 greet\n", "")
    handbook = validate(tree, BuildMode.PUBLISH)[0]
    assert write_lock(handbook, tree) == ["url /serve/greet/", "item gr-03 greet"]
    assert (tree / LOCK).read_text("utf-8") == written
    assert write_lock(handbook, tree) == []
    assert (tree / LOCK).read_text("utf-8") == written


def test_the_first_lock_lists_everything(tree: Path) -> None:
    written = (tree / LOCK).read_text("utf-8")
    (tree / LOCK).unlink()
    new = write_lock(validate(tree, BuildMode.PUBLISH)[0], tree)
    assert (tree / LOCK).read_text("utf-8") == written == HEADER + "".join(f"{line}\n" for line in new)


@pytest.mark.parametrize("kept", ["moved /old/ /serve/", "retired zz-01 greet"])
def test_writing_the_lock_takes_nothing_out(tree: Path, kept: str) -> None:
    _lock(tree, "url /serve/\n", f"url /serve/\n{kept}\n")
    write_lock(validate(tree, BuildMode.PUBLISH)[0], tree)
    assert kept in (tree / LOCK).read_text("utf-8").splitlines()


def test_where_addresses_moved_is_worked_out_once_and_not_for_every_address(tree: Path) -> None:
    lock = read_lock(tree)
    assert lock.moved is lock.moved
