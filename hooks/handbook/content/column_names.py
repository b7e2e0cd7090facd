"""Names of columns: in a table of three, each cell but the first bears that of its column, which phones show."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

COLUMNS = 3  # such a table has a line for each cell on a phone


class _Names(Treeprocessor):
    """Puts the name of its column into each cell."""

    def run(self, root: Element) -> None:
        """Change the tables; inline marks have been read by now."""
        for table in root.iter("table"):
            names = ["".join(head.itertext()).strip() for head in table.iterfind("thead/tr/th")]
            if len(names) == COLUMNS and all(names):
                for row in table.iterfind("tbody/tr"):
                    for cell, name in zip(row[1:], names[1:], strict=False):
                        cell.set("data-head", name)


class ColumnNames(Extension):
    """The extension as Markdown takes it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Come after the inline marks, before what makes the text pretty."""
        md.treeprocessors.register(_Names(md), "column_names", 14)


def makeExtension(**settings: object) -> ColumnNames:  # noqa: N802 - Markdown's name
    """Return the extension."""
    return ColumnNames(**settings)
