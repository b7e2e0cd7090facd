"""What reports of learning systems can show of each question: its text, the choices, and answers in one order."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from browser.lms.launching import Course
from browser.lms.system import NAMES, System, said, status
from browser.quiz import Asked, asked, take_test
from handbook.items.match.model import Match
from handbook.items.order.model import Order
from handbook.quiz.revisions import revision
from handbook.site.templates import Templates
from rows import few
from website import PLACE

# Steps that were to be put in order stand in it afterwards.
AS_ASKED = """all => all
  .sort((one, other) => one.style.order - other.style.order)
  .map((one) => one.dataset.part)"""
DAWDLED = 40  # seconds
LONGEST = 250  # characters of a description in SCORM 2004
speaker = Templates().speaker
TYPES = {Match: "matching", Order: "sequencing"}


def test_statements_of_cmi5_have_every_text(launch: Callable[..., Page], course: Course) -> None:
    page = launch()
    questions = take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100))
    told = {one["object"]["id"].rpartition("#")[2]: one for one in course.said("answered")}
    assert list(told) == [one.item.id for one in questions]
    for one in questions:
        definition = told[one.item.id]["object"]["definition"]
        assert definition["name"] == definition["description"] == {"en": _text(one)}
        assert definition["interactionType"] == _type(one)
        assert _texts(definition) == _wanted_texts(one)
        pattern = _written(one, "[.]", "[,]")
        assert definition["correctResponsesPattern"] == [pattern]
        assert told[one.item.id]["result"]["response"] == pattern, "as given, in the order of the pattern"


@pytest.mark.parametrize(("version", "inner", "between"), [("scorm-1.2", ".", ","), ("scorm-2004", "[.]", "[,]")])
def test_interactions_of_scorm_have_what_there_is_a_place_for(
    system: Callable[..., System], version: str, inner: str, between: str
) -> None:
    visit = system(version).visit()
    questions = take_test(visit.quiz, 8)
    recorded = [visit.value(f"interactions.{place}") for place in range(8)]
    for one, told in zip(questions, recorded, strict=True):
        assert told["type"] == _type(one)
        assert told["correct_responses"]["0"]["pattern"] == _written(one, inner, between)
        assert told[NAMES[version]["answer"]] == _written(one, inner, between)
        if version == "scorm-2004":
            assert told["description"] == _text(one)[:LONGEST]


def test_statements_of_cmi5_tell_how_each_answer_came_about(launch: Callable[..., Page], course: Course) -> None:
    page = launch(timed=True)
    first, *others = _dawdled(page)
    expect(status(page)).to_have_text(said("recorded", score=100))
    told = {one["object"]["id"].rpartition("#")[2]: one for one in course.said("answered")}
    for one in (first, *others):
        extensions = told[one.item.id]["context"]["extensions"]
        assert extensions[f"{PLACE}xapi/revision"] == revision(one.item)
        assert extensions[f"{PLACE}xapi/order"] == one.form.locator(".option[data-part]").evaluate_all(AS_ASKED)
    seconds = [float(told[one.item.id]["result"]["duration"][2:-1]) for one in (first, *others)]
    assert seconds[0] > DAWDLED / 2 > max(seconds[1:])


@pytest.mark.parametrize("version", few(["scorm-1.2", "scorm-2004"]))
def test_interactions_of_scorm_tell_how_long_each_answer_took(system: Callable[..., System], version: str) -> None:
    timed = system(version)
    timed.context.clock.install()
    visit = timed.visit()
    questions = _dawdled(visit.quiz)
    spans = [visit.value(f"interactions.{place}")["latency"] for place in range(len(questions))]
    seconds = [float(span[2:-1] if version == "scorm-2004" else span.removeprefix("00:00:")) for span in spans]
    assert seconds[0] > DAWDLED / 2 > max(seconds[1:])


def _dawdled(page: Page | Frame) -> list[Asked]:
    """Take a test under a clock of ours, longest over its first question."""
    page.locator("form.item .item__bar").first.wait_for()
    (page.page if isinstance(page, Frame) else page).clock.fast_forward(1000 * DAWDLED)
    return take_test(page, len(asked(page)))


def test_the_text_of_a_question_is_its_situation_and_what_it_asks(launch: Callable[..., Page], course: Course) -> None:
    page = launch()
    take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100))
    [soup] = [one for one in course.said("answered") if one["object"]["id"].endswith("#ow-03")]
    definition = soup["object"]["definition"]
    assert definition["description"] == {
        "en": "You served soup to a guest who had ordered fish. In which order do you act?"
    }
    assert definition["interactionType"] == "sequencing"


def _text(one: Asked) -> str:
    return f"{one.item.situation} {one.item.stem}"


def _type(one: Asked) -> str:
    return TYPES.get(type(one.item), "choice")


def _written(one: Asked, inner: str, between: str) -> str:
    """Return the right answer as a pattern: steps in their order, everything else by the names of its parts."""
    if isinstance(one.item, Order):
        return between.join(sorted(one.right, key=lambda part: int(one.right[part])))
    if isinstance(one.item, Match):
        return between.join(f"{part}{inner}{value}" for part, value in sorted(one.right.items()))
    return between.join(sorted(one.right))


def _texts(definition: dict[str, Any]) -> dict[str, dict[str, str]]:
    lists = ("choices", "source", "target")
    return {
        name: {part["id"]: part["description"]["en"] for part in definition[name]}
        for name in lists
        if name in definition
    }


def _wanted_texts(one: Asked) -> dict[str, dict[str, str]]:
    parts = one.item.parts()
    if isinstance(one.item, Match):
        texts, targets = {part.id: part.text for part in parts if part.text}, {part.id: part.target for part in parts}
        return {"source": texts, "target": targets}
    spoken = {part.id: f"{speaker(part.who)}: {part.text}" if part.who else part.text for part in parts}
    return {"choices": {part: spoken[part] for part in one.offered}}
