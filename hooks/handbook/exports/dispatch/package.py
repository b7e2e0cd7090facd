"""Dispatch packages: a small SCORM 1.2 zip that frames a quiz on the handbook's site, so that it is always today's."""

from collections.abc import Iterator
from functools import partial

from handbook.core.archive import archive
from handbook.exports.player.player import PAGE, asset
from handbook.exports.scorm.package import with_manifest
from handbook.quiz.scopes import Subject, subjects
from handbook.site.context import Shelf
from handbook.site.download import Download

SCRIPTS = {"scorm.js": "lms/scorm.js", "relay.js": "lms/relay.js"}


def dispatch_packages(shelf: Shelf) -> Iterator[Download]:
    """Yield the package of every quiz."""
    for subject in subjects(shelf.handbook):
        address = f"/exports/{subject.slug}/dispatch.zip"
        yield Download(address, "dispatch", subject.slug, partial(_package, shelf, subject))


def _package(shelf: Shelf, subject: Subject) -> bytes:
    quiz = shelf.settings.absolute(f"/quizzes/{subject.slug}/?embed&dispatch")
    page = shelf.text("exports/dispatch/dispatch.html", "/", subject=subject, quiz=quiz, scripts=SCRIPTS)
    files = {PAGE: page.encode()} | {name: asset(path) for name, path in SCRIPTS.items()}
    return archive(with_manifest(shelf, subject, "scorm-1.2", files))
