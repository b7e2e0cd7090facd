"""Whom the report counts, who passes, and how far one result can be trusted: before and beside all figures."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.results.outcomes import Passes, outcomes
from handbook.results.page import Findings, page
from handbook.results.statistics import first_answers
from handbook.site.templates import Templates
from results.learners import answers, findings_of, questions
from results.test_report_page import text


@pytest.fixture(scope="module")
def findings() -> Findings:
    return findings_of(answers(5, learners=300), questions())


@pytest.fixture(scope="module")
def passes(findings: Findings) -> Passes:
    (one,) = findings.outcomes
    assert one.passes is not None
    return one.passes


@pytest.fixture(scope="module")
def html(findings: Findings) -> LexborHTMLParser:
    return LexborHTMLParser(page(findings, Templates()))


def with_passes(findings: Findings, passes: Passes | None) -> LexborHTMLParser:
    (one,) = findings.outcomes
    return LexborHTMLParser(page(replace(findings, outcomes=[replace(one, passes=passes)]), Templates()))


def test_the_top_says_in_ink_whose_answers_are_counted(html: LexborHTMLParser) -> None:
    first = html.css_first(".whose li")
    assert first is not None
    assert first.text().startswith("300 learners are counted: everybody in the files, yours or not.")
    assert "soft" not in (first.html or "")


def test_who_is_in_two_tests_is_counted_once(findings: Findings) -> None:
    twice = [*findings.answers, *(replace(one, test="second") for one in findings.answers)]
    both = LexborHTMLParser(page(replace(findings, answers=twice), Templates()))
    assert text(both, ".whose").startswith("300 learners are counted")


def test_the_top_says_who_passes_now_and_without_the_faults_and_leads_there(
    html: LexborHTMLParser, findings: Findings, passes: Passes
) -> None:
    (one,) = findings.outcomes
    said = f"t: {passes.before} of 300 passed. Without what is at fault, {passes.after} would."
    assert text(html, ".whose a[href='#given']") == said
    sound = LexborHTMLParser(page(replace(findings, outcomes=[replace(one, faults=0)]), Templates()))
    assert text(sound, ".whose a[href='#tests']") == f"t: {passes.before} of 300 passed."
    assert not with_passes(findings, None).css(".whose a")


def test_nobody_near_the_pass_mark_is_to_be_decided_by_one_test(findings: Findings, passes: Passes) -> None:
    (one,) = findings.outcomes
    margin = one.figures.margin
    assert margin is not None
    doubtful = passes.doubtful
    assert doubtful is not None
    assert (doubtful.low, doubtful.high) == (round(80 - 100 * margin), round(80 + 100 * margin))
    scores: dict[str, list[bool]] = {}
    for answer in findings.answers:
        scores.setdefault(answer.learner, []).append(answer.right)
    shares = [100 * sum(rights) / len(rights) for rights in scores.values()]
    assert doubtful.learners == sum(doubtful.low <= share <= doubtful.high for share in shares) > 0


def test_the_range_about_the_pass_mark_ends_where_results_end() -> None:
    known = questions()
    (one,) = outcomes(first_answers(answers(5, learners=300), known), known, [], mark=99)
    assert one.passes is not None
    assert one.passes.doubtful is not None
    assert one.passes.doubtful.high == 100


def test_trust_begins_with_plain_words_before_reliability(html: LexborHTMLParser, passes: Passes) -> None:
    said = text(html, "main > *").split("How far to trust a result", 1)[1]
    doubtful = passes.doubtful
    assert doubtful is not None
    points = re.search(r"result may be up to (\d+) points too high or too low", said)
    assert points is not None
    between = f"for nobody between {doubtful.low} and {doubtful.high}%: that is {doubtful.learners} of 300 learners."
    assert points.start() < said.index(between) < said.index("Reliability, from 0 to 1")


def test_losing_a_pass_is_spoken_of_only_where_somebody_would(findings: Findings, passes: Passes) -> None:
    for lost, is_told in ((0, False), (1, True)):
        said = text(with_passes(findings, replace(passes, lost=lost)), "#given ~ *")
        assert ("lose the pass" in said) is ("would fail" in said) is is_told


def test_all_figures_are_folded_into_one_part(html: LexborHTMLParser) -> None:
    folded = html.css("main > details")
    assert [node.attributes.get("class") for node in folded] == ["all"]
    assert "open" not in folded[0].attributes
    assert folded[0].css(".plot")
    for title in ("All questions at a glance", "By channel", "By language", "Every question"):
        assert title in text(folded[0], "h3")
        assert title not in text(html, "h2")


def test_only_faults_are_red(html: LexborHTMLParser) -> None:
    rules = re.findall(r"([^{}]+)\{[^{}]*var\(--not\)", text(html, "style"))
    assert sorted(selector.strip() for selector in rules) == ["#to-mend .name, .fault .name", ".change.fault"]
    assert not [node for node in html.css(".plot") if "var(--not)" in (node.html or "")]
    faults = {node.attributes["id"] for node in html.css(".change.fault")}
    assert faults == {(node.attributes["href"] or "")[1:] for node in html.css("#to-mend a")}
    assert len(faults) < len(html.css(".change"))
