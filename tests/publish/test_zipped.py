"""A site in a zip file: all of it but what only a server has a use for, and the same bytes each time."""

import os
from pathlib import Path
from zipfile import ZipFile

from handbook.publish.zipped import pack


def test_it_packs_what_a_reader_can_open_below_one_folder(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    for name in ("serve", "patterns"):
        (folder / name).mkdir(parents=True)
    for name in ("index.html", "serve/index.html", "patterns/index.html", "404.html", "sitemap.xml", "sitemap.xml.gz"):
        (folder / name).write_text(name)
    assert pack(folder, tmp_path / "rapport.zip") == 2
    with ZipFile(tmp_path / "rapport.zip") as packed:
        assert packed.namelist() == ["rapport/index.html", "rapport/serve/index.html"]
        assert packed.read("rapport/serve/index.html") == b"serve/index.html"


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("home")
    pack(folder, tmp_path / "one.zip")
    (folder / "index.html").touch()
    os.utime(folder / "index.html", (0, 1_000_000_000))
    first = (tmp_path / "one.zip").read_bytes()
    pack(folder, tmp_path / "one.zip")
    assert (tmp_path / "one.zip").read_bytes() == first
