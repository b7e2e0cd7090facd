"""The JSON Schema of `catalogue.json`, which the site publishes beside it."""

from handbook.core.json_schema import schema_text
from handbook.exports.catalogue.model import Catalogue

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def catalogue_schema() -> bytes:
    """Return the schema as JSON in UTF-8."""
    return schema_text(Catalogue, {"$schema": DIALECT}).encode()
