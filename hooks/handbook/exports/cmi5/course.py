"""cmi5 courses: the structure that a learning system imports; its units are the quizzes on the handbook's site."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from handbook.core.archive import archive
from handbook.quiz.scopes import Scope, scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import WITH_QUIZ, FileKind

STRUCTURE = "cmi5.xml"
BARE = FileKind("cmi5-xml", f"/exports/{{}}/{STRUCTURE}", WITH_QUIZ)
ZIPPED = FileKind("cmi5", "/exports/{}/cmi5.zip", WITH_QUIZ)
# Stands for the site's address where nobody gave it: a name that can never lead anywhere.
UNKNOWN = "https://site-url-is-not-set.invalid"


@dataclass(frozen=True)
class Block:
    """A module of a programme, with the quizzes of the practices that it is the first to bring."""

    id: str
    title: str
    aim: str
    units: tuple[Scope, ...]


def cmi5_courses(context: SiteContext) -> Iterator[Download]:
    """Yield the structure of every quiz's course, by itself and in a zip."""
    every = list(scopes(context.handbook))
    units = {scope.slug: scope for scope in every if scope.kind == "practice"}
    for scope in every:
        make = partial(_structure, context, scope, units)
        yield Download(BARE.address(scope.slug), BARE.name, scope.slug, make)
        yield Download(ZIPPED.address(scope.slug), ZIPPED.name, scope.slug, partial(_package, make))


def _package(make: Callable[[], bytes]) -> bytes:
    return archive({STRUCTURE: make()})


def _structure(context: SiteContext, scope: Scope, units: Mapping[str, Scope]) -> bytes:
    def quiz(slug: str) -> str:
        return (context.settings.absolute("") or UNKNOWN) + f"/quizzes/{slug}/"

    def asks(unit: Scope) -> int:
        return unit.asks(context.handbook)

    blocks = list(_blocks(context, scope, quiz(scope.slug), units))
    known = {"scope": scope, "blocks": blocks, "quiz": quiz, "asks": asks, "settings": context.settings}
    return context.text("exports/cmi5/cmi5.xml", "/", **known).encode()


def _blocks(context: SiteContext, scope: Scope, course: str, units: Mapping[str, Scope]) -> Iterator[Block]:
    if scope.kind != "programme":
        return
    left = dict(units)
    for number, module in enumerate(context.handbook.programmes[scope.slug].content.modules, 1):
        if new := tuple(left.pop(practice) for practice in module.practices if practice in left):
            yield Block(f"{course}#module-{number}", module.title, module.aim, new)
