"""Values of any shape, as somebody hostile or something broken would write them; a seed repeats them."""

import json
from random import Random
from typing import Any

SCRIPTS = (
    "javascript:fired()",
    " JavaScript:fired()//",
    "data:text/html,<script>parent.fired()</script>",
    "<img src=x onerror=fired()>",
    '"><svg onload=fired()>',
    "');fired();('",
    '"]{}fired()[a="',
)
ADDRESSES = (
    "https://other.example/",
    "//other.example/",
    "\\\\other.example/",
    "../../other/",
    "http://me:secret@other.example/",
    "file:///etc/passwd",
    "/handbook/../x/",
    "situations/shouting/",
    "?x",
    "#x",
)
WORDS = (
    *("", " ", "0", "on", "normal", "{}", "$&", "__proto__", "constructor", "toString", "\ud800", "\x00", "ﷺ" * 40),
    *("1;x;y;99p;o;0.a,zz.b", "1;;;-5;o;", "x" * 5000, "2026-01-01", "NaN", "1e999"),
)
NUMBERS = (0, -0.0, 1, -1, 5, 99, 101, 0.5, 1e308, -1e308, 2**53 + 1, 4_102_444_800_000)
FIELDS = (
    *("version", "ticks", "answers", "quizzes", "read", "chosen", "starred", "prefers", "picked", "names", "cards"),
    *("revision", "given", "right", "at", "since", "box", "due", "score", "passed", "title", "name", "results", "text"),
    *("type", "id", "value", "reason", "learner", "records", "mode", "saved", "mark", "back", "once", "questions"),
    *("count", "all", "asked", "acts", "on", "by", "note", "newest", "order", "seconds", "sure", "tries", "hints"),
)
DEEPEST = 4


def text(random: Random) -> str:
    """Return a text."""
    return random.choice((*SCRIPTS, *ADDRESSES, *WORDS))


def value(random: Random, depth: int = 0) -> Any:  # noqa: ANN401 - any JSON
    """Return something that JSON can say."""
    kind = random.randrange(8 if depth < DEEPEST else 5)
    if kind < 2:
        return text(random)
    if kind < 5:
        return random.choice((*NUMBERS, None, True, False, [], {}))
    if kind == 5:
        return [value(random, depth + 1) for _ in range(random.randrange(4))]
    keys = [random.choice((*FIELDS, text(random))) for _ in range(random.randrange(5))]
    return {key: value(random, depth + 1) for key in keys}


def damaged(random: Random, good: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return the value with something in it replaced, taken away or added."""
    if random.random() < 0.15 or not isinstance(good, dict | list) or not good:
        return value(random)
    if isinstance(good, list):
        place = random.randrange(len(good))
        return [*good[:place], damaged(random, good[place]), *good[place + 1 :]]
    name = random.choice(list(good))
    changed = {**good, name: damaged(random, good[name])}
    if random.random() < 0.2:
        changed[text(random)] = value(random)
    if random.random() < 0.1:
        del changed[name]
    return changed


def written(random: Random, good: Any) -> str:  # noqa: ANN401 - any JSON
    """Return the damaged value as text, some of it no JSON any more."""
    made = json.dumps(damaged(random, good))
    if random.random() < 0.1:
        return random.choice((made[: random.randrange(len(made) + 1)], made + "}", text(random)))
    return made
