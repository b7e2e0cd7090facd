"""QTI 1.2 holds every question: texts as qti2latex reads them, marks as the standard gives them."""

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import chain, combinations

import pytest
import qti2latex

from exports.seen import MADE_AT, Seen, context, expected, file, folded, hostile, link_of, real, text_of, without
from handbook.site.context import SiteContext

NAMESPACE = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
TYPES = {"multiple_choice_question": "one", "multiple_answers_question": "many", "matching_question": "pairs"}
FULL = 100.0
banks = pytest.mark.parametrize("context", [real(), hostile()], ids=["real", "hostile"])
Response = dict[str, frozenset[str]]


def _opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def _quizzes(content: bytes) -> Iterator[ET.Element]:
    with _opened(content) as zipped:
        for resource in ET.fromstring(zipped.read("imsmanifest.xml")).iter(f"{CP}resource"):  # noqa: S314 - we wrote it
            if resource.get("type") == "imsqti_xmlv1p2":
                (each,) = resource.findall(f"{CP}file")
                yield ET.fromstring(zipped.read(each.get("href", "")))  # noqa: S314 - as above


def _items(content: bytes) -> list[ET.Element]:
    return [item for quiz in _quizzes(content) for item in quiz.iter(f"{NAMESPACE}item")]


@banks
def test_a_reader_finds_every_question_with_its_texts_and_keys(context: SiteContext) -> None:
    items = _items(file(context, "qti"))
    assert len(items) == len(list(context.handbook.items()))
    assert {item.get("ident"): _seen(item) for item in items} == without(expected(context), hints=())


def _seen(item: ET.Element) -> Seen:
    name, said = item.get("ident", ""), _feedback(item)
    kind = TYPES[qti2latex.guess_type(qti2latex.get_qti_metadata(item), item)]
    stem, reason = text_of(qti2latex.get_item_stem(item)), said["general_fb"]
    base = Seen(name, kind, stem, reason=text_of(reason), link=link_of(reason))
    keys = qti2latex.get_correct_idents(_marked(item))
    if kind == "pairs":
        targets = dict(qti2latex.get_choices(item))
        rows = {_prompt(each): targets[key] for each, (_, key) in zip(_responses(item), _adding(item), strict=True)}
        pairs = frozenset((text_of(left), folded(right)) for left, right in rows.items())
        spares = frozenset(folded(text) for ident, text in targets.items() if ident not in keys)
        return replace(base, pairs=pairs, spares=spares)
    answers = {
        (text_of(text), ident in keys, text_of(said[f"{ident}_fb"])) for ident, text in qti2latex.get_choices(item)
    }
    return replace(base, answers=frozenset(answers))


def _marked(item: ET.Element) -> ET.Element:
    """Return the item without conditions that only show feedback: qti2latex takes every condition for a key."""
    marked = deepcopy(item)
    for processing in marked.iter(f"{NAMESPACE}resprocessing"):
        for condition in processing.findall(f"{NAMESPACE}respcondition"):
            if condition.find(f"{NAMESPACE}setvar") is None:
                processing.remove(condition)
    return marked


def _feedback(item: ET.Element) -> dict[str, str]:
    return {
        each.get("ident", ""): each.findtext(f".//{NAMESPACE}mattext", "")
        for each in item.iter(f"{NAMESPACE}itemfeedback")
    }


def _responses(item: ET.Element) -> list[ET.Element]:
    return list(item.iter(f"{NAMESPACE}response_lid"))


def _prompt(response: ET.Element) -> str:
    return response.findtext(f"{NAMESPACE}material/{NAMESPACE}mattext", "")


def _adding(item: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield which target each prompt is paired with, by the conditions that add marks."""
    for condition in item.iter(f"{NAMESPACE}respcondition"):
        if (mark := condition.find(f"{NAMESPACE}setvar")) is not None and mark.get("action") == "Add":
            (equal,) = condition.iter(f"{NAMESPACE}varequal")
            yield equal.get("respident", ""), equal.text or ""


@banks
def test_the_key_earns_everything_and_nothing_else_does(context: SiteContext) -> None:
    for item in _items(file(context, "qti")):
        full = [response for response in _every_response(item) if _score(item, response) == FULL]
        assert len(full) == 1, item.get("ident")


def _every_response(item: ET.Element) -> Iterator[Response]:
    """Yield each choice or set of choices; of pairs the key, and the key with one pair wrong."""
    responses = _responses(item)
    labels = {each.get("ident", ""): _labels(each) for each in responses}
    first = responses[0]
    if len(responses) > 1:
        right = {ident: frozenset({target}) for ident, target in _adding(item)}
        yield right
        for ident, targets in labels.items():
            yield from (right | {ident: frozenset({target})} for target in targets if {target} != right[ident])
    elif first.get("rcardinality") == "Multiple":
        every = labels[first.get("ident", "")]
        sets = chain.from_iterable(combinations(every, count) for count in range(len(every) + 1))
        yield from ({first.get("ident", ""): frozenset(chosen)} for chosen in sets)
    else:
        yield from ({first.get("ident", ""): frozenset({label})} for label in labels[first.get("ident", "")])


def _labels(response: ET.Element) -> list[str]:
    return [label.get("ident", "") for label in response.iter(f"{NAMESPACE}response_label")]


def _score(item: ET.Element, response: Response) -> float:
    """Return what the response earns by the rules of IMS QTI ASI 1.2, response processing."""
    score = 0.0
    for condition in item.iter(f"{NAMESPACE}respcondition"):
        (asked,) = condition.findall(f"{NAMESPACE}conditionvar")
        if all(_holds(each, response) for each in asked):
            for mark in condition.findall(f"{NAMESPACE}setvar"):
                score = float(mark.text or "") + (score if mark.get("action") == "Add" else 0)
            if condition.get("continue") == "No":
                break
    return round(score, 6)


def _holds(condition: ET.Element, response: Response) -> bool:
    name = condition.tag.removeprefix(NAMESPACE)
    if name == "varequal":
        return (condition.text or "") in response.get(condition.get("respident", ""), frozenset())
    if name == "not":
        return not all(_holds(each, response) for each in condition)
    assert name in {"and", "other"}
    return all(_holds(each, response) for each in condition)


def test_every_answer_shows_its_feedback() -> None:
    for item in _items(file(real(), "qti")):
        shown = {each.get("linkrefid") for each in item.iter(f"{NAMESPACE}displayfeedback")}
        assert shown == set(_feedback(item)), item.get("ident")


def test_a_ring_is_a_group_of_which_one_question_is_asked() -> None:
    handbook = real().handbook
    for (slug, quiz), read in zip(handbook.quizzes.items(), _quizzes(file(real(), "qti")), strict=True):
        (root,) = read.iter(f"{NAMESPACE}assessment")
        groups = {
            each.get("ident"): qti2latex.get_group(each)
            for each in root.iterfind(f"{NAMESPACE}section/{NAMESPACE}section")
        }
        rings: dict[str, list[str]] = {}
        for item in quiz.content.items:
            if ring := getattr(item, "ring", None):
                rings.setdefault(ring, []).append(item.id)
        assert root.get("ident") == slug
        assert {name: [item.get("ident") for item in items] for name, (_, _, items) in groups.items()} == rings
        assert {(asked, points) for asked, points, _ in groups.values()} <= {(1, 1)}


def test_the_zip_lists_every_file_and_has_each_once() -> None:
    with _opened(file(real(), "qti")) as zipped:
        listed = {each.get("href", "") for each in ET.fromstring(zipped.read("imsmanifest.xml")).iter(f"{CP}file")}  # noqa: S314 - we wrote it
        assert sorted([*listed, "imsmanifest.xml"]) == sorted(zipped.namelist())


@pytest.mark.parametrize("kind", ["moodle", "gift", "qti", "anki", "csv"])
def test_the_same_questions_give_the_same_bytes(kind: str) -> None:
    again = context(real().handbook, MADE_AT)
    assert file(again, kind) == file(real(), kind)
