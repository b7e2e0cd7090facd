"""How the handbook reads: grade, spelling, length, and no sentence twice."""

import gc
import re
import statistics
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import textstat
from spylls.hunspell import Dictionary

from content.content_text import ROOT, content_files, paragraphs, parts, reading, texts
from content.safety import rules

HIGHEST_GRADE, MEDIAN_GRADE = 10.0, 8.0
MOST_WORDS = 930  # of a practice page before its quiz, its cue card left out
SHARED_RUN = 8
COMPANY = "docs/company.md"  # its `say:` quotes what pages have to say
WORDS = Path(__file__).with_name("words.txt")  # words of our own
CUSTOMERS_OWN = frozenset({"weak", "strong", "turns"})  # dialogues: people write as they write
PRACTICES = [
    path
    for path in content_files()
    if re.fullmatch(r"docs/(?!situations|onboarding|rehearsals)\w+/(?!index)[\w-]+\.md", path)
]


@pytest.mark.parametrize("path", content_files())
def test_a_page_reads_at_grade_ten_or_lower(path: str) -> None:
    grade = textstat.flesch_kincaid_grade(reading(path))
    assert grade <= HIGHEST_GRADE


def test_the_median_page_reads_at_grade_eight_or_lower() -> None:
    grades = [textstat.flesch_kincaid_grade(reading(path)) for path in content_files()]
    assert statistics.median(grades) <= MEDIAN_GRADE


@pytest.mark.parametrize("path", PRACTICES)
def test_a_practice_page_stays_short(path: str) -> None:
    front, body = parts(path)
    front.pop("cue_card")
    words = re.findall(r"[\w'-]+", " ".join([*(text for _, text in texts(front)), *paragraphs(body)]))
    assert len(words) <= MOST_WORDS


@pytest.mark.parametrize("path", content_files())
def test_what_a_line_begins_in_bold_begins_a_paragraph(path: str) -> None:
    """Lines that follow each other become one paragraph, in which nobody finds the next subject."""
    _, body = parts(path)
    assert not re.findall(r"^(?![#>|]|\s*$).*\n\*\*[A-Z].*", body, re.MULTILINE)


@cache
def _dictionary() -> tuple[Dictionary, frozenset[str]]:
    accepted = WORDS.read_text("utf-8").split() if WORDS.exists() else []
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):  # it leaves its files open
        dictionary = Dictionary.from_files(str(ROOT / "tests/node_modules/dictionary-en-gb/index"))
        gc.collect()
    return dictionary, frozenset(accepted)


@cache
def _known(word: str) -> bool:
    dictionary, accepted = _dictionary()
    return word in accepted or bool(dictionary.lookup(word))


@pytest.mark.parametrize("path", content_files())
def test_every_word_is_spelt_right(path: str) -> None:
    """Names are left out, and what a customer writes; words of our own stand in words.txt."""
    front, body = parts(path)
    ours = [text for field, text in texts(front) if field not in _speakers(front)] + paragraphs(body)
    words = re.findall(
        r"(?<![\w'-])[a-zà-ÿ]+(?:'[a-z]+)?(?![\w@])", " ".join(ours).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    )
    assert sorted({word for word in words if not _known(word)}) == []


def _speakers(front: object) -> set[str]:
    """Return who speaks in dialogues besides the staff member."""
    found: set[str] = set()
    if isinstance(front, dict):
        for key, value in front.items():
            if key in CUSTOMERS_OWN and isinstance(value, list):
                found |= {speaker for turn in value if isinstance(turn, dict) for speaker in turn} - {"You"}
            else:
                found |= _speakers(value)
    elif isinstance(front, list):
        for value in front:
            found |= _speakers(value)
    return found


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.casefold())
    for start in range(len(words) - SHARED_RUN + 1):
        yield tuple(words[start : start + SHARED_RUN])


def test_no_two_files_share_a_run_of_eight_words() -> None:
    """A phrase may be quoted: words between quotation marks are left out, and the course that is the same for all."""
    same = re.compile("|".join(re.escape(act) for rule in rules() for act in rule.course) or r"(?!)")
    seen: dict[tuple[str, ...], str] = {}
    shared = set()
    for path in content_files():
        front, body = parts(path)
        fields = (f'"{text}"' if name == "say" and path == COMPANY else text for name, text in texts(front))
        for text in [*fields, *paragraphs(body)]:
            for run in _runs(re.sub(r'"[^"]*"', " … ", same.sub(" … ", text))):
                if seen.setdefault(run, path) != path:
                    shared.add((seen[run], path, " ".join(run)))
    assert sorted(shared) == []
