"""A sign-off beyond its page: on the progress page, in the reader's file, on paper, without scripts, and for axe."""

from typing import Literal

import pytest
from playwright.sync_api import ViewportSize, expect

from browser.axe_faults import faults
from browser.memory import record, remembered, remembering
from browser.opening import Opener
from browser.paper import joined, printed
from browser.quiz import WORDS
from browser.settings import settings
from browser.signing import FIRST, ON, SAYS, SLUG, SUBJECT, done, everything, list_of, passed, seen, signed, standing
from handbook.sign_off.subject import subjects
from handbook.site.templates import Templates
from website import PLACE, handbook


def test_the_progress_page_shows_both_until_everything_is_erased(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(everything()))
    told = page.locator(f'rapport-signed [data-programme="{SUBJECT.programme.slug}"]')
    expect(told.locator('[data-fill="test"]')).to_have_text(SAYS["brief"]["passed"].format(score=90))
    expect(told.locator('[data-fill="whole"]')).to_have_text(done())
    expect(told.get_by_role("link").first).to_have_attribute("href", f"..{SUBJECT.address}")
    for _ in range(2):
        settings(page).locator("[data-do=erase]").click()
    expect(told).to_have_count(0)
    kept = remembered(page)
    assert (kept["observed"], kept["understood"]) == ({}, {})


def test_a_programme_that_shares_checklists_and_was_not_begun_is_folded(open_page: Opener) -> None:
    kept = record(observed={SLUG: seen()}, quizzes={SUBJECT.programme.slug: passed()})
    page = open_page("/progress/", **remembering(kept))
    begun = page.locator("rapport-signed > section")
    expect(begun).to_have_count(1)
    expect(begun).to_have_attribute("data-programme", SUBJECT.programme.slug)
    others = [one for one in subjects(handbook()) if any(o.slug == SLUG for o in one.observed)][1:]
    expect(page.locator("[data-part=shared] section")).to_have_count(len(others))


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


def test_on_the_progress_page_it_is_set_like_text_and_breaks_no_word_on_a_phone(open_page: Opener) -> None:
    page = open_page("/progress/", viewport=ViewportSize(width=320, height=844), **remembering(everything()))
    told = page.locator("rapport-signed [data-standing]").first
    face = "(one) => getComputedStyle(one).fontFamily"
    assert told.evaluate(face) == page.locator("article p").first.evaluate(face)
    for label in told.locator("dt").all():
        assert label.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [390, 1280])
def test_on_the_progress_page_tags_begin_at_one_place(open_page: Opener, width: int) -> None:
    kept = record(observed={SLUG: seen()}, quizzes={SUBJECT.programme.slug: passed()})
    page = open_page("/progress/", viewport=ViewportSize(width=width, height=844), **remembering(kept))
    rows = page.locator("rapport-signed > section [data-row]")
    tags = [box for row in rows.all() if (box := row.locator("[data-fill]").bounding_box())]
    names = [box for row in rows.all() if (box := row.locator("dt a").bounding_box())]
    assert len(tags) == len(names) == 3
    assert max(box["x"] for box in tags) - min(box["x"] for box in tags) < 1
    assert all(tag["x"] > name["x"] + name["width"] for tag, name in zip(tags, names, strict=True)), "beside its name"


def test_a_browser_that_keeps_nothing_says_so(open_page: Opener) -> None:
    refused = "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"
    page = open_page(SUBJECT.address, script=refused)
    list_of(page).locator("[data-act]").first.check()
    expect(page.locator("rapport-unkept a")).to_be_visible()


def test_the_programme_leads_to_it(open_page: Opener) -> None:
    page = open_page(f"/onboarding/{SUBJECT.programme.slug}/")
    page.locator("[data-step=signed] summary").click()
    page.locator("article").get_by_role("link", name=SAYS["link"], exact=True).click()
    page.wait_for_url(f"{PLACE.rstrip('/')}{SUBJECT.address}")


def test_on_paper_it_has_what_was_seen_and_lines_to_sign(open_page: Opener) -> None:
    kept = everything(name="") | {"observed": {SLUG: seen(note="At the till")}}
    page = open_page(SUBJECT.address, **remembering(kept))
    page.emulate_media(media="print")
    sheets = WORDS["sheets"]
    for words in (sheets["colleague"], sheets["signed-colleague"], sheets["signed-observer"], sheets["date"]):
        expect(page.locator(".signatures dt", has_text=words).first).to_be_visible()
    assert not page.get_by_role("button").and_(page.locator("article button")).count()
    text = joined("".join(printed(page)))
    for words in (SAYS["passed"].format(score=90, day=ON), FIRST.title, SAYS["honest"]):
        assert joined(words) in text
    assert "mm/dd/yyyy" not in text, "where nobody wrote a day there is room for one"
    for act in FIRST.checklist.during:
        assert joined(act) in text


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [SUBJECT.address, "/progress/", "/sign-off/"])
def test_axe_finds_no_fault(open_page: Opener, address: str, scheme: Literal["light", "dark"]) -> None:
    kept = everything(name="")
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


def test_a_lead_signed_on_the_days_of_the_signatures_and_not_on_that_of_the_test(open_page: Opener) -> None:
    kept = everything()
    kept["quizzes"][SUBJECT.programme.slug]["at"] += 3 * 86_400_000
    page = open_page(SUBJECT.address, **remembering(kept))
    assert standing(page)["whole"] == done(ON.replace("14", "17"))
    kept["observed"][SLUG]["on"] = "2026-02-11"
    page = open_page(SUBJECT.address, **remembering(kept))
    assert standing(page)["whole"] == done(ON.replace("14", "17"))
    told = page.locator(".standing__signed")
    expect(told).to_contain_text(signed("11").rstrip("."))
    expect(told).to_contain_text("14 February 2026")
