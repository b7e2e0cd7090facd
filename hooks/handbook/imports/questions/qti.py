"""Reads QTI 1.2, one file or a zip of them, as Canvas, Blackboard, Respondus and this handbook write it."""

import re
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from handbook.imports.questions.foreign import (
    COMBINED,
    NUMBER,
    PARTLY,
    PLACES,
    SEVERAL_RIGHT,
    SHARES,
    SILENT,
    UNEVEN,
    WRITTEN,
    Answer,
    Question,
    Read,
    Refused,
    uneven,
)
from handbook.imports.questions.qti_key import Key, key_of
from handbook.imports.questions.xml_file import first, inner, name_of

_OTHERS = {
    "response_str": WRITTEN,
    "render_fib": WRITTEN,
    "response_num": NUMBER,
    "render_slider": NUMBER,
    "response_xy": PLACES,
    "render_hotspot": PLACES,
    "response_grp": PLACES,
}
_LETTER = re.compile(r".*_([a-z])")


def read(root: Element) -> Read:
    """Yield every question of the file."""
    yield from _within(root, "")


def _within(element: Element, ring: str) -> Read:
    """Yield the questions of a section; one from which a system draws a single question is a ring."""
    for child in element:
        name = name_of(child)
        if name == "item":
            yield _question(child, ring)
        elif name in {"section", "assessment", "objectbank"}:
            drawn = next((one.text for each in child if name_of(each) == "selection_ordering"
                          for one in inner(each, "selection_number")), "")  # fmt: skip
            yield from _within(child, child.get("ident", "") if (drawn or "").strip() == "1" else ring)


def _question(item: Element, ring: str) -> Question | Refused:
    name = item.get("title") or item.get("ident") or ""
    shown = first(item, "presentation")
    asked = [] if shown is None else list(inner(shown, "response_lid"))
    other = next((_OTHERS[name_of(each)] for each in item.iter() if name_of(each) in _OTHERS), "")
    if other or not asked or shown is None:
        return Refused(name, other or SILENT)
    key = key_of(item)
    question = Question(name, "choice", _said(shown, asked), [], ring=ring, id=item.get("ident", ""))
    question.explanation = key.said(key.general)
    question.dropped = [COMBINED] if key.combined else []
    if len(asked) > 1:
        question.kind = "match"
        question.answers = list(_pairs(asked, key))
        return question if all(answer.target for answer in question.answers) else Refused(name, UNEVEN)
    (lid,) = asked
    if lid.get("rcardinality", "Single").lower() == "ordered":
        question.kind = "order"
        labels = {label.get("ident", ""): label for label in inner(lid, "response_label")}
        question.answers = [Answer(_said(labels[ident])) for ident in key.order if ident in labels]
        return (
            question if len(question.answers) == len(labels) else Refused(name, "the order that is right is not told")
        )
    return _choice(question, lid, key)


def _choice(question: Question, lid: Element, key: Key) -> Question | Refused:
    ident, is_single = lid.get("ident", ""), lid.get("rcardinality", "Single").lower() == "single"
    labels = list(inner(lid, "response_label"))
    scores = [key.scores.get((ident, label.get("ident", "")), 0.0) for label in labels]
    best = max(scores, default=0.0)
    for label, score in zip(labels, scores, strict=True):
        letter, own = _LETTER.fullmatch(label.get("ident", "")), (ident, label.get("ident", ""))
        right = score >= best > 0 if is_single else score > 0
        question.answers.append(
            Answer(_said(label), right, key.said(key.feedback.get(own, "")), id=letter[1] if letter else "")
        )
    question.kind = "choice" if is_single else "multiple"
    if is_single and any(0 < score < best for score in scores):
        question.dropped.append(PARTLY)
    if not is_single and uneven(scores):
        question.dropped.append(SHARES)
    if is_single and sum(answer.right for answer in question.answers) > 1:
        return Refused(question.name, SEVERAL_RIGHT)
    return question


def _pairs(asked: list[Element], key: Key) -> Iterator[Answer]:
    """Yield what each prompt goes with, and the targets that go with none."""
    targets: dict[str, None] = {}
    used: set[str] = set()
    for lid in asked:
        ident, letter = lid.get("ident", ""), _LETTER.fullmatch(lid.get("ident", ""))
        labels = {label.get("ident", ""): _said(label) for label in inner(lid, "response_label")}
        right = [label for label in labels if key.scores.get((ident, label), 0) > 0]
        target = labels[right[0]] if len(right) == 1 else ""
        prompt = _said(lid, list(inner(lid, "render_choice")))
        feedback = key.said(key.of_response.get(ident, ""))
        yield Answer(prompt, target=target, feedback=feedback, id=letter[1] if letter else "")
        used.add(target)
        targets |= dict.fromkeys(labels.values())
    yield from (Answer("", target=target) for target in targets if target not in used)


def _said(element: Element, without: list[Element] | None = None) -> str:
    """Return the material in the element as HTML, but for what belongs to those left out."""
    left_out = {id(each) for one in without or [] for each in one.iter()}
    parts = []
    for each in element.iter():
        if id(each) in left_out:
            continue
        if name_of(each) == "mattext":
            text = "".join(each.itertext())
            parts.append(text if "html" in (each.get("texttype") or "html") else escape(text, quote=False))
        elif name_of(each) == "matimage":
            parts.append(f'<img src="{escape(each.get("uri") or "")}" alt="">')
    return "<br>".join(part.strip() for part in parts if part.strip())
