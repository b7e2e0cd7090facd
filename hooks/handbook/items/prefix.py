"""What the ids of a new quiz begin with."""

import re
from collections.abc import Collection
from itertools import product
from string import ascii_lowercase

LONGEST = 6


def free_prefix(slug: str, taken: Collection[str]) -> str:
    """Return the initials of the name, with two letters more if those are taken."""
    words = [word for word in re.sub(r"[0-9]", "", slug).split("-") if word]
    initials = "".join(word[0] for word in words)[: LONGEST - 2].ljust(2, "x")
    longer = (initials + first + second for first, second in product(ascii_lowercase, repeat=2))
    return next(prefix for prefix in (initials, *longer) if prefix not in taken)
