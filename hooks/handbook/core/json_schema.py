"""The JSON Schema of a model, as text."""

import json

from handbook.core.field_types import Part


def schema_text(model: type[Part], first: dict[str, str] | None = None) -> str:
    """Return the JSON Schema (draft 2020-12) of the model, with the members of `first` before all others."""
    return json.dumps((first or {}) | model.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
