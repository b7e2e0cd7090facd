"""The safety contract of docs/project/safety.md, as far as a machine can hold it. Readers hold the rest."""

import re
from collections.abc import Iterable
from typing import Any

import pytest

from content.content_text import content_files, parts, reading, texts
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
STEPS = "docs/situations/vulnerable-customer.md"
SHORT_COURSE = ("docs/empathise/reassure-upset-customers.md", COMPANY)
ACTS = {  # of the numbered steps, each in its place
    "your own safety": r"out of reach of anything that could hurt you",
    "stay and listen": r"Stay and listen\W+\"I'm glad you told me\. Are you safe right now\?\"",
    "where they are, and what is done already": r"where they are.*Have you already done something to hurt yourself\?",
    "the emergency number first, and who calls it": (
        r"signal a colleague to call the emergency number, and then your lead\. If you are alone, call both yourself, "
        r"the emergency number first\..*With one phone only"
    ),
    "your lead, also when you are alone": r"Signal a colleague to get your lead\. If you are alone, call or message",
    "four things that you don't do": (
        r"Don't argue\. Don't promise.*secret\. Don't say what.*wrong.*Don't be the first to end"
    ),
    "they hang up": r"They hang up, stop writing or walk away",
    "a handover to somebody who is there": r"Hand over\W.*a person with a name who is there or on the line",
}
ASKED = "Are you safe right now?"
A_LINK_TO_IT = re.compile(r"\([\w/.]*(reassure-upset-customers\.md#when-not-to|vulnerable-customer\.md(#[\w-]+)?)\)")
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


def test_the_steps_at_talk_of_self_harm_are_numbered_and_whole() -> None:
    _, body = parts(STEPS)
    steps = re.findall(r"^\d\. (.*)$", body, re.MULTILINE)
    missing = [act for act, step in zip(ACTS, steps, strict=True) if not re.search(ACTS[act], step.replace("*", ""))]
    assert missing == []


@pytest.mark.parametrize("path", SHORT_COURSE)
def test_the_course_for_self_harm_is_the_same_everywhere(path: str) -> None:
    assert [act for act in RULES["S3"].course if act not in reading(path)] == []


@pytest.mark.parametrize("path", [page.path for page in pages() if ASKED in page.prose and page.path != STEPS])
def test_where_the_first_acts_are_written_they_are_those_of_the_course(path: str) -> None:
    """Whoever asks "Are you safe right now?" also learns where to send help, and that a lone worker calls."""
    said = _page(path).prose
    assert "alone" in said
    assert "where they are" in said or "when you work alone" in said
    assert [act for act in RULES["S3"].course if act[:12] in said and act not in said] == []


@pytest.mark.parametrize("path", _paths(_of("S3")))
def test_a_page_that_touches_self_harm_says_to_stay_and_leads_to_the_course(path: str) -> None:
    page = _page(path)
    _, body = parts(path)
    assert STAY.search(page.prose)
    assert A_LINK_TO_IT.search(body) or "Are you safe right now?" in page.prose


@pytest.mark.parametrize("path", content_files())
def test_no_line_that_we_recommend_breaks_a_rule(path: str) -> None:
    front, _ = parts(path)
    entries = company().values() if path == COMPANY else ()
    lines = [*recommended(front), *(text for entry in entries for _, text in texts(entry["until_then"]))]
    broken = {(rule.id, line) for rule in rules() for line in lines if _matches(rule.never, line)}
    assert broken == set()


@pytest.mark.parametrize("path", content_files())
def test_what_staff_say_where_others_read_or_hear_it_is_not_private(path: str) -> None:
    front, _ = parts(path)
    assert [line for line in _public_lines(front) if _is_private(line)] == []


def test_the_first_step_of_the_first_day_is_about_safety() -> None:
    front, _ = parts("docs/onboarding/first-day.md")
    first = front["modules"][0]
    assert {"abusive-customer", "vulnerable-customer"} <= set(first["situations"])
    assert {"stay-calm", "reassure-upset-customers", "stay-with-someone-at-risk"} <= set(first["practices"])


def test_the_first_day_asks_about_danger_and_teaches_the_check() -> None:
    front, _ = parts("docs/onboarding/first-day.md")
    practices = {slug for module in front["modules"] for slug in module["practices"]}
    assert "check-identity-kindly" in practices
    items = [item for path in content_files() if path.startswith("quizzes/") for item in _items_of(path, practices)]
    asked = [item["id"] for item in items if "emergency number" in str(item) and "alone" in str(item)]
    meant = [item["id"] for item in items if re.search(r"your life|my tablets", str(item))]
    assert len(asked) >= 2
    assert len(meant) >= 2


def _items_of(path: str, practices: set[str]) -> list[dict[str, Any]]:
    slug = path.rsplit("/", 1)[-1].removesuffix(".md")
    items: list[dict[str, Any]] = parts(path)[0]["items"] if slug in practices else []
    return items


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


GETTING_OUT = re.compile(
    r"\bgas\b.*\b(go|goes|gets?) (everybody )?(out|away)\b|\b(go|goes|gets?) out\b.*\bgas\b", re.IGNORECASE
)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
def test_whoever_is_sent_out_by_a_smell_of_gas_is_told_of_the_switches(page: Content) -> None:
    """A spark is enough: whoever says that people go out says that they touch no switch, in the same paragraph."""
    lines = [line for line in page.prose.split("\n") if GETTING_OUT.search(line)]
    assert [line for line in lines if "switch" not in line] == []
