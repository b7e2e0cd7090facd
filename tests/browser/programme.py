"""A programme as its reader meets it: who has come how far, and what its page says to them."""

from typing import Any

from playwright.sync_api import Locator, Page

from browser.memory import AT_NOON, DAY, NOON, answer, items, record, remembering
from browser.opening import Opener
from browser.quiz import WORDS, programme_of_four
from browser.signing import seen
from browser.test_progress import acts, result
from handbook.quiz.scopes import scopes
from handbook.sign_off.subject import subjects
from website import handbook

SAYS = WORDS["path"]
BOOK = handbook()
PROGRAMME = programme_of_four()
CONTENT, PRACTICES = PROGRAMME.content, PROGRAMME.content.practices
FIRST = CONTENT.modules[0].practices
OBSERVED = next(one for one in subjects(BOOK) if one.programme.slug == PROGRAMME.slug).observed
ADDRESS = f"/onboarding/{PROGRAMME.slug}/"
BEGUN = {"programme": {"name": PROGRAMME.slug}}


def title(slug: str) -> str:
    """Return the practice's title."""
    return BOOK.practices[slug].content.title


def reached(
    *, read: int = 0, practised: int = 0, tested: bool = False, observed: int = 0, signed: int = 0
) -> dict[str, Any]:
    """Return a record of somebody who has done so much of the programme, in its order."""
    ticked = [act for slug in PRACTICES[:observed] for act in acts(slug)]
    passed = {PROGRAMME.slug: result(list(PRACTICES), score=90, passed=True)}
    return record(
        read=dict.fromkeys(PRACTICES[:read], NOON - DAY),
        answers={item.id: answer(item, days=-2, revision="00000000") for item in items(PRACTICES[:practised])},
        ticks=dict.fromkeys(ticked, True),
        quizzes=passed if tested else {},
        observed={one.slug: seen(one) for one in OBSERVED[:signed]},
        prefers=BEGUN,
    )


def opened(open_page: Opener, kept: dict[str, Any], **settings: Any) -> Page:  # noqa: ANN401 - of a context
    """Open the programme's page in a browser that remembers this."""
    return open_page(ADDRESS, script=AT_NOON, **settings, **remembering(kept))


def next_link(page: Page) -> Locator:
    """Return the link to what is next."""
    return page.locator("a[data-part=next]")


def after(step: str, name: str) -> str:
    """Return what the link says, for who has begun."""
    return str(SAYS["continue"].format(SAYS["next"][step].format(name)))


MINUTE = 60_000
MISSED = PRACTICES[1]


def waiting(at: int) -> dict[str, Any]:
    """Return the record of somebody who failed the test then, and missed a question on the second practice."""
    kept = reached(read=4, practised=4)
    test = next(scope for scope in scopes(BOOK) if scope.slug == PROGRAMME.slug)
    kept["quizzes"] = {PROGRAMME.slug: result(list(PRACTICES), score=50, passed=False)}
    tried = {"count": 1, "all": 1, "at": at, "revision": test.revision, "asked": [], "missed": MISSED}
    return kept | {"tries": {PROGRAMME.slug: tried}}
