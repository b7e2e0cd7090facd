"""What an import did to each file, for whoever looks it through afterwards."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Notes:
    """What was changed or left out, by file, and the files that were refused, with the reason; each said once."""

    changed: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    refused: dict[str, str] = field(default_factory=dict)

    def change(self, path: str, what: str) -> None:
        """Note what is otherwise in the handbook than it was in the file."""
        self.changed[path][what] = None

    def refuse(self, path: str, why: str) -> None:
        """Note that the file was not imported."""
        self.refused[path] = why

    def lines(self) -> list[str]:
        """Return all notes as lines, `path: what`, by path."""
        refused = [f"{path}: not imported: {why}" for path, why in sorted(self.refused.items())]
        return [*refused, *(f"{path}: {what}" for path, found in sorted(self.changed.items()) for what in found)]
