"""due.json: when each page is next to be read through; whoever reads it compares with a clock of their own."""

import json
from collections.abc import Iterator
from functools import partial

from handbook.publish.addresses import DUE
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.upkeep.due import reviews

FORMAT = 1


def due_feed(context: SiteContext) -> Iterator[Download]:
    """Yield the feed."""
    yield Download(DUE, "due", "handbook", partial(_feed, context))


def _feed(context: SiteContext) -> bytes:
    entries = [review.data | {"url": context.settings.url(review.address)} for review in reviews(context.handbook)]
    return (json.dumps({"format": FORMAT, "reviews": entries}, ensure_ascii=False, indent=2) + "\n").encode()
