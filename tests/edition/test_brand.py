"""The brand of an edition is in all that it makes, and nothing of the original's: name, colours, typefaces, logo."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from zipfile import ZipFile, is_zipfile

import pytest
from lxml import etree
from mkdocs.config import load_config
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from editions import change, edition, told, typeface, write
from handbook.core.data_file import DataError
from handbook.publish.permalinks import LOCK
from mkdocs_edition import take_settings
from translated.reading import texts_of
from trees import ROOT, TREE
from website import Website, build, copy, handbook_command

NAME = "Zebra & Sons"
# Names, typefaces and colours of the original. In small letters its name is part of what programs call things, such as
# elements, events, what is kept in browsers, and ids in learning systems, which have to stay what they are.
UNUSED = "assets/logo.svg"  # the original's, which nothing of an edition with its own leads to
TRACES = re.compile(rb"Rapport|[Ff]raunces|Customer service handbook|#14604f|#a5452c|#8fd3bd|#0d4a3c")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Stripes</title><path d="M0 0h1v1z"/></svg>'
BRAND = """
summary: How we talk with guests
company: Zebra Ltd
logo: docs/assets/stripes.svg
colours:
  light: {say: "#00437a", focus: "#336699"}
  dark: {say: "#8fc3ff", focus: "#aaccff"}
  print: {say: "#00335a"}
  sheets: {say: "#00437a"}
fonts:
  headings: {family: Zebra Serif, page: docs/assets/zebra-serif.woff2, sheets: [fonts/zebra-serif.ttf]}
  text:
    family: Zebra Sans
    page: docs/assets/zebra-sans.woff2
    page_bold: docs/assets/zebra-sans.woff2
    sheets: [fonts/zebra-sans.ttf]
    instead: [Arial, sans-serif]
    licence: docs/assets/zebra.txt
"""


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of an edition with a brand of its own."""
    upstream = copy(tmp_path_factory.mktemp("brand") / "upstream", TREE)
    ours = upstream.with_name("ours")
    handbook_command(upstream, "init", str(ours))
    change(ours / "edition.yml", 'name: "Ours"', f"name: {NAME}{BRAND}")
    typeface(ours, "Zebra Serif", "Fraunces-SemiBold.ttf")
    typeface(ours, "Zebra Sans", "NotoSansHebrew-Regular.ttf")
    write(ours, "docs/assets/stripes.svg", LOGO)
    write(ours, "docs/assets/zebra.txt", "Whose Zebra Sans is.\n")
    build(upstream, upstream / "site", EDITION=str(ours), SITE_URL="https://guests.zebra.org/")
    return Website(ours / "site", "")


def _all_of(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what a file holds, of archives each file in them, of PDF files what is read of them and about them."""
    if content.startswith(b"%PDF"):
        yield name, repr(_of_pdf(PdfReader(io.BytesIO(content)))).encode()
    elif is_zipfile(io.BytesIO(content)):
        with ZipFile(io.BytesIO(content)) as archive:
            for each in archive.namelist():
                yield from _all_of(f"{name} {each}", archive.read(each))
    else:
        yield name, content


def _of_pdf(file: PdfReader) -> tuple[Any, ...]:
    """Return the metadata, the typefaces, the colours as CSS has them, and the text."""
    colours, fonts = set[str](), set[str]()
    for page in file.pages:
        content, resources = page.get_contents(), cast("Any", page["/Resources"])
        drawn = "" if content is None else content.get_data().decode("latin-1")  # one without fields is false
        colours |= {
            _css(found) for found in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:scn?|rg)\b", drawn, re.IGNORECASE)
        }
        fonts |= {str(font["/BaseFont"]) for font in resources["/Font"].values()}
    return dict(file.metadata or {}), fonts, colours, [page.extract_text() for page in file.pages]


def _css(shares: tuple[str, ...]) -> str:
    return "#" + "".join(f"{round(float(share) * 255):02x}" for share in shares)


def test_no_trace_of_the_name_or_the_look_of_the_original_is_in_what_an_edition_makes(branded: Website) -> None:
    files = (file for file in sorted(branded.folder.rglob("*")) if file.is_file())
    held = (each for file in files for each in _all_of(str(file.relative_to(branded.folder)), file.read_bytes()))
    found = {name: {match[0] for match in TRACES.finditer(content)} for name, content in held if name != UNUSED}
    assert len(found) > 300, "archives are opened"
    assert {name: traces for name, traces in found.items() if traces} == {}


def test_no_page_says_the_name_of_the_original(branded: Website) -> None:
    for address in branded.addresses:
        texts = texts_of(branded.file(address).read_text("utf-8"))
        assert [text for text in texts if "rapport" in text.lower()] == [], address
        assert UNUSED not in branded.file(address).read_text("utf-8"), address


def test_the_brand_is_on_pages(branded: Website) -> None:
    home = branded.page("/")
    loaded = [node.attributes.get("href") or "" for node in home.css('link[as="font"]')]
    assert loaded == ["assets/zebra-serif.woff2", "assets/zebra-sans.woff2"]
    assert all(branded.file(f"/{path}").is_file() for path in loaded)
    css = branded.file("/assets/rapport.css").read_text("utf-8")
    assert '--md-text-font:"Zebra Sans",Arial,sans-serif' in css.replace(", ", ",").replace(": ", ":")
    assert '--display:"Zebra Serif",Georgia,serif' in css.replace(", ", ",").replace(": ", ":")
    assert css.count("url(zebra-sans.woff2)") + css.count('url("zebra-sans.woff2")') == 2, "regular and bold"
    assert not branded.file("/assets/fonts/fraunces-600.woff2").exists(), "nobody has to fetch or to keep it"


def test_the_brand_is_in_packages(branded: Website) -> None:
    with ZipFile(branded.file("/exports/serve/scorm-1.2.zip")) as package:
        assert {"zebra-serif.woff2", "zebra-sans.woff2", "zebra.txt"} <= {*package.namelist()}
        assert package.read("zebra.txt") == b"Whose Zebra Sans is.\n"
        assert "zebra-serif.woff2" in package.read("imsmanifest.xml").decode()


PACKAGES = [
    "serve/scorm-1.2.zip",
    "serve/scorm-2004.zip",
    "rehearsals/wrong-cake/scorm-1.2.zip",
    "rehearsals/wrong-cake/scorm-2004.zip",
]


@pytest.mark.parametrize("path", PACKAGES)
def test_whose_a_package_is_stands_above_it_and_in_its_title(path: str, branded: Website) -> None:
    with ZipFile(branded.file(f"/exports/{path}")) as package:
        page = LexborHTMLParser(package.read("index.html").decode())
        assert package.read("stripes.svg").decode() == LOGO
        manifest = etree.fromstring(package.read("imsmanifest.xml"))
    assert [node.attributes["src"] for node in page.css(".brand img")] == ["stripes.svg"]
    assert [node.text() for node in page.css(".brand, title")] == [f"{page.css('h1')[0].text()} · {NAME}", NAME]
    assert (manifest.findtext(".//{*}organization/{*}title") or "").endswith(f" · {NAME}")


@pytest.mark.parametrize("path", ["serve/cmi5.xml", "rehearsals/wrong-cake/cmi5.xml"])
def test_whose_a_course_is_stands_in_its_title(path: str, branded: Website) -> None:
    course = etree.parse(branded.file(f"/exports/{path}"))
    assert (course.findtext("{*}course/{*}title/{*}langstring") or "").endswith(f" · {NAME}")


def test_the_brand_is_in_pdf_files(branded: Website) -> None:
    metadata, fonts, colours, text = _of_pdf(PdfReader(branded.file("/print/handbook/cards-4up-a4.pdf")))
    assert metadata["/Author"] == NAME
    assert NAME in metadata["/Title"]
    assert any("Zebra" in name for name in fonts)
    assert "#00437a" in colours
    assert "Greet" in "".join(text)


def test_no_page_of_ours_says_the_name_of_the_handbook() -> None:
    """They are in every edition: what they say of the handbook is true of each."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "quizzes").rglob("*.md")]
    assert [str(file) for file in files if "Rapport" in file.read_text("utf-8")] == []


MISTAKES = {
    "logo: docs/assets/no.svg": "edition.yml:2:7: there is no file 'docs/assets/no.svg' in the edition."
    " Put it there, or correct its name.",
    "logo: logo.svg": "edition.yml:2:7: 'logo.svg' is not in docs/assets/. Put the file there, and write"
    " docs/assets/logo.svg.",
    "logo: docs/assets/odd.svg": "edition.yml:2:7: 'docs/assets/odd.svg' holds no SVG drawing. Save it as SVG.",
    "fonts:\n  headings: {family: One, page: docs/assets/one.ttf}": "edition.yml:3:33: 'docs/assets/one.ttf' is of"
    " another kind than .woff2. Name a file of this kind.",
    "fonts:\n  text:\n    family: One\n    sheets:\n      - fonts/one.ttf": "edition.yml:6:9: there is no file"
    " 'fonts/one.ttf' in the edition. Put it there, or correct its name.",
    "fonts:\n  text:\n    family: One\n    sheets: [fonts/two.ttf]": "edition.yml:4:13: no file in fonts/ has the"
    " family `One`. They have `Two`.",
    "fonts:\n  text:\n    family: Big\n    page: docs/assets/big.woff2": "edition.yml:5:11: the typefaces of pages"
    " weigh 61 kB together; 60 at most, for every reader fetches them. Cut this one down to the letters you write,"
    " as pyftsubset does.",
}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda text: text.replace("\n", " "))
def test_a_file_that_is_not_there_or_does_not_fit_is_told_at_its_name(mistake: str, tmp_path: Path) -> None:
    ours = edition(tmp_path, f"{mistake}\n")
    typeface(ours, "Two", "NotoSansHebrew-Regular.ttf")
    write(ours, "docs/assets/odd.svg", "<p>no</p>")
    write(ours, "docs/assets/one.ttf", "")
    (ours / "docs/assets/big.woff2").write_bytes(bytes(60_001))
    assert told(ours) == [MISTAKES[mistake]]


SETTINGS = {
    "site_url: https://handbook.example.com/": "edition.yml:2:11: `site_url` is 'https://handbook.example.com/', a"
    " placeholder. Set the site's real address, or leave it out.",
    f"print_url: https://{'z' * 60}.org/": "edition.yml:2:12: `print_url` has 73 characters; cue cards have room for"
    " 64. Use a shorter address.",
    "report_question: quality": "edition.yml:2:18: `report_question` is 'quality'. Write a link that begins with"
    " mailto: or https://.",
    "embed_origins: [zebra]": "edition.yml:2:1: 'zebra' in `embed_origins` is no origin. Write it like"
    " https://lms.your-company.com.",
}


@pytest.mark.parametrize("mistake", SETTINGS, ids=lambda text: text.partition(":")[0])
def test_a_setting_that_does_not_do_is_told_at_its_place(
    mistake: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = edition(tmp_path, f"{mistake}\n")
    assert told(ours) == [SETTINGS[mistake]]
    monkeypatch.setenv("EDITION", str(ours))
    config = load_config(str(ROOT / "mkdocs.yml"))
    with pytest.raises(DataError) as error:
        take_settings(config)
    assert [str(problem) for problem in error.value.problems] == [SETTINGS[mistake]], "a build says the same"


def test_the_lock_needs_no_change_for_a_brand(branded: Website) -> None:
    assert (branded.folder.parent / LOCK).read_bytes() == (TREE / LOCK).read_bytes()
