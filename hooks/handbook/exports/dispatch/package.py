"""Dispatch packages: a small SCORM 1.2 zip that frames a quiz on the handbook's site, so that it is always today's."""

from collections.abc import Iterator
from functools import partial

from handbook.assets import asset
from handbook.core.archive import archive
from handbook.exports.player.player import PAGE
from handbook.exports.scorm.package import with_manifest
from handbook.quiz.scopes import Scope, scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import WITH_QUIZ, FileKind

KIND = FileKind("dispatch", "/exports/{}/dispatch.zip", WITH_QUIZ)
SCRIPTS = {"elements.js": "elements.js", "relay.js": "lms/relay.js", "scorm.js": "lms/scorm.js"}


def dispatch_packages(context: SiteContext) -> Iterator[Download]:
    """Yield the package of every quiz."""
    for scope in scopes(context.handbook):
        make = partial(_package, context, scope)
        yield Download(KIND.address(scope.slug), KIND.name, scope.slug, make)


def _package(context: SiteContext, scope: Scope) -> bytes:
    quiz = context.settings.absolute(f"/quizzes/{scope.slug}/?embed&dispatch")
    page = context.text("exports/dispatch/dispatch.html", "/", scope=scope, quiz=quiz, scripts=SCRIPTS)
    files = {PAGE: page.encode()} | {name: asset(path, context.templates) for name, path in SCRIPTS.items()}
    return archive(with_manifest(context, scope, "scorm-1.2", files))
