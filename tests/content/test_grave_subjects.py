"""Pages that say they teach a grave subject: whoever searches with a word for it is led there."""

import re
from typing import Any

import pytest
import yaml

from content.content_text import ROOT, content_files, parts

LISTED = ROOT / "hooks/handbook/grave/grave_subjects.yml"
SUBJECTS: dict[str, list[str]] = {
    subject["id"]: subject["words"] for subject in yaml.safe_load(LISTED.read_text("utf-8"))["subjects"]
}


def _claims() -> list[tuple[str, str]]:
    """Return every page of the handbook with each subject that it says it teaches."""
    fronts: dict[str, Any] = {path: parts(path)[0] for path in content_files() if path.startswith("docs/")}
    return [(path, subject) for path, front in fronts.items() for subject in front.get("teaches", [])]


@pytest.mark.parametrize(("path", "subject"), _claims())
def test_what_a_page_teaches_is_among_its_keywords(path: str, subject: str) -> None:
    keywords = _plain(" | ".join(parts(path)[0]["keywords"]))
    assert [words for words in SUBJECTS[subject] if _plain(words) in keywords], SUBJECTS[subject]


def _plain(text: str) -> str:
    return re.sub(r"[^\w|,']+", " ", text.casefold())
