"""What an edition builds: the very site of the original where it changes nothing, else its own beside it."""

import re
import shutil
from pathlib import Path

import pytest

from editions import change, write
from handbook.publish.permalinks import LOCK
from trees import TREE
from website import Website, build, contents, copy, handbook_command

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


@pytest.fixture(scope="module")
def upstream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the small handbook in it."""
    return copy(tmp_path_factory.mktemp("editions") / "upstream", TREE)


def test_an_edition_that_changes_nothing_builds_the_very_site_of_the_original(upstream: Path) -> None:
    ours = upstream.with_name("same")
    write(ours, "edition.yml", "upstream: ../upstream\n")
    shutil.copy(upstream / LOCK, ours)
    site = build(upstream, upstream.with_name("site"))
    again = build(upstream, upstream.with_name("site-of-edition"), EDITION=str(ours))
    assert contents(again.folder) == contents(site.folder)
    assert {path.name for path in ours.iterdir()} == {"edition.yml", LOCK, ".cache"}, (
        "and nothing else is written there"
    )


def test_an_edition_builds_its_own_site_in_its_own_folder(upstream: Path) -> None:
    ours = upstream.with_name("ours")
    before = contents(upstream / "docs") | contents(upstream / "quizzes")
    handbook_command(upstream, "init", str(ours))
    change(ours / "edition.yml", 'name: "Ours"', "name: Tea & Cake\nlogo: docs/assets/cake.svg")
    write(ours, "docs/assets/cake.svg", LOGO)
    write(ours, "edition.yml", (ours / "edition.yml").read_text("utf-8") + "leave_out:\n  practices: [thank]\n")
    helps = "practices:\n  - use: greet\n    to: begin\n  - use: listen\n    to: go on\n"
    write(ours, "docs/situations/long-queue.patch.md", f"---\n{helps}---\n")
    write(ours, "docs/serve/greet.patch.md", "---\ntitle: Greet every guest\n---\n")
    write(
        ours,
        "docs/our-house.md",
        "---\ntitle: Our house\nsummary: Where things are.\n---\n\nThe till is by the door.\n",
    )
    handbook_command(upstream, "--edition", str(ours), "lock")
    # As `make build` does; the folder is that of the configuration, so not a wish.
    site = build(upstream, upstream / "site", "--config-file", "mkdocs.yml", EDITION=str(ours))
    assert not (upstream / "site").exists()
    site = Website(ours / "site", site.log)
    assert "The till is by the door." in site.file("/our-house/").read_text("utf-8")
    assert ">Greet every guest" in site.file("/serve/greet/").read_text("utf-8")
    assert site.file("/assets/cake.svg").read_text("utf-8") == LOGO
    home = site.file("/").read_text("utf-8")
    assert 'rel="icon" href="assets/cake.svg"' in home
    assert "Tea &amp; Cake</title>" in home
    assert not site.file("/quizzes/thank/").exists() or "http-equiv" in site.file("/quizzes/thank/").read_text("utf-8")
    played = site.file("/rehearsals/wrong-cake/").read_text("utf-8")
    assert 'data-practice="thank"' in played
    assert "serve/thank/" not in played
    assert contents(upstream / "docs") | contents(upstream / "quizzes") == before


def test_what_is_left_out_beside_pages_is_gone_with_every_link_to_it(upstream: Path) -> None:
    ours = upstream.with_name("without")
    handbook_command(upstream, "init", str(ours))
    text = (ours / "edition.yml").read_text("utf-8")
    write(ours, "edition.yml", text + "leave_out:\n  phrasebook: true\n  files: [pdf]\n")
    handbook_command(upstream, "--edition", str(ours), "lock")
    site = build(upstream, upstream.with_name("site-without"), EDITION=str(ours))
    assert not [*site.folder.rglob("*.pdf")]
    assert "http-equiv" in site.file("/phrasebook/").read_text("utf-8"), "its address leads on"
    leading = [
        (address, node.attributes["href"])
        for address in site.addresses
        for node in site.page(address).css("a[href]")
        if re.search(r"phrasebook|\.pdf\b", node.attributes["href"] or "") and address != "/phrasebook/"
    ]
    assert leading == []
