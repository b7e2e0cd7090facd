"""Complete SCORM packages: the test of a chapter or programme, to be played inside a learning system, offline too."""

from collections.abc import Iterator
from functools import partial

from handbook.core.archive import archive
from handbook.exports.player.player import player
from handbook.exports.questions.made_of import of_scope
from handbook.quiz.scopes import Scope, scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import FileKind

VERSIONS = ("scorm-1.2", "scorm-2004")
KINDS = tuple(FileKind(version, f"/exports/{{}}/{version}.zip", ("chapters", "programmes")) for version in VERSIONS)
MANIFEST = "imsmanifest.xml"


def scorm_packages(context: SiteContext) -> Iterator[Download]:
    """Yield the packages of every chapter and programme; single practices are too small to carry a player."""
    for scope in scopes(context.handbook):
        if scope.kind != "practice":
            for kind in KINDS:
                make, made_of = partial(_package, context, scope, kind.name), partial(of_scope, context.handbook, scope)
                yield Download(kind.address(scope.slug), kind.name, scope.slug, make, made_of=made_of)


def _package(context: SiteContext, scope: Scope, version: str) -> bytes:
    return archive(with_manifest(context, scope, version, player(context, scope, version)))


def with_manifest(context: SiteContext, scope: Scope, version: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files, the page that is launched first, after a manifest that lists them."""
    manifest = context.text(f"exports/scorm/{version}.xml", "/", scope=scope, files=list(files))
    return {MANIFEST: manifest.encode(), **files}
