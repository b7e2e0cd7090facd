"""cmi5 courses: the structure that a learning system imports; its units are pages of the handbook's site."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from handbook.core.archive import archive
from handbook.exports.unit import Unit, for_rehearsals, of_rehearsal, of_test, owner, scenes
from handbook.quiz.scopes import Scope, scopes
from handbook.rehearsal.scene import Scene
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import WITH_QUIZ, FileKind

STRUCTURE = "cmi5.xml"
BARE = FileKind("cmi5-xml", f"/exports/{{}}/{STRUCTURE}", WITH_QUIZ)
ZIPPED = FileKind("cmi5", "/exports/{}/cmi5.zip", WITH_QUIZ)
OF_REHEARSALS = (for_rehearsals(BARE), for_rehearsals(ZIPPED))
KINDS = (BARE, ZIPPED, *OF_REHEARSALS)
# Stands for the site's address where nobody gave it: a name that can never lead anywhere.
UNKNOWN = "https://site-url-is-not-set.invalid"


@dataclass(frozen=True)
class Assignable:
    """An assignable unit: what is launched, and when a learner may move on."""

    unit: Unit
    address: str
    description: str
    move_on: str
    activity: str  # its type, of ADL's vocabulary

    @property
    def title(self) -> str:
        """What its course is called."""
        return self.unit.title

    @property
    def heading(self) -> str:
        """What it is called itself."""
        return self.unit.heading

    @property
    def mark(self) -> int | None:
        """The mark of which its score decides."""
        return self.unit.mark


@dataclass(frozen=True)
class Block:
    """A module of a programme, with the quizzes of the practices that it is the first to bring."""

    id: str
    title: str
    aim: str
    units: tuple[Assignable, ...]


def cmi5_courses(context: SiteContext) -> Iterator[Download]:
    """Yield the structure of the course of every quiz and every rehearsal, by itself and in a zip."""
    every = list(scopes(context.handbook))
    units = {scope.slug: scope for scope in every if scope.kind == "practice"}
    for scope in every:
        yield from _files((BARE, ZIPPED), scope.slug, scope.slug, partial(_test, context, scope, units))
    for scene in scenes(context):
        yield from _files(OF_REHEARSALS, scene.slug, owner(scene), partial(_rehearsal, context, scene))


def _files(kinds: tuple[FileKind, ...], slug: str, of: str, make: Callable[[], bytes]) -> Iterator[Download]:
    bare, zipped = kinds
    yield Download(bare.address(slug), bare.name, of, make)
    yield Download(zipped.address(slug), zipped.name, of, partial(_package, make))


def _package(make: Callable[[], bytes]) -> bytes:
    return archive({STRUCTURE: make()})


def _test(context: SiteContext, scope: Scope, units: Mapping[str, Scope]) -> bytes:
    return _structure(context, _assignable_test(context, scope), list(_blocks(context, scope, units)))


def _rehearsal(context: SiteContext, scene: Scene) -> bytes:
    unit, about = of_rehearsal(scene), scene.content.summary
    return _structure(context, Assignable(unit, _address(context, unit), about, "Completed", "simulation"), [])


def _structure(context: SiteContext, unit: Assignable, blocks: list[Block]) -> bytes:
    values = {"unit": unit, "blocks": blocks, "settings": context.settings}
    return context.text("exports/cmi5/cmi5.xml", "/", **values).encode()


def _assignable_test(context: SiteContext, scope: Scope) -> Assignable:
    unit, forms = of_test(context, scope), context.words["packages"]["description"]
    about = context.templates.language.counted(forms, scope.asks(context.handbook))
    return Assignable(unit, _address(context, unit), about, "Passed", "assessment")


def _address(context: SiteContext, unit: Unit) -> str:
    return (context.settings.absolute("") or UNKNOWN) + unit.address


def _blocks(context: SiteContext, scope: Scope, units: Mapping[str, Scope]) -> Iterator[Block]:
    if scope.kind != "programme":
        return
    left, course = dict(units), _address(context, of_test(context, scope))
    for number, module in enumerate(context.handbook.programmes[scope.slug].content.modules, 1):
        if new := tuple(left.pop(practice) for practice in module.practices if practice in left):
            found = tuple(_assignable_test(context, one) for one in new)
            yield Block(f"{course}#module-{number}", module.title, module.aim, found)
