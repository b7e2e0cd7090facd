"""The safety contract of docs/project/safety.md, as far as a machine can hold it. Readers hold the rest."""

import re
from collections.abc import Iterable
from typing import Any

import pytest

from content.prose import content_files, parts, reading
from content.safety import (
    COMPANY,
    CONTRACT,
    DATA,
    ROW,
    Content,
    Rule,
    carries,
    company,
    pages,
    recommended,
    rows,
    rules,
)

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="this handbook has no safety contract")
RULES = {rule.id: rule for rule in rules()}
WHOLE_COURSE = ("docs/empathise/reassure-upset-customers.md", "docs/situations/vulnerable-customer.md", COMPANY)
ACTS = {
    "stay and listen": r"\b[Ss]tay and listen|\blistening,? and stay",
    "be glad that they told you": r"glad you told me",
    "ask plainly": r"Are you safe right now\?",
    "signal a colleague to get your lead": r"[Ss]ignal a colleague\W.{0,20}(get|fetch)s? your lead",
    "call the emergency number": r"emergency number",
    "ask where they are": r"[Aa]sk where they are",
    "don't argue or promise secrecy": r"Don't argue,.{0,20}promise.{0,12}secre",
    "don't end it first": r"end it first|hang up first",
    "hand over to somebody who is there": r"[Hh]and over.{0,40}(named person|with a name).{0,20}(there|with you)",
}
A_LINK_TO_IT = re.compile(r"\([\w/.]*(reassure-upset-customers\.md#when-not-to|vulnerable-customer\.md)\)")
STAY = re.compile(r"\b[Ss]tay\b")
IN_PRIVATE = re.compile(r"^\((in private|privately|team chat)\)")
POSTCODE, STREET = r"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b", r"\b\d+ [A-Z]\w+ (Street|Road|Lane)\b"
PRIVATE = re.compile(rf"[\w.]+@\w+\.\w+|\b\d{{6,}}\b|{POSTCODE}|{STREET}")
FULL_NAME = re.compile(r"\b(Mr|Mrs|Ms|Dr) [A-Z]\w+")
MONEY = re.compile(r"[£$€] ?\d|\b\d[\d,.]* (pounds|euros|dollars|francs)\b")


def _of(rule: str) -> list[Content]:
    return [page for page in pages() if rule in RULES and carries(page, RULES[rule])]


def _paths(found: Iterable[Content]) -> list[str]:
    return [page.path for page in found]


def test_the_table_of_the_contract_is_what_the_pages_say() -> None:
    """If not, write it with `.venv/bin/python tests/content/safety.py`."""
    assert "".join(match[0] for match in ROW.finditer(CONTRACT.read_text("utf-8"))) == rows()


def test_the_contract_explains_each_rule() -> None:
    headings = re.findall(r"^### (S\d+) (.*)$", CONTRACT.read_text("utf-8"), re.MULTILINE)
    assert headings == [(rule.id, rule.title) for rule in rules()]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_has_pages_that_carry_it(rule: Rule) -> None:
    assert set(rule.entries) <= company().keys()
    assert len(_of(rule.id)) >= 3


@pytest.mark.parametrize("path", _paths(pages()))
def test_each_company_entry_has_safe_words_until_it_is_filled_in(path: str) -> None:
    page = _page(path)
    assert {entry for entry in page.entries if not company().get(entry, {}).get("until_then")} == set()


@pytest.mark.parametrize("path", _paths(pages()))
def test_a_page_names_the_entry_for_what_it_speaks_of(path: str) -> None:
    page = _page(path)
    spoken = {rule.id: found for rule in rules() if (found := _matches(rule.speaks, page.said))}
    assert {rule: words for rule, words in spoken.items() if not carries(page, RULES[rule])} == {}


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.pages], ids=lambda rule: rule.id)
def test_a_rule_without_an_entry_is_said_where_the_contract_lists_it(rule: Rule) -> None:
    said = {page.slug: page.said for page in pages()}
    assert {page: words for page, words in rule.pages.items() if words not in said.get(page, "")} == {}


@pytest.mark.parametrize("path", WHOLE_COURSE)
@pytest.mark.parametrize("act", ACTS)
def test_the_course_for_self_harm_is_the_same_everywhere(path: str, act: str) -> None:
    assert re.search(ACTS[act], reading(path)), f"say in {path}: {act}"


@pytest.mark.parametrize("path", _paths(_of("S3")))
def test_a_page_that_touches_self_harm_says_to_stay_and_leads_to_the_course(path: str) -> None:
    page = _page(path)
    _, body = parts(path)
    assert STAY.search(page.prose)
    assert A_LINK_TO_IT.search(body) or "Are you safe right now?" in page.prose


@pytest.mark.parametrize("path", content_files())
def test_no_line_that_we_recommend_breaks_a_rule(path: str) -> None:
    front, _ = parts(path)
    lines = [*recommended(front), *(entry["until_then"] for entry in company().values() if path == COMPANY)]
    broken = {(rule.id, line) for rule in rules() for line in lines if _matches(rule.never, line)}
    assert broken == set()


@pytest.mark.parametrize("path", content_files())
def test_what_staff_say_where_others_read_or_hear_it_is_not_private(path: str) -> None:
    front, _ = parts(path)
    assert [line for line in _public_lines(front) if _is_private(line)] == []


def test_the_first_sitting_of_the_first_day_is_about_safety() -> None:
    front, _ = parts("docs/onboarding/first-day.md")
    first = front["modules"][0]
    assert {"abusive-customer", "vulnerable-customer"} <= set(first["situations"])
    assert "stay-calm" in first["practices"]


def _page(path: str) -> Content:
    return next(page for page in pages() if page.path == path)


def _matches(patterns: Iterable[str], text: str) -> list[str]:
    return [match[0] for pattern in patterns if (match := re.search(pattern, text, re.IGNORECASE))]


def _public_lines(front: dict[str, Any]) -> list[str]:
    """Return what is recommended on social media and face to face, and not said privately."""
    spoken = [*front.get("examples", []), *front.get("items", [])]
    lines = [line for part in spoken if part.get("channel") in {"social", "face-to-face"} for line in recommended(part)]
    return [line for line in lines if not IN_PRIVATE.match(line)]


def _is_private(line: str) -> bool:
    """Return whether a line has an address or a number to be found by, or a name and a sum of money."""
    return bool(PRIVATE.search(line) or (FULL_NAME.search(line) and MONEY.search(line)))
