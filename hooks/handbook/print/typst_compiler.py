"""Typst, which sets the sheets and measures them before; files that it made are kept in the cache."""

import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.print.worker_process import in_worker_process
from handbook.site.templates import FOLDER

SHEETS = FOLDER / "print/sheets"
FONTS = SHEETS / "fonts"
KEPT_BY_TYPST = 11  # compilations, after which Typst drops what it worked out for an older one
LARGE = 150_000  # characters of data: above a hundred cards, a separate process is worth its start
MODULE = "handbook.print.typst_compiler"
STANDARD = "ua-1"  # Typst refuses to write a file that violates PDF/UA-1

Data = Mapping[str, object]


@dataclass(frozen=True)
class TypstCompiler:
    """Compiles the Typst templates in `folder` with data; without a cache, every file is made each time."""

    cache: Cache = field(default_factory=Cache)
    folder: Path = SHEETS
    own_fonts: str = ""  # a folder with typefaces of an edition

    def pdf(self, template: str, data: Data) -> bytes:
        """Return the sheet as a tagged PDF file, which holds no date of its making.

        Raises typst.TypstError, or subprocess.CalledProcessError for large data, where Typst refuses it.
        """

        def make() -> bytes:
            if len(text) < LARGE:
                return self.compile(template, text)
            return in_worker_process(MODULE, str(self.folder), self.own_fonts, template, stdin=text)

        text = _as_text(data)
        return self.cache.get(self.key, template, text, make=make)

    def compile(self, template: str, text: str) -> bytes:
        """Return the sheet as PDF, from its data as JSON text."""
        made = self._typst(template, text).compile(format="pdf", pdf_standards=[STANDARD])
        self._free_memory()
        return bytes(made)

    def query(self, template: str, label: str, data: Data) -> list[Any]:
        """Return the values of all `metadata` that the template puts under the label."""
        found: str = self._typst(template, _as_text(data)).query(f"<{label}>", field="value")
        self._free_memory()
        values: list[Any] = json.loads(found)
        return values

    @cached_property
    def key(self) -> bytes:
        """A hash of all that a sheet depends on beside its data: templates, fonts and the version of Typst."""
        digest = hashlib.sha256(version("typst").encode())
        own = Path(self.own_fonts).rglob("*") if self.own_fonts else ()
        for file in (*sorted(self.folder.rglob("*")), *sorted(own)):
            if file.is_file():
                digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
        return digest.digest()

    @cached_property
    def _fonts(self) -> Any:  # noqa: ANN401 - Typst's
        import typst  # noqa: PLC0415 - large, and not needed when nothing has changed

        paths = [str(FONTS), *([self.own_fonts] if self.own_fonts else ())]
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)

    def _typst(self, template: str, text: str) -> Any:  # noqa: ANN401 - Typst's
        import typst  # noqa: PLC0415 - as above

        file = self.folder / f"{template}.typ"
        return typst.Compiler(str(file), root=str(self.folder), font_paths=self._fonts, sys_inputs={"data": text})

    def _free_memory(self) -> None:
        """Compile an empty sheet so often that Typst drops its results for the last one."""
        blank = self._typst("blank", "")
        for _ in range(KEPT_BY_TYPST):
            blank.compile(format="svg")


def _as_text(data: Data) -> str:
    return json.dumps(data, sort_keys=True)


if __name__ == "__main__":
    FOLDER_OF_SHEETS, OWN_FONTS, NAME = sys.argv[1:]
    COMPILER = TypstCompiler(folder=Path(FOLDER_OF_SHEETS), own_fonts=OWN_FONTS)
    sys.stdout.buffer.write(COMPILER.compile(NAME, sys.stdin.read()))
