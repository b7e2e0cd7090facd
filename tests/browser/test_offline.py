"""Without a network: what a first visit keeps opens, new versions come whole, and it can be switched off."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Response, expect

from browser.living import PLACE, Living
from browser.quiz import SAID, WORDS, asked, score
from browser.waiting import until
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import TREE
from website import Website

SAYS = WORDS["offline"]
QUIZ, PRACTICE, CHAPTER, SITUATION = "/quizzes/greet/", "/serve/greet/", "/serve/", "/situations/long-queue/"
KEPT = """async () => {
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const workers = await navigator.serviceWorker.getRegistrations();
  return { caches: names.length, keys: keys.flat().map(({ url }) => url), workers: workers.length };
}"""
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const coming = registration.installing;
  if (coming) await new Promise((resolve) => {
    coming.addEventListener("statechange", () => ["installed", "redundant"].includes(coming.state) && resolve());
  });
  return Boolean(registration.waiting);
}"""


@pytest.fixture(scope="module")
def made_with() -> SiteContext:
    """Return the small handbook on its made_with."""
    return SiteContext(validate(TREE, BuildMode.PUBLISH)[0], Templates())


@pytest.fixture
def living(stage: Living, decided: Website) -> Living:
    """Return a copy of the small site that may change."""
    stage.take(decided.folder)
    return stage


@pytest.fixture
def context(browser: Browser, living: Living) -> Iterator[BrowserContext]:  # noqa: ARG001 - it stands on the stage
    """Return a browser that never saw the site."""
    with browser.new_context() as context:
        context.set_default_timeout(10_000)
        yield context


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    _go(page, address)
    return page


def _go(page: Page, address: str) -> None:
    page.goto(PLACE.rstrip("/") + address)


def _visit(context: BrowserContext, address: str = "/offline/") -> Page:
    """Open the page, and wait until everything is kept."""
    page = _open(context, "/offline/")
    expect(page.locator("rapport-offline [role=status]")).to_have_text(_all(_kept(page)))
    if address != "/offline/":
        _go(page, address)
    return page


def _all(kept: dict[str, Any]) -> str:
    text: str = SAYS["all"]["other"].format(all=len(kept["keys"]))
    return text


def _kept(page: Page) -> dict[str, Any]:
    """Return what the browser keeps, once it stops growing."""
    until(page, "navigator.serviceWorker.controller")
    kept: dict[str, Any] = page.evaluate(KEPT)
    return kept


def test_after_one_visit_every_kind_of_page_opens_and_a_quiz_is_finished(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = _visit(context)
    living.down = True
    for address in ("/", SITUATION, CHAPTER, PRACTICE, "/cue-cards/serve/", "/checklists/serve/", "/a-z/", "/review/"):
        _go(page, address)
        expect(page.locator("main article h1")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky", "no style"
    _go(page, QUIZ)
    questions = asked(page, made_with.handbook)
    for one in questions:
        one.answer(one.right)
        expect(one.status).to_contain_text(SAID["right"])
    expect(score(page)).to_contain_text(SAID["score"].format(right=len(questions), all=len(questions)))


def test_without_a_network_links_work_and_tests_are_taken(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = _visit(context, "/")
    living.down = True
    page.evaluate("window.stayed = true")
    page.locator(f'article a[href$="{SITUATION.lstrip("/")}"]').first.click()
    page.wait_for_url(f"**{SITUATION}")
    assert page.evaluate("window.stayed"), "Material's instant navigation goes on"
    _go(page, f"{QUIZ}?mode=assess")
    assert asked(page, made_with.handbook)
    expect(page.locator(".quiz__submit")).to_be_visible()


def test_a_page_that_is_not_kept_leads_to_what_is(context: BrowserContext, living: Living) -> None:
    page = _visit(context)
    living.down = True
    _go(page, "/no-such-page/")
    assert page.url == f"{PLACE}offline/"
    _go(page, f"{QUIZ.rstrip('/')}?mode=assess")
    assert page.url == f"{PLACE}{QUIZ.lstrip('/')}?mode=assess"


@pytest.mark.parametrize("query", ["?embed", "?endpoint=https://lms.invalid/&registration=1"])
def test_frames_and_launches_by_an_lms_go_to_the_network(context: BrowserContext, living: Living, query: str) -> None:
    page = _visit(context)
    kept: list[str] = []

    def note(response: Response) -> None:
        if response.from_service_worker and not response.url.endswith(".woff2"):  # which a style sheet asks for
            kept.append(response.url)

    page.on("response", note)
    _go(page, QUIZ + query)
    page.wait_for_load_state("networkidle")
    assert not kept
    living.down = True
    with pytest.raises(Error):
        _go(page, QUIZ + query)


def test_a_new_version_waits_for_the_next_page_and_comes_whole(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = _visit(context, QUIZ)
    asked(page, made_with.handbook)[0].give(asked(page, made_with.handbook)[0].right)
    page.evaluate("window.stayed = true")
    for address in (PRACTICE, CHAPTER):
        living.write(address, "</h1>", " anew</h1>")
    living.write("/assets/rapport.css", ":root {", ":root { --anew: 1;")
    living.publish(made_with)
    assert page.evaluate(UPDATE)
    assert page.evaluate("window.stayed"), "no reload"
    assert "anew" not in page.evaluate(f"fetch('{PLACE}serve/greet/').then((answer) => answer.text())"), "no half"
    before = set(_kept(page)["keys"])
    page.locator("article .crumb a").click()
    page.wait_for_url(f"**{PRACTICE}")
    expect(page.locator("h1")).to_contain_text("anew")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--anew')") == "1"
    after = set(_kept(page)["keys"])
    assert {key.partition("?")[0] for key in before - after} == {
        f"{PLACE}{path}" for path in ("serve/greet/", "serve/", "assets/rapport.css")
    }, "the old ones are gone, and nothing else was fetched"


def test_a_new_version_waits_while_another_tab_shows_the_old_one(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page, other = _visit(context, "/"), _open(context, PRACTICE)
    living.write(CHAPTER, "</h1>", " anew</h1>")
    living.publish(made_with)
    assert page.evaluate(UPDATE)
    page.locator('article a[href$="serve/"]').first.click()
    page.wait_for_url(f"**{CHAPTER}")
    expect(page.locator("h1")).not_to_contain_text("anew")
    other.close()
    page.locator('article a[href$="greet/"]').first.click()
    page.wait_for_url(f"**{PRACTICE}")
    _go(page, CHAPTER)
    expect(page.locator("h1")).to_contain_text("anew")


def test_half_a_version_is_never_kept(context: BrowserContext, living: Living, made_with: SiteContext) -> None:
    page = _visit(context, "/")
    living.write(PRACTICE, "</h1>", " anew</h1>")
    living.publish(made_with)
    living.write(PRACTICE, " anew</h1>", " and anew</h1>")
    assert not page.evaluate(UPDATE), "what is listed and what is there differ"
    living.down = True
    _go(page, PRACTICE)
    expect(page.locator("h1")).not_to_contain_text("anew")


def test_switched_off_it_takes_itself_out(context: BrowserContext, living: Living) -> None:
    page = _visit(context, "/")
    living.retire()
    page.evaluate(UPDATE)
    until(page, "navigator.serviceWorker.getRegistration().then((one) => !one)")
    until(page, "caches.keys().then((names) => !names.length)")
    living.write(PRACTICE, "</h1>", " anew</h1>")
    _go(page, PRACTICE)
    expect(page.locator("h1")).to_contain_text("anew")


def test_a_reader_may_keep_nothing_and_change_their_mind(context: BrowserContext, living: Living) -> None:
    page = _visit(context)
    said = page.locator("rapport-offline [role=status]")
    page.get_by_role("button", name=SAYS["acts"]["nothing"]).click()
    expect(said).to_have_text(SAYS["nothing"])
    _go(page, PRACTICE)
    _go(page, "/offline/")
    expect(said).to_have_text(SAYS["nothing"])
    assert page.evaluate(KEPT) == {"caches": 0, "keys": [], "workers": 0}
    page.get_by_role("button", name=SAYS["acts"]["again"]).click()
    expect(said).to_contain_text(SAYS["all"]["other"].split("{")[0])
    living.down = True
    _go(page, PRACTICE)
    expect(page.locator("h1")).to_be_visible()


def test_a_large_site_keeps_pages_when_they_are_visited_or_asked_for(
    context: BrowserContext, living: Living, made_with: SiteContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handbook.offline.service_worker.MOST_BYTES", 0)
    living.publish(made_with)
    page = _open(context, "/offline/")
    said = page.locator("rapport-offline [role=status]")
    expect(said).to_contain_text(SAYS["some"].split("{")[0])
    living.down = True
    _go(page, PRACTICE)
    assert page.url == f"{PLACE}offline/"
    living.down = False
    _go(page, PRACTICE)
    living.down = True
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    living.down = False
    _go(page, "/offline/")
    page.get_by_role("button", name=SAYS["acts"]["everything"]).click()
    expect(said).to_contain_text(SAYS["all"]["other"].split("{")[0])
    living.down = True
    _go(page, QUIZ)
    expect(page.locator("h1")).to_be_visible()
