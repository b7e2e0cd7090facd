"""The files for others on the built site are the files that the catalogue lists."""

import hashlib
import json

from website import PLACE, Website


def test_every_file_that_the_catalogue_lists_is_there_with_its_hash(site: Website) -> None:
    catalogue = json.loads(site.file("/catalogue.json").read_bytes())
    assert len(catalogue["files"]) > 60
    for file in catalogue["files"]:
        content = site.file(f"/{file['id']}").read_bytes()
        assert file["url"] == PLACE + file["id"]
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def test_the_exports_are_all_listed(site: Website) -> None:
    listed = {file["id"] for file in json.loads(site.file("/catalogue.json").read_bytes())["files"]}
    made = {file.relative_to(site.folder).as_posix() for file in (site.folder / "exports").rglob("*") if file.is_file()}
    assert made <= listed


def test_the_page_for_course_builders_links_to_every_file(site: Website) -> None:
    links = {node.attributes["href"] or "" for node in site.page("/integrate/").css(".file a")}
    listed = {f"../{file['id']}" for file in json.loads(site.file("/catalogue.json").read_bytes())["files"]}
    assert listed <= links
