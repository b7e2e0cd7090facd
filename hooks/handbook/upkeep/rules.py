"""What must be true of days: nobody has read a page through, or changed it, on a day that is still to come."""

import datetime as dt
from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.core.problems import Problem

MARGIN = dt.timedelta(days=1)  # it may be tomorrow already where the editor is


def days_are_past(handbook: Handbook, today: dt.date) -> Iterator[Problem]:
    """No page was last read through, and none changed for its readers, later than a day after `today`."""
    last = today + MARGIN
    for document in handbook.documents():
        reviewed = getattr(document.content, "reviewed", None)
        if reviewed and reviewed > last:
            what = f"`reviewed` is {reviewed}, a day that is still to come"
            yield document.source.problem(("reviewed",), what, "Write the day on which somebody last read it through")
        late = {str(change.date) for change in getattr(document.content, "changes", ()) if change.date > last}
        written: object = document.source.data.get("changes") if late else None
        for number, entry in enumerate(written if isinstance(written, list) else ()):
            if str(entry["date"]) in late:
                what = f"the change is of {entry['date']}, a day that is still to come"
                remedy = "Write the day on which the page became different"
                yield document.source.problem(("changes", number, "date"), what, remedy)
