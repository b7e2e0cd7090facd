"""Rehearsals as packages and courses: without a mark, whole, of nothing that is of others, and made again in time."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from exports.packages import made
from handbook.content.load import load
from handbook.exports.player.rehearsal import made_of
from handbook.exports.registry import downloads
from handbook.exports.scorm.package import MANIFEST
from handbook.publish.permalinks import page_of_file
from handbook.rehearsal.scene import Scene
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from website import handbook

OF = "rehearsals/wrong-cake"
SCENE = Scene(handbook().rehearsals["wrong-cake"])
ADDRESS = "https://rapport.example/handbook/rehearsals/wrong-cake/"
KINDS = ("scorm-1.2", "scorm-2004", "dispatch", "cmi5", "cmi5-xml")
COMPLETE = ("scorm-1.2", "scorm-2004")


def page(kind: str, settings: Settings | None = None) -> LexborHTMLParser:
    content = (made(kind, settings) if settings else made(kind))[OF]
    return LexborHTMLParser(zipfile.ZipFile(io.BytesIO(content)).read("index.html"))


def test_every_rehearsal_has_every_file_under_an_address_of_its_own() -> None:
    files = [file for file in downloads(SiteContext(handbook(), Templates())) if file.of == OF]
    assert {file.kind for file in files} == {*KINDS}
    assert all(file.address.startswith("/exports/rehearsals/wrong-cake/") for file in files)
    assert {page_of_file(file.address) for file in files} == {"/rehearsals/wrong-cake/"}


@pytest.mark.parametrize("kind", [*COMPLETE, "dispatch"])
def test_its_manifest_names_no_mark(kind: str) -> None:
    manifest = zipfile.ZipFile(io.BytesIO(made(kind)[OF])).read(MANIFEST).decode()
    assert "mastery" not in manifest
    assert "sequencing" not in manifest
    titles = [str(title.text) for title in etree.fromstring(manifest.encode()).iter("{*}title")]
    assert titles == [f"{SCENE.content.title} · Customer service handbook", SCENE.content.title]


def test_its_course_moves_on_with_any_ending_and_leads_to_the_page() -> None:
    [unit] = etree.fromstring(made("cmi5-xml")[OF]).iter("{*}au")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("Completed", None)
    assert unit.get("id") == unit.findtext("{*}url") == ADDRESS
    assert unit.findtext("{*}description/{*}langstring") == SCENE.content.summary


@pytest.mark.parametrize("kind", COMPLETE)
def test_a_complete_package_holds_every_turn_move_and_ending(kind: str) -> None:
    found = page(kind)
    moves = {(turn.id, move.id) for turn in SCENE.content.turns for move in turn.moves}
    sections = found.css("[data-turn]")
    shown = {
        (one.attributes["data-turn"], move.attributes["data-move"]) for one in sections for move in one.css(".move")
    }
    assert shown == moves
    assert {one.attributes["data-ending"] for one in found.css("[data-ending]")} == set(SCENE.graph.endings)
    good = {one.attributes["data-ending"] for one in found.css("[data-good]")}
    assert good == {ending.id for ending in SCENE.content.endings if ending.worth.good}


@pytest.mark.parametrize("site", ["", "https://rapport.example/handbook/"])
def test_a_complete_package_loads_nothing_from_elsewhere(site: str) -> None:
    found = page("scorm-1.2", Settings(site))
    names = set(zipfile.ZipFile(io.BytesIO(made("scorm-1.2")[OF])).namelist())
    assert {one.attributes.get("src") or one.attributes.get("href") for one in found.css("script, link")} <= names
    links = {one.attributes["href"] or "" for one in found.css(".move__practice a[href]")}
    assert all(link.startswith("https://rapport.example/handbook/") for link in links)
    assert bool(links) is bool(site)


def test_the_frame_of_a_dispatch_package_may_record_as_far_as_the_system_lets_it() -> None:
    frame = page("dispatch").css_first("iframe")
    assert frame is not None
    assert frame.attributes["allow"] == "fullscreen; microphone"


def test_a_package_is_made_again_when_what_it_shows_changes_and_only_then(tree: Path) -> None:
    def parts() -> str:
        book = load(tree)[0]
        return made_of(book, Scene(book.rehearsals["wrong-cake"]))

    def write(path: str, old: str, new: str) -> None:
        text = (tree / path).read_text("utf-8")
        assert old in text
        (tree / path).write_text(text.replace(old, new, 1), "utf-8")

    known = [parts()]
    write("docs/rehearsals/wrong-cake.md", "She holds the box out to you.", "She holds the box out.")
    known.append(parts())
    write("docs/serve/listen.md", "title: ", "title: Really ")
    known.append(parts())
    assert len(set(known)) == 3
    write("docs/situations/long-queue.md", "title: ", "title: Really ")
    assert parts() == known[-1]


def test_the_catalogue_lists_it_with_the_worth_of_each_ending() -> None:
    catalogue = next(one for one in downloads(SiteContext(handbook(), Templates())) if one.kind == "catalogue")
    [entry] = json.loads(catalogue.content)["rehearsals"]
    assert entry["id"] == "wrong-cake"
    assert entry["endings"] == {"mended": "solved", "baker": "handed-over", "late": "harm", "gone": "left"}
    assert entry["practices"] == list(SCENE.content.practices)
