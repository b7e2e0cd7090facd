"""Learners made up for tests: how able they are and how hard each question is are known, and so what must come out."""

import csv
import datetime as dt
import io
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp

from handbook.items.base import Option
from handbook.items.choice.model import Choice
from handbook.quiz.revisions import revision
from handbook.results.flags import flags
from handbook.results.model import Answer, Question
from handbook.results.outcomes import outcomes
from handbook.results.page import Findings
from handbook.results.statistics import first_answers, items
from handbook.results.to_do import to_do

ITEMS, LEARNERS = 40, 1000
DAY = dt.date(2026, 5, 1)  # of the report
Chooses = Callable[[float, random.Random], str]  # what a learner of this ability takes


def question(number: int) -> Question:
    """Return a choice of four options, whose key is `a`."""
    options = tuple(
        Option(id=part, text=f"Option {part} of {number}", key=part == "a", feedback="So it feels.", misconception=None)
        for part in "abcd"
    )
    item = Choice.model_construct(
        id=f"si-{number:02}", type="choice", channel="phone", situation=f"Situation {number}", stem=f"Stem {number}?",
        options=options, ring=None, explanation="Why.", hints=(), learn_more="say", shows=None, essential=False,
    )  # fmt: skip
    return Question(item, "quizzes/serve/simulated.md", "Simulated", revision(item), {(): number + 1})


def questions() -> dict[str, Question]:
    """Return all questions by their ids."""
    return {one.item.id: one for one in (question(number) for number in range(ITEMS))}


@dataclass(frozen=True)
class Easiness:
    """How an ordinary question behaves, by the two-parameter logistic model; wrong answers spread evenly."""

    difficulty: float
    discrimination: float
    distractors: str = "bcd"

    def __call__(self, ability: float, chance: random.Random) -> str:
        """Return the option taken."""
        right = chance.random() < 1 / (1 + exp(-self.discrimination * (ability - self.difficulty)))
        return "a" if right else chance.choice(self.distractors)


def wrong_key(ability: float, chance: random.Random) -> str:
    """Take what is right, which isn't marked as the key, and leave the marked one to the others."""
    return "b" if chance.random() < 1 / (1 + exp(-1.3 * ability)) else chance.choice("acd")


def backwards(ability: float, chance: random.Random) -> str:
    """Have it right the less the more one knows; what is wrong spreads evenly."""
    return Easiness(0, -0.8)(ability, chance)


PLANTED: Mapping[str, Chooses] = {
    "si-03": wrong_key,
    "si-11": wrong_key,
    "si-17": Easiness(0, 1.2, "bc"),
    "si-23": Easiness(0.5, 1, "bd"),
    "si-29": backwards,
    "si-35": backwards,
}


def answers(seed: int, planted: Mapping[str, Chooses] = PLANTED, learners: int = LEARNERS) -> list[Answer]:
    """Return what all learners answer."""
    chance = random.Random(seed)  # noqa: S311 - learners are no secret
    ordinary = {name: Easiness(chance.uniform(-2, 1.5), chance.uniform(0.7, 1.8)) for name in questions()}
    behaviour: dict[str, Chooses] = {**ordinary, **planted}
    found = []
    for number in range(learners):
        ability = chance.gauss(0, 1)
        for name, choose in behaviour.items():
            taken = choose(ability, chance)
            found.append(
                Answer(
                    learner=f"l{number}", test="t", item=name, given={taken: "on"}, right=taken == "a", language="en"
                )
            )
    return found


def as_csv(found: list[Answer]) -> str:
    """Return the answers as the CSV file of ours."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["learner", "item", "response", "test"])
    writer.writerows([one.learner, one.item, "".join(one.given), one.test] for one in found)
    return file.getvalue()


def findings_of(found: list[Answer], known: dict[str, Question]) -> Findings:
    """Return what the report shows of these answers, three rows of whose file could not be read."""
    figures, _ = items(found, known)
    judged = [(one, flags(one)) for one in figures]
    faults = [one.question.item.id for one, flagged in judged if to_do(one, flagged) == "mend"]
    tests = outcomes(first_answers(found, known), known, faults, mark=80)
    return Findings(judged, tests, found, known, 3, {"phone": "Phone", "chat": "Chat"}, DAY)
