"""Test-wise guessing: strategies that look at the options of an item and never at its meaning."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

Score = Callable[["Guess"], Sequence[float]]  # a figure for each option: the highest is picked
SMALL_WORDS = frozenset(
    "a about an and are as at be but by can do for from has have he her him his i if in is it it's its me my no not of "
    "off on one or our out she so that the their them then there they this to up us was we what when which who will "
    "with would you your".split()
)
ABSOLUTE = re.compile(
    r"\b(all|always|any|anything|every|everyone|everything|must|never|no one|nobody|only)\b", re.IGNORECASE
)
_feeling = SentimentIntensityAnalyzer()


@dataclass(frozen=True)
class Guess:
    """What a guesser sees of one item: its options as displayed, and the words around it."""

    id: str
    chapter: str
    options: tuple[str, ...]
    keys: tuple[bool, ...]
    stem: str
    page: str  # title, summary and phrases of the practice the quiz is about

    @property
    def chance(self) -> float:
        """How often picking one option blindly finds a key."""
        return sum(self.keys) / len(self.keys)


def words(text: str) -> set[str]:
    """Return the telling words of a text."""
    return set(re.findall(r"[a-z']{2,}", text.lower())) - SMALL_WORDS


def shared(text: str) -> Callable[[str], float]:
    """Return how many telling words an option shares with `text`."""
    known = words(text)
    return lambda option: float(len(words(option) & known))


def pleasantness(option: str) -> float:
    """Return how positive an option sounds, from -1 to 1."""
    return float(_feeling.polarity_scores(option)["compound"])


def position(place: int) -> Score:
    """Return the strategy that picks the option displayed at `place`, from the end when negative."""

    def score(guess: Guess) -> list[float]:
        figures = [0.0] * len(guess.options)
        if -len(figures) <= place < len(figures):
            figures[place] = 1.0
        return figures

    return score


STRATEGIES: dict[str, Score] = {
    "longest": lambda g: [len(option) for option in g.options],
    "shortest": lambda g: [-len(option) for option in g.options],
    "first": position(0),
    "second": position(1),
    "third": position(2),
    "fourth": position(3),
    "last": position(-1),
    "most words of the stem": lambda g: [shared(g.stem)(option) for option in g.options],
    "fewest words of the stem": lambda g: [-shared(g.stem)(option) for option in g.options],
    "most like the page": lambda g: [shared(g.page)(option) for option in g.options],
    "nicest": lambda g: [pleasantness(option) for option in g.options],
    "least nice": lambda g: [-pleasantness(option) for option in g.options],
    "asks a question": lambda g: [float("?" in option) for option in g.options],
    "no absolute word": lambda g: [-float(bool(ABSOLUTE.search(option))) for option in g.options],
}


@dataclass(frozen=True)
class Result:
    """How a strategy did: hits among n items, chance, and half the width of the 95 % interval, all as shares."""

    n: int
    hits: float
    chance: float
    margin: float

    def __str__(self) -> str:
        """Return one row of the report."""
        return f"n={self.n:4} hits {self.hits:6.1%} chance {self.chance:6.1%} ± {self.margin:5.1%}"


def play(guesses: Sequence[Guess], strategy: Score) -> Result:
    """Let a strategy answer every item; ties count as the share of keys among the tied options."""
    counted = [
        guess for guess in guesses if any(figure for figure in strategy(guess)) or len(set(strategy(guess))) == 1
    ]
    hits = [_hit(guess, strategy(guess)) for guess in counted]
    return result(sum(hits), sum(guess.chance for guess in counted), len(hits))


def result(hits: float, chance: float, n: int) -> Result:
    """Return the result of so many hits among n items, of which chance would give so many."""
    share = chance / max(n, 1)
    return Result(n, hits / max(n, 1), share, 1.96 * math.sqrt(share * (1 - share) / max(n, 1)))


def _hit(guess: Guess, figures: Sequence[float]) -> float:
    best = max(figures)
    tied = [key for figure, key in zip(figures, guess.keys, strict=True) if figure == best]
    return sum(tied) / len(tied)
