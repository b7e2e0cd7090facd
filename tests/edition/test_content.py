"""What an edition's content is: pages of its own, those it replaces or patches, and what it leaves out."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from editions import edition, handbook_of, told
from handbook.core.data_file import DataError
from handbook.publish.permalinks import LOCK
from trees import TREE

PAGE = "---\ntitle: Our house\nsummary: Where things are.\n---\n\nThe till is by the door.\n"
HOME = (TREE / "docs/index.md").read_text("utf-8")


MISTAKES = yaml.safe_load(Path(__file__).with_name("mistakes.yml").read_text("utf-8"))


def test_what_an_edition_does_not_change_is_the_original(tmp_path: Path) -> None:
    ours = edition(tmp_path)
    assert told(ours) == told(TREE)
    assert [each.source for each in handbook_of(ours).documents()] == [
        each.source for each in handbook_of(TREE).documents()
    ]


def test_an_edition_may_have_content_of_its_own_alone(tmp_path: Path) -> None:
    ours = edition(tmp_path, "own_content_only: true\n", {"docs/our-house.md": PAGE})
    (ours / LOCK).unlink()
    assert [each.source.path for each in handbook_of(ours).documents()] == ["docs/our-house.md"]


def test_a_page_of_our_own_is_added(tmp_path: Path) -> None:
    ours = edition(tmp_path, files={"docs/our-house.md": PAGE})
    assert handbook_of(ours).pages["our-house"].content.title == "Our house"


def test_a_page_takes_the_place_of_that_of_the_original(tmp_path: Path) -> None:
    ours = edition(tmp_path, files={"docs/index.md": HOME.replace("title:", "title: Our")})
    assert handbook_of(ours).pages["index"].content.title.startswith("Our ")
    assert told(ours) == []


def test_problems_of_our_own_pages_are_told_at_theirs(tmp_path: Path) -> None:
    ours = edition(tmp_path, files={"docs/our-house.md": PAGE.replace("summary", "sumary")})
    assert told(ours)[0].startswith("docs/our-house.md:3:1: `sumary` is no field of ours. Did you mean `summary`?")


def test_problems_of_the_original_are_told_there_with_the_patch_that_mends_them(tmp_path: Path) -> None:
    ours = edition(tmp_path)
    file = tmp_path / "upstream/docs/serve/greet.md"
    file.write_text(file.read_text("utf-8").replace("use: listen", "use: listens"), "utf-8")
    assert told(ours) == ["../upstream/docs/serve/greet.md:8:8: there is no practice `listens`. Did you mean `listen`?"]


PATCH = """\
---
title: Greet every guest
not_this:
  use: thank
  when: they are about to go
add:
  keywords: [doorbell, "say: hello"]
---

## How it fails

The greeting goes to the floor.
"""


def test_a_patch_changes_fields_and_sections_and_keeps_the_others(tmp_path: Path) -> None:
    ours = edition(tmp_path, files={"docs/serve/greet.patch.md": PATCH})
    before, after = handbook_of(TREE).practices["greet"], handbook_of(ours).practices["greet"]
    assert (after.content.title, after.content.not_this.use) == ("Greet every guest", "thank")  # type: ignore[union-attr]
    assert after.content.keywords == (*before.content.keywords, "doorbell", "say: hello")
    assert (after.content.steps, after.content.say) == (before.content.steps, before.content.say)
    assert "The greeting goes to the floor.\n" in after.source.body
    kept, _, gone = before.source.body.partition("## How it fails")
    assert after.source.body.startswith(kept)
    assert gone.strip().split("\n")[0] not in after.source.body
    assert told(ours) == []


def test_channels_and_sources_are_added_by_a_patch(tmp_path: Path) -> None:
    channel = "---\nadd:\n  channels:\n    - id: at-the-bed\n      name: At the bed\n---\n"
    source = "---\nadd:\n  sources:\n    - id: house-rule-2\n      title: Our rule\n      note: Knock first.\n---\n"
    said = "  say:\n    - text: May I?\n      channels: [at-the-bed]\n"
    greet = f"---\nadd:\n{said}  sources: [house-rule-2, 'house-rule-2#4']\n---\n"
    files = {"docs/channels.patch.md": channel, "docs/sources.patch.md": source, "docs/serve/greet.patch.md": greet}
    assert told(edition(tmp_path, files=files)) == []


def test_a_field_without_a_value_is_taken_out(tmp_path: Path) -> None:
    ours = edition(tmp_path, files={"docs/company.patch.md": "---\nname:\n---\n"})
    assert handbook_of(ours).company.content.name is None  # type: ignore[union-attr]


def test_below_a_patched_field_lines_of_the_original_are_told_as_they_are_there(tmp_path: Path) -> None:
    patch = "---\nsummary: >\n  One\n  and two\n  and three.\n---\n"
    ours = edition(tmp_path, files={"docs/serve/greet.patch.md": patch})
    file = tmp_path / "upstream/docs/serve/greet.md"
    lines = file.read_text("utf-8").split("\n")
    number = next(number for number, line in enumerate(lines, 1) if line.startswith("sources:"))
    file.write_text("\n".join(lines).replace("sources: [manners", "sources: [maners"), "utf-8")
    assert told(ours)[0].startswith(f"../upstream/docs/serve/greet.md:{number}:11: there is no source `maners`.")


def test_what_edition_yml_says_of_the_company_stands_in_its_file(tmp_path: Path) -> None:
    text = (
        'company: "Tea: Ltd"\nvalues:\n  lead: Ask Ana.\n  refund-limit: Up to 5 euros.\nowners:\n  Training lead: Bo\n'
    )
    ours = edition(tmp_path, text)
    company = handbook_of(ours).company
    assert company
    assert company.content.name == "Tea: Ltd"
    values = {name: entry.value and entry.value[0].text for name, entry in company.content.entries.items()}
    assert values == {"lead": "Ask Ana.", "refund-limit": "Up to 5 euros.", "manager-callback": None}
    assert handbook_of(ours).programmes["first-day"].content.owner == "Bo"
    assert told(ours) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["told"][:60])
def test_what_does_not_fit_is_told_where_it_stands(mistake: dict[str, Any], tmp_path: Path) -> None:
    assert mistake["told"] in told(edition(tmp_path, mistake.get("edition", ""), mistake.get("files")))


def test_a_file_of_an_edition_that_cannot_be_read_is_told_first(tmp_path: Path) -> None:
    message = "edition.yml:2:1: `nam` is no field of ours. Did you mean `name`?"
    with pytest.raises(DataError, match=re.escape(message)):
        told(edition(tmp_path, "nam: Ours\n"))
