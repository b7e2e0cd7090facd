"""Essential items in a programme's test: each try asks them, and a high score without them is no pass."""

import pytest
from playwright.sync_api import expect

from browser.axe_faults import unfold
from browser.memory import KEPT as ALL_KEPT
from browser.opening import Opener
from browser.quiz import SAID, Asked, asked, counted, submit
from browser.tries import scored, verdict
from handbook.quiz.scopes import scopes
from handbook.site.templates import Templates
from rows import few
from website import Website, handbook

KEPT = f"{ALL_KEPT}.quizzes"
SCOPE = next(one for one in scopes(handbook()) if one.essentials)  # one wrong answer leaves its score above the mark
SAID_OF_TEST = Templates().words["programme_quiz_lead"]
TEST = f"/quizzes/{SCOPE.slug}/?mode=assess"


def _give(questions: list[Asked], wrong: list[Asked]) -> None:
    for one in questions:
        one.give(one.wrong if one in wrong else one.right)


def test_each_try_asks_one_of_each_essential_ring(open_page: Opener) -> None:
    drawn = set()
    page = open_page(f"{TEST}&seed=0")
    for seed in range(5):
        page.goto(page.url.replace(f"seed={seed - 1}", f"seed={seed}"))
        expect(submit(page)).to_be_visible()
        essential = [one.item for one in asked(page) if one.item.essential]
        assert sorted(item.unit for item in essential) == sorted(SCOPE.essentials)
        drawn |= {item.id for item in essential}
    assert len(drawn) > len(SCOPE.essentials), "another try asks another of the ring"


def test_a_high_score_without_them_is_no_pass_and_says_what_to_read(open_page: Opener) -> None:
    page = open_page(TEST)
    expect(page.get_by_text(counted(SAID["must_rule"], len(SCOPE.essentials)))).to_be_visible()
    questions = asked(page)
    missed = [one for one in questions if one.item.essential][:1]
    _give(questions, missed)
    submit(page).click()
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(SAID["unsafe"])
    all_ = len(SCOPE.essentials)
    expect(result).to_contain_text(SAID["must_score"].format(safe=all_ - 1, all=all_))
    signs = result.locator(".quiz__safe .mark")
    expect(signs).to_have_count(all_)
    said = signs.evaluate_all("all => all.map(one => getComputedStyle(one, '::before').content[1])")
    assert sorted(said) == ["✓"] * (all_ - 1) + ["✗"]
    sizes = signs.evaluate_all("all => all.map(one => [one.offsetWidth, one.offsetHeight])")
    assert sizes == [[20, 20]] * all_
    about = result.locator("[data-part=onward]")
    question = result.locator("[data-group=must] li").get_by_role("link")  # the button is what leads to the practice
    assert (question.get_attribute("href") or "") == f"#{missed[0].item.id}"
    assert (about.get_attribute("href") or "").endswith(f"#{missed[0].item.learn_more.rpartition('#')[2]}")
    kept = page.evaluate(KEPT)[SCOPE.slug]
    assert kept["score"] >= SCOPE.pass_mark
    assert kept["passed"] is False
    result.get_by_text(SAID["a_record"]).click()
    result.get_by_role("button", name=SAID["print_record"]).click()
    assert SAID["unsafe"] in (page.locator("[data-record]").text_content() or "")


def test_as_many_others_wrong_are_a_pass(open_page: Opener) -> None:
    page = open_page(TEST)
    questions = asked(page)
    _give(questions, [one for one in questions if not one.item.essential][:1])
    submit(page).click()
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(SAID["passed_short"].format(title=SCOPE.title))
    expect(result).to_contain_text(scored(len(questions) - 1, SCOPE.asks(handbook()), SCOPE.pass_mark))
    expect(page.locator(".quiz__result [data-group=must]")).to_be_hidden()
    assert page.evaluate(KEPT)[SCOPE.slug]["passed"] is True


def test_a_low_score_says_so_and_names_them_too(open_page: Opener) -> None:
    page = open_page(TEST)
    questions = asked(page)
    _give(questions, questions)
    submit(page).click()
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(verdict("failed"))
    expect(result).to_contain_text(scored(0, SCOPE.asks(handbook()), SCOPE.pass_mark))
    named = result.locator('[data-group=must] a[href^="#"]').evaluate_all("all => all.map(one => one.hash.slice(1))")
    assert named == [one.item.id for one in questions if one.item.essential]
    heads = page.locator(".item__title:has(.item__must)").evaluate_all("all => all.map(one => one.parentElement.id)")
    assert sorted(heads) == sorted(named)


def test_a_page_without_scripts_says_it_and_marks_each_with_its_key(site: Website) -> None:
    page = site.page(f"/quizzes/{SCOPE.slug}/")
    assert counted(SAID["essentials"], len(SCOPE.essentials)) in page.body.text()  # type: ignore[union-attr]  # a page has a body
    marked = {form.id for form in page.css("form.item") if SAID["essential"] in form.text()}
    items = {item.id: item for _, _, item in handbook().items()}
    assert marked == {form.id for form in page.css("form.item") if items[str(form.id)].essential}
    assert marked
    programme = site.page(SCOPE.address).body
    assert programme
    assert counted(SAID["essentials"], len(SCOPE.essentials)) in programme.text()


@pytest.mark.parametrize("slug", few(handbook().quizzes))
def test_the_quiz_of_a_practice_insists_on_none(site: Website, slug: str) -> None:
    assert site.page(f"/quizzes/{slug}/").css("[data-essential]") == []


def test_the_programme_page_says_what_its_test_demands_and_knows_its_revision(open_page: Opener) -> None:
    page = open_page(SCOPE.address)
    demand = SAID_OF_TEST.format(SCOPE.pass_mark, wrong=SCOPE.may_miss(handbook()), all=SCOPE.asks(handbook()))
    unfold(page)
    expect(page.get_by_text(demand)).to_be_visible()
    expect(page.locator(f"[data-test][data-quiz={SCOPE.slug}]")).to_have_attribute("data-revision", SCOPE.revision)
