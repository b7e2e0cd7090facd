"""Pages that moved leave a page behind that leads to the new one."""

from pathlib import Path

from handbook.redirects import redirects
from handbook.templates import Templates


def test_an_old_address_leads_to_the_new_one_by_a_relative_link(tree: Path) -> None:
    lock = tree / "permalinks.lock"
    lock.write_text(lock.read_text("utf-8") + "moved /serve/salute/ /serve/greet/\n", "utf-8")
    ((path, html),) = redirects(tree, Templates())
    assert path == "serve/salute/index.html"
    assert 'content="0; url=../greet/"' in html
    assert 'href="../greet/"' in html


def test_nothing_moved_nothing_is_left_behind(tree: Path) -> None:
    assert list(redirects(tree, Templates())) == []
