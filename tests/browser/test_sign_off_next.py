"""Sign-off: what is missing stands first, and each of two people is told a next step."""

import pytest
from playwright.sync_api import expect

from browser.memory import record, remembering
from browser.opening import Opener
from browser.signing import FIRST, OTHERS, SAYS, SLUG, SUBJECT, seen
from rows import few


def test_until_the_test_is_passed_the_programme_goes_on(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(record(observed={SLUG: seen()})))
    main = page.locator(".standing .next__main:visible")
    expect(main).to_have_text([SAYS["go_on"].format(SUBJECT.programme.content.title)])
    expect(page.locator("[data-go=list] a")).to_have_text(
        SAYS["next_list"].format(OTHERS[0].title)  # of those that are not signed yet
    )
    main.click()
    page.wait_for_url(f"**/onboarding/{SUBJECT.programme.slug}/")


def test_what_is_missing_stands_first_and_leads_to_its_checklist(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, viewport={"width": 390, "height": 844})
    told = page.locator("[data-fill=whole]").bounding_box()
    assert told
    assert told["y"] + told["height"] <= 844
    form = page.locator(f'details[data-practice="{SLUG}"]')
    expect(form).not_to_have_attribute("open", "")
    page.get_by_role("link", name=SAYS["next_list"].format(FIRST.title)).click()
    expect(form).to_have_attribute("open", "")
    page.reload()
    expect(form).to_have_attribute("open", "")


@pytest.mark.parametrize("width", few([390, 1280]))
def test_two_people_are_told_their_next_steps_apart_above_what_is_filled_in(open_page: Opener, width: int) -> None:
    page = open_page(SUBJECT.address, viewport={"width": width, "height": 844})
    name = page.locator(".standing__named").bounding_box()
    for go, whose in (("programme", "learner"), ("list", "lead")):
        step = page.locator(f"[data-go={go}]")
        expect(step.locator("b")).to_have_text(SAYS["does"][whose])
        label, link = step.locator("b").bounding_box(), step.get_by_role("link").bounding_box()
        assert name
        assert label
        assert link
        if width < 900:
            assert label["y"] + label["height"] <= link["y"]
        else:
            assert link["x"] == name["x"], "in one column with all that is said of a row"
        assert link["y"] + link["height"] <= name["y"]
        assert link["height"] >= 44
    grounds = "links => links.map((one) => getComputedStyle(one).backgroundColor)"
    assert len(set(page.locator(".standing .next a").evaluate_all(grounds))) == 2


def test_rows_of_a_sign_off_are_equally_high(open_page: Opener) -> None:
    page = open_page(SUBJECT.address)
    heights = page.locator("[data-row]").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) > 1
    assert len(set(heights)) == 1
