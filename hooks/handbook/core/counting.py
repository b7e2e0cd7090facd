"""Numbers and choices in messages for editors, which are in English."""

from collections.abc import Sequence


def counted(count: int, one: str, other: str = "") -> str:
    """Return `1 act` or `3 acts`: the number and its noun, whose plural is `other` where an `s` does not make it."""
    return f"{count} {one if count == 1 else other or f'{one}s'}"


def either(words: Sequence[str]) -> str:
    """Return words as a choice: `a, b or c`."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
