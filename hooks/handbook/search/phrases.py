"""Synonyms of several words: each is kept as a number, for nothing but its number is needed to know it again."""

from collections.abc import Iterator

from handbook.search.synonyms import Groups

RANGE = 262139  # a prime: two phrases seldom have one number


def numbered(phrase: str) -> int:
    """Return the phrase's number, as hooks/handbook/search/index.js does."""
    value = 0
    for letter in phrase:
        value = (value * 31 + ord(letter)) % RANGE
    return value


def phrases(groups: Groups) -> Iterator[tuple[int, int]]:
    """Yield the number of each synonym of several words, and that of its group by name, in order."""
    names = sorted({name for names in groups.values() for name in names})
    yield from sorted(
        (numbered(run), names.index(name)) for run, found in groups.items() if " " in run for name in found
    )
