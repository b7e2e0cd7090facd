"""Typst, which sets the sheets and measures what is to be set; what it did once it does not do again."""

import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from handbook.core.cache import Cache
from handbook.print.worker_process import apart
from handbook.site.templates import FOLDER

SHEETS = FOLDER / "print/sheets"
FONTS = SHEETS / "fonts"
REMEMBERED = 11  # sheets; what was worked out for older ones is dropped
LARGE = 150_000  # characters of data: above a hundred cards, a process of its own is worth its start
MODULE = "handbook.print.typst_compiler"
STANDARD = "ua-1"  # Typst refuses to write a file that breaks PDF/UA-1

Data = Mapping[str, object]


@dataclass(frozen=True)
class Press:
    """The templates of the sheets, their fonts, and what was made with them."""

    cache: Cache = field(default_factory=Cache)
    folder: Path = SHEETS

    def pdf(self, template: str, data: Data) -> bytes:
        """Return the sheet as a tagged PDF file; it bears no date of its making."""

        def make() -> bytes:
            if len(text) < LARGE:
                return self.set(template, text)
            return apart(MODULE, str(self.folder), template, given=text)

        text = _as_text(data)
        return self.cache.get(self.key, template, text, make=make)

    def set(self, template: str, text: str) -> bytes:
        """Set the sheet from its data as text."""
        made = self._compiler(template, text).compile(format="pdf", pdf_standards=[STANDARD])
        self._forget()
        return bytes(made)

    def found(self, template: str, label: str, data: Data) -> list[Any]:
        """Return the values that the template leaves under the label."""
        told: str = self._compiler(template, _as_text(data)).query(f"<{label}>", field="value")
        self._forget()
        values: list[Any] = json.loads(told)
        return values

    @cached_property
    def key(self) -> bytes:
        """All that a sheet depends on beside its data: templates, fonts and Typst itself."""
        digest = hashlib.sha256(version("typst").encode())
        for file in sorted(self.folder.rglob("*")):
            if file.is_file():
                digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
        return digest.digest()

    @cached_property
    def _fonts(self) -> Any:  # noqa: ANN401 - Typst's
        import typst  # noqa: PLC0415 - large, and not needed when nothing has changed

        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])

    def _compiler(self, template: str, text: str) -> Any:  # noqa: ANN401 - Typst's
        import typst  # noqa: PLC0415 - as above

        file = self.folder / f"{template}.typ"
        return typst.Compiler(str(file), root=str(self.folder), font_paths=self._fonts, sys_inputs={"data": text})

    def _forget(self) -> None:
        """Have Typst drop what it worked out for a sheet: it keeps that until it has set so many others."""
        blank = self._compiler("blank", "")
        for _ in range(REMEMBERED):
            blank.compile(format="svg")


def _as_text(data: Data) -> str:
    return json.dumps(data, sort_keys=True)


if __name__ == "__main__":
    sys.stdout.buffer.write(Press(folder=Path(sys.argv[1])).set(sys.argv[2], sys.stdin.read()))
