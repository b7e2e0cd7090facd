"""The JSON Schemas of front matter: up to date, closed, and in keeping with the models."""

import json
from pathlib import Path
from typing import Any

import pytest

from handbook.content.kinds import KINDS
from handbook.content.load import load
from handbook.editing.write_schemas import schemas, stale, write
from handbook.items.registry import NAMES
from trees import ROOT, TREE


def test_the_committed_schemas_are_up_to_date() -> None:
    assert stale(ROOT) == [], "Run `handbook schema`"


@pytest.mark.parametrize("of", [*(kind.name for kind in KINDS), "edition"])
def test_every_group_of_fields_is_closed_and_says_what_it_is(of: str) -> None:
    schema = json.loads(schemas()[f"hooks/schemas/{of}.json"])
    for name, group in {of: schema, **schema.get("$defs", {})}.items():
        assert group["description"], name
        if "properties" in group:
            assert group["additionalProperties"] is False, name


def test_schemas_name_the_fields_that_the_content_uses() -> None:
    documents = load(TREE)[0]
    for kind in KINDS:
        schema = json.loads(schemas()[f"hooks/schemas/{kind.name}.json"])
        found = getattr(documents, kind.name)
        for document in found.values() if isinstance(found, dict) else filter(None, [found]):
            assert set(schema.get("required", ())) <= document.source.data.keys() <= schema["properties"].keys()


def test_an_item_is_told_by_its_type() -> None:
    schema = json.loads(schemas()["hooks/schemas/quizzes.json"])
    items: dict[str, Any] = schema["properties"]["items"]["items"]
    assert items["discriminator"]["propertyName"] == "type"
    assert sorted(items["discriminator"]["mapping"]) == sorted(NAMES)


def test_a_schema_that_is_missing_or_differs_is_stale(tmp_path: Path) -> None:
    assert write(tmp_path) == list(schemas())
    assert stale(tmp_path) == []
    first, second, *_ = schemas()
    (tmp_path / first).unlink()
    (tmp_path / second).write_text("{}", "utf-8")
    assert stale(tmp_path) == [first, second]
