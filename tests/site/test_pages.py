"""What every page has: a heading, a title, a description, ids that are its own, and links that lead somewhere."""

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborNode

from handbook.assets import published
from website import BASE, NOT_FOUND, PLACE, Website, page_addresses

every_page = pytest.mark.parametrize("address", page_addresses())
LINKING = ("href", "src", "poster", "data", "action", "srcset")
OUTSIDE = {"http", "https", "mailto", "tel"}


@every_page
def test_a_page_has_one_first_heading(site: Website, address: str) -> None:
    headings = [heading.text(strip=True) for heading in site.page(address).css("h1")]
    assert len(headings) == 1
    assert headings[0]


@every_page
def test_headings_of_a_page_skip_no_level(site: Website, address: str) -> None:
    levels = [int((heading.tag or "h0")[1]) for heading in site.page(address).css("main :is(h1, h2, h3, h4, h5, h6)")]
    assert not [level for before, level in zip([0, *levels], levels, strict=False) if level > before + 1], levels


@every_page
def test_a_page_has_a_title_and_a_description(site: Website, address: str) -> None:
    head = site.page(address)
    title, description = head.css_first("title"), head.css_first("meta[name=description]")
    assert title is not None
    assert title.text(strip=True)
    assert description is not None
    assert description.attributes["content"]


@every_page
def test_ids_of_a_page_are_unique(site: Website, address: str) -> None:
    ids = Counter(node.attributes["id"] for node in site.page(address).css("[id]"))
    assert not [name for name, count in ids.items() if count > 1 or not name]


@every_page
def test_every_label_and_description_refers_to_an_element_of_the_page(site: Website, address: str) -> None:
    page = site.page(address)
    referring = ("aria-labelledby", "aria-describedby", "aria-controls")
    names = {
        name
        for attribute in referring
        for node in page.css(f"[{attribute}]")
        for name in (node.attributes[attribute] or "").split()
    }
    ids = {node.attributes["id"] for node in page.css("[id]")}
    assert not names - ids - {None}


@every_page
def test_every_link_of_a_page_leads_somewhere(site: Website, address: str) -> None:
    broken = [f"{link}: {why}" for link in _links(site, address) if (why := _fault(site, address, link))]
    assert not broken


def test_titles_are_unique(site: Website) -> None:
    titles = Counter(
        title.text(strip=True) for address in page_addresses() if (title := site.page(address).css_first("title"))
    )
    assert not [title for title, count in titles.items() if count > 1]


def test_every_address_in_a_stylesheet_of_ours_leads_somewhere(site: Website) -> None:
    sheets = [site.folder / "assets" / name for name in published() if name.endswith(".css")]
    assert sheets
    for sheet in sheets:
        for name in re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text("utf-8")):
            assert name.startswith("data:") or (sheet.parent / name).is_file(), f"{sheet.name}: {name}"


def _links(site: Website, address: str) -> list[str]:
    return [
        link
        for name in LINKING
        for node in site.page(address).css(f"[{name}]")
        if (link := node.attributes[name]) is not None and not _is_canonical(node)
    ]


def _is_canonical(node: LexborNode) -> bool:
    return node.tag == "link" and node.attributes.get("rel") == "canonical"


def _fault(site: Website, address: str, link: str) -> str:
    parts = urlsplit(link)
    if parts.scheme in OUTSIDE or link == "javascript:void(0)":  # Material's button that shares a search
        return ""
    if parts.scheme or parts.netloc:
        return "unknown scheme or host"
    if link.startswith("/"):
        if address != NOT_FOUND or not link.startswith(BASE):
            return "absolute: breaks where the site lies under a path"
        path = _joined("/", parts.path.removeprefix(BASE) or ".")
    else:
        path = _joined(address, parts.path)
    file = site.file(path)
    if not file.is_file() or site.folder not in [*file.resolve().parents]:
        return f"no {path}"
    missing = parts.fragment and file.suffix == ".html" and not _has(site, path, unquote(parts.fragment))
    return f"no such anchor on {path}" if missing else ""


def _joined(address: str, path: str) -> str:
    """Resolve a relative link; a step above the root of the site stays visible as `..`."""
    steps = address.split("/")[1:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1] if steps and steps[-1] != ".." else [*steps, ".."]
        elif step not in {"", "."}:
            steps.append(step)
    if not path:
        return address
    tail = "/" if path.endswith(("/", "..", ".")) else ""
    return "/" + "/".join(steps) + (tail if steps else "")


def _has(site: Website, path: str, anchor: str) -> bool:
    return any(node.attributes["id"] == anchor for node in site.page(path).css("[id]"))


def test_every_page_names_its_own_address(site: Website) -> None:
    for address in page_addresses():
        canonical = site.page(address).css_first("link[rel=canonical]")
        expected = None if address == NOT_FOUND else PLACE.rstrip("/") + address
        assert (canonical.attributes["href"] if canonical else None) == expected
