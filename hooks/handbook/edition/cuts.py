"""Front matter without some of its values: which lines and letters go, so that all others stay where they are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import yaml

from handbook.core.front_matter import Loc
from handbook.edition.text import Line, Lines

Place = tuple[int, int]  # a line and a column, from 0
Goes = Callable[[Loc, str], bool]  # whether the text at this place goes
Carries = Callable[[Loc], bool]  # whether the fields around the value at this place go with it


@dataclass(frozen=True)
class Cut:
    """What stands from the one place to the other, and what takes its place."""

    start: Place
    end: Place
    new: str = ""

    def of(self, lines: Lines) -> Lines:
        """Return the lines without it."""
        (first, column), (last, after) = self.start, self.end
        if column == after == 0 and not self.new:
            return lines[:first] + lines[last:]
        head = lines[first].text[:column]
        tail = lines[last].text[after:] if last < len(lines) else ""
        origin = lines[last] if last < len(lines) and not head.strip(" -") else lines[first]
        return (*lines[:first], replace(origin, text=head + self.new + tail), *lines[last + 1 :])


def cut_values(lines: Lines, goes: Goes, carries: Carries) -> Lines:
    """Return the lines of one field without the texts that go; a list that loses all has `[]`, or goes, too."""
    front = "\n".join(line.text for line in lines) + "\n"
    try:
        root = yaml.compose(front, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return lines  # which reading tells
    if not isinstance(root, yaml.MappingNode) or len(root.value) != 1:
        return lines
    visit = _Visit(front.split("\n"), goes, carries)
    key, value = root.value[0]
    found = list(visit.cuts(value, (key.value,)))
    if found == [GONE]:
        return (Line(f"{key.value}: []", lines[0].place),) if (key.value,) in EMPTY else ()
    for cut in sorted(found, key=lambda cut: cut.start, reverse=True):
        lines = cut.of(lines)
    return lines


GONE = Cut((-1, -1), (-1, -1))  # in place of cuts: nothing is left
EMPTY = {("practices",), ("modules",), ("groups",)}  # lists that every file of their kind has


@dataclass(frozen=True)
class _Visit:
    lines: list[str]
    goes: Goes
    carries: Carries

    def cuts(self, node: yaml.Node, loc: Loc) -> list[Cut]:
        """Return what is cut out of the value; GONE alone where nothing is left of it."""
        if isinstance(node, yaml.MappingNode):
            return self.of_fields(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return self.of_entries(node, loc)
        return [GONE] if self.goes(loc, node.value) else []

    def of_fields(self, node: yaml.MappingNode, loc: Loc) -> list[Cut]:
        """Return what is cut out of a group of fields."""
        every = [self.cuts(value, (*loc, key.value)) for key, value in node.value]
        gone = [cuts == [GONE] for cuts in every]
        if any(goes and self.carries((*loc, key.value)) for (key, _), goes in zip(node.value, gone, strict=True)):
            return [GONE]
        if node.flow_style and any(gone):
            pairs = [pair for pair, goes in zip(node.value, gone, strict=True) if not goes]
            kept = (f"{self.text(key)}: {self.text(value)}" for key, value in pairs)
            return [Cut(_start(node), _end(node), f"{{{', '.join(kept)}}}")]
        found: list[Cut] = []
        for number, ((key, _), cuts) in enumerate(zip(node.value, every, strict=True)):
            if cuts != [GONE]:
                found += cuts
            elif number + 1 < len(node.value):
                found.append(Cut(_start(key), _start(node.value[number + 1][0])))
            else:
                found.append(Cut((key.start_mark.line, 0), (node.end_mark.line, 0)))
        return found

    def of_entries(self, node: yaml.SequenceNode, loc: Loc) -> list[Cut]:
        """Return what is cut out of a list."""
        every = [self.cuts(entry, (*loc, number)) for number, entry in enumerate(node.value)]
        gone = [cuts == [GONE] for cuts in every]
        if every and all(gone):
            return [GONE]
        if not node.flow_style:
            ends = [*(entry.start_mark.line for entry in node.value[1:]), node.end_mark.line]
            rows = zip(node.value, ends, gone, strict=True)
            whole = [Cut((entry.start_mark.line, 0), (end, 0)) for entry, end, goes in rows if goes]
            return whole + [cut for cuts in every if cuts != [GONE] for cut in cuts]
        if not any(gone):
            return [cut for cuts in every for cut in cuts]
        kept = [self.text(entry) for entry, goes in zip(node.value, gone, strict=True) if not goes]
        return [Cut(_start(node), _end(node), f"[{', '.join(kept)}]")]

    def text(self, node: yaml.Node) -> str:
        """Return what stands there, on one line."""
        return " ".join(part.strip() for part in self.parts(_start(node), _end(node)))

    def parts(self, start: Place, end: Place) -> Iterator[str]:
        """Yield what stands from the one place to the other, line by line."""
        for number in range(start[0], end[0] + 1):
            line = self.lines[number]
            yield line[start[1] if number == start[0] else 0 : end[1] if number == end[0] else len(line)]


def _start(node: yaml.Node) -> Place:
    return node.start_mark.line, node.start_mark.column


def _end(node: yaml.Node) -> Place:
    return node.end_mark.line, node.end_mark.column
