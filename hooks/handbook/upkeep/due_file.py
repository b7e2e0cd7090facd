"""due.json: when each page is next to be read through; whoever reads it compares with a clock of their own."""

import json
from collections.abc import Iterator
from functools import partial

from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import HANDBOOK, FileKind
from handbook.upkeep.due import reviews

FORMAT = 1
KIND = FileKind("due", "/due.json", (HANDBOOK,))


def due_files(context: SiteContext) -> Iterator[Download]:
    """Yield the file."""
    yield Download(KIND.address(HANDBOOK), KIND.name, HANDBOOK, partial(_feed, context))


def _feed(context: SiteContext) -> bytes:
    entries = [review.data | {"url": context.settings.url(review.address)} for review in reviews(context.handbook)]
    return (json.dumps({"format": FORMAT, "reviews": entries}, ensure_ascii=False, indent=2) + "\n").encode()
