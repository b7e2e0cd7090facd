"""In what setting a rehearsal is printed, reckoned from its texts; what a browser makes of it is in tests/browser."""

from handbook.rehearsal.paper import SETTINGS
from rehearsal.made import made
from website import handbook

LIKE = handbook().rehearsals["wrong-cake"]
NAMES = [one.name for one in SETTINGS]


def test_the_more_is_said_the_smaller_it_is_printed_until_it_is_too_much() -> None:
    names = [made(LIKE, (10, 3, 5), letters).paper for letters in range(20, 161, 2)]
    assert names == sorted(names, key=[*NAMES, ""].index)
    assert set(names) == {*NAMES, ""}
