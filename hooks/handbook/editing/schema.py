"""The JSON Schemas: of all front matter, for editors that complete and check while one types, and of the catalogue."""

import json
from pathlib import Path

from handbook.content.load import KINDS
from handbook.core.fields import Part
from handbook.exports.catalogue.model import Catalogue

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "hooks/schemas"


def schemas() -> dict[str, str]:
    """Return the text of every schema by its path."""
    return {f"{FOLDER}/{kind.name}.json": _text(kind.model) for kind in KINDS} | {
        f"{FOLDER}/catalogue.json": catalogue_schema().decode()
    }


def catalogue_schema() -> bytes:
    """Return the schema of `catalogue.json`, which the site publishes."""
    return _text(Catalogue, {"$schema": DIALECT}).encode()


def _text(model: type[Part], first: dict[str, str] | None = None) -> str:
    return json.dumps((first or {}) | model.model_json_schema(), ensure_ascii=False, indent=2) + "\n"


def write(root: Path) -> list[str]:
    """Write every schema under `root` and return their paths."""
    for path, text in schemas().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return list(schemas())


def stale(root: Path) -> list[str]:
    """Return the paths of schemas that are missing or differ from the models."""
    return [path for path, text in schemas().items() if not _same(root / path, text)]


def _same(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text("utf-8") == text
