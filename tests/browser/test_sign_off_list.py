"""The list of sign-offs: beside each programme, how far the reader of this browser is."""

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.memory import record, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.signing import OTHERS, SUBJECT, everything, passed, seen

SAYS = WORDS["sign_off"]
SLUG = SUBJECT.programme.slug
PART = record(quizzes={SLUG: passed()}, observed={OTHERS[0].slug: seen(OTHERS[0])})
SIGNED = SAYS["brief"]["of_lists"].format(len(SUBJECT.observed), part=1)


def _row(page: Page) -> Locator:
    return page.locator(f"#{SLUG}")


def test_a_programme_that_was_not_begun_says_so(open_page: Opener) -> None:
    row = _row(open_page("/sign-off/"))
    expect(row.get_by_role("link")).to_have_text(SUBJECT.programme.content.title)
    expect(row.locator("rapport-how-far")).to_have_text(SAYS["title_new"])


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        pytest.param(PART, f"{SAYS['brief']['passed'].format(score=90)} · {SIGNED}", id="in part"),
        pytest.param(everything(), SAYS["title_done"], id="whole"),
    ],
)
def test_what_was_passed_and_signed_stands_beside_its_programme(
    open_page: Opener, kept: dict[str, object], said: str
) -> None:
    row = _row(open_page("/sign-off/", **remembering(kept)))
    expect(row.locator("rapport-how-far")).to_have_text(said)
