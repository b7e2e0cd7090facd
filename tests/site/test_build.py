"""The build: silent, the same every time, and without what is not ready."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

from handbook.publish.permalinks import LOCK, read_lock
from website import NOT_FOUND, PLACE, Website, build, contents, copy, handbook, handbook_command, page_addresses

MARK = "xyzzy"  # stands in no text of the handbook


def test_the_build_prints_no_warning(site: Website) -> None:
    loud = [line for line in site.log.splitlines() if line.strip() and not line.startswith("INFO ")]
    assert not loud


def test_two_builds_are_the_same_byte_for_byte_wherever_they_are_made(site: Website, tmp_path: Path) -> None:
    again = build(copy(tmp_path / "tree"), tmp_path / "again", PYTHONHASHSEED="7", TZ="Asia/Kathmandu", LC_ALL="C")
    assert contents(again.folder) == contents(site.folder)


def test_nothing_is_left_beside_the_site(site: Website) -> None:
    assert not list(site.folder.parent.glob(f".{site.folder.name}*"))


def test_nothing_of_a_draft_is_published(tmp_path: Path) -> None:
    root = copy(tmp_path / "tree")
    chapter, situation = next(iter(handbook().chapters)), next(iter(handbook().situations))
    handbook_command(root, "new", "practice", f"{chapter}/{MARK}-practice")
    folder = root / "docs/situations"
    text = (folder / f"{situation}.md").read_text("utf-8")
    (folder / f"{MARK}-moment.md").write_text(text.replace("\ntitle: ", f"\ndraft: true\ntitle: {MARK} "), "utf-8")
    index = folder / "index.md"
    listed = f"[{situation}]"
    assert listed in index.read_text("utf-8")
    index.write_text(index.read_text("utf-8").replace(listed, f"[{situation}, {MARK}-moment]"), "utf-8")
    site = build(root, tmp_path / "site")
    files = [file for file in site.folder.rglob("*") if file.is_file()]
    assert site.addresses == {*page_addresses(), *read_lock(root).moved}
    assert not [file for file in files if MARK in str(file).lower() or MARK.encode() in file.read_bytes().lower()]


def test_the_site_holds_exactly_the_pages_of_the_lock_file(site: Website, root: Path) -> None:
    urls = {name for name, (_, words) in read_lock(root).lines.items() if words[0] in {"url", "moved"}}
    pages = {url for url in urls if url.endswith("/")}
    assert site.addresses - {NOT_FOUND} == pages
    assert not [url for url in urls if not site.file(url).is_file()]


def test_every_item_of_the_lock_file_has_its_place_on_its_quiz_page(site: Website, root: Path) -> None:
    items = [words for _, words in read_lock(root).lines.values() if words[0] == "item"]
    assert items, f"{LOCK} lists no items"
    plain = handbook().plain_quizzes
    folders = {words[1]: "/quizzes/plain/" if words[2] in plain else "/quizzes/" for words in items}
    assert not [
        words
        for words in items
        if not site.page(f"{folders[words[1]]}{words[2]}/").css_matches(f'form[id="{words[1]}"]')
    ]


def test_the_sitemap_lists_every_page_but_those_of_leads_and_engineers(site: Website) -> None:
    tree = ET.fromstring((site.folder / "sitemap.xml").read_bytes())  # noqa: S314 - our own file
    places = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    theirs = NOT_FOUND, "/huddles/", "/role-play/", "/project/"
    assert places == {PLACE.rstrip("/") + address for address in page_addresses() if not address.startswith(theirs)}


def test_every_address_in_the_catalogue_is_in_the_site(site: Website) -> None:
    catalogue = json.loads((site.folder / "catalogue.json").read_text("utf-8"))
    links = set(_links(catalogue))
    assert len(links) > len(handbook().practices)
    for link in links:
        path, _, anchor = link.removeprefix(PLACE.rstrip("/")).partition("#")
        assert site.file(path).is_file(), link
        assert not anchor or site.page(path).css_matches(f'[id="{anchor}"]'), link


def _links(data: object) -> list[str]:
    if isinstance(data, str):
        return [data] if data.startswith("http") else []
    values = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [link for value in values for link in _links(value)]


def test_nothing_of_the_search_of_material_is_left(site: Website) -> None:
    assert not (site.folder / "search").exists()
    ours = {file.stem.partition("-")[0] for file in (site.folder / "assets/search").iterdir()}
    assert ours == {"words", "pages", "box", "engine", "results"}
