"""Sign-off: what a lead saw of each checklist, what the learner understood, and how far the programme is."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.memory import record, remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.signing import (
    DAY,
    FIRST,
    NOON,
    ON,
    OTHERS,
    SAYS,
    SLUG,
    SUBJECT,
    done,
    everything,
    list_of,
    missing,
    passed,
    seen,
    share,
    standing,
    to_understand,
)


def test_at_first_nothing_is_observed(open_page: Opener) -> None:
    page = open_page(SUBJECT.address)
    pages = len(SUBJECT.observed) + len(SUBJECT.situations)
    nothing = {"observed": share(0, len(SUBJECT.observed)), "understood": share(0, pages, "of_pages")}
    whole = missing(len(SUBJECT.observed), test=True)
    assert standing(page) == nothing | {"test": SAYS["open"], "whole": whole}
    expect(page.locator("article input:checked")).to_have_count(0)
    assert remembered(page)["observed"] == {}


def test_what_a_lead_sees_is_kept_practice_by_practice(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, script=f"Date.now = () => {NOON}")
    form, acts = list_of(page), len(FIRST.acts)
    told = form.locator("[data-part=said]")
    expect(told).to_have_text(SAYS["list_seen"].format(part=0, whole=acts))
    for box in form.locator("[data-act]").all():
        box.check()
    expect(told).to_have_text(SAYS["list_seen"].format(part=acts, whole=acts))
    expect(form.locator("[name=on]")).to_have_value(DAY)
    assert standing(page)["observed"] == share(0, len(SUBJECT.observed)), "nobody has signed"
    form.get_by_label(SAYS["initials"]).fill(" MK ")
    expect(told).to_have_text(SAYS["list_signed"].format(by="MK", on="14 Feb 2026"))
    form.get_by_label(WORDS["sheets"]["note"]).fill("At the till, two customers")
    assert standing(page)["observed"] == share(1, len(SUBJECT.observed))
    assert remembered(page)["observed"] == {SLUG: seen(note="At the till, two customers")}
    page.reload()
    expect(list_of(page).locator("[data-act]:checked")).to_have_count(len(FIRST.acts))
    expect(list_of(page).locator("[name=by]")).to_have_value("MK")
    expect(list_of(page).locator("[name=note]")).to_have_value("At the till, two customers")
    expect(list_of(page).locator("[data-part=changed]")).to_be_hidden()


def test_that_pages_are_no_condition_is_said_once_and_until_all_are_understood(open_page: Opener) -> None:
    page = open_page(SUBJECT.address)
    expect(page.get_by_text(SAYS["own_pages"])).to_have_count(1)
    expect(page.get_by_text(SAYS["own_pages"])).to_be_visible()
    page = open_page(SUBJECT.address, **remembering(everything()))
    expect(page.get_by_text(SAYS["own_pages"])).to_be_hidden()


def test_the_lists_are_one_table(open_page: Opener) -> None:
    page = open_page(SUBJECT.address)
    boxes = [one.bounding_box() for one in page.locator("section > .observed").all()]
    ends = [(one["y"] + one["height"], other["y"]) for one, other in pairwise(filter(None, boxes))]
    assert all(abs(end - start) < 1 for end, start in ends)


def test_on_a_phone_how_it_stands_comes_first_and_the_name_last(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, viewport={"width": 390, "height": 844})
    parts = ("[data-fill=whole]", "[data-row=test]", "[data-row=observed]", "[data-row=understood]", ".next")
    boxes = [page.locator(f".standing {one}").bounding_box() for one in (*parts, ".standing__named")]
    ends = [(one["y"] + one["height"], other["y"]) for one, other in pairwise(filter(None, boxes))]
    assert len(ends) == len(parts)
    assert all(end <= start for end, start in ends)
    expect(page.locator(".standing .next__main:visible")).to_have_count(1)
    for button in page.locator(".standing .next a:visible").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 46
        assert box["y"] + box["height"] < 790, "what learner and lead do next is above the bar of the first screen"
    page = open_page(SUBJECT.address, viewport={"width": 390, "height": 844}, **remembering(everything()))
    said = list_of(page).locator("[data-part=said]")
    assert said.evaluate("(one) => one.clientHeight < 2 * parseFloat(getComputedStyle(one).lineHeight)")


def test_a_list_that_is_begun_has_another_sign_than_one_that_is_not(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(record(observed={SLUG: seen(acts=[FIRST.acts[0]], by="")})))
    sign = "(one) => getComputedStyle(one, '::before').content"
    begun, other = (page.locator(f'details[data-practice="{one}"] summary') for one in (SLUG, OTHERS[0].slug))
    assert begun.evaluate(sign) != other.evaluate(sign)
    list_of(page).locator("[data-act]:checked").uncheck()
    assert begun.evaluate(sign) == other.evaluate(sign)


def test_taking_everything_out_leaves_no_entry(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(record(observed={SLUG: seen(acts=[FIRST.acts[0]], by="")})))
    list_of(page).locator("[data-act]:checked").uncheck()
    assert remembered(page)["observed"] == {}


def test_a_reader_s_own_ticks_are_another_matter(open_page: Opener) -> None:
    ticks = {f"{SLUG}/{act}": True for act in FIRST.acts}
    page = open_page(SUBJECT.address, **remembering(record(ticks=ticks)))
    expect(list_of(page).locator("[data-act]:checked")).to_have_count(0)
    list_of(page).locator("[data-act]").first.check()
    assert remembered(page)["ticks"] == ticks


def test_a_checklist_that_changed_since_says_so_and_counts_no_act_that_was_edited(open_page: Opener) -> None:
    old = seen(acts=["00000000", *FIRST.acts[1:]], revision="11111111")
    page = open_page(SUBJECT.address, **remembering(record(observed={SLUG: old})))
    note = list_of(page).locator("[data-part=changed]")
    expect(note).to_have_text(SAYS["changed"].format(ON))
    expect(list_of(page).locator("[data-act]").first).not_to_be_checked()
    changed = SAYS["lists_changed"].format(1)
    assert standing(page)["observed"] == f"{share(0, len(SUBJECT.observed))} {changed}"
    list_of(page).locator("[data-act]").first.check()
    expect(note).to_be_hidden()
    assert standing(page)["observed"] == share(1, len(SUBJECT.observed))
    assert remembered(page)["observed"][SLUG]["acts"] == list(FIRST.acts)


def test_it_is_signed_off_when_the_test_is_passed_and_every_list_observed(open_page: Opener) -> None:
    kept, pages = everything(), len(SUBJECT.observed) + len(SUBJECT.situations)
    page = open_page(SUBJECT.address, **remembering(kept))
    assert standing(page) == {
        "test": SAYS["passed"].format(score=90, day=ON),
        "observed": share(len(SUBJECT.observed), len(SUBJECT.observed)),
        "understood": share(pages, pages, "of_pages"),
        "whole": done(),
    }
    main = page.locator(".standing .next__main:visible")
    list_of(page).locator("[data-act]").last.uncheck()
    assert standing(page)["whole"] == missing(1)
    expect(main).to_have_text([SAYS["next_list"].format(FIRST.title)])


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (passed(passed=False, score=40), SAYS["tried"].format(score=40, day=ON)),
        (passed(revision="00000000"), f"{SAYS['passed'].format(score=90, day=ON)} {WORDS['progress']['older']}"),
    ],
)
def test_the_test_is_told_as_it_stands(open_page: Opener, result: dict[str, Any], words: str) -> None:
    page = open_page(SUBJECT.address, **remembering(everything() | {"quizzes": {SUBJECT.programme.slug: result}}))
    assert standing(page)["test"] == words
    assert (standing(page)["whole"] == done()) is result["passed"]


def test_read_and_understood_is_bound_to_the_version_of_the_page(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, script=f"Date.now = () => {NOON}")
    page.locator("#understood > summary").click()
    line = to_understand(page)
    line.get_by_label(FIRST.title, exact=True).check()
    expect(line.locator("[data-part=when]")).to_have_text(SAYS["on"].format(ON))
    assert remembered(page)["understood"] == {SLUG: {"at": NOON, "mark": FIRST.version.mark}}
    assert remembered(page)["observed"] == {}
    other = OTHERS[0].slug
    page = open_page(SUBJECT.address, **remembering(record(understood={other: {"at": NOON, "mark": "00000000"}})))
    expect(to_understand(page, other).locator("[data-page]")).not_to_be_checked()
    expect(to_understand(page, other).locator("[data-part=when]")).to_have_text(SAYS["page_changed"].format(ON))
