"""What a training manager reads on the page: what to do, with which question, why, and what becomes of results."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.content.load import load
from handbook.results import model
from handbook.results.flags import is_weak
from handbook.results.page import Findings, page
from handbook.results.table import key, written
from handbook.results.to_do import OF_KIND, to_do
from handbook.site.templates import Templates
from results.learners import PLANTED, Easiness, answers, findings_of, questions
from trees import larger

WATCHED, SURE, FEW, CHAT = "si-05", "si-07", "si-39", "si-09"


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Return the findings of 300 learners, with one question of each kind of thing to do."""
    known = questions()
    item = known[CHAT].item
    known[CHAT] = replace(known[CHAT], item=item.model_copy(update={"channel": "chat"}))
    found = answers(5, {**PLANTED, WATCHED: Easiness(0, 0.2), SURE: Easiness(1.5, 1, "bc")}, learners=300)
    days = [replace(one, at=f"2026-04-{1 + number % 30:02}", sure=one.item == SURE) for number, one in enumerate(found)]
    return findings_of([one for number, one in enumerate(days) if one.item != FEW or number < 18 * 40], known)


@pytest.fixture(scope="module")
def html(findings: Findings) -> LexborHTMLParser:
    return LexborHTMLParser(page(findings, Templates()))


def text(html: LexborHTMLParser | LexborNode, selector: str) -> str:
    return " ".join(" ".join(node.text(separator=" ") for node in html.css(selector)).split())


def test_the_heading_counts_faults_only_and_what_else_to_do_is_named_and_linked_at_the_top(
    html: LexborHTMLParser, findings: Findings
) -> None:
    faults = [one for one, flags in findings.found if to_do(one, flags) == "mend"]
    assert 0 < len(faults) < sum(bool(flags) for _, flags in findings.found)
    assert text(html, "h1") == f"{len(faults)} questions seem at fault"
    for name in ("mend", "teach", "improve", "watch", "wait"):
        assert text(html, f".jump a[href='#to-{name}']")
        assert html.css(f"#to-{name} li")
    assert len(html.css("#to-mend li")) == len(faults)


def test_every_link_of_the_page_leads_somewhere(html: LexborHTMLParser) -> None:
    ids = {node.attributes["id"] for node in html.css("[id]")}
    links = {node.attributes["href"] or "" for node in html.css("a")}
    assert {link.removeprefix("#") for link in links if link.startswith("#")} <= ids
    assert {link for link in links if not link.startswith("#")} == {"results.csv"}


def test_each_question_stands_where_it_belongs_by_its_practice_and_its_id(html: LexborHTMLParser) -> None:
    assert f"Simulated, {SURE}" in text(html, "#to-teach")
    assert "Simulated, si-17" in text(html, "#to-improve")
    assert f"Simulated, {WATCHED}" in text(html, "#to-watch")
    assert f"Simulated, {FEW}" in text(html, "#to-wait")
    assert "18 of 30 answers are there" in text(html, "#to-wait")


def test_every_kind_of_flag_says_what_to_do() -> None:
    assert {*OF_KIND} == {*Templates().words["results"]["flags"]}
    assert {*OF_KIND.values()} < {*Templates().words["results"]["to_do"]}


def test_the_card_of_a_fault_parts_those_who_know_from_everybody(html: LexborHTMLParser, findings: Findings) -> None:
    judged = {one.question.item.id: flags for one, flags in findings.found}
    for name in ("si-03", "si-29"):
        named = judged[name][0].named[0]
        assert 0 < named.best <= named.of_best < named.of_all == 300
        assert named.of_best + named.of_others == 300
        best = f"{named.best} of the {named.of_best} who do best in the rest of the test"
        others = f"{named.others} of the {named.of_others} others"
        assert f"Taken by {best}, and by {others}." in text(html, f"#{name}")


def test_a_card_says_what_to_do_about_each_kind_of_flag(html: LexborHTMLParser) -> None:
    said = [node.text() for node in html.css(f"#{SURE} .do")]
    words = Templates().words["results"]["flags"]
    assert said == [words[kind]["do"] for kind in ("sure_but_wrong", "dead_answer")]


def test_the_table_says_why_without_the_stem_and_has_a_place_for_every_question(findings: Findings) -> None:
    rows = list(csv.DictReader(io.StringIO(written(findings.found, Templates()))))
    assert any(row["why"] for row in rows)
    assert not any("Stem" in row["why"] for row in rows)
    assert all(row["look_at"] and row["practice"] == "Simulated" and row["question"] for row in rows)
    assert {row["to_do"] for row in rows} == {"mend", "teach", "improve", "watch", "wait", ""}


def test_the_picture_names_what_is_below_its_line_as_the_list_does(html: LexborHTMLParser, findings: Findings) -> None:
    weak = {one.question.item.id for one, _ in findings.found if is_weak(one)}
    in_list = {text(li, "a").split(", ")[1]: text(li, ".number") for li in html.css(".work li")}
    names = [node.text().strip() for node in html.css(".plot text")]
    assert {in_list[name] or name for name in weak} <= {*names}
    assert WATCHED in names
    assert {*names} & {*questions()} <= weak
    assert names.count(in_list[SURE]) == 0  # it tells who knows, and so is a dot without a name


def test_one_line_has_one_meaning(html: LexborHTMLParser) -> None:
    places = {node.text() for node in html.css("#si-03 .where, .item .where") if ":" in node.text()}
    assert "quizzes/serve/simulated.md: look at line 4; the question begins in line 4." in places
    assert "quizzes/serve/simulated.md: the question begins in line 4." in places


def test_the_top_says_which_test_when_and_of_whom(html: LexborHTMLParser) -> None:
    top = text(html, "main > p.soft")
    assert "Test: t. Answered from 1 April 2026 to 30 April 2026." in top
    assert re.search(r"\d answers to 40 questions\.", top)
    assert "Report of 1 May 2026. No names are in it." in top


def test_results_already_given_are_spoken_of(html: LexborHTMLParser, findings: Findings) -> None:
    (one,) = findings.outcomes
    assert one.passes is not None
    assert f"With a pass mark of 80%, {one.passes.after} pass, not {one.passes.before}." in text(html, "#given ~ ul")
    assert f"39 of 40 {round(100 * one.figures.mean)}%" in text(html, "tr")
    assert re.search(r"\b\d+ points\b", text(html, "tr"))


def test_a_channel_with_few_questions_is_not_compared(html: LexborHTMLParser) -> None:
    assert "Chat 1 300 too few questions" in text(html, "tr")
    assert re.search(r"Phone 39 [\d,]+ \d+%", text(html, "tr"))


def test_what_is_right_is_told_of_every_type(tmp_path: Path) -> None:
    known = model.questions(load(larger(tmp_path))[0]).values()
    for kind in ("choice", "multiple", "match", "order"):
        one = next(one for one in known if one.item.type == kind)
        right = key(one)
        assert len(right) == len(one.wanted)
        assert kind in Templates().words["results"]["keys"]
        assert all(" → " in part for part in right) is (kind == "match")
    steps = next(one for one in known if one.item.type == "order")
    assert key(steps) == [part.wording for part in sorted(steps.item.parts(), key=lambda part: int(part.value or 0))]


def test_a_phone_hides_nothing_but_bars(html: LexborHTMLParser) -> None:
    assert re.findall(r"([^{}]+?)\s*\{[^{}]*display: none", text(html, "style")) == [" .bars"]


def test_sentences_stand_apart(html: LexborHTMLParser) -> None:
    assert not [node.text() for node in html.css("p, li") if re.search(r"[.:)][A-Z]", node.text())]
