"""A quiz in the browser: its items with what answers them, and ways to answer."""

from dataclasses import dataclass

from playwright.sync_api import Frame, Locator, Page

from browser.quiz_scripts import GIVE, SHOW, UNSEEN
from handbook.content.handbook import Document, Handbook
from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot
from handbook.programme.model import Programme
from handbook.quiz.model import PASS_MARK
from handbook.quiz.model import asked as asks
from handbook.quiz.scopes import Scope, scopes
from handbook.site.templates import Templates
from website import handbook

WORDS = Templates().words
SAID = WORDS["quiz"]
counted = Templates().language.counted
ASKED = "form.item:not([hidden])"  # what this attempt asks, in view or not
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


@dataclass(frozen=True)
class Asked:
    """An item on the page: its form and its content."""

    form: Locator
    item: ItemBase

    @property
    def right(self) -> dict[str, str]:
        """The right answer: part -> value."""
        return {part: value for part, _, value in self.item.answers() if value is not None}

    @property
    def offered(self) -> list[str]:
        """What can be chosen, and has its feedback: every part but the given lines of a dialogue."""
        given = {line.id for line in self.item.lines if not line.feedback} if isinstance(self.item, Spot) else set()
        return [part for part, _, _ in self.item.answers() if part not in given]

    @property
    def wrong(self) -> dict[str, str]:
        """An answer that is complete and wrong in every part."""
        if isinstance(self.item, Order):
            places = list(self.right.values())
            return dict(zip(self.right, [*places[1:], places[0]], strict=True))
        if isinstance(self.item, Match):
            return dict.fromkeys(self.right, self.item.spares[0].id)
        return {next(part for part in self.offered if part not in self.right): "on"}

    def show(self) -> None:
        """Go to the item, back or on from the one in view."""
        self.form.evaluate(SHOW)
        self.form.locator(".item__foot").wait_for()

    def give(self, answer: dict[str, str]) -> None:
        """Choose the answer's parts, and those alone."""
        self.show()
        self.choose(answer)

    def choose(self, answer: dict[str, str]) -> None:
        """Choose the answer's parts of the item in view, and untick what an earlier visit brought."""
        for ticked in self.form.locator("input[type=checkbox]:checked").all():
            if ticked.get_attribute("value") not in answer:
                ticked.uncheck()
        for part, value in answer.items():
            if isinstance(self.item, Order | Match):
                self.form.locator(f'select[name="{part}"]').select_option(value)
            else:
                self.form.locator(f'input[value="{part}"]').check()

    def out_of_view(self) -> list[str]:
        """Return the texts of the verdict and the way on, as far as something hides them now that it is answered."""
        self.form.evaluate("() => new Promise(requestAnimationFrame)")
        unseen: list[str] = self.form.evaluate(UNSEEN)
        return unseen

    def answer(self, answer: dict[str, str]) -> None:
        """Choose and check."""
        self.give(answer)
        self.button("check").click()
        self.form.locator(".option__came").first.wait_for()

    def unfold(self) -> None:
        """Open the fold with what was left alone."""
        self.form.locator(".item__answer").evaluate("one => { one.open = true; }")

    def button(self, name: str) -> Locator:
        """Return the button by its name in words.yml."""
        return self.form.get_by_role("button", name=SAID[name], exact=True)

    def says(self, verdict: str) -> str:
        """Return the verdict, "right" or "wrong" in every part, in the words of the item's type."""
        if verdict == "wrong" and self.item.type in SAID["counted"]:
            said = SAID["counted"][self.item.type]
            if isinstance(self.item, Multiple):
                said = SAID["counted_extra"]["one"]
            return str(said).format(1, right=0, all=len(self.right))
        return str(SAID[verdict][self.item.type])

    @property
    def status(self) -> Locator:
        """What is announced."""
        return self.form.get_by_role("status")


def begin(page: Page | Frame) -> None:
    """Start the test or the review, where the page waits for that."""
    page.locator("rapport-quiz:not([aria-busy]), [data-part=begin]:not([hidden])").first.wait_for(state="attached")
    for name in (SAID["start"], WORDS["review"]["start"]):
        start = page.get_by_role("button", name=name, exact=True)
        if start.is_visible():
            start.click()


def asked(page: Page | Frame, book: Handbook | None = None) -> list[Asked]:
    """Return the items that the quiz on the page asks in this attempt, which has begun."""
    items = {item.id: item for _, _, item in (book or handbook()).items()}
    begin(page)
    page.locator("form.item .item__bar").first.wait_for(state="attached")
    ids = page.locator(ASKED).evaluate_all("forms => forms.map(form => form.id)")
    return [Asked(page.locator(f'form[id="{id_}"]'), items[id_]) for id_ in ids]


def ending(page: Page | Frame, part: str = ".quiz__end") -> Locator:
    """Go on to the end of the quiz, and return it."""
    begin(page)
    end = page.locator(part)
    on = page.locator('.quiz__where [data-do="1"]')
    on.wait_for(state="attached")  # it is hidden beside the end
    while on.is_enabled():
        on.click()
    return end


def quiz_with_every_type() -> str:
    """Return the address of the shortest quiz that has items of every type."""
    book = handbook()
    sets = {slug: quiz.content.items for slug, quiz in book.quizzes.items()}
    for chapter in book.chapters:
        sets[chapter] = tuple(item for practice in book.practices_of(chapter) for item in sets[practice.slug])
    every = {item.type for _, _, item in book.items()}
    whole = [slug for slug, items in sets.items() if {item.type for item in items} == every]
    return f"/quizzes/{min(whole, key=lambda slug: len(sets[slug]))}/"


def quiz_of_five() -> str:
    """Return the slug of the first quiz that asks five items, and so passes with exactly four right."""
    quizzes = handbook().quizzes.items()
    return next(slug for slug, quiz in quizzes if asks(quiz.content) == 5 and quiz.content.pass_mark == PASS_MARK)


def quiz_of_eight() -> str:
    """Return the slug of the first quiz of several practices that asks eight items."""
    return next(scope.slug for scope in scopes(handbook()) if scope.per_practice and scope.asks(handbook()) == 8)


def programme_test() -> Scope:
    """Return the first test that has a verdict: that of a programme."""
    return next(scope for scope in scopes(handbook()) if scope.is_test)


def programme_of_four() -> Document[Programme]:
    """Return the first programme of four practices: as many as bring new items on one day."""
    return next(one for one in handbook().programmes.values() if len(one.content.practices) == 4)


def take_test(page: Page | Frame, right: int, book: Handbook | None = None) -> list[Asked]:
    """Answer as many items right, the others wrong, and submit: for tests of what comes of it, so without a pointer."""
    questions = asked(page, book)
    for number, one in enumerate(questions):
        one.form.evaluate(GIVE, one.right if number < right else one.wrong)
    submit(page).click()
    page.locator(".quiz__result").wait_for()
    return questions


def submit(page: Page | Frame) -> Locator:
    """Go on to the end of a test, and return the button that hands it in."""
    ending(page, ".quiz__submit")
    return page.locator(".quiz__submit [data-do=submit]")


def quiz_with_a_ring() -> str:
    """Return the address of the first quiz whose items form a mirror ring."""
    for slug, quiz in handbook().quizzes.items():
        if any(isinstance(item, Choice) and item.ring for item in quiz.content.items):
            return f"/quizzes/{slug}/"
    raise AssertionError("no quiz has a mirror ring")  # noqa: TRY003, EM101 - the test's own words


def steady(page: Page) -> list[Asked]:
    """Return the items that every attempt asks: those outside mirror rings."""
    return [one for one in asked(page) if not (isinstance(one.item, Choice) and one.item.ring)]
