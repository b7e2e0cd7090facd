"""A site at the root of its domain: the page for missing pages is shown at any depth, and search works there."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from browser.searching import hits, search
from hosting import SCHEME, policy_here
from trees import TREE
from website import NOT_FOUND, Website, build, copy, once

ROOTED = f"{SCHEME}://rooted.localhost"


@pytest.fixture(scope="module")
def rooted(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of the small handbook, built for the root of a domain."""
    return once(
        tmp_path_factory,
        "rooted",
        lambda folder: build(copy(folder.with_name("rooted-tree"), TREE), folder, SITE_URL=f"{ROOTED}/"),
    )


@pytest.mark.parametrize("missing", ["/nothing", "/no/such/page/here.html"])
def test_search_works_on_the_page_for_missing_pages(browser: Browser, rooted: Website, missing: str) -> None:
    context = browser.new_context(service_workers="block")
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))

    def answer(route: Route) -> None:
        file = rooted.file(urlsplit(route.request.url).path)
        headers = {"Content-Security-Policy": policy_here()}
        if file.is_file():
            route.fulfill(path=file, headers=headers)
        else:
            route.fulfill(status=404, path=rooted.file(NOT_FOUND), headers=headers, content_type="text/html")

    context.route(f"{ROOTED}/**", answer)
    page = context.new_page()
    page.goto(ROOTED + missing)
    search(page, "greet")
    found = hits(page)
    page.locator(".search-hit").first.click()
    expect(page).to_have_url(ROOTED + found[0])
    assert rooted.file(found[0]).is_file()
    assert errors == []
    context.close()
