"""What Typst tells of things that have no room for their words: asked once of each, and of the changed ones again."""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handbook.content.handbook import Document
from handbook.core.cache import Cache
from handbook.print.measuring import LEAST, Told, measured
from handbook.print.papers import PAPERS
from handbook.print.sheet_data import Data
from handbook.print.typst_compiler import Press

NAME = "fit"


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
    """Measures things on sheets that have what `sheet` gives for a paper; what else they may show are the words."""

    sheet: Callable[[str], Data]
    words: dict[str, Any]
    cache: Cache

    def told(self, things: list[Thing]) -> list[Told]:
        """Return what is told of each thing, in the same order."""
        sheets = {paper: self.sheet(paper) for paper in (LEAST, *PAPERS)}
        tools = hashlib.sha256(f"{Press().key!r} {self.words} {sheets}".encode()).hexdigest()
        findings = [each.document.once(_Begin(tools, each.label, each.data), *each.others) for each in things]
        if any(finding.told is None for finding in findings):
            known = _as_told(self.cache.find(NAME, tools) or b"")
            for finding in findings:
                finding.told = known.get(finding.key) if finding.told is None else finding.told
            new = [(each, finding) for each, finding in zip(things, findings, strict=True) if finding.told is None]
            told = measured([each.data() for each, _ in new], sheets)
            for (_, finding), what in zip(new, told, strict=True):
                finding.told = what
            content = json.dumps({finding.key: finding.told for finding in findings})
            self.cache.put(NAME, tools, content=content.encode())
        return [finding.told or [] for finding in findings]


def _as_told(content: bytes) -> dict[str, Told]:
    """Return what the cache has, or nothing where it has something else."""
    with suppress(ValueError):
        known = json.loads(content)
        return known if isinstance(known, dict) else {}
    return {}
