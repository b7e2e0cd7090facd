"""Pages that moved leave a page behind that leads to the new one; files that moved are at both addresses."""

from pathlib import Path

from handbook.publish.redirects import moved_files, redirects
from handbook.site.download import Download
from handbook.site.templates import Templates


def test_an_old_address_leads_to_the_new_one_by_a_relative_link(tree: Path) -> None:
    lock = tree / "permalinks.lock"
    lock.write_text(lock.read_text("utf-8") + "moved /serve/salute/ /serve/greet/\n", "utf-8")
    ((path, html),) = redirects(tree, Templates())
    assert path == "serve/salute/index.html"
    assert 'content="0; url=../greet/"' in html
    assert 'href="../greet/"' in html


def test_nothing_moved_nothing_is_left_behind(tree: Path) -> None:
    assert list(redirects(tree, Templates())) == []


def test_a_file_that_moved_is_at_its_old_address_too(tree: Path) -> None:
    lock = tree / "permalinks.lock"
    lock.write_text(lock.read_text("utf-8") + "moved /exports/wave/cmi5.xml /exports/greet/cmi5.xml\n", "utf-8")
    files = [Download(f"/exports/{slug}/cmi5.xml", "cmi5-xml", slug, slug.encode) for slug in ("greet", "thank")]
    (moved,) = moved_files(tree, files)
    assert (moved.address, moved.content) == ("/exports/wave/cmi5.xml", b"greet")
    assert list(redirects(tree, Templates())) == []
