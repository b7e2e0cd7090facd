"""A test-wise guesser gains nothing: strategies that ignore meaning, over the real bank."""

import math
import statistics

import pytest
from sklearn.linear_model import LogisticRegression

from content.bank import guesses, handbook
from content.guessing import STRATEGIES, Guess, Result, play
from handbook.quiz.model import Choice, Multiple, Spot

FEWEST_CHOICES = 120
FEWEST_RINGS = 10
FEWEST_OTHER_KEYS = 2
POINTS = 0.05  # a strategy's hits on choice items, above or below chance
RARE = 2.58 / 1.96  # small banks are judged by the 99 % interval, for many strategies are tried
CLASSIFIER_POINTS = 0.10


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_scores_no_better_or_worse_than_chance_on_choice_items(name: str) -> None:
    result = play(guesses(Choice), STRATEGIES[name])
    assert abs(result.hits - result.chance) <= POINTS, f"{name}: {result}"


@pytest.mark.parametrize("kind", [Multiple, Spot])
@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_stays_within_chance_on_the_smaller_banks(name: str, kind: type[Multiple | Spot]) -> None:
    result = play(guesses(kind), STRATEGIES[name])
    assert abs(result.hits - result.chance) <= result.margin * RARE, f"{name}: {result}"


def test_options_alone_do_not_teach_a_classifier_the_key() -> None:
    bank = guesses(Choice)
    hits = chance = 0.0
    for chapter in sorted({guess.chapter for guess in bank}):
        features: list[list[float]] = []
        keys: list[bool] = []
        for guess in (guess for guess in bank if guess.chapter != chapter):
            features += _features(guess)
            keys += guess.keys
        model = LogisticRegression(max_iter=1000).fit(features, keys)
        for guess in (guess for guess in bank if guess.chapter == chapter):
            figures = model.predict_proba(_features(guess))[:, 1]
            hits += guess.keys[max(range(len(figures)), key=lambda place: figures[place])]
            chance += guess.chance
    result = Result(len(bank), hits / len(bank), chance / len(bank), 1.96 * math.sqrt(0.21 / len(bank)))
    assert result.hits <= result.chance + CLASSIFIER_POINTS, result


def _features(guess: Guess) -> list[list[float]]:
    """Return each option's figure under every strategy, less the mean of its item."""
    columns = []
    for score in STRATEGIES.values():
        figures = [float(figure) for figure in score(guess)]
        mean, spread = statistics.mean(figures), statistics.pstdev(figures) or 1.0
        columns.append([(figure - mean) / spread for figure in figures])
    return [list(row) for row in zip(*columns, strict=True)]


def test_keys_are_as_long_as_distractors() -> None:
    ratios = []
    for guess in guesses(Choice):
        key = next(len(option) for option, is_key in zip(guess.options, guess.keys, strict=True) if is_key)
        others = [len(option) for option, is_key in zip(guess.options, guess.keys, strict=True) if not is_key]
        ratios.append(key / statistics.mean(others))
    assert 0.93 <= statistics.median(ratios) <= 1.07


def test_the_bank_is_large_enough_and_has_its_rings() -> None:
    choices = [item for _, _, item in handbook().items() if isinstance(item, Choice)]
    assert len(choices) >= FEWEST_CHOICES
    assert len({item.ring for item in choices if item.ring}) >= FEWEST_RINGS


@pytest.mark.parametrize("slug", list(handbook().quizzes))
def test_two_keys_of_every_quiz_show_another_practice(slug: str) -> None:
    items = handbook().quizzes[slug].content.items
    assert sum(item.shows not in {None, slug} for item in items) >= FEWEST_OTHER_KEYS


def test_the_number_of_keys_varies() -> None:
    counts = {sum(guess.keys) for guess in guesses(Multiple)}
    assert len(counts) >= 3, counts


def test_spot_keys_stand_at_every_place() -> None:
    places = [guess.keys.index(True) for guess in guesses(Spot)]
    assert {0, 1, 2, 3} <= set(places)
