"""What a huddle is made of: six steps from a practice and its quiz, ten minutes in all."""

from dataclasses import dataclass

from handbook.content.handbook import Document, Handbook
from handbook.items.base import ItemPart
from handbook.items.choice.model import Choice
from handbook.practice.model import Practice
from handbook.quiz.model import Quiz

MINUTES = {"weak": 1, "question": 2, "strong": 1, "say": 3, "hands": 2, "watch": 1}


@dataclass(frozen=True)
class Huddle:
    """One practice as a team goes through it."""

    practice: Document[Practice]
    item: Choice | None  # what is asked by show of hands

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"/huddles/{self.practice.slug}/"

    @property
    def minutes(self) -> dict[str, int]:
        """The minutes of each step; without a question there is more time to say it."""
        if self.item:
            return MINUTES
        left = {step: minutes for step, minutes in MINUTES.items() if step != "hands"}
        return left | {"say": MINUTES["say"] + MINUTES["hands"]}

    @property
    def key(self) -> tuple[int, ItemPart]:
        """Which of the options is the best, counted from 1, and the option; only where there is a question."""
        shown = enumerate(self.item.displayed() if self.item else (), 1)
        return next((number, option) for number, option in shown if option.value)

    @property
    def act(self) -> str:
        """What to watch for: the first act that is done while one has the customer."""
        checklist = self.practice.content.checklist
        return (*checklist.during, *checklist.before, *checklist.after)[0]


def huddle(handbook: Handbook, practice: Document[Practice]) -> Huddle:
    """Return the practice's huddle."""
    return practice.once(_huddle, handbook.quizzes[practice.slug])


def _huddle(practice: Document[Practice], quiz: Document[Quiz]) -> Huddle:
    items = [item for item in quiz.content.items if isinstance(item, Choice)]
    return Huddle(practice, min(items, key=_unfit, default=None))


def _unfit(item: Choice) -> tuple[bool, bool, bool, int]:
    """Return how little a question suits many people at once: it should be about this practice, and short."""
    texts = (item.situation, item.stem, *(option.text for option in item.options))
    return item.essential, item.harder, item.shows is not None, sum(map(len, texts))
