"""Style sheets and scripts ask nobody but their own site for anything; what pages ask for is judged with them."""

import re

from handbook.assets import BUNDLES
from pages import ELSEWHERE, FETCHED_BY_STYLE
from website import Website, kinds

VOCABULARY = re.compile(r"https?://(?:adlnet\.gov/expapi|w3id\.org/xapi)/")  # names of xAPI, which nobody fetches


def test_stylesheets_load_nothing_from_elsewhere(site: Website) -> None:
    sheets = list(site.folder.rglob("*.css"))
    assert sheets
    assert not [sheet.name for sheet in sheets if FETCHED_BY_STYLE.search(sheet.read_text("utf-8"))]


def test_our_scripts_name_no_other_site(site: Website) -> None:
    scripts = [site.folder / "assets" / name for name in BUNDLES if name.endswith(".js")]
    assert len(scripts) > 10
    assert not [
        (script.name, ELSEWHERE.findall(script.read_text("utf-8")))
        for script in scripts
        if _names(script.read_text("utf-8"))
    ]


def _names(script: str) -> bool:
    return ELSEWHERE.search(VOCABULARY.sub("", script)) is not None


def test_nothing_wakes_what_sleeps_in_the_script_of_material(site: Website) -> None:
    """It fetches Mermaid for a diagram, and GitHub's or GitLab's figures for a repository link."""
    for address in kinds().values():
        assert not site.page(address).css(".mermaid, [data-md-component=source], [data-md-component=consent]"), address
