"""Golden mistakes: each file tells what is edited in tree/, and the exact report that must come of it.

Those about one type of item are in the folder of that type, all others in golden/.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from handbook import items

FOLDER = Path(__file__).parent
ITEMS = Path(items.__path__[0])


@dataclass(frozen=True)
class Edit:
    """One change to a file of the tree: deleted, written anew, or `old` replaced by `new`; then encoded."""

    file: str
    old: str | None = None
    new: str = ""
    write: str | None = None
    times: int = 1  # how often `write` is written
    delete: bool = False
    encoding: str = "utf-8"
    newline: str = "\n"

    def apply(self, root: Path) -> None:
        """Make the change under `root`; the text to be replaced must stand there once."""
        file = root / self.file
        if self.delete:
            file.unlink()
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self._text(file).replace("\n", self.newline).encode(self.encoding))

    def _text(self, file: Path) -> str:
        if self.write is not None:
            return self.write * self.times
        text = file.read_text("utf-8")
        if self.old is None:
            return text
        assert text.count(self.old) == 1, f"{self.old!r} stands {text.count(self.old)} times in {self.file}"
        return text.replace(self.old, self.new)


@dataclass(frozen=True)
class Golden:
    """One mistake: what an editor did, the edits, and the report, line by line and sorted."""

    mistake: str
    edits: tuple[Edit, ...]
    report: str

    def apply(self, root: Path) -> None:
        """Make the mistake in the tree under `root`."""
        for edit in self.edits:
            edit.apply(root)


def golden(name: str) -> Golden:
    """Return the golden mistake in `<name>.yml`."""
    data: dict[str, Any] = yaml.safe_load(_files()[name].read_text("utf-8"))
    edits = tuple(Edit(**edit) for edit in data.pop("edits"))
    return Golden(edits=edits, report=data.pop("report").strip("\n"), **data)


def names() -> list[str]:
    """Return the names of all golden mistakes."""
    return sorted(_files())


@cache
def _files() -> dict[str, Path]:
    every = [*FOLDER.glob("*.yml"), *ITEMS.glob("*/mistakes/*.yml")]
    files = {file.stem: file for file in every}
    assert len(files) == len(every), "Two golden mistakes have the same name"
    return files
