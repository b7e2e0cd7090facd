"""Front-matter text as runs of one style each, which a sheet's template can set without reading any markup."""

from functools import cache
from html.parser import HTMLParser

from handbook.core.inline import inline

Run = tuple[str, str]


@cache
def runs(text: str) -> tuple[Run, ...]:
    """Return pairs of style (plain, strong, em or code) and words; the same text stands on many sheets."""
    reader = _Reader()
    reader.feed(str(inline(text)))
    reader.close()
    return tuple(reader.runs)


class _Reader(HTMLParser):
    """Reads the HTML that `inline` gives: text, and no tag but those three."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[Run] = []
        self._styles = ["plain"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        self._styles.append(tag)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - its signature
        self._styles.pop()

    def handle_data(self, data: str) -> None:
        self.runs.append((self._styles[-1], data))
