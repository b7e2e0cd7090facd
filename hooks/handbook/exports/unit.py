"""What a package holds, as manifests name it: a test, or a rehearsal."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content.kinds import key
from handbook.quiz.revisions import content_revision
from handbook.quiz.scopes import Scope
from handbook.rehearsal.scene import Scene
from handbook.site.context import SiteContext
from handbook.site.file_kinds import REHEARSALS, FileKind


@dataclass(frozen=True)
class Unit:
    """One thing that a learning system launches."""

    name: str  # in identifiers
    title: str  # of the course
    heading: str  # of what is launched
    page: str  # what its own page is called
    revision: str
    address: str
    mark: int | None = None  # per cent that pass; None where the page alone knows who does


def of_test(context: SiteContext, scope: Scope) -> Unit:
    """Return the unit that is a test. Where more than a mark decides, its page alone knows who passes."""
    words = context.words["quiz"]
    mark = None if scope.essentials else scope.pass_mark
    names = (scope.slug, scope.title, words["of"].format(scope.title), scope.heading(words))
    return Unit(*names, scope.revision, f"/quizzes/{scope.slug}/", mark)


def of_rehearsal(scene: Scene) -> Unit:
    """Return the unit that is a rehearsal, which has no mark."""
    title = scene.content.title
    return Unit(f"rehearsal-{scene.slug}", title, title, title, content_revision(scene.rehearsal), scene.address)


def scenes(context: SiteContext) -> Iterator[Scene]:
    """Yield every rehearsal of the handbook."""
    return map(Scene, context.handbook.rehearsals.values())


def for_rehearsals(kind: FileKind) -> FileKind:
    """Return the same kind of file for rehearsals."""
    return FileKind(kind.name, kind.pattern.replace("{}", f"{REHEARSALS}/{{}}"), (REHEARSALS,))


def owner(scene: Scene) -> str:
    """Return what its files are of."""
    return key(REHEARSALS, scene.slug)
