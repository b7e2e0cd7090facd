"""Sign-off: what a lead saw, what the learner understood, and the test, on the page, on paper and in the record."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe_faults import faults
from browser.memory import record, remembered, remembering
from browser.opening import Opener
from browser.paper import joined, printed
from browser.quiz import WORDS
from handbook.sign_off.subject import subjects
from handbook.site.templates import Templates
from website import PLACE, handbook

SAYS = WORDS["sign_off"]
SUBJECT = subjects(handbook())[0]
FIRST, *OTHERS = SUBJECT.observed
SLUG = FIRST.practice.slug
DAY = "2026-02-14"
ON = "14 February 2026"
NOON = 1_771_070_400_000  # of that day


def seen(one: Any = FIRST, **other: object) -> dict[str, Any]:  # noqa: ANN401 - an observed practice
    """Return what is kept of a checklist that was seen whole."""
    return {"acts": list(one.acts), "revision": one.revision, "on": DAY, "by": "MK", "note": "", "at": NOON} | other


def passed(**other: object) -> dict[str, Any]:
    """Return the result of the programme's test."""
    return {"score": 90, "passed": True, "at": NOON, "revision": SUBJECT.revision} | other


def everything() -> dict[str, Any]:
    """Return the record of somebody who is signed off."""
    pages = [one.version for one in SUBJECT.observed] + [one.version for one in SUBJECT.situations]
    return record(
        quizzes={SUBJECT.programme.slug: passed()},
        observed={one.practice.slug: seen(one) for one in SUBJECT.observed},
        understood={page.page: {"at": NOON, "mark": page.mark} for page in pages},
    )


def list_of(page: Page, slug: str = SLUG) -> Locator:
    """Return the part of the page about one practice."""
    return page.locator(f'section[data-practice="{slug}"]')


def standing(page: Page) -> dict[str, str]:
    """Return how far the programme is, line by line."""
    said: dict[str, str] = page.locator("[data-standing]").evaluate(
        "list => Object.fromEntries([...list.querySelectorAll('dd')].map((one) => [one.dataset.fill, one.textContent]))"
    )
    return said


def share(part: int, whole: int) -> str:
    """Return how many of how many, in words."""
    text: str = SAYS["share"]
    return text.format(part=part, whole=whole)


def test_at_first_nothing_is_observed(open_page: Opener) -> None:
    page = open_page(SUBJECT.address)
    pages = len(SUBJECT.observed) + len(SUBJECT.situations)
    nothing = {"observed": share(0, len(SUBJECT.observed)), "understood": share(0, pages)}
    assert standing(page) == nothing | {"test": SAYS["open"], "whole": SAYS["open"]}
    expect(page.locator("article input:checked")).to_have_count(0)
    assert remembered(page)["observed"] == {}


def test_what_a_lead_sees_is_kept_practice_by_practice(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, script=f"Date.now = () => {NOON}")
    form = list_of(page)
    for box in form.locator("[data-act]").all():
        box.check()
    expect(form.locator("[name=on]")).to_have_value(DAY)
    assert standing(page)["observed"] == share(0, len(SUBJECT.observed)), "nobody has signed"
    form.get_by_label(SAYS["initials"]).fill(" MK ")
    form.get_by_label(WORDS["sheets"]["note"]).fill("At the till, two customers")
    assert standing(page)["observed"] == share(1, len(SUBJECT.observed))
    assert remembered(page)["observed"] == {SLUG: seen(note="At the till, two customers")}
    page.reload()
    expect(list_of(page).locator("[data-act]:checked")).to_have_count(len(FIRST.acts))
    expect(list_of(page).locator("[name=by]")).to_have_value("MK")
    expect(list_of(page).locator("[name=note]")).to_have_value("At the till, two customers")
    expect(list_of(page).locator("[data-part=changed]")).to_be_hidden()


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
    kept = everything()
    page = open_page(SUBJECT.address, **remembering(kept))
    assert standing(page) == {
        "test": SAYS["passed"].format(score=90, day=ON),
        "observed": share(len(SUBJECT.observed), len(SUBJECT.observed)),
        "understood": share(*[len(SUBJECT.observed) + len(SUBJECT.situations)] * 2),
        "whole": SAYS["done"],
    }
    list_of(page).locator("[data-act]").last.uncheck()
    assert standing(page)["whole"] == SAYS["open"]


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
    assert (standing(page)["whole"] == SAYS["done"]) is result["passed"]


def test_read_and_understood_is_bound_to_the_version_of_the_page(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, script=f"Date.now = () => {NOON}")
    line = list_of(page).locator(".understood")
    line.get_by_label(SAYS["understood"]).check()
    expect(line.locator("[data-part=when]")).to_have_text(SAYS["on"].format(ON))
    assert remembered(page)["understood"] == {SLUG: {"at": NOON, "mark": FIRST.version.mark}}
    assert remembered(page)["observed"] == {}
    other = OTHERS[0].practice.slug
    page = open_page(SUBJECT.address, **remembering(record(understood={other: {"at": NOON, "mark": "00000000"}})))
    expect(list_of(page, other).locator("[data-page]")).not_to_be_checked()
    expect(list_of(page, other).locator("[data-part=when]")).to_have_text(SAYS["page_changed"].format(ON))


def test_the_progress_page_shows_both_until_everything_is_erased(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(everything()))
    told = page.locator(f'rapport-signed [data-programme="{SUBJECT.programme.slug}"]')
    expect(told.locator('[data-fill="test"]')).to_have_text(SAYS["passed"].format(score=90, day=ON))
    expect(told.locator('[data-fill="whole"]')).to_have_text(SAYS["done"])
    expect(told.get_by_role("link")).to_have_attribute("href", f"..{SUBJECT.address}")
    for _ in range(2):
        page.locator("[data-do=erase]").click()
    expect(told).to_have_count(0)
    kept = remembered(page)
    assert (kept["observed"], kept["understood"]) == ({}, {})


def test_the_reader_s_file_has_both_and_takes_back_only_what_has_a_shape(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(everything()))
    kept = remembered(page)
    bad = {
        "many": seen(acts=["00000000"] * 9),
        "long": seen(note="x" * 281),
        "day": seen(on="14/02/2026"),
        "who": seen(by={"name": "MK"}),
        "acts": seen(acts="00000000"),
    }
    page.evaluate(
        """async (bad) => {
          const { records, store } = await new Promise((done) => rapport.when(['records', 'store'], done));
          const all = records.all(store);
          const text = records.text({ ...all, observed: { ...all.observed, ...bad } });
          store.erase();
          records.merge(store, records.parse(text));
        }""",
        bad,
    )
    brought = remembered(page)
    assert brought["observed"].pop("many")["acts"] == ["00000000"] * 7
    assert brought == kept


def test_a_browser_that_keeps_nothing_says_so(open_page: Opener) -> None:
    refused = "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"
    page = open_page(SUBJECT.address, script=refused)
    list_of(page).locator("[data-act]").first.check()
    expect(page.locator("rapport-unkept a")).to_be_visible()


def test_the_programme_leads_to_it(open_page: Opener) -> None:
    page = open_page(f"/onboarding/{SUBJECT.programme.slug}/")
    page.get_by_role("link", name=SAYS["link"], exact=True).click()
    page.wait_for_url(f"{PLACE.rstrip('/')}{SUBJECT.address}")


def test_on_paper_it_has_what_was_seen_and_lines_to_sign(open_page: Opener) -> None:
    kept = everything() | {"observed": {SLUG: seen(note="At the till")}}
    page = open_page(SUBJECT.address, **remembering(kept))
    page.emulate_media(media="print")
    sheets = WORDS["sheets"]
    for words in (sheets["colleague"], sheets["signed-colleague"], sheets["signed-observer"], sheets["date"]):
        expect(page.locator(".signatures dt", has_text=words).first).to_be_visible()
    assert not page.get_by_role("button").and_(page.locator("article button")).count()
    text = joined("".join(printed(page)))
    for words in (SAYS["passed"].format(score=90, day=ON), FIRST.practice.content.title, SAYS["honest"]):
        assert joined(words) in text
    for act in FIRST.practice.content.checklist.during:
        assert joined(act) in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [SUBJECT.address, "/progress/", "/sign-off/"])
def test_axe_finds_no_fault(open_page: Opener, address: str, scheme: Literal["light", "dark"]) -> None:
    kept = everything()
    kept["observed"][SLUG]["revision"] = "00000000"
    page = open_page(address, color_scheme=scheme, **remembering(kept))
    assert not faults(page)


def test_without_scripts_the_page_is_the_form(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, java_script_enabled=False)
    expect(page.locator("article noscript p")).to_have_text(SAYS["no_script"])
    boxes = sum(len(one.acts) for one in SUBJECT.observed)
    expect(page.locator("[data-act]")).to_have_count(boxes)
    expect(page.locator("[data-page]")).to_have_count(len(SUBJECT.observed) + len(SUBJECT.situations))
    for paper in Templates().words["papers"].values():
        expect(page.get_by_role("link", name=SAYS["pdf"].format(paper))).to_be_visible()
    expect(page.locator("article button")).to_have_count(0)
