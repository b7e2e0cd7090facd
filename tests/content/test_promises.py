"""What was promised of this handbook and of no other: promised.yml, which another handbook leaves out or rewrites."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.items.choice.model import Choice
from handbook.offline.service_worker import MOST_BYTES, WORKER
from trees import ROOT
from website import Website, content

FILE = Path(__file__).with_name("promised.yml")
PROMISED: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8")) if FILE.exists() else {}


@pytest.mark.parametrize("name", PROMISED.get("pages", ()))
def test_a_promised_page_is_there(name: str) -> None:
    assert (ROOT / f"docs/{name}.md").is_file()


def test_the_bank_is_as_large_as_promised_and_has_its_rings() -> None:
    choices = [item for _, _, item in content().items() if isinstance(item, Choice)]
    assert len(choices) >= PROMISED.get("choice_items", 0)
    assert len({item.ring for item in choices if item.ring}) >= PROMISED.get("rings", 0)


@pytest.mark.skipif(not PROMISED.get("kept_at_first_visit"), reason="a larger handbook is kept when somebody asks")
def test_browsers_keep_the_whole_handbook_at_a_first_visit(site: Website) -> None:
    worker = (site.folder / WORKER).read_text("utf-8")
    files: dict[str, str] = json.loads(worker.partition("const FILES = ")[2].partition(";")[0])
    assert sum(site.file(f"/{address}").stat().st_size for address in files) <= MOST_BYTES


@pytest.mark.skipif(not PROMISED.get("pictures"), reason="a handbook may do without pictures")
def test_every_chapter_has_a_picture() -> None:
    assert {slug for slug, chapter in content().chapters.items() if not chapter.content.picture} == set()
