"""Two sites of one origin, beside each other or one inside the other: what is kept of one is nothing to the other."""

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.living import PLACE, Answer, Living
from browser.offline.faults import hangs_up
from browser.offline.keeping import PRACTICE, SAYS, said
from browser.settings import settings
from rows import few

PAIRS = few((pair,) for pair in (("/team/", "/team/b/"), ("/team-a/", "/team-b/"), ("/team/b/", "/team/")))


@dataclass
class TwoSites:
    """A host that has the same folder under two paths."""

    folder: Path
    paths: tuple[str, str]

    def __call__(self, path: str, answer: Answer) -> Answer:
        """Answer from the folder."""
        bare = path.partition("?")[0]
        place = next((place for place in sorted(self.paths, key=len, reverse=True) if bare.startswith(place)), None)
        file = self.folder / bare.removeprefix(place or "/none/").lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if place is None or not file.is_file():
            return answer
        return Answer(200, file.read_bytes(), {"Content-Type": mimetypes.guess_type(file.name)[0] or "text/plain"})


@pytest.fixture(params=PAIRS, ids=" ".join)
def sites(request: pytest.FixtureRequest, living: Living) -> tuple[str, str]:
    """Return the addresses of two sites."""
    paths: tuple[str, str] = request.param
    living.fault = TwoSites(living.folder, paths)
    return urljoin(PLACE, paths[0]), urljoin(PLACE, paths[1])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a browser that saw neither."""
    with browser.new_context() as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


def _keep(page: Page, site: str) -> None:
    page.goto(f"{site}offline/")
    expect(said(page)).to_contain_text(SAYS["all"])


def test_to_keep_nothing_of_one_leaves_the_other(page: Page, living: Living, sites: tuple[str, str]) -> None:
    one, other = sites
    for site in (other, one):
        _keep(page, site)
    page.get_by_role("button", name=SAYS["acts"]["nothing"]).click()
    expect(said(page)).to_have_text(SAYS["nothing"])
    host, living.fault = living.fault, hangs_up  # at once, for what is gone would be fetched again
    page.goto(other + PRACTICE.lstrip("/"))
    expect(page.locator("article h1")).to_be_visible()
    living.fault = host
    page.goto(f"{other}offline/")
    expect(said(page)).to_contain_text(SAYS["all"])
    page.goto(f"{one}offline/")
    expect(said(page)).to_have_text(SAYS["nothing"])


def test_ticks_answers_and_erasing_stay_in_their_site(page: Page, sites: tuple[str, str]) -> None:
    one, other = sites
    for site in sites:
        page.goto(site + PRACTICE.lstrip("/"))
        expect(page.locator("input[data-act]:checked")).to_have_count(0)
        page.locator("input[data-act]").first.check()
    page.goto(f"{one}progress/")
    for _ in range(2):
        settings(page).locator("[data-do=erase]").click()
        page.wait_for_timeout(100)
    for site, ticks in ((one, 0), (other, 1)):
        page.goto(site + PRACTICE.lstrip("/"))
        expect(page.locator("input[data-act]:checked")).to_have_count(ticks)
