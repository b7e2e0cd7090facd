"""What is measured of each item, and whether it fits on paper: each is measured once, and only changed ones again."""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.content.handbook import Document
from handbook.print.layouts import PAPERS
from handbook.print.measured_data import Item, Measured
from handbook.print.measuring import SMALLEST, measure
from handbook.print.sheet_data import SheetData
from handbook.print.typst_compiler import TypstCompiler

NAME = "overflows"  # of the entry in the cache


@dataclass(frozen=True)
class Measurable:
    """A card or a cover to be measured; its data depend on the documents and the label, and on nothing else."""

    document: Document[Any]
    others: tuple[Document[Any], ...]
    label: str
    data: Callable[[], Item] = field(compare=False)


@dataclass
class _Result:
    """What is measured of an item, by the hash of its data; None before."""

    key: str
    measured: Measured | None = None


@dataclass(frozen=True)
class _NewResult:
    """Gives the result for an item; equal ones give `Document.once` the same result for the same documents."""

    tools: str
    label: str
    data: Callable[[], Item] = field(compare=False)

    def __call__(self, *_: Document[Any]) -> _Result:
        text = json.dumps(self.data(), sort_keys=True)
        return _Result(hashlib.sha256(f"{self.tools}{text}".encode()).hexdigest())


@dataclass(frozen=True)
class OverflowCheck:
    """Measures items on sheets with the data that `sheet` gives for a paper; all else that they show is in `words`."""

    sheet: Callable[[str], SheetData]
    words: dict[str, Any]
    cache: Cache
    own_fonts: str = ""  # the folder of an edition's typefaces

    def measured(self, items: list[Measurable]) -> list[Measured]:
        """Return what is measured of each item, in the same order."""
        sheets = {paper: self.sheet(paper) for paper in (SMALLEST, *PAPERS)}
        compiler = TypstCompiler(own_fonts=self.own_fonts)
        tools = hashlib.sha256(f"{compiler.key!r} {self.words!r} {sheets}".encode()).hexdigest()
        results = [each.document.once(_NewResult(tools, each.label, each.data), *each.others) for each in items]
        if any(result.measured is None for result in results):
            known = _from_cache(self.cache.find(NAME, tools) or b"")
            for result in results:
                result.measured = known.get(result.key) if result.measured is None else result.measured
            new = [(item, result) for item, result in zip(items, results, strict=True) if result.measured is None]
            found = measure([item.data() for item, _ in new], sheets, self.own_fonts)
            for (_, result), measured in zip(new, found, strict=True):
                result.measured = measured
            content = json.dumps({result.key: result.measured for result in results})
            self.cache.put(NAME, tools, content=content.encode())
        return [result.measured for result in results if result.measured]


def _from_cache(content: bytes) -> dict[str, Measured]:
    """Return what the cache has, or nothing where it has something else."""
    with suppress(ValueError):
        known = json.loads(content)
        return known if isinstance(known, dict) else {}
    return {}
