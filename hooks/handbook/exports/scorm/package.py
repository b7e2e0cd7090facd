"""Complete SCORM packages: a test or a rehearsal, to be played inside a learning system, offline too."""

from collections.abc import Iterator, Mapping
from functools import partial

from handbook.core.archive import archive
from handbook.exports.player.player import player
from handbook.exports.player.rehearsal import made_of, rehearsal_player
from handbook.exports.questions.made_of import of_scope
from handbook.exports.unit import Unit, for_rehearsals, of_rehearsal, of_test, owner, scenes
from handbook.quiz.scopes import Scope, scopes
from handbook.rehearsal.scene import Scene
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import FileKind

VERSIONS = ("scorm-1.2", "scorm-2004")
TESTS = tuple(FileKind(version, f"/exports/{{}}/{version}.zip", ("chapters", "programmes")) for version in VERSIONS)
REHEARSALS = tuple(map(for_rehearsals, TESTS))
KINDS = TESTS + REHEARSALS
MANIFEST = "imsmanifest.xml"


def scorm_packages(context: SiteContext) -> Iterator[Download]:
    """Yield those of chapters, programmes and rehearsals; tests on single practices are too small to carry a player."""
    for scope in scopes(context.handbook):
        if scope.kind != "practice":
            for kind in TESTS:
                make, parts = partial(_test, context, scope, kind.name), partial(of_scope, context.handbook, scope)
                yield Download(kind.address(scope.slug), kind.name, scope.slug, make, made_of=parts)
    for scene in scenes(context):
        for kind in REHEARSALS:
            make, parts = partial(_rehearsal, context, scene, kind.name), partial(made_of, context.handbook, scene)
            yield Download(kind.address(scene.slug), kind.name, owner(scene), make, made_of=parts)


def _test(context: SiteContext, scope: Scope, version: str) -> bytes:
    return archive(with_manifest(context, of_test(context, scope), version, player(context, scope, version)))


def _rehearsal(context: SiteContext, scene: Scene, version: str) -> bytes:
    return archive(with_manifest(context, of_rehearsal(scene), version, rehearsal_player(context, scene, version)))


def with_manifest(context: SiteContext, unit: Unit, version: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files, the page that is launched first, after a manifest that lists them."""
    manifest = context.text(f"exports/scorm/{version}.xml", "/", unit=unit, files=list(files))
    return {MANIFEST: manifest.encode(), **files}
