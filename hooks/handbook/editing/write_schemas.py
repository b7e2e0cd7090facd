"""The JSON Schemas: of front matter and editions, for editors that complete while one types, and of the catalogue."""

from pathlib import Path

from handbook.content.kinds import KINDS
from handbook.core.json_schema import schema_text
from handbook.edition.model import Edition
from handbook.exports.catalogue.schema import catalogue_schema

FOLDER = "hooks/schemas"
EDITION = f"{FOLDER}/edition.json"  # of edition.yml, which names it at its head


def schemas() -> dict[str, str]:
    """Return the text of every schema by its path."""
    return {f"{FOLDER}/{kind.name}.json": schema_text(kind.model) for kind in KINDS} | {
        EDITION: schema_text(Edition),
        f"{FOLDER}/catalogue.json": catalogue_schema().decode(),
    }


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
