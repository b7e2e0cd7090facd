"""What must be true of reviews: nobody has read a page through on a day that is still to come."""

import datetime as dt
from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.core.problems import Problem

MARGIN = dt.timedelta(days=1)  # it may be tomorrow already where the editor is


def reviews_are_past(handbook: Handbook, today: dt.date) -> Iterator[Problem]:
    """No page was last read through later than a day after `today`."""
    for document in handbook.documents():
        reviewed = getattr(document.content, "reviewed", None)
        if reviewed and reviewed > today + MARGIN:
            what = f"`reviewed` is {reviewed}, a day that is still to come"
            yield document.source.problem(("reviewed",), what, "Write the day on which somebody last read it through")
