"""What edition.yml says in the place of the original: the organisation's name and rules, and who looks after pages."""

import re
from collections.abc import Iterator, Mapping

from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.edition.model import Edition
from handbook.edition.text import Line, Lines, Text, in_yaml

_ID = re.compile(r"(?P<indent>\s*)- id: *[\"']?(?P<id>[a-z0-9-]+)")
_GROUPS = ("escalation", "limits", "contacts")


def with_owner(text: Text, edition: Edition, source: Source) -> tuple[Text, frozenset[str]]:
    """Return the page with the owner that the edition names in place of the original's, and the original's."""
    owner = text.value("owner")
    if not isinstance(owner, str) or owner not in edition.owners:
        return text, frozenset({owner}) if isinstance(owner, str) else frozenset()
    new = Line(f"owner: {in_yaml(edition.owners[owner])}", _place(source, "owners", owner))
    return text.with_field("owner", (new,)), frozenset({owner})


def with_company(text: Text, edition: Edition, source: Source) -> tuple[Text, list[Problem]]:
    """Return the company file with the organisation's name, and with the values of its entries."""
    if edition.company:
        name = Line(f"name: {in_yaml(edition.company)}", _place(source, "company"))
        text = text.with_field("name", (name,))
    values = {
        entry: Line(f"value: {in_yaml(value)}", _place(source, "values", entry))
        for entry, value in edition.values.items()
    }
    known: set[str] = set()
    for group in _GROUPS:
        lines = text.field(group)
        known |= {match["id"] for line in lines if (match := _ID.match(line.text))}
        text = text.with_field(group, _with_values(lines, values)) if lines else text
    unknown = [entry for entry in values if entry not in known]
    return text, [dangling((source, ("values", entry), entry), "entry of docs/company.md", known) for entry in unknown]


def _place(source: Source, *loc: str) -> tuple[str, int]:
    return source.path, source.place(*loc)[0]


def _with_values(lines: Lines, values: Mapping[str, Line]) -> Lines:
    return tuple(line for entry in _entries(lines) for line in _with_value(entry, values))


def _entries(lines: Lines) -> Iterator[Lines]:
    """Yield what stands before the first entry, and each entry."""
    begins = [number for number, line in enumerate(lines) if _ID.match(line.text)]
    for start, end in zip([0, *begins], [*begins, len(lines)], strict=True):
        yield lines[start:end]


def _with_value(entry: Lines, values: Mapping[str, Line]) -> Lines:
    match = _ID.match(entry[0].text) if entry else None
    value = values.get(match["id"]) if match else None
    if match is None or value is None:
        return entry
    indent = f"{match['indent']}  "
    kept, inside = [], False
    for line in entry:
        inside = line.text.startswith(f"{indent}value:") or (inside and line.text.startswith(f"{indent} "))
        if not inside:
            kept.append(line)
    return (*kept, Line(f"{indent}{value.text}", value.place))
