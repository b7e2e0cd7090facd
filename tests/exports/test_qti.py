"""QTI 1.2 holds every question: texts as qti2latex reads them, marks as the standard gives them."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import chain, combinations

import pytest
import qti2latex

from exports import qti
from exports.seen import MADE_AT, Seen, context, expected, file, folded, hostile, link_of, real, text_of, without
from handbook.site.context import SiteContext

TYPES = {"multiple_choice_question": "one", "multiple_answers_question": "many", "matching_question": "pairs"}
banks = pytest.mark.parametrize("context", [real(), hostile()], ids=["real", "hostile"])


@banks
def test_a_reader_finds_every_question_with_its_texts_and_keys(context: SiteContext) -> None:
    items = qti.items(file(context, "qti"))
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
        rows = {_prompt(each): targets[key] for each, (_, key) in zip(qti.responses(item), _adding(item), strict=True)}
        pairs = frozenset((text_of(left), folded(right)) for left, right in rows.items())
        spares = frozenset(folded(text) for ident, text in targets.items() if ident not in keys)
        return replace(base, pairs=pairs, spares=spares)
    answers = {
        (text_of(text), ident in keys, text_of(said[f"{ident}_fb"])) for ident, text in qti2latex.get_choices(item)
    }
    return replace(base, answers=frozenset(answers))


def _marked(item: ET.Element) -> ET.Element:
    """Return the item without conditions that add nothing: qti2latex takes every condition for a key."""
    marked = deepcopy(item)
    for processing in marked.iter(f"{qti.NAMESPACE}resprocessing"):
        for condition in processing.findall(f"{qti.NAMESPACE}respcondition"):
            if float(condition.findtext(f"{qti.NAMESPACE}setvar", "0")) <= 0:
                processing.remove(condition)
    return marked


def _feedback(item: ET.Element) -> dict[str, str]:
    return {
        each.get("ident", ""): each.findtext(f".//{qti.NAMESPACE}mattext", "")
        for each in item.iter(f"{qti.NAMESPACE}itemfeedback")
    }


def _prompt(response: ET.Element) -> str:
    return response.findtext(f"{qti.NAMESPACE}material/{qti.NAMESPACE}mattext", "")


def _adding(item: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield which target each prompt is paired with, by the conditions that add marks."""
    for condition in item.iter(f"{qti.NAMESPACE}respcondition"):
        if (mark := condition.find(f"{qti.NAMESPACE}setvar")) is not None and mark.get("action") == "Add":
            (equal,) = condition.iter(f"{qti.NAMESPACE}varequal")
            yield equal.get("respident", ""), equal.text or ""


@banks
def test_the_key_earns_everything_and_nothing_else_does(context: SiteContext) -> None:
    for item in qti.items(file(context, "qti")):
        full = [response for response in _every_response(item) if qti.score(item, response) == qti.FULL]
        assert len(full) == 1, item.get("ident")


def _every_response(item: ET.Element) -> Iterator[qti.Response]:
    """Yield each choice or set of choices; of pairs the key, and the key with one pair wrong."""
    responses = qti.responses(item)
    labels = {each.get("ident", ""): qti.labels(each) for each in responses}
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


def test_every_answer_shows_its_feedback() -> None:
    for item in qti.items(file(real(), "qti")):
        shown = {each.get("linkrefid") for each in item.iter(f"{qti.NAMESPACE}displayfeedback")}
        assert shown == set(_feedback(item)), item.get("ident")


def test_a_ring_is_a_group_of_which_one_question_is_asked() -> None:
    handbook = real().handbook
    for (slug, quiz), read in zip(handbook.quizzes.items(), qti.quizzes(file(real(), "qti")), strict=True):
        (root,) = read.iter(f"{qti.NAMESPACE}assessment")
        groups = {
            each.get("ident"): qti2latex.get_group(each)
            for each in root.iterfind(f"{qti.NAMESPACE}section/{qti.NAMESPACE}section")
        }
        rings: dict[str, list[str]] = {}
        for item in quiz.content.items:
            if ring := getattr(item, "ring", None):
                rings.setdefault(ring, []).append(item.id)
        assert root.get("ident") == slug
        assert {name: [item.get("ident") for item in items] for name, (_, _, items) in groups.items()} == rings
        assert {(asked, points) for asked, points, _ in groups.values()} <= {(1, 1)}


def test_the_zip_lists_every_file_and_has_each_once() -> None:
    with qti.opened(file(real(), "qti")) as zipped:
        listed = {each.get("href", "") for each in ET.fromstring(zipped.read("imsmanifest.xml")).iter(f"{qti.CP}file")}  # noqa: S314 - we wrote it
        assert sorted([*listed, "imsmanifest.xml"]) == sorted(zipped.namelist())


@pytest.mark.parametrize("kind", ["moodle", "gift", "qti", "anki", "csv"])
def test_the_same_questions_give_the_same_bytes(kind: str) -> None:
    again = context(real().handbook, MADE_AT)
    assert file(again, kind) == file(real(), kind)
