"""What was found in rendered prose: links and images, and what has no place there."""

from enum import StrEnum
from typing import NamedTuple


class FindingKind(StrEnum):
    """What something found is."""

    RAW_HTML = "raw HTML, as it was written"
    ATTRIBUTE_LIST = "an attribute list, without its braces"
    ELEMENT = "an element that Markdown doesn't make, by its name"
    ATTRIBUTE = "an attribute that Markdown doesn't give, by its name"
    TITLE = "a heading of the first level"
    LINK = "a link or the definition of one, by its address"
    IMAGE = "an image, by its address"
    SILENT_IMAGE = "an image without alternative text, by its address"
    FOREIGN = "a mark that readers would see as it was typed"
    DEPTH = "more levels of lists, quotations or brackets than Markdown can read; the brackets, if it is those"


class Finding(NamedTuple):
    """One thing found, with its words where it has some."""

    kind: FindingKind
    text: str
