"""How far a sign-off is, row by row; and once it is whole, a record of since when, whose it is and who signed."""

import pytest
from playwright.sync_api import Locator, expect

from browser.memory import record, remembering
from browser.opening import Opener
from browser.quiz import counted
from browser.signing import FIRST, OTHERS, SAYS, SLUG, SUBJECT, done, everything, list_of, seen, signed
from rows import each_once, few

PHONE = {"width": 390, "height": 844}
BEGUN = record(observed={SLUG: seen()}, prefers={"programme": {"name": SUBJECT.programme.slug}})
SIZE = "(one) => parseFloat(getComputedStyle(one).fontSize)"


def box(part: Locator) -> dict[str, float]:
    """Return where it stands."""
    found = part.bounding_box()
    assert found
    return {
        "x": found["x"],
        "y": found["y"],
        "height": found["height"],
        "bottom": found["y"] + found["height"],
    }


@each_once
@pytest.mark.parametrize("kept", [BEGUN, everything()], ids=["begun", "whole"])
def test_on_a_phone_how_each_part_stands_is_beside_its_name_or_below_where_that_is_long(
    open_page: Opener, kept: dict[str, dict[str, object]]
) -> None:
    page = open_page(SUBJECT.address, viewport=PHONE, **remembering(kept))
    told = page.locator("[data-standing]").first
    rows = told.locator("[data-row]").all()
    assert len(rows) == 3
    for row in rows:
        name, tag = box(row.locator("dt a")), box(row.locator("[data-fill]"))
        is_beside = tag["x"] > name["x"]
        assert tag["bottom"] < name["bottom"] if is_beside else tag["y"] >= name["bottom"] - 1
        assert box(row)["height"] < 72 or not is_beside
        assert box(row)["bottom"] - tag["bottom"] >= 12
    assert box(rows[1].locator("[data-fill]"))["x"] > box(rows[1].locator("dt a"))["x"], "a short one is beside it"


@pytest.mark.parametrize("width", few([390, 1280]))
def test_a_whole_sign_off_is_a_record_of_who_and_when(open_page: Opener, width: int) -> None:
    page = open_page(SUBJECT.address, viewport={"width": width, "height": 844}, **remembering(everything()))
    heading, name = page.locator("[data-fill=whole]"), page.locator(".standing__named b")
    signatures = page.locator(".standing__signed")
    expect(heading).to_have_text(done())
    assert 28 <= heading.evaluate(SIZE) <= 30
    assert heading.locator("time").evaluate("(one) => one.getClientRects().length") == 1, "its date is on one line"
    assert name.evaluate(SIZE) == 24
    expect(signatures).to_have_text(signed())
    assert box(heading)["bottom"] <= box(name)["y"]
    assert box(name)["bottom"] <= box(signatures)["y"]
    assert box(signatures)["bottom"] <= box(page.locator("[data-row]").first)["y"]
    change = box(page.get_by_role("button", name=SAYS["change_name"]))
    assert change["y"] < box(name)["y"] + box(name)["height"] / 2 < change["bottom"]


def test_checklists_that_are_all_signed_are_one_line_that_opens(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(everything()))
    line = page.get_by_text(counted(SAYS["all_signed"], len(SUBJECT.observed)), exact=True)
    expect(page.locator("details[data-practice]:visible")).to_have_count(0)
    expect(page.get_by_text(SAYS["lead_saw"])).to_be_hidden()  # how to sign needs nobody now
    line.click()
    expect(page.locator("details[data-practice]:visible")).to_have_count(len(SUBJECT.observed))
    list_of(page).locator("[data-act]").last.uncheck()
    expect(line).to_be_hidden()
    expect(list_of(page).locator("[data-act]").last).to_be_visible()


def test_a_checklist_that_is_named_is_in_view_though_all_are_folded(open_page: Opener) -> None:
    page = open_page(f"{SUBJECT.address}#{SLUG}", **remembering(everything()))
    expect(page.locator(f"#{SLUG} [data-act]").first).to_be_in_viewport()


def test_on_paper_checklists_are_never_folded(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(everything()))
    page.emulate_media(media="print")
    expect(page.locator("details[data-practice]:visible")).to_have_count(len(SUBJECT.observed))
    expect(page.locator("[data-part=all]")).to_be_hidden()


def test_lists_that_are_being_signed_stay_and_the_next_one_is_marked(open_page: Opener) -> None:
    kept = everything()
    del kept["observed"][SLUG]
    page = open_page(SUBJECT.address, **remembering(kept))
    form, mark = list_of(page), page.locator("[data-part=next]:visible")
    expect(mark).to_have_text(SAYS["next"])
    expect(form.locator("[data-part=next]")).to_be_visible()
    for act in form.locator("[data-act]").all():
        act.check()
    form.get_by_label(SAYS["initials"]).fill("MK")
    expect(page.locator("[data-fill=whole]")).to_contain_text(SAYS["done"].split("{", maxsplit=1)[0].strip())
    expect(mark).to_have_count(0)
    expect(form.get_by_label(SAYS["initials"])).to_be_focused()
    page = open_page(SUBJECT.address, **remembering(record(observed={SLUG: seen()})))
    expect(page.locator("details[data-next]")).to_have_attribute("id", OTHERS[0].slug)
    assert FIRST.slug == SLUG
