"""cmi5.xml: a course of each quiz, its units the quizzes on the site."""

import io
import zipfile

from lxml import etree

from exports.packages import made
from handbook.exports.cmi5.course import STRUCTURE, UNKNOWN
from handbook.site.settings import Settings
from website import handbook

SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
SITE = "https://rapport.example/handbook"
UNIT = ["title", "description", "url"]  # in the order of the schema
COURSE = ["title", "description"]


def units(content: bytes) -> list[etree._Element]:
    return list(etree.fromstring(content).iter(f"{SPACE}au"))


def children(element: etree._Element) -> list[str]:
    return [str(child.tag).removeprefix(SPACE) for child in element]


def test_a_quiz_is_a_course_of_one_unit() -> None:
    for slug, quiz in handbook().quizzes.items():
        [unit] = units(made("cmi5-xml")[slug])
        assert unit.get("id") == unit.findtext(f"{SPACE}url") == f"{SITE}/quizzes/{slug}/"
        assert (unit.get("moveOn"), float(unit.get("masteryScore") or 0)) == ("Passed", quiz.content.pass_mark / 100)


def test_a_programme_is_its_practices_by_module_and_the_quiz_at_its_end() -> None:
    for slug, programme in handbook().programmes.items():
        found = [str(unit.get("id")).split("/")[-2] for unit in units(made("cmi5-xml")[slug])]
        assert found == [*programme.content.practices, slug]
        blocks = etree.fromstring(made("cmi5-xml")[slug]).findall(f"{SPACE}block")
        assert [block.findtext(f"{SPACE}title/{SPACE}langstring") for block in blocks] == [
            module.title for module in programme.content.modules
        ]


def test_elements_stand_in_the_order_of_the_schema_and_ids_are_unique() -> None:
    for content in made("cmi5-xml").values():
        course = etree.fromstring(content)
        assert children(course)[0] == "course"
        assert set(children(course)[1:]) <= {"au", "block"}
        for element in course.iter(f"{SPACE}course", f"{SPACE}block", f"{SPACE}au"):
            names = children(element)
            assert names[:3] == UNIT if str(element.tag).endswith("au") else names[:2] == COURSE
        ids = [one.get("id") for one in course.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        assert all("://" in str(one) for one in ids)


def test_the_zip_holds_the_structure_alone() -> None:
    for slug, content in made("cmi5").items():
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            assert zipped.namelist() == [STRUCTURE]
            assert zipped.read(STRUCTURE) == made("cmi5-xml")[slug]


def test_without_an_address_units_lead_nowhere_rather_than_astray() -> None:
    [content, *_] = made("cmi5-xml", Settings()).values()
    assert all(str(unit.get("id")).startswith(UNKNOWN) for unit in units(content))
    said = etree.fromstring(content).findtext(f"{SPACE}course/{SPACE}description/{SPACE}langstring")
    assert "SITE_URL" in (said or ""), "whoever imports it learns why nothing opens"
