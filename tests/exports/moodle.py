"""Moodle's rules for importing questions, as its own sources have them.

Moodle itself can't be installed here.
In the repository moodle/moodle, the rules are those of question/format.php (blank lines part questions, categories,
`idnumber`), question/format/gift/format.php, question/format/xml/format.php, question/type/multichoice (marks add up)
and question/type/match (two prompts and three targets at least).
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from exports.seen import Seen, folded, link_of, text_of

# question/engine/bank.php lists these, and an importer that stops on errors refuses any other.
SHARES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5]
SHARES += [11.11111, 10, 5]
ALLOWED = {0.0, *(float(share) for share in SHARES), *(-float(share) for share in SHARES)}
LONGEST_NAME = 255
PLACEHOLDERS = dict(zip(":#={}~n", ("\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006"), strict=True))


@dataclass(frozen=True)
class Imported:
    """A question in the category that it came into."""

    category: tuple[str, ...]
    seen: Seen
    shares: Mapping[str, float]  # what each choice counts, in per cent, by its text

    def grade(self, chosen: AbstractSet[str] | AbstractSet[tuple[str, str]]) -> float:
        """Return what the chosen texts, or pairs of them, earn, from 0 to 1: `grade_response` of their types."""
        if self.seen.kind == "pairs":
            return len(self.seen.pairs & chosen) / len(self.seen.pairs)
        total = sum(share for text, share in self.shares.items() if text in chosen) / 100
        return min(max(0, total), 1) if self.seen.kind == "many" else total


Read = tuple[Seen, Mapping[str, float]]  # with what each choice counts, in per cent, by its text


def split_category(path: str) -> tuple[str, ...]:
    """Return the names in a category's path: single slashes part them, doubled ones stand for themselves."""
    return tuple(name.replace("//", "/").strip() for name in re.split(r"(?<!/)/(?!/)", path))


def read_xml(content: bytes) -> list[Imported]:
    """Read Moodle XML; anything that Moodle would refuse fails the test."""
    category: tuple[str, ...] = ()
    found: list[Imported] = []
    for question in ET.fromstring(content):  # noqa: S314 - we wrote it
        if question.get("type") == "category":
            category = split_category(_text(question, "category/text"))
        else:
            found.append(Imported(category, *_from_xml(question)))
    _check_idnumbers(found)
    return found


def _from_xml(question: ET.Element) -> Read:
    name, idnumber = _text(question, "name/text"), _text(question, "idnumber")
    assert 0 < len(name) <= LONGEST_NAME
    assert {node.get("format") for node in question.iter() if node.get("format")} == {"html"}
    stem, reason = _text(question, "questiontext/text"), _text(question, "generalfeedback/text")
    hints = tuple(text_of(_text(hint, "text")) for hint in question.findall("hint"))
    base = Seen(idnumber, "", text_of(stem), reason=text_of(reason), link=link_of(reason), hints=hints)
    if question.get("type") == "matching":
        rows = [(_text(each, "text"), _text(each, "answer/text")) for each in question.findall("subquestion")]
        return _pairs(base, rows)
    assert question.get("type") == "multichoice"
    answers = [
        (_text(each, "text"), float(each.get("fraction", "")), _text(each, "feedback/text"))
        for each in question.findall("answer")
    ]
    return _choices(base, answers, single=_text(question, "single") == "true")


def _text(element: ET.Element, path: str) -> str:
    found = element.find(path)
    assert found is not None, path
    return found.text or ""


def _pairs(base: Seen, rows: list[tuple[str, str]]) -> Read:
    pairs = frozenset((text_of(left), folded(right)) for left, right in rows if left.strip())
    spares = frozenset(folded(right) for left, right in rows if not left.strip())
    assert len(pairs) >= 2
    assert len({right for _, right in rows}) >= 3
    assert all(right.strip() for _, right in rows)
    return replace(base, kind="pairs", pairs=pairs, spares=spares), {}


def _choices(base: Seen, answers: list[tuple[str, float, str]], *, single: bool) -> Read:
    shares = [share for _, share, _ in answers]
    assert set(shares) <= ALLOWED
    assert len(answers) >= 2
    assert max(shares) == 100 if single else abs(sum(share for share in shares if share > 0) - 100) < 0.01
    read = frozenset((text_of(text), share > 0, text_of(feedback)) for text, share, feedback in answers)
    seen = replace(base, kind="one" if single else "many", answers=read)
    return seen, {text_of(text): share for text, share, _ in answers}


def _check_idnumbers(found: list[Imported]) -> None:
    """Moodle drops an idnumber that its category has already."""
    named = [(each.category, each.seen.id) for each in found]
    assert len(set(named)) == len(named)


def read_gift(content: bytes) -> list[Imported]:
    """Read GIFT the way Moodle does."""
    category: tuple[str, ...] = ()
    found: list[Imported] = []
    for lines in _blocks(content.decode().splitlines()):
        text = "\n".join(line for line in lines if not line.startswith("//"))
        comment = " ".join(line for line in lines if line.startswith("//"))
        if text.startswith("$CATEGORY:"):
            category = split_category(text.removeprefix("$CATEGORY:").strip())
        else:
            found.append(Imported(category, *_from_gift(_held(text), comment)))
    _check_idnumbers(found)
    return found


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*(line.strip() for line in lines), ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _held(text: str) -> str:
    """Put a placeholder for every character behind a backslash, so that it is taken for nothing else."""
    return re.sub(r"\\([\\:#={}~n])", lambda found: PLACEHOLDERS.get(found[1], found[1]), text)


def _freed(text: str) -> str:
    for char, placeholder in PLACEHOLDERS.items():
        text = text.replace(placeholder, "\n" if char == "n" else char)
    return text.strip()


def _html(text: str) -> str:
    """Return the HTML of a text that says that it is HTML."""
    assert not text.strip() or text.strip().startswith("[html]"), text
    return _freed(text.strip().removeprefix("[html]"))


def _from_gift(text: str, comment: str) -> Read:
    name, _, text = text.removeprefix("::").partition("::")
    stem, _, rest = text.partition("{")
    inside, _, after = rest.partition("}")
    assert not after.strip()
    inside, _, reason = inside.rpartition("####")
    known = re.search(r"\[id:([^\]]+)\]", comment)
    assert known
    assert known[1] == name
    reason = _html(reason)
    base = Seen(name, "", text_of(_html(stem)), reason=text_of(reason), link=link_of(reason))
    if "~" not in inside:
        pairs = [row.partition("->") for row in inside.split("=") if row.strip()]
        return _pairs(base, [(_html(left), _freed(right)) for left, _, right in pairs])
    rows = [row.strip() for row in inside.replace("=", "~=").split("~") if row.strip()]
    return _choices(base, [_answer(row) for row in rows], single="=" in inside)


def _answer(row: str) -> tuple[str, float, str]:
    share, weight = (100.0 if row.startswith("=") else 0.0), re.match(r"%(-?[0-9.]+)%", row)
    if weight:
        share = float(weight[1])
    text, _, feedback = row.removeprefix("=").removeprefix(weight[0] if weight else "").partition("#")
    return _html(text), share, _html(feedback)
