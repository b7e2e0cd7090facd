"""What Typst tells of things that have no room for their words: asked once of each, and of the changed ones again."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handbook.addresses import PAPERS
from handbook.cache import Cache
from handbook.content import Document
from handbook.sheets.data import Data
from handbook.sheets.press import Press

NAME = "fit"
LEAST = "least"  # a paper no larger than any: what has room on it has room on all
PART = 100  # things that are measured together: more of them take more memory, fewer more time

Told = list[Data]  # of one thing: layout, paper, and by how many characters which texts are too long


@dataclass(frozen=True)
class Thing:
    """A card or a cover that is measured."""

    document: Document[Any]  # what it is made of, with the others and the label, and nothing else
    others: tuple[Document[Any], ...]
    label: str
    data: Callable[[], Data] = field(compare=False)


@dataclass
class _Finding:
    """What was told of a thing, by the hash of its data; nothing yet."""

    key: str
    told: Told | None = None


@dataclass(frozen=True)
class _Begin:
    """Begins the finding of a thing; another one that is equal would begin the same from the same documents."""

    tools: str
    label: str
    data: Callable[[], Data] = field(compare=False)

    def __call__(self, *_: Document[Any]) -> _Finding:
        text = json.dumps(self.data(), sort_keys=True)
        return _Finding(hashlib.sha256(f"{self.tools}{text}".encode()).hexdigest())


@dataclass(frozen=True)
class Gauge:
    """Measures with a template, on sheets that have what `sheet` gives for a paper."""

    press: Press
    sheet: Callable[[str], Data]
    cache: Cache

    def told(self, things: list[Thing]) -> list[Told]:
        """Return what is told of each thing, in the same order."""
        same = f"{self.press.key!r} {self.sheet(LEAST)}"
        tools = hashlib.sha256(same.encode()).hexdigest()
        findings = [each.document.once(_Begin(tools, each.label, each.data), *each.others) for each in things]
        if any(finding.told is None for finding in findings):
            self._complete(things, findings, _as_told(self.cache.find(NAME, tools) or b""))
            told = {finding.key: finding.told for finding in findings}
            self.cache.put(NAME, tools, content=json.dumps(told).encode())
        return [finding.told or [] for finding in findings]

    def _complete(self, things: list[Thing], findings: list[_Finding], known: dict[str, Told]) -> None:
        """Complete the findings from what is known, and measure the things of which nothing is."""
        pairs = list(zip(things, findings, strict=True))
        for _, finding in pairs:
            finding.told = known.get(finding.key) if finding.told is None else finding.told
        new = [(thing, finding) for thing, finding in pairs if finding.told is None]
        for start in range(0, len(new), PART):
            part = new[start : start + PART]
            for (_, finding), told in zip(part, self._measured([thing.data() for thing, _ in part]), strict=True):
                finding.told = told

    def _measured(self, every: list[Data]) -> list[Told]:
        """Measure all on the least paper, and what has no room there on each real one."""
        told: list[Told] = [[] for _ in every]
        tight = sorted({number for number, _ in self._ask(every, LEAST)})
        for paper in PAPERS if tight else ():
            for number, misfit in self._ask([every[number] for number in tight], paper):
                told[tight[number]].append(misfit | {"paper": paper})
        return told

    def _ask(self, things: list[Data], paper: str) -> Iterator[tuple[int, Data]]:
        """Yield what Typst tells, each with the number of its thing."""
        for misfit in self.press.found(NAME, "misfit", self.sheet(paper) | {"things": things}):
            yield misfit.pop("of"), misfit


def _as_told(content: bytes) -> dict[str, Told]:
    """Return what the cache has, or nothing where it has something else."""
    with suppress(ValueError):
        known = json.loads(content)
        return known if isinstance(known, dict) else {}
    return {}
