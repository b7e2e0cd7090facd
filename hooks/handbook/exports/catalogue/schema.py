"""The JSON Schema of `catalogue.json`, which the site publishes beside it."""

import json

from handbook.core.fields import Part
from handbook.exports.catalogue.model import Catalogue

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def catalogue_schema() -> bytes:
    """Return the schema as JSON in UTF-8."""
    return schema_text(Catalogue, {"$schema": DIALECT}).encode()


def schema_text(model: type[Part], first: dict[str, str] | None = None) -> str:
    """Return the JSON Schema of the model, with the members of `first` before all others."""
    return json.dumps((first or {}) | model.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
