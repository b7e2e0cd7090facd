"""cmi5 courses: the structure that a learning system imports; its units are the quizzes on the handbook's site."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from handbook.core.archive import archive
from handbook.quiz.scopes import Subject, subjects
from handbook.site.context import Shelf
from handbook.site.download import Download

STRUCTURE = "cmi5.xml"
# Stands for the site's address where nobody gave it: a name that can never lead anywhere.
UNKNOWN = "https://site-url-is-not-set.invalid"


@dataclass(frozen=True)
class Block:
    """A module of a programme, with the quizzes of the practices that it is the first to bring."""

    id: str
    title: str
    aim: str
    units: tuple[Subject, ...]


def cmi5_courses(shelf: Shelf) -> Iterator[Download]:
    """Yield the structure of every quiz's course, by itself and in a zip."""
    every = list(subjects(shelf.handbook))
    units = {subject.slug: subject for subject in every if subject.kind == "practice"}
    for subject in every:
        address = f"/exports/{subject.slug}/cmi5"
        make = partial(_structure, shelf, subject, units)
        yield Download(f"{address}.xml", "cmi5-xml", subject.slug, make)
        yield Download(f"{address}.zip", "cmi5", subject.slug, partial(_package, make))


def _package(make: Callable[[], bytes]) -> bytes:
    return archive({STRUCTURE: make()})


def _structure(shelf: Shelf, subject: Subject, units: Mapping[str, Subject]) -> bytes:
    def quiz(slug: str) -> str:
        return (shelf.settings.absolute("") or UNKNOWN) + f"/quizzes/{slug}/"

    def asks(unit: Subject) -> int:
        return unit.asks(shelf.handbook)

    blocks = list(_blocks(shelf, subject, quiz(subject.slug), units))
    return shelf.text("exports/cmi5/cmi5.xml", "/", subject=subject, blocks=blocks, quiz=quiz, asks=asks).encode()


def _blocks(shelf: Shelf, subject: Subject, course: str, units: Mapping[str, Subject]) -> Iterator[Block]:
    if subject.kind != "programme":
        return
    left = dict(units)
    for number, module in enumerate(shelf.handbook.programmes[subject.slug].content.modules, 1):
        if new := tuple(left.pop(practice) for practice in module.practices if practice in left):
            yield Block(f"{course}#module-{number}", module.title, module.aim, new)
