"""When a page is to be read through again, by the day on which it last was."""

import datetime as dt


def review_due(reviewed: dt.date) -> dt.date:
    """Return the day of the next review: the same one 12 months later; 28 February after a 29th."""
    leap_day = (reviewed.month, reviewed.day) == (2, 29)
    return reviewed.replace(year=reviewed.year + 1, day=28 if leap_day else reviewed.day)
