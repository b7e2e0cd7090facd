"""In every file in another language: the words of the words file, content, and nothing else; its language, its side."""

import csv
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from lxml import etree
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from handbook.exports.anki.package import FIELDS
from handbook.locale.language import Language
from print.printed import PAPERS, sheets
from translated.reading import foreign_in, names_of, strings_in, texts_of
from translated.variants import CLOSE, OPEN, Variant
from website import PLACE, Website, handbook

Foreign = Callable[[str], list[str]]
KNOWN = names_of(handbook())
# Among words that are read from right to left, whoever takes text out of a PDF file may part an address, and turn it.
NAMED = {*KNOWN, *("-".join(reversed(name.split("-"))) for name in KNOWN), *str(urlsplit(PLACE).hostname).split(".")}
ADDRESS = re.compile(r"[a-z0-9.-]+(?:/\s?[a-z0-9-]*)+|https?:\S+")
# What formats write for programs: elements of XML, columns of a table, the syntax of GIFT, and what is Anki's own.
FOR_PROGRAMS = frozenset(
    "schema schemaversion fieldlabel fieldentry varequal setvar scoring_policy quiz_type answernumbering single hidden "
    "shuffle_answers show_correct_answers available shuffleanswers url tags".split()
)
COLUMNS = frozenset(
    "situation question explanation hint_1 hint_2 hint_3 who text target misconception feedback".split()
)
GIFT = re.compile(r"^//.*$|^::[^:]*::|\[html\]|\$CATEGORY: \$course\$/top|\\(?=.)", re.MULTILINE)
ANKI = frozenset({"Default", *FIELDS})


@pytest.fixture
def foreign(variant: Variant) -> Foreign:
    """Return what finds words that are neither ours nor content, nor an address."""
    find = foreign_in(variant.tag, frozenset(NAMED))
    return lambda text: find(ADDRESS.sub("\n", text).replace("/", "\n"))


def _files(site: Website, pattern: str) -> list[Path]:
    found = sorted(site.folder.glob(pattern))
    assert found, pattern
    return found


def _in(archive: Path, suffix: str) -> Iterator[str]:
    with ZipFile(archive) as package:
        yield from (package.read(name).decode() for name in package.namelist() if name.endswith(suffix))


def _shown(html: str) -> str:
    """Return what is shown of a piece of HTML."""
    return LexborHTMLParser(html.replace("<br/>", "\n").replace("</p>", "\n")).text(separator="\n") if html else ""


def _texts_of_xml(text: str) -> Iterator[str]:
    for element in etree.fromstring(text.encode()).iter(etree.Element):
        around = {etree.QName(each).localname for each in (element, *element.iterancestors())}
        if element.text and element.text.strip() and not around & FOR_PROGRAMS:
            yield _shown(element.text.replace("$course$/top/", ""))


def _columns(file: Path) -> Iterator[str]:
    for row in csv.DictReader(file.read_text("utf-8-sig").splitlines()):
        yield from (row[name] for name in COLUMNS)


def _notes(file: Path, folder: Path) -> Iterator[str]:
    """Yield the texts of an Anki package: of its notes, and the names and templates that a learner sees."""
    with ZipFile(file) as package, closing(sqlite3.connect(package.extract("collection.anki2", folder))) as database:
        for (fields,) in database.execute("SELECT flds FROM notes"):
            yield from (_shown(field) for field in fields.split("\x1f"))
        models, decks = (json.loads(text) for text in database.execute("SELECT models, decks FROM col").fetchone())
    for model in models.values():
        yield from (name["name"] for name in (model, *model["tmpls"]))
        yield from (
            _shown(re.sub(r"\{\{.*?\}\}", "", template["qfmt"] + template["afmt"])) for template in model["tmpls"]
        )
        yield from (field["name"] for field in model["flds"] if field["name"] not in ANKI)
    yield from (part for deck in decks.values() if deck["name"] not in ANKI for part in deck["name"].split("::"))


def _packages(site: Website) -> Iterator[Path]:
    for name in ("scorm-1.2", "scorm-2004", "dispatch"):
        yield from _files(site, f"exports/*/{name}.zip")


def test_the_page_of_a_package_is_in_the_language(site: Website, variant: Variant, foreign: Foreign) -> None:
    for package in _packages(site):
        (html,) = _in(package, ".html")
        assert not [word for text in texts_of(html) for word in foreign(text)], package
        page = LexborHTMLParser(html)
        sides = [node.attributes.get("dir") for node in (page.root, page.body) if node]
        assert page.root
        assert page.root.attributes["lang"] == variant.tag
        assert Language(variant.tag).direction in sides, package


def test_xml_has_no_word_but_ours_and_content(site: Website, foreign: Foreign) -> None:
    texts = [file.read_text("utf-8") for file in _files(site, "exports/*/*.xml")]
    for archive in (*_packages(site), *_files(site, "exports/*/*.qti.zip"), *_files(site, "exports/*/cmi5.zip")):
        texts += _in(archive, ".xml")
    assert not [word for xml in texts for text in _texts_of_xml(xml) for word in foreign(text)]


def test_cmi5_names_the_language_of_every_text(site: Website, variant: Variant) -> None:
    for file in _files(site, "exports/*/cmi5.xml"):
        texts = etree.parse(file).iter("{*}langstring")
        assert {text.attrib["lang"] for text in texts} == {variant.tag}


def test_gift_has_no_word_but_ours_and_content(site: Website, foreign: Foreign) -> None:
    for file in _files(site, "exports/*/*.gift.txt"):
        assert not foreign(_shown(GIFT.sub("\n", file.read_text("utf-8")))), file


def test_a_table_has_no_word_but_ours_and_content(site: Website, foreign: Foreign) -> None:
    for file in _files(site, "exports/*/*.csv"):
        assert not [word for text in _columns(file) for word in foreign(text)], file


def test_an_anki_deck_has_no_word_but_ours_and_content(site: Website, foreign: Foreign, tmp_path: Path) -> None:
    for file in _files(site, "exports/*/*.apkg"):
        assert not [word for text in _notes(file, tmp_path) for word in foreign(text)], file


def test_the_catalogue_has_no_word_but_ours_and_content(site: Website, foreign: Foreign) -> None:
    (file,) = _files(site, "catalogue.json")
    found = {word for text in strings_in(json.loads(file.read_text("utf-8"))) for word in foreign(text)}
    assert not {word for word in found if not re.fullmatch(r"[\w.-]+|sha\d+-\S+", word)}


@pytest.mark.parametrize("pattern", ["print/*/*.pdf", "print/situations/*/*.pdf"])
def test_a_pdf_file_has_no_word_but_ours_and_content(
    site: Website, variant: Variant, foreign: Foreign, pattern: str
) -> None:
    for file in _files(site, pattern):
        about = PdfReader(file)
        assert str(about.root_object["/Lang"]) == variant.tag
        assert about.metadata
        assert not [word for name in ("title", "author") for word in foreign(getattr(about.metadata, name))]
        for page in pdfium.PdfDocument(file):
            pieces = re.split(f"[{OPEN}{CLOSE}]", page.get_textpage().get_text_bounded())  # a folded sheet swaps them
            assert not [word for piece in pieces[::2] for word in foreign(piece)], file


def test_a_pocket_guide_opens_as_its_language_is_read(site: Website, variant: Variant) -> None:
    (code,) = sheets(site.file("/print/handbook/guide-a4.pdf"))[0].boxes_of_codes()  # on the page beside the cover
    middle = PAPERS["a4"][1] / 2
    assert code[2] < middle if variant.tag == "ar" else code[0] > middle
