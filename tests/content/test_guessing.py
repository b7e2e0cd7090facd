"""A test-wise guesser gains nothing: strategies that ignore meaning, over the whole bank."""

import statistics

import pytest
from sklearn.linear_model import LogisticRegression

from content.bank import guesses
from content.guessing import STRATEGIES, Guess, Result, play, result
from handbook.items.choice.model import Choice
from handbook.items.multiple.model import Multiple
from handbook.items.spot.model import Spot
from website import content

FEWEST_OTHER_KEYS = 2
LARGE = 100  # items: so many can be held to a share; fewer are judged by what chance allows, and by no more
FEW = 12  # items: fewer say nothing about how they vary
POINTS = 0.05  # a strategy's hits on choice items, above or below chance
RARE = 2.58 / 1.96  # small banks are judged by the 99 % interval, for many strategies are tried
CLASSIFIER_POINTS = 0.10


def _allowed(result: Result, points: float) -> float:
    """Return how far from chance a share of hits may be: so many points, and as far as luck goes in a small bank."""
    return points if result.n >= LARGE else max(points, result.margin * RARE)


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_scores_no_better_or_worse_than_chance_on_choice_items(name: str) -> None:
    result = play(guesses(Choice), STRATEGIES[name])
    assert abs(result.hits - result.chance) <= _allowed(result, POINTS), f"{name}: {result}"


@pytest.mark.parametrize("kind", [Multiple, Spot])
@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_stays_within_chance_on_the_smaller_banks(name: str, kind: type[Multiple | Spot]) -> None:
    result = play(guesses(kind), STRATEGIES[name])
    assert abs(result.hits - result.chance) <= result.margin * RARE, f"{name}: {result}"


def test_options_alone_do_not_teach_a_classifier_the_key() -> None:
    bank = guesses(Choice)
    chapters = sorted({guess.chapter for guess in bank})
    if len(chapters) == 1:
        pytest.skip("it learns from other chapters, and there is one")
    hits = chance = 0.0
    for chapter in chapters:
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
    found = result(hits, chance, len(bank))
    assert found.hits <= found.chance + _allowed(found, CLASSIFIER_POINTS), found


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
    if not guesses(Choice):
        pytest.skip("there are none")
    for guess in guesses(Choice):
        key = next(len(option) for option, is_key in zip(guess.options, guess.keys, strict=True) if is_key)
        others = [len(option) for option, is_key in zip(guess.options, guess.keys, strict=True) if not is_key]
        ratios.append(key / statistics.mean(others))
    spread = 0.07 if len(ratios) >= LARGE else 0.07 * (LARGE / len(ratios)) ** 0.5
    assert abs(statistics.median(ratios) - 1) <= spread


@pytest.mark.skipif(len(content().practices) < 2, reason="there is no other practice")
@pytest.mark.parametrize("slug", list(content().quizzes))
def test_two_keys_of_every_quiz_show_another_practice(slug: str) -> None:
    items = content().quizzes[slug].content.items
    assert sum(item.shows not in {None, slug} for item in items) >= FEWEST_OTHER_KEYS


def test_the_number_of_keys_varies() -> None:
    counts = {sum(guess.keys) for guess in _enough(Multiple)}
    assert len(counts) >= 3, counts


def test_spot_keys_stand_at_every_place() -> None:
    places = [guess.keys.index(True) for guess in _enough(Spot)]
    assert {0, 1, 2, 3} <= set(places)


def _enough(kind: type[Multiple | Spot]) -> list[Guess]:
    """Return every item of one type, if there are enough to say how they vary."""
    found = guesses(kind)
    if len(found) < FEW:
        pytest.skip(f"{len(found)} items are too few to say how they vary")
    return found
