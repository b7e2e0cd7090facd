"""Every huddle of the handbook is large enough on a wall screen, and fits one sheet of A4 and of US Letter."""

import pytest

from browser.huddle import WALL, faults
from browser.opening import Opener
from website import PLACE, content


@pytest.mark.skipif(not content().practices, reason="there is no practice")
def test_every_huddle_is_large_on_a_wall_and_one_sheet_on_paper(open_page: Opener) -> None:
    page = open_page("/huddles/", viewport=WALL)
    found = []
    for slug in content().practices:
        page.goto(f"{PLACE}huddles/{slug}/")
        found += [f"{slug}: {fault}" for fault in faults(page)]
    assert not found
