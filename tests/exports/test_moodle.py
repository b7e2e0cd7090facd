"""Moodle XML and GIFT hold every question, by Moodle's own rules and by gift-pegjs, hostile text or not."""

import json
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import tools
from exports import moodle
from exports.seen import Seen, expected, file, folded, hostile, link_of, real, text_of, without
from handbook.exports.moodle.xml import step
from handbook.site.context import SiteContext

SECONDS = 60
banks = pytest.mark.parametrize("context", [real(), hostile()], ids=["real", "hostile"])


@banks
def test_moodle_reads_every_question_from_xml(context: SiteContext) -> None:
    read = moodle.read_xml(file(context, "moodle"))
    assert len(read) == len(list(context.handbook.items()))
    assert {each.seen.id: each.seen for each in read} == expected(context)


@banks
def test_moodle_reads_every_question_from_gift(context: SiteContext) -> None:
    read = moodle.read_gift(file(context, "gift"))
    assert len(read) == len(list(context.handbook.items()))
    assert {each.seen.id: each.seen for each in read} == without(expected(context), hints=())


@pytest.mark.parametrize("kind", ["moodle", "gift"])
def test_each_practice_and_each_ring_has_a_category_of_its_own(kind: str) -> None:
    context = real()
    read = {"moodle": moodle.read_xml, "gift": moodle.read_gift}[kind](file(context, kind))
    places = {each.seen.id: each.category for each in read}
    for quiz, _, item in context.handbook.items():
        practice = context.handbook.practices[quiz.slug]
        chapter = context.handbook.chapters[practice.folder].content.title
        ring = getattr(item, "ring", None)
        path = ("$course$", "top", context.words["bank"]["title"], chapter, practice.content.title)
        assert places[item.id] == (*path, *([ring] if ring else []))


def test_a_slash_in_a_title_makes_no_category() -> None:
    for name in ("a/b", "/a", "a/", "a//b", "/"):
        path = "/".join(("$course$", "top", step(name), "x"))
        assert moodle.split_category(path)[2:] == (name, "x")


@banks
def test_gift_pegjs_reads_every_question(context: SiteContext) -> None:
    read = [question for question in _gift_pegjs(file(context, "gift")) if question["type"] != "Category"]
    assert len(read) == len(list(context.handbook.items()))
    assert {question["title"]: _seen(question) for question in read} == without(expected(context), hints=())


def test_gift_pegjs_reads_the_same_part_marks_as_moodle() -> None:
    content = file(real(), "gift")
    read = {question["title"]: question for question in _gift_pegjs(content) if question["type"] == "MC"}
    for each in moodle.read_gift(content):
        if each.seen.kind == "many":
            marks = {text_of(one["text"]["text"]): one["weight"] for one in read[each.seen.id]["choices"]}
            assert marks == each.shares
            assert min(marks.values()) < 0 < max(marks.values()) < 100


def _gift_pegjs(content: bytes) -> list[dict[str, Any]]:
    command = [os.environ["PLAYWRIGHT_NODEJS_PATH"], str(Path(__file__).with_name("gift.cjs"))]
    environment = os.environ | {"NODE_PATH": str(tools.NODE_MODULES)}
    done = subprocess.run(command, input=content, env=environment, capture_output=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    read: list[dict[str, Any]] = json.loads(done.stdout)
    return read


def _seen(question: dict[str, Any]) -> Seen:
    assert question["id"] == question["title"]
    reason = question["globalFeedback"]["text"]
    stem = text_of(question["stem"]["text"])
    base = Seen(question["id"], "", stem, reason=text_of(reason), link=link_of(reason))
    if question["type"] == "Matching":
        rows = [(text_of(pair["subquestion"]["text"]), _target(pair)) for pair in question["matchPairs"]]
        pairs, spares = frozenset(row for row in rows if row[0]), frozenset(right for left, right in rows if not left)
        return replace(base, kind="pairs", pairs=pairs, spares=spares)
    answers = frozenset(
        (text_of(choice["text"]["text"]), _right(choice), text_of(choice["feedback"]["text"]))
        for choice in question["choices"]
    )
    kind = "one" if any(choice["isCorrect"] for choice in question["choices"]) else "many"
    return replace(base, kind=kind, answers=answers)


def _target(pair: dict[str, Any]) -> str:
    """Return a target without the placeholders that gift-pegjs 1.0.2 forgets to take out of it, such as `&&058;`."""
    return folded(re.sub(r"&&(\d{3});", lambda found: chr(int(found[1])), pair["subanswer"]))


def _right(choice: dict[str, Any]) -> bool:
    return bool(choice["isCorrect"]) or (choice["weight"] or 0) > 0


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("gift", b"\\=", b"="),
        ("gift", b"\\}", b"}"),
        ("gift", b"\n####", b"\n\n####"),
        ("moodle", b'"33.33333"', b'"33"'),
        ("moodle", b'fraction="100"', b'fraction="0"'),
        ("moodle", b"&amp;lt;script", b"&lt;script"),
    ],
)
def test_the_rules_notice_what_would_go_wrong_in_moodle(kind: str, right: bytes, wrong: bytes) -> None:
    content = file(hostile(), kind)
    assert right in content
    reader = {"moodle": moodle.read_xml, "gift": moodle.read_gift}[kind]
    try:
        read = {each.seen.id: each.seen for each in reader(content.replace(right, wrong, 1))}
    except (AssertionError, ValueError):
        return
    assert read != without(expected(hostile()), **({"hints": ()} if kind == "gift" else {}))
