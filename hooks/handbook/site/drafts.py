"""Files that an editor goes on with, from templates: content, not pages, so nothing in them is escaped."""

import json
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handbook.site.templates import FOLDER


def draft(template: str, **values: object) -> str:
    """Return the text of the file, with one line end at its end; the filter `yaml` writes a value on one line."""
    return _environment().get_template(template).render(values).rstrip("\n") + "\n"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 - YAML and Markdown, not HTML
    )
    environment.filters["yaml"] = lambda value: json.dumps(value, ensure_ascii=False)  # which YAML reads
    return environment
