"""Dispatch packages: a small SCORM 1.2 zip that frames a quiz on the handbook's site, so that it is always today's."""

from collections.abc import Iterator
from functools import partial

from handbook.archive import archive
from handbook.assets import asset
from handbook.downloads import Download
from handbook.exports.player import PAGE
from handbook.exports.scorm import with_manifest
from handbook.pages.shelf import Shelf
from handbook.subjects import Subject, subjects

SCRIPTS = {"elements.js": "elements.js", "scorm.js": "lms/scorm.js", "relay.js": "lms/relay.js"}


def dispatch_packages(shelf: Shelf) -> Iterator[Download]:
    """Yield the package of every quiz."""
    for subject in subjects(shelf.handbook):
        address = f"/exports/{subject.slug}/dispatch.zip"
        yield Download(address, "dispatch", subject.slug, partial(_package, shelf, subject))


def _package(shelf: Shelf, subject: Subject) -> bytes:
    quiz = shelf.settings.absolute(f"/quizzes/{subject.slug}/?embed&dispatch")
    page = shelf.text("packages/dispatch.html", "/", subject=subject, quiz=quiz, scripts=SCRIPTS)
    files = {PAGE: page.encode()} | {name: asset(path) for name, path in SCRIPTS.items()}
    return archive(with_manifest(shelf, subject, "scorm-1.2", files))
