"""A patch: fields and sections of a page that take the place of those in the original, in a file beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source, read
from handbook.edition.text import Line, Lines, Text, in_yaml, sections, text_of

SUFFIX = ".patch.md"
ADD = "add"  # the one field that is no field of the page: entries that come after those of the original's lists
_ENTRY = re.compile(r"\s*- ")


def patch_of(path: str) -> str:
    """Return the path of the patch of the content file at `path`."""
    return path.removesuffix(".md") + SUFFIX


def original_of(path: str) -> str:
    """Return the path of the content file that the patch at `path` changes."""
    return path.removesuffix(SUFFIX) + ".md"


def patched(text: Text, path: str, content: bytes) -> tuple[Text, list[Problem]]:
    """Return the original's text with the patch at `path` applied, and what does not fit."""
    source, problems = read(path, content)
    patch = text_of(path, content.decode("utf-8-sig", "replace").replace("\r\n", "\n")) if source else None
    if source is None or patch is None:
        return text, problems
    for part in patch.fields:
        if part.name == ADD:
            text, more = _added(text, source)
            problems += more
        elif part.name:
            text = text.with_field(part.name, () if source.data.get(part.name) is None else part.lines)
    prose, more = _with_sections(text.prose, patch.prose)
    return replace(text, prose=prose), [*problems, *more]


def _added(text: Text, source: Source) -> tuple[Text, list[Problem]]:
    problems = []
    wanted = source.data[ADD]
    if not isinstance(wanted, dict):
        return text, [source.problem((ADD,), "`add` holds no lists", "Write `add:`, and below it a list's field")]
    for name, entries in wanted.items():
        loc = (ADD, name)
        base = text.field(name)
        if entries is None:
            continue  # the last one was taken out
        if not isinstance(entries, list):
            problems.append(source.problem(loc, f"`{name}` is no list", "Begin each entry with `- `"))
        elif not _is_list(base):
            what = f"the original has no list `{name}` to add to"
            problems.append(source.problem(loc, what, "Correct the name, or write the field itself, not under `add:`"))
        else:
            text = text.with_field(name, _longer(text, name, _lines(source, loc, entries)))
    return text, problems


def _lines(source: Source, loc: Loc, entries: Sequence[object]) -> Lines:
    """Return each entry on a line of its own."""
    return tuple(
        Line(in_yaml(entry), (source.path, source.place(*loc, number)[0])) for number, entry in enumerate(entries)
    )


def _is_list(lines: Lines) -> bool:
    if not lines:
        return False
    below = [line for line in lines[1:] if line.text.strip() and not line.text.lstrip().startswith("#")]
    return bool(_ENTRY.match(below[0].text)) if below else lines[0].text.rstrip().endswith("]")


def _longer(text: Text, name: str, entries: Lines) -> Lines:
    """Return the list with the entries after its own; one on a single line becomes one of several."""
    base, value = text.field(name), text.value(name)
    if not (below := [line for line in base[1:] if line.text.strip()]):
        first = Line(f"{name}:", base[0].place)
        own = (Line(f"  - {in_yaml(each)}", base[0].place) for each in (value if isinstance(value, list) else ()))
        return (first, *own, *(replace(line, text=f"  - {line.text}") for line in entries))
    indent = below[0].text[: len(below[0].text) - len(below[0].text.lstrip())]
    end = max(number for number, line in enumerate(base) if line.text.strip()) + 1
    return (*base[:end], *(replace(line, text=f"{indent}- {line.text}") for line in entries), *base[end:])


def _with_sections(prose: Lines, patch: Lines) -> tuple[Lines, list[Problem]]:
    """Return the prose with the patch's sections in the place of those with the same headings."""
    problems = []
    for heading, lines in _given(patch):
        found = {words: (start, end) for words, start, end in reversed(sections(prose))}
        if not heading:
            end = min((start for start, _ in found.values()), default=len(prose))
            prose = (*lines, *prose[end:])
        elif heading in found:
            start, end = found[heading]
            prose = (*prose[:start], *lines, *prose[end:])
        else:
            place = lines[0].place
            what, remedy = f"the original has no heading `{heading}`", "Correct it, or put the text under one it has"
            problems.append(Problem(place[0], place[1], 1, what, remedy))
    return prose, problems


def _given(patch: Lines) -> Iterator[tuple[str, Lines]]:
    """Yield what a patch has in its prose: what stands before its first heading, and each section."""
    found = [each for each in sections(patch) if each[0]]
    first = found[0][1] if found else len(patch)
    if any(line.text.strip() for line in patch[:first]):
        yield "", patch[:first]
    end_of_last = first
    for heading, start, end in found:
        if start >= end_of_last:  # one below another goes with it
            yield heading, patch[start:end]
            end_of_last = end
