"""Files of every system, made in their manner: what is read from each, and what is said of those that can't be read.

The shapes are those of Moodle 4.5's reports (mod/quiz/report/responses, mod/scorm/report/interactions), of our own
cmi5 statements as an LRS gives them back, and of the progress page; people and answers are made up.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from handbook.content.load import load
from handbook.core.problems import report
from handbook.results.model import OTHER, Answer, Question, questions
from handbook.results.sources.registry import read
from trees import larger

GOLDEN = Path(__file__).parents[1] / "golden/results-not-read.txt"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    return questions(load(larger(tmp_path_factory.mktemp("larger")))[0])


def the_answers(tmp_path: Path, name: str, text: str, known: dict[str, Question]) -> list[Answer]:
    (tmp_path / name).write_text(text, "utf-8")
    found, problems = read([tmp_path / name], known)
    assert problems == []
    return found


def statement(item: str, response: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON holds
    return {
        "actor": {"account": {"homePage": "https://lms.example", "name": "ada"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
        "object": {"id": f"https://handbook.example/after/pass-on/#{item}", "definition": more.pop("definition", {})},
        "result": {"response": response, "success": True, "duration": "PT1M2.5S"},
        "context": {"registration": "r", "language": "en", "contextActivities": {"parent": [{"id": "test"}]}},
        "timestamp": "2026-11-20T10:00:00Z",
    } | more


def moodle(known: dict[str, Question], item: str, response: str, right: str) -> str:
    """Return Moodle's report of responses with one attempt, and its line of averages."""
    one = known[item].item
    cells = ("Ames", "Ada", "ada@example.org", "Finished", "20 November 2026 10:00", "1.00")
    text = f"<p>{one.situation}</p>\n{one.stem}"
    head = "Last name,First name,Email address,State,Started on,Grade/1.00,Question 1,Response 1,Right answer 1"
    row = ",".join(f'"{cell}"' for cell in (*cells, text, response, right))
    return f'{head}\n{row}\n"Overall average",,,,,1.00,,,\n'


@pytest.mark.parametrize(
    ("item", "response", "given"),
    [
        ("po-01", "Ask for the number of the case", {"c": "on"}),
        ("po-01", "", {}),
        ("po-02", "How rude the caller was; What the caller wants", {"a": "on", "b": "on"}),
    ],
)
def test_moodle_s_responses_are_read_by_their_texts(
    item: str, response: str, given: dict[str, str], tmp_path: Path, known: dict[str, Question]
) -> None:
    keys = [part.text for part in known[item].asked() if part.value]
    (one,) = the_answers(tmp_path, "quiz.csv", moodle(known, item, response, "; ".join(keys)), known)
    assert (one.item, one.given, one.right, one.revision, one.test) == (item, given, False, "", "quiz")


def test_moodle_s_pairs_and_steps_are_read_by_their_texts(tmp_path: Path, known: dict[str, Question]) -> None:
    for kind in ("match", "order"):
        question = next(one for one in known.values() if one.item.type == kind)
        targets = {part.id: question.item.target(part) for part in question.item.parts() if part.value}
        text = "; ".join(f"{part.text} -> {targets[part.id]}" for part in question.asked())
        (one,) = the_answers(tmp_path, "quiz.csv", moodle(known, question.item.id, text, text), known)
        assert (one.given, one.right, one.revision) == (question.wanted, True, "")


def test_moodle_s_responses_to_another_key_stand_apart(tmp_path: Path, known: dict[str, Question]) -> None:
    text = moodle(known, "po-01", "Ask for the number of the case", "Ask for the number of the case")
    (one,) = the_answers(tmp_path, "quiz.csv", text, known)
    assert one.revision == OTHER


def test_moodle_s_interactions_are_read_by_their_ids(tmp_path: Path, known: dict[str, Question]) -> None:
    text = (
        "First name,Last name,Attempt,Started on,Last accessed on,Score,Question 1,Response 1,Right answer 1,Result 1,"
        "Question 2,Response 2,Right answer 2,Result 2\n"
        'Ada,Ames,1,20 November 2026,20 November 2026,50,po-01,a,a,correct,po-02,"a,b",b,wrong\n'
    )
    one, two = the_answers(tmp_path, "scorm.csv", text, known)
    assert (one.item, one.given, one.right, one.revision) == ("po-01", {"a": "on"}, True, "")
    assert (two.item, two.given, two.right, two.revision) == ("po-02", {"a": "on", "b": "on"}, False, OTHER)


@pytest.mark.parametrize("is_list", [True, False])
def test_statements_are_read_from_a_list_and_from_what_an_lrs_answers(
    is_list: bool,  # noqa: FBT001 - a parameter of a test
    tmp_path: Path,
    known: dict[str, Question],
) -> None:
    told = [statement("po-01", "b"), statement("po-01", "a", verb={"id": "http://adlnet.gov/expapi/verbs/passed"})]
    text = json.dumps(told if is_list else {"statements": told, "more": ""}, indent=2)
    (one,) = the_answers(tmp_path, "lrs.json", text, known)
    assert (one.item, one.given, one.right, one.seconds) == ("po-01", {"b": "on"}, True, 62.5)
    assert (one.language, one.test) == ("en", "test")


@pytest.mark.parametrize(("told", "wanted"), [("1f2e3d4c", "1f2e3d4c"), (7, ""), (None, "")])
def test_statements_tell_the_revision_that_was_asked(
    tmp_path: Path, known: dict[str, Question], told: object, wanted: str
) -> None:
    context: dict[str, dict[str, object]] = {"extensions": {"https://handbook.example/after/xapi/order": ["a"]}}
    if told is not None:
        context["extensions"]["https://handbook.example/after/xapi/revision"] = told
    [one] = the_answers(tmp_path, "statements.json", json.dumps([statement("po-01", "b", context=context)]), known)
    assert one.revision == wanted


def test_statements_with_another_question_are_of_an_earlier_wording(tmp_path: Path, known: dict[str, Question]) -> None:
    told = [statement("po-01", "b", definition={"description": {"en": "What do you do last?"}})]
    told.append(statement("po-01", "b", definition={"description": "no map"}, timestamp=None))
    found = the_answers(tmp_path, "lrs.json", json.dumps(told), known)
    assert [one.revision for one in found] == [OTHER, ""]


def test_a_progress_file_tells_every_answer_and_how_it_came_about(tmp_path: Path, known: dict[str, Question]) -> None:
    answer = {"revision": "00000000", "right": False, "given": {"b": "on"}, "at": 1764000000000}
    past = {"revision": "11111111", "right": True, "given": {"a": "on"}, "seconds": 7, "hints": 1, "sure": True}
    record = {"version": 3, "ticks": {}, "answers": {"po-01": answer, "po-02": answer}}
    text = json.dumps(record | {"history": {"1764000000000-po-02": past}})
    two, one = the_answers(tmp_path, "handbook-progress.json", text, known)
    assert (one.item, one.right, one.revision, one.seconds) == ("po-01", False, "00000000", None)
    assert (two.item, two.right, two.seconds, two.hints, two.sure) == ("po-02", True, 7, 1, True)


def test_a_csv_of_ours_may_tell_what_it_knows(tmp_path: Path, known: dict[str, Question]) -> None:
    text = "learner;item;response;right;seconds;hints;sure;language\nx;po-01;b;;9.5;2;yes;de\ny;po-01;;1;;;;\n"
    one, two = the_answers(tmp_path, "ours.csv", text, known)
    assert (one.given, one.right, one.seconds, one.hints, one.sure) == ({"b": "on"}, False, 9.5, 2, True)
    assert (two.given, two.right, two.seconds, two.hints, two.sure) == ({}, True, None, None, None)


def test_everything_that_cannot_be_read_is_told_at_once(
    tmp_path: Path, known: dict[str, Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files: dict[str, str | bytes] = {
        "broken.json": '[{"verb":\n  oops}]',
        "cut.json": json.dumps([statement("po-01", "a")])[:-1],
        "foreign.txt": "Dear all,\nhere are the results.",
        "huge.csv": f"learner,item,response\nx,po-01,{'a' * 200_000}\n",
        "latin.csv": "learner,item,response\nRené,po-01,a\n".encode("latin-1"),
        "ours.csv": "learner,item,response\nx,po-01,q\n,po-01,a\nx,zz-99,a\nx,po-01\n",
        "progress.json": json.dumps({"version": 3, "answers": {"po-01": {}, "zz-99": {}}}, indent=2),
        "quiz.csv": "Last name,State,Started on,Response 1\nAmes,Finished,today,x\n",
        "scorm.csv": "Last name,Attempt,Question 1,Response 1\nAmes,1,po-01,z\n",
        "statements.json": json.dumps([statement("zz-99", "a"), statement("po-01", "z")]),
        "reworded.csv": moodle(known, "po-01", "Say nothing", "Say nothing"),
    }
    for name, text in files.items():
        Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    answers, problems = read([Path(name) for name in (*files, "missing.csv")], known)
    assert len(answers) == 1
    assert "Ames" not in report(problems)
    assert report(problems) + "\n" == GOLDEN.read_text("utf-8")


def test_a_learner_who_is_enrolled_again_is_the_same_learner(tmp_path: Path, known: dict[str, Question]) -> None:
    told = [statement("po-01", "c", context={"registration": name}) for name in ("first", "second")]
    one, other = the_answers(tmp_path, "statements.json", json.dumps(told), known)
    assert one.learner == other.learner
