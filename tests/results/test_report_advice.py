"""What the report advises: which sentences to look at, what to do where none stands out, and why to watch or wait."""

import csv
import io
import random
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.results.figures import ItemFigures, Takers
from handbook.results.flags import Flag, flags
from handbook.results.model import Answer
from handbook.results.page import Findings, page
from handbook.results.statistics import items
from handbook.results.table import written
from handbook.site.templates import Templates
from results.learners import Chooses, Easiness, answers, findings_of, questions
from results.test_outcomes import multiple
from results.test_report_page import text

TEMPTING, WATCHED, FEW, ONE, SEVERAL = "si-03", "si-05", "si-39", "si-07", "si-09"
WORDS = Templates().words["results"]
LANGUAGE = Templates().language


def tempting(ability: float, chance: random.Random) -> str:
    """Take one of two wrong answers, b and c, the oftener the more one knows, and d or what is right the seldomer."""
    return chance.choice("bc" if chance.random() < (0.7 if ability > 0 else 0.2) else "add")


def sure_of_one(ability: float, chance: random.Random) -> str:
    return chance.choice("abbbbbbcd") if ability < 1 else "a"


@pytest.fixture(scope="module")
def findings() -> Findings:
    planted: dict[str, Chooses] = {
        TEMPTING: tempting,
        WATCHED: Easiness(0, 0.25),
        ONE: sure_of_one,
        SEVERAL: Easiness(1.5, 1.5),
    }
    found = [replace(one, sure=one.item in {ONE, SEVERAL}) for one in answers(5, planted, learners=300)]
    return findings_of([one for number, one in enumerate(found) if one.item != FEW or number < 18 * 40], questions())


@pytest.fixture(scope="module")
def html(findings: Findings) -> LexborHTMLParser:
    return LexborHTMLParser(page(findings, Templates()))


@pytest.fixture(scope="module")
def rows(findings: Findings) -> dict[str, dict[str, str]]:
    return {row["item"]: row for row in csv.DictReader(io.StringIO(written(findings.found, Templates())))}


def judged(findings: Findings, item: str) -> tuple[ItemFigures, Flag]:
    one, flagged = next((one, flagged) for one, flagged in findings.found if one.question.item.id == item)
    return one, flagged[0]


def test_every_wrong_answer_that_those_who_know_take_more_often_is_named(
    findings: Findings, html: LexborHTMLParser
) -> None:
    one, flag = judged(findings, TEMPTING)
    assert flag.kind == "misleads"
    assert {named.text for named in flag.named} == {"Option b of 3", "Option c of 3"}
    for named in flag.named:
        part = named.text.split()[1]
        assert (named.best, named.others) == (one.best.taken[part, "on"], one.rest.taken[part, "on"])
        assert named.best / named.of_best > named.others / named.of_others
        best = f"{named.best} of the {named.of_best} who do best in the rest of the test"
        assert f"{named.text} Taken by {best}, and by {named.others} of the {named.of_others} others." in text(
            html, f"#{TEMPTING}"
        )
    assert text(html, f"#{TEMPTING} .do").startswith("Check whether one of these is right as well; then read")


def test_a_second_answer_that_draws_those_who_know_is_named_however_much_rarer_it_is(findings: Findings) -> None:
    one, _ = judged(findings, TEMPTING)
    best = Takers(333, 103, {("b", "on"): 149, ("c", "on"): 64, ("d", "on"): 17})
    rest = Takers(667, 398, {("b", "on"): 137, ("c", "on"): 98, ("d", "on"): 34})
    (flag,) = flags(replace(one, best=best, rest=rest))
    assert [(named.text, named.best, named.others) for named in flag.named] == [
        ("Option b of 3", 149, 137),
        ("Option c of 3", 64, 98),
    ]  # 17 of 333 and 34 of 667 are the same share


def test_a_mistake_that_stands_out_is_explained_and_where_none_does_it_says_so(
    findings: Findings, html: LexborHTMLParser, rows: dict[str, dict[str, str]]
) -> None:
    for item, named, do in ((ONE, 1, "do"), (SEVERAL, 3, "do_several")):
        _, flag = judged(findings, item)
        assert (flag.kind, len(flag.named)) == ("sure_but_wrong", named)
        assert flag.advice(WORDS) == WORDS["flags"]["sure_but_wrong"][do]
        assert flag.advice(WORDS) in text(html, f"#{item} .do")
        assert flag.advice(WORDS) in rows[item]["what_to_do"]
    assert "No one mistake stands out" in rows[SEVERAL]["what_to_do"]


def test_a_right_answer_that_was_left_out_is_named_as_right_before_it_is_read() -> None:
    question, wanted = multiple(), {"a": "on", "b": "on"}
    others = [one for one in answers(6, {}, learners=60) if one.item < "si-10"]
    told = [
        Answer(learner=f"l{number}", test="t", item="si-90", given=given, right=given == wanted, sure=True)
        for number in range(60)
        for given in ({"a": "on"} if number % 6 else wanted,)
    ]
    found, _ = items([*others, *told], questions() | {"si-90": question})
    one = next(one for one in found if one.question.item.id == "si-90")
    flag = next(flag for flag in flags(one) if flag.kind == "sure_but_wrong")
    assert [named.told(WORDS, LANGUAGE) for named in flag.named] == [
        "Right, but not ticked by 50 of 60: “Part b”",
    ]


def test_the_page_says_by_which_rule_a_question_is_to_be_taught(html: LexborHTMLParser) -> None:
    said = text(html, "#to-teach > p")
    assert "At least 20 learners said that they were sure, and clearly more than half of these were wrong." in said
    where = "Where it is close to half, a question isn\N{RIGHT SINGLE QUOTATION MARK}t listed; "
    assert where + "where it is at fault, it stands above." in said


@pytest.mark.parametrize(("item", "name"), [(WATCHED, "watch"), (FEW, "wait")])
def test_what_to_watch_or_to_wait_for_says_of_which_situation_why_and_what_to_do(
    item: str, name: str, findings: Findings, html: LexborHTMLParser, rows: dict[str, dict[str, str]]
) -> None:
    one = next(one for one, _ in findings.found if one.question.item.id == item)
    row = next(node for node in html.css(f"#to-{name} li") if item in node.text())
    said = text(LexborHTMLParser(row.html or ""), "li")
    assert f"{one.question.item.situation} {one.question.item.stem}" in said
    best = f"Of the {one.best.n} who do best in the rest of the test, {one.best.right} have it right"
    why = {"watch": f"{best}; of the {one.rest.n} others, {one.rest.right}.", "wait": "18 of 30 answers are there."}
    assert (rows[item]["to_do"], rows[item]["why"]) == (name, why[name])
    assert rows[item]["what_to_do"] == WORDS["to_do"][name]["do"]
    assert f"{rows[item]['why']} {rows[item]['what_to_do']}" in said


def test_the_page_names_the_column_to_filter_by(html: LexborHTMLParser, rows: dict[str, dict[str, str]]) -> None:
    assert "filter it by the column “to_do”" in text(html, "a[href='results.csv']")
    listed = {name for name, row in rows.items() if row["to_do"]}
    assert listed == {name for name, row in rows.items() if row["why"]}
    assert len(listed) == len(html.css(".work li"))


@pytest.mark.parametrize("item", [TEMPTING, ONE, SEVERAL])
def test_a_row_of_the_list_shows_the_sentences_to_look_at(
    item: str, findings: Findings, html: LexborHTMLParser
) -> None:
    _, flag = judged(findings, item)
    row = next(node for node in html.css(".work li") if item in node.text())
    assert [node.text() for node in row.css("q")] == [named.text for named in flag.named]
    for named in flag.named:
        count = f"({named.best} of {named.of_best})" if named.of_best else f"({named.all} of {named.of_all})"
        assert count in row.text()
