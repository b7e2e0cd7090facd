"""Dispatch packages: a small SCORM 1.2 zip that frames a page of the handbook's site, so that it is always today's."""

from collections.abc import Iterator
from functools import partial

from handbook.assets import asset
from handbook.core.archive import archive
from handbook.exports.player.player import PAGE
from handbook.exports.scorm.package import with_manifest
from handbook.exports.unit import Unit, for_rehearsals, of_rehearsal, of_test, owner, scenes
from handbook.quiz.scopes import scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import WITH_QUIZ, FileKind

TESTS = FileKind("dispatch", "/exports/{}/dispatch.zip", WITH_QUIZ)
REHEARSALS = for_rehearsals(TESTS)
KINDS = (TESTS, REHEARSALS)
SCRIPTS = {"elements.js": "elements.js", "relay.js": "lms/relay.js", "scorm.js": "lms/scorm.js"}


def dispatch_packages(context: SiteContext) -> Iterator[Download]:
    """Yield the package of every quiz and every rehearsal."""
    for scope in scopes(context.handbook):
        make = partial(_package, context, of_test(context, scope), "fullscreen")
        yield Download(TESTS.address(scope.slug), TESTS.name, scope.slug, make)
    for scene in scenes(context):
        make = partial(_package, context, of_rehearsal(scene), "fullscreen; microphone")
        yield Download(REHEARSALS.address(scene.slug), REHEARSALS.name, owner(scene), make)


def _package(context: SiteContext, unit: Unit, allow: str) -> bytes:
    framed = context.settings.absolute(f"{unit.address}?embed&dispatch")
    values = {"unit": unit, "framed": framed, "allow": allow, "scripts": SCRIPTS}
    page = context.text("exports/dispatch/dispatch.html", "/", **values)
    files = {PAGE: page.encode()} | {name: asset(path, context.templates) for name, path in SCRIPTS.items()}
    return archive(with_manifest(context, unit, "scorm-1.2", files))
