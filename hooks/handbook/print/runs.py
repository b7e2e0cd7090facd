"""Front-matter text as runs of one style each, which a template sets as they are: no text is ever read as markup."""

from functools import cache
from html.parser import HTMLParser

from handbook.core.inline import inline, spoken
from handbook.site.print_marks import with_print_marks

Run = tuple[str, str]  # style and text


@cache
def runs(text: str, language: str, *, said: bool = False) -> tuple[Run, ...]:
    """Return pairs of style (plain, strong, em or code; var for a fill-in of words that are said) and text.

    It has the marks of print of its language, as on pages. Cached, since the same text is on many sheets.
    """
    reader = _Reader()
    reader.feed(with_print_marks(spoken(text) if said else inline(text), language))
    reader.close()
    return tuple(reader.runs)


def line_runs(text: str, when: str, language: str) -> tuple[Run, ...]:
    """Return the runs of words to say, after when to say them in the style "when"."""
    before = "".join(words for _, words in runs(when, language))
    said = runs(text, language, said=True)
    return (("when", before), *said) if before else said


class _Reader(HTMLParser):
    """Reads the HTML that `inline` and `spoken` give: text, and no tags but strong, em, code and var."""

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
