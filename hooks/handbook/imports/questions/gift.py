"""Reads GIFT, Moodle's text format, as Moodle does: escapes, names, formats, weights, feedback, missing words."""

import re
from collections.abc import Iterator

from handbook.imports.questions.foreign import (
    GAPS,
    NUMBER,
    PARTLY,
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

_SIGNS = r"\:#={}~n"  # what a backslash may stand before
_ESCAPE = re.compile(r"\\([\\:#={}~n])")
_KEPT = {sign: chr(0xE000 + number) for number, sign in enumerate(_SIGNS)}  # while the marks around are read
_MEANT = str.maketrans({kept: "\n" if sign == "n" else sign for sign, kept in _KEPT.items()})
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")
_WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
_TAG = re.compile(r"\[(id|tag):([^\]]*)\]")
_CATEGORY = "$CATEGORY:"
_TRUE, _FALSE = frozenset({"T", "TRUE"}), frozenset({"F", "FALSE"})
_GAP = " … "
_CLOSED = "its braces don't match"
_SEVERAL = SEVERAL_RIGHT + r"; begin each with `~%50%` or the like if all are to be, and write `\=` for the sign"


def read(text: str, true: str, false: str) -> Read:
    """Yield every question of the text; those to judge have the answers `true` and `false`."""
    ring = ""
    for comment, block in _blocks(_PRIVATE.sub("", text)):
        if block.startswith(_CATEGORY):
            ring = ring_of(block.removeprefix(_CATEGORY).strip())
            continue
        found = _question(_ESCAPE.sub(lambda escape: _KEPT[escape[1]], block), true, false)
        if isinstance(found, Question):
            found.ring = ring
            found.id = next((value for name, value in _TAG.findall(comment) if name == "id"), found.name)
        yield found


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield each question with the comments before it; an empty line ends one unless its braces are open."""
    comments: list[str] = []
    lines: list[str] = []
    empty = False
    for line in [*text.splitlines(), ""]:
        bare = line.strip()
        begins = bare.startswith(("::", _CATEGORY))
        if lines and (begins if empty else bare.startswith(_CATEGORY) or (not bare and not _is_open(lines))):
            yield "\n".join(comments), "\n".join(lines).strip()
            comments, lines = [], []
        empty = not bare
        if bare.startswith("//"):
            comments += [] if lines else [bare]
        elif bare.startswith(_CATEGORY):
            yield "", bare
        elif bare or lines:
            lines.append(line)
    if lines:
        yield "\n".join(comments), "\n".join(lines).strip()


def _is_open(lines: list[str]) -> bool:
    text = _ESCAPE.sub("", "\n".join(lines))
    return text.count("{") > text.count("}")


def _question(text: str, true: str, false: str) -> Question | Refused:
    name, body = "", text
    if text.startswith("::") and "::" in text[2:]:
        name, _, body = text[2:].partition("::")
    before, opened, rest = body.partition("{")
    answers, closed, after = rest.partition("}")
    name = _meant(name or before)
    if not opened and "}" not in body:
        return Refused(name, SILENT)
    if not opened or not closed:
        return Refused(name, _CLOSED)
    if "{" in after or "}" in after:
        return Refused(name, GAPS if "{" in after else _CLOSED)
    form = _FORMAT.match(before.strip())
    usual = form[1] if form else "moodle"
    stem = before.rstrip() + (_GAP + after.lstrip() if after.strip() else "")
    answers, _, general = answers.strip().rpartition("####") if "####" in answers else (answers.strip(), "", "")
    question = Question(name, "choice", _html(stem, usual), [], explanation=_html(general, usual))
    why = _answered(question, answers.strip(), usual, true, false)
    return Refused(name, why) if why else question


def _answered(question: Question, answers: str, usual: str, true: str, false: str) -> str:
    """Give the question its answers; return why it can't be asked, empty where it can."""
    judged = answers.partition("#")[0].strip().upper()
    if not answers:
        return WRITTEN
    if answers.startswith("#"):
        return NUMBER
    if "~" in answers:
        return _choice(question, answers, usual)
    if "=" in answers and "->" in answers:
        question.kind, question.answers = "match", list(_pairs(answers, usual))
        return ""
    if judged not in _TRUE | _FALSE:
        return WRITTEN
    _, wrong, right, *_ = *answers.split("#"), "", ""
    for text in (true, false):
        is_right = (text == true) == (judged in _TRUE)
        question.answers.append(Answer(plain(text), is_right, _html(right if is_right else wrong, usual)))
    return ""


def _choice(question: Question, text: str, usual: str) -> str:
    is_single = "=" in text
    question.kind = "choice" if is_single else "multiple"
    shares = []
    for each in filter(None, map(str.strip, text.replace("=", "~=").split("~"))):
        best, rest = each.startswith("="), each.removeprefix("=").strip()
        weight = _WEIGHT.match(rest)
        share = float(weight[1]) if weight else 0.0
        said, _, feedback = rest[weight.end() if weight else 0 :].partition("#")
        question.answers.append(Answer(_html(said, usual), best if is_single else share > 0, _html(feedback, usual)))
        shares.append(share)
        if is_single and not best and share > 0:
            question.dropped.append(PARTLY)
    if not is_single and uneven(shares):
        question.dropped.append(SHARES)
    return _SEVERAL if is_single and sum(answer.right for answer in question.answers) > 1 else ""


def _pairs(text: str, usual: str) -> Iterator[Answer]:
    for each in filter(None, map(str.strip, text.split("="))):
        prompt, _, rest = each.partition("->")
        target, _, feedback = rest.partition("#")  # Moodle has none here, but people write it
        answer = Answer(_html(prompt, usual), target=plain(target.strip().translate(_MEANT)))
        answer.feedback = _html(feedback, usual)
        yield answer


def _html(text: str, usual: str) -> str:
    text = text.strip()
    form = _FORMAT.match(text)
    return as_html(text[form.end() if form else 0 :].translate(_MEANT).strip(), form[1] if form else usual)


def _meant(text: str) -> str:
    return _FORMAT.sub("", text).translate(_MEANT).strip()
