"""Reads Moodle XML: the kinds of question that have a key, the others by their names."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from handbook.imports.questions.foreign import (
    COMBINED,
    GAPS,
    NUMBER,
    PARTLY,
    PLACES,
    SEVERAL_RIGHT,
    SHARES,
    SILENT,
    WRITTEN,
    Answer,
    Question,
    Read,
    Refused,
    as_html,
    plain,
    uneven,
)
from handbook.imports.questions.our_form import ring_of

_FORMATS = {"html": "html", "markdown": "markdown", "plain_text": "plain", "moodle_auto_format": "moodle"}
_WHOLE = 99.9  # per cent
_UNASKED = {
    "shortanswer": WRITTEN,
    "essay": WRITTEN,
    "pmatch": WRITTEN,
    "numerical": NUMBER,
    "calculated": NUMBER,
    "calculatedsimple": NUMBER,
    "calculatedmulti": NUMBER,
    "cloze": GAPS,
    "multianswer": GAPS,
    "gapselect": GAPS,
    "ddwtos": GAPS,
    "description": SILENT,
    "ddimageortext": PLACES,
    "ddmarker": PLACES,
    "randomsamatch": "it draws its pairs from other questions",
    "random": "it stands for a question drawn from others",
}


def read(root: Element, true: str, false: str) -> Read:
    """Yield every question of the file; those to judge have the answers `true` and `false`."""
    ring = ""
    for element in root.iterfind("question"):
        kind = element.get("type", "")
        if kind == "category":
            ring = ring_of(_text(element, "category"))
            continue
        name = _text(element, "name") or _text(element, "questiontext")
        if kind not in _ASKED:
            yield Refused(name, _UNASKED.get(kind, f"nothing here is asked in the manner of its type, `{kind}`"))
            continue
        question = Question(name, "choice", _html(element, "questiontext"), [])
        question.explanation = _html(element, "generalfeedback")
        question.hints = tuple(_said(each) for each in element.iterfind("hint") if _said(each))
        question.id, question.ring = _text(element, "idnumber") or name, ring
        question.dropped = list(_dropped(element))
        why = _ASKED[kind](element, question, true, false)
        yield Refused(name, why) if why else question


def _choice(element: Element, question: Question, _: str, __: str) -> str:
    is_single = _text(element, "single").lower() in {"true", "1", ""} and element.get("type") == "multichoice"
    shares = [_share(each) for each in element.iterfind("answer")]
    best = max(shares, default=0.0)
    for each, share in zip(element.iterfind("answer"), shares, strict=True):
        right = share >= best > 0 if is_single else share > 0
        question.answers.append(Answer(_said(each), right, _html(each, "feedback")))
        if is_single and 0 < share < best:
            question.dropped.append(PARTLY)
    if not is_single:
        question.kind = "multiple"
        question.dropped += [SHARES] if uneven(shares) else []
    return SEVERAL_RIGHT if is_single and sum(answer.right for answer in question.answers) > 1 else ""


def _judged(element: Element, question: Question, true: str, false: str) -> str:
    for each in element.iterfind("answer"):
        is_true = "".join(each.itertext()).strip().lower().startswith("true")
        text = plain(true if is_true else false)
        question.answers.append(Answer(text, _share(each) > _WHOLE, _html(each, "feedback")))
    return ""


def _match(element: Element, question: Question, _: str, __: str) -> str:
    question.kind = "match"
    pairs = (each for name in ("subquestion", "item") for each in element.iterfind(name))
    question.answers = [Answer(_said(each), target=plain(_text(each, "answer"))) for each in pairs]
    return ""


def _order(element: Element, question: Question, _: str, __: str) -> str:
    question.kind = "order"
    question.answers = [Answer(_said(each)) for each in element.iterfind("answer")]
    return ""


_ASKED = {
    "multichoice": _choice,
    "multichoiceset": _choice,
    "truefalse": _judged,
    "matching": _match,
    "match": _match,
    "ddmatch": _match,
    "ordering": _order,
}


def _dropped(element: Element) -> Iterator[str]:
    names = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
    if any(_text(element, name) for name in names):
        yield COMBINED
    if _number(_text(element, "penalty")):
        yield "left out: penalties for another try"
    if _number(_text(element, "defaultgrade") or "1") != 1:
        yield "left out: marks other than 1"
    if any(True for _ in element.iter("file")):
        yield "left out: files that come with questions"


def _share(answer: Element) -> float:
    return _number(answer.get("fraction", "0"))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _text(element: Element, name: str) -> str:
    """Return the text of the element within; Moodle puts some into an element of its own, and some not."""
    found = element.find(name)
    if found is None:
        return ""
    text = found.find("text")
    return ((found if text is None else text).text or "").strip()


def _html(element: Element, name: str) -> str:
    found = element.find(name)
    return "" if found is None else _said(found)


def _said(element: Element) -> str:
    text = element.find("text")
    said = (element if text is None else text).text or ""
    return as_html(said, _FORMATS.get(element.get("format", ""), "moodle")).strip()
