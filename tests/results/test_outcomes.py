"""What becomes of results already given: tests without the questions at fault, and who passes then."""

import pytest

from handbook.items.base import Option
from handbook.items.multiple.model import Multiple
from handbook.quiz.scopes import Scope
from handbook.results.model import Answer, Question
from handbook.results.outcomes import earned, outcomes
from handbook.results.statistics import first_answers, items
from results.learners import answers, questions

FAULTS = ("si-03", "si-11", "si-29", "si-35")


def test_without_what_is_at_fault_a_test_ranks_learners_better_and_more_pass() -> None:
    known, found = questions(), answers(5)
    (one,) = outcomes(first_answers(found, known), known, FAULTS, mark=60)
    assert (one.faults, one.figures.items, one.without.items) == (4, 40, 36)
    assert one.without.reliability == items([a for a in found if a.item not in FAULTS], known)[1][0].reliability
    assert (one.without.reliability or 0) > (one.figures.reliability or 1)
    passes = one.passes
    assert passes is not None
    assert passes.after == passes.before + passes.gained - passes.lost
    assert passes.after > passes.before


def told(learner: str, rights: str) -> list[Answer]:
    """Return one learner's answers to the first questions: 1 for right, 0 for wrong."""
    return [
        Answer(learner=learner, test="t", item=f"si-{place:02}", given={part: "on"}, right=part == "a")
        for place, part in enumerate(rights.translate({ord("1"): "a", ord("0"): "b"}))
    ]


def test_passes_are_those_reckoned_by_hand() -> None:
    # Of five questions the last is at fault; at 75 %, three of four or four of five have to be right.
    found = [*told("a", "11110"), *told("b", "11100"), *told("c", "11011"), *told("d", "11001"), *told("e", "10111")]
    (one,) = outcomes(first_answers(found, questions()), questions(), ["si-04"], mark=75)
    passes = one.passes
    assert passes is not None
    assert (passes.before, passes.after, passes.gained, passes.lost) == (3, 4, 1, 0)


def test_who_was_asked_nothing_else_keeps_the_result() -> None:
    found = [*told("a", "1111"), Answer(learner="b", test="t", item="si-04", given={"a": "on"}, right=True)]
    (one,) = outcomes(first_answers(found, questions()), questions(), ["si-04"], mark=75)
    assert one.passes is not None
    assert (one.passes.before, one.passes.after, one.passes.lost) == (2, 2, 0)


def test_a_test_without_faults_and_without_a_pass_mark_says_so() -> None:
    (one,) = outcomes(first_answers(told("a", "110"), questions()), questions(), [])
    assert (one.faults, one.passes, one.without) == (0, None, one.figures)


@pytest.mark.parametrize("name", ["First day", "https://site.example/book/onboarding/first-day/"])
def test_the_pass_mark_is_that_of_the_quiz_which_the_test_is(name: str) -> None:
    scope = Scope("first-day", "programme", "First day", "/onboarding/first-day/", (), "0", pass_mark=90)
    found = [Answer(learner="a", test=name, item="si-00", given={"a": "on"}, right=True)]
    (one,) = outcomes(first_answers(found, questions()), questions(), [], [scope], mark=50)
    assert one.passes is not None
    assert (one.name, one.passes.mark) == ("First day", 90)


def multiple() -> Question:
    options = tuple(
        Option(id=part, text=f"Part {part}", key=part in "ab", feedback="So.", misconception=None) for part in "abcd"
    )
    item = Multiple.model_construct(
        id="si-90", type="multiple", channel="phone", situation="Here", stem="Which?", options=options,
        explanation="Why.", hints=(), learn_more="say", shows=None, essential=False,
    )  # fmt: skip
    return Question(item, "quizzes/serve/simulated.md", "Simulated", "0000000a", {(): 1})


@pytest.mark.parametrize(
    ("given", "revision", "wanted"), [("ab", "", 1), ("a", "", 0.5), ("abc", "", 0.5), ("cd", "", 0), ("a", "0ld", 0)]
)
def test_an_answer_earns_the_marks_of_its_parts(given: str, revision: str, wanted: float) -> None:
    question = multiple()
    parts = dict.fromkeys(given, "on")
    answer = Answer(learner="a", test="t", item="si-90", given=parts, right=parts == question.wanted, revision=revision)
    assert earned(answer, question) == wanted
