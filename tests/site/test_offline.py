"""The published site: browsers may keep every page of it, and neighbours lead to neighbours."""

import json

from handbook.offline.service_worker import MOST_BYTES, WORKER
from website import NOT_FOUND, Website, handbook, page_addresses


def _listed(site: Website) -> dict[str, str]:
    worker = (site.folder / WORKER).read_text("utf-8")
    files: dict[str, str] = json.loads(worker.partition("const FILES = ")[2].partition(";")[0])
    return files


def test_browsers_keep_every_page_a_reader_may_need(site: Website) -> None:
    pages = {address.lstrip("/") for address in page_addresses() if address != NOT_FOUND}
    assert pages - _listed(site).keys() == {page for page in pages if page.startswith("project/")}


def test_what_browsers_keep_is_there_and_fits_a_first_visit(site: Website) -> None:
    files = [site.file(f"/{address}") for address in _listed(site)]
    assert all(file.is_file() for file in files)
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES


def test_every_page_but_those_of_others_brings_what_keeps_it(site: Website) -> None:
    assert not [page for page in page_addresses() if not site.page(page).css('script[src$="assets/offline.js"]')]


def test_previous_and_next_stay_in_the_chapter_and_among_situations(site: Website) -> None:
    book = handbook()
    for chapter in book.chapters:
        pages = [f"/{chapter}/", *(f"/{chapter}/{practice.slug}/" for practice in book.practices_of(chapter))]
        _is_a_chain(site, pages)
    _is_a_chain(site, ["/situations/", *(f"/situations/{slug}/" for slug in book.situations)])


def _is_a_chain(site: Website, pages: list[str]) -> None:
    for page, after in zip(pages, [*pages[1:], None], strict=True):
        link = site.page(page).css_first("link[rel=next]")
        assert (link.attributes["href"] if link else None) == (after and _relative(page, after)), page


def _relative(page: str, after: str) -> str:
    name = after.rstrip("/").rpartition("/")[2]
    return f"../{name}/" if page.count("/") == after.count("/") else f"{name}/"
