"""The report in another language: all its words are those of words.yml, and the page says which language they are."""

import csv
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from handbook.locale.language import Language
from handbook.results.page import Findings, page
from handbook.results.table import written
from handbook.site.templates import FOLDER, WORDS, Templates
from results.learners import DAY, PLANTED, Easiness, answers, findings_of, questions
from translated.reading import LETTERS, MARKED, texts_of
from translated.variants import ARABIC, CYRILLIC, Variant

SURE = "si-07"
CONTENT = re.compile(r"(Option [a-d] of|Stem|Situation|Simulated|quizzes/serve/simulated\.md:|si-|Phone|en\b)")
REVISION = re.compile(r"\b[0-9a-f]{8}\b")


@pytest.fixture(scope="module")
def findings() -> Findings:
    known, found = questions(), answers(0, {**PLANTED, SURE: Easiness(1.5, 1)})
    found = [replace(one, sure=True) if one.item == SURE else one for one in found]
    found += [one.__class__(**vars(one) | {"revision": "0000000f", "sure": True}) for one in found[:100]]
    return findings_of(found, known)


def templates(variant: Variant, folder: Path) -> Templates:
    """Return the templates of the report with words in the pseudo-language."""
    parts = [f"results/{one.name}" for kind in ("html", "css") for one in (FOLDER / "results").glob(f"*.{kind}")]
    for name in (*parts, "site/palette.css", "site/tokens.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(FOLDER / name, folder / name)
    (folder / WORDS).parent.mkdir()
    words = variant.words_file(yaml.safe_load((FOLDER / WORDS).read_text("utf-8")))
    (folder / WORDS).write_text(yaml.safe_dump(words, allow_unicode=True), "utf-8")
    return Templates(folder)


def foreign(texts: Iterator[str]) -> list[str]:
    """Return the texts in which letters are left, once the words of ours and the content are taken out."""
    return [one for one in texts if LETTERS.search(CONTENT.sub("", REVISION.sub("", MARKED.sub("", one))))]


def test_every_word_of_the_report_is_one_of_the_words_file(findings: Findings, tmp_path: Path) -> None:
    translated = templates(Variant("pl", CYRILLIC), tmp_path)
    assert (
        foreign(text for text in texts_of(page(findings, translated)) if text not in {"t", Language("pl").day(DAY)})
        == []
    )
    assert foreign(texts_of(page(findings, Templates())))  # or it could not fail
    rows = list(csv.DictReader(io.StringIO(written(findings.found, translated))))
    for column in ("choices", "why", "what_to_do"):
        assert any(row[column] for row in rows)
        assert foreign(row[column] for row in rows) == []


@pytest.mark.parametrize(
    ("variant", "begins"),
    [(Variant("pl", CYRILLIC), '<html lang="pl" dir="ltr">'), (Variant("ar", ARABIC), '<html lang="ar" dir="rtl">')],
)
def test_the_report_says_its_language_and_its_direction(
    variant: Variant, begins: str, findings: Findings, tmp_path: Path
) -> None:
    assert begins in page(findings, templates(variant, tmp_path))


def test_numbers_are_grouped_as_the_language_groups_them(findings: Findings, tmp_path: Path) -> None:
    translated = templates(Variant("de", CYRILLIC), tmp_path)
    rows = csv.DictReader(io.StringIO(written(findings.found, translated)))
    for text in (page(findings, translated), " ".join(row["why"] for row in rows)):
        assert "1.000" in text
        assert not re.search(r"\b1,?000\b", text)
