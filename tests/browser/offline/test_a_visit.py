"""Without a network: after one visit every page opens, quizzes are answered, and links lead somewhere."""

import pytest
from playwright.sync_api import BrowserContext, Error, Response, expect

from browser.living import PLACE, Living
from browser.offline.keeping import CHAPTER, PRACTICE, QUIZ, SITUATION, go, visit
from browser.quiz import SAID, asked, ending
from browser.rehearsing import GRAPH, PATHS, SCENE, WORDS, begin, here, play
from handbook.site.context import SiteContext


def test_after_one_visit_every_kind_of_page_opens_and_a_quiz_is_finished(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = visit(context)
    living.down = True
    for address in ("/", SITUATION, CHAPTER, PRACTICE, "/cue-cards/serve/", "/checklists/serve/", "/a-z/", "/review/"):
        go(page, address)
        expect(page.locator("main article h1")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky", "no style"
    go(page, QUIZ)
    questions = asked(page, made_with.handbook)
    for one in questions:
        one.answer(one.right)
        expect(one.status).to_contain_text(one.says("right"))
    expect(ending(page)).to_contain_text(SAID["score"].format(right=len(questions), all=len(questions)))


def test_without_a_network_a_rehearsal_is_played_and_its_ending_is_remembered(
    context: BrowserContext, living: Living
) -> None:
    page = visit(context)
    living.down = True
    go(page, SCENE.address)
    begin(page)
    path = next(iter(PATHS.values()))
    play(page, path)
    expect(here(page)).to_contain_text(GRAPH.endings[path[-1].to].told)
    go(page, "/rehearsals/")
    expect(page.locator("rapport-rehearsed")).to_have_text(WORDS["seen"]["other"].format(4, seen=1))
    page.locator("rapport-now").get_by_role("link").click()
    page.wait_for_url(f"**{SCENE.address}")


def test_without_a_network_links_work_and_tests_are_taken(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = visit(context, "/")
    living.down = True
    page.evaluate("window.stayed = true")
    page.locator(f'article a[href$="{SITUATION.lstrip("/")}"]').first.click()
    page.wait_for_url(f"**{SITUATION}")
    assert page.evaluate("window.stayed"), "Material's instant navigation goes on"
    go(page, f"{QUIZ}?mode=assess")
    assert asked(page, made_with.handbook)
    expect(ending(page, ".quiz__submit")).to_be_visible()


def test_a_page_that_is_not_kept_leads_to_what_is(context: BrowserContext, living: Living) -> None:
    page = visit(context)
    living.down = True
    go(page, "/no-such-page/")
    assert page.url == f"{PLACE}offline/"
    go(page, f"{QUIZ.rstrip('/')}?mode=assess")
    assert page.url == f"{PLACE}{QUIZ.lstrip('/')}?mode=assess"


@pytest.mark.parametrize("query", ["?embed", "?endpoint=https://lms.invalid/&registration=1"])
def test_frames_and_launches_by_an_lms_go_to_the_network(context: BrowserContext, living: Living, query: str) -> None:
    page = visit(context)
    kept: list[str] = []

    def note(response: Response) -> None:
        if response.from_service_worker and not response.url.endswith(".woff2"):  # which a style sheet asks for
            kept.append(response.url)

    page.on("response", note)
    go(page, QUIZ + query)
    page.wait_for_load_state("networkidle")
    assert not kept
    living.down = True
    with pytest.raises(Error):
        go(page, QUIZ + query)
