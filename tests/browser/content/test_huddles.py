"""Every huddle of the handbook is large enough on a wall screen, and fits one sheet of A4 and of US Letter.

The fast tests look at those with the most text, which are the first that would not fit; the long ones look at all.
"""

import pytest

from browser.huddle import WALL, faults
from browser.opening import Opener
from website import PLACE, Website, content

FEW = 5


@pytest.mark.skipif(not content().practices, reason="there is no practice")
@pytest.mark.parametrize("most", [FEW, pytest.param(None, marks=pytest.mark.long)], ids=["longest", "all"])
def test_every_huddle_is_large_on_a_wall_and_one_sheet_on_paper(
    open_page: Opener, site: Website, most: int | None
) -> None:
    page = open_page("/huddles/", viewport=WALL)
    found = []
    for slug in sorted(content().practices, key=lambda slug: -_letters(site, slug))[:most]:
        page.goto(f"{PLACE}huddles/{slug}/")
        found += [f"{slug}: {fault}" for fault in faults(page)]
    assert not found


def _letters(site: Website, slug: str) -> int:
    [article] = site.page(f"/huddles/{slug}/").css("article")
    return len(" ".join(article.text().split()))
