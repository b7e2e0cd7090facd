"""Pages ask nobody but their own site for anything, and bring no script of ours in their text."""

import re

import pytest

from handbook.assets import published
from website import Website, kinds, page_addresses

every_page = pytest.mark.parametrize("address", page_addresses())
LOADING = {
    "script": "src",
    "link:not([rel=canonical], [rel=license])": "href",
    ":is(img, iframe, source, video, audio, embed, input, track)": "src",
    "object": "data",
    "form": "action",
    "use": "href",
}
ADDRESS = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[a-z0-9.-]+\.[a-z]{2,}", re.IGNORECASE)
VOCABULARY = re.compile(r"https?://(?:adlnet\.gov/expapi|w3id\.org/xapi)/")  # names of xAPI, which nobody fetches
FETCHED_BY_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//")


@every_page
def test_a_page_loads_nothing_from_elsewhere(site: Website, address: str) -> None:
    page = site.page(address)
    loaded = [node.attributes.get(name) or "" for css, name in LOADING.items() for node in page.css(css)]
    assert not [link for link in loaded if ADDRESS.match(link)]
    styles = [node.attributes["style"] or "" for node in page.css("[style]")] + [n.text() for n in page.css("style")]
    assert not [style for style in styles if FETCHED_BY_STYLE.search(style)]


@every_page
def test_a_page_has_no_script_in_its_content(site: Website, address: str) -> None:
    page = site.page(address)
    assert not [node.text() for node in page.css("article script") if node.text(strip=True)]
    assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")]
    assert all("defer" in node.attributes for node in page.css("article script"))


def test_stylesheets_load_nothing_from_elsewhere(site: Website) -> None:
    sheets = list(site.folder.rglob("*.css"))
    assert sheets
    assert not [sheet.name for sheet in sheets if FETCHED_BY_STYLE.search(sheet.read_text("utf-8"))]


def test_our_scripts_name_no_other_site(site: Website) -> None:
    scripts = [site.folder / "assets" / name for name in published() if name.endswith(".js")]
    assert len(scripts) > 10
    assert not [
        (script.name, ADDRESS.findall(script.read_text("utf-8")))
        for script in scripts
        if _names(script.read_text("utf-8"))
    ]


def _names(script: str) -> bool:
    return ADDRESS.search(VOCABULARY.sub("", script)) is not None


def test_nothing_wakes_what_sleeps_in_the_script_of_material(site: Website) -> None:
    """It fetches Mermaid for a diagram, and GitHub's or GitLab's figures for a repository link."""
    for address in kinds().values():
        assert not site.page(address).css(".mermaid, [data-md-component=source], [data-md-component=consent]"), address
