"""Rehearsals of any size, made for tests."""

from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from handbook.content.handbook import Document
from handbook.rehearsal.model import Rehearsal
from handbook.rehearsal.scene import Scene

Shape = tuple[int, int, int]  # turns, moves of each, and endings
WORDS = "and the kettle has been looked at by somebody who knows it so that you may take one home today at five".split()


def text(letters: int) -> str:
    """Return words of this many letters at most, as long as those of English are."""
    words = " ".join(islice(cycle(WORDS), letters))
    return words[:letters].rpartition(" ")[0] or words[:letters]


def made(like: Document[Rehearsal], shape: Shape, letters: int) -> Scene:
    """Return a rehearsal of this shape, its turns in two rows, whose texts have so many letters."""
    turns, moves, endings = shape
    data: dict[str, Any] = like.content.model_dump()
    practice = next(move.shows for turn in like.content.turns for move in turn.moves if move.shows)
    names = [f"turn-{number}" for number in range(turns)]
    ends = [f"end-{number}" for number in range(endings)]

    def move(number: int, at: int) -> dict[str, Any]:
        to = [*names[number + (2 if number else 1) :][:2], *ends[(number + at) % endings :], *ends][at]
        named = {"lacks" if at else "shows": practice}
        return {"id": "abcd"[at], "say": text(letters), "feels": text(letters), "to": to, **named}

    data["turns"] = [
        {
            "id": name,
            "says": text(letters),
            "now": text(min(letters, 100)),
            "moves": [move(number, at) for at in range(moves)],
        }
        for number, name in enumerate(names)
    ]
    data["endings"] = [
        {"id": name, "title": text(min(letters, 48)), "worth": "left" if at % 2 else "solved", "told": text(letters)}
        for at, name in enumerate(ends)
    ]
    data |= {"hidden": text(280), "scene": text(280), "stake": text(280)}
    return Scene(replace(like, content=Rehearsal.model_validate(data)))


def largest(like: Document[Rehearsal], shape: Shape) -> dict[str, Scene]:
    """Return, by the name of each setting that such a rehearsal may have, the one with the longest texts."""
    scenes = (made(like, shape, letters) for letters in range(20, 281, 4))
    return {scene.paper: scene for scene in scenes if scene.paper}
