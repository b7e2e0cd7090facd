"""Complete SCORM packages: the test of a chapter or programme, to be played inside a learning system, offline too."""

from collections.abc import Iterator
from functools import partial

from handbook.core.archive import archive
from handbook.exports.player.player import player
from handbook.exports.questions.made_of import of_subject
from handbook.quiz.scopes import Subject, subjects
from handbook.site.context import Shelf
from handbook.site.download import Download

VERSIONS = ("scorm-1.2", "scorm-2004")
MANIFEST = "imsmanifest.xml"


def scorm_packages(shelf: Shelf) -> Iterator[Download]:
    """Yield the packages of every chapter and programme; single practices are too small to carry a player."""
    for subject in subjects(shelf.handbook):
        if subject.kind != "practice":
            for version in VERSIONS:
                address = f"/exports/{subject.slug}/{version}.zip"
                make, made_of = partial(_package, shelf, subject, version), partial(of_subject, shelf.handbook, subject)
                yield Download(address, version, subject.slug, make, made_of=made_of)


def _package(shelf: Shelf, subject: Subject, version: str) -> bytes:
    return archive(with_manifest(shelf, subject, version, player(shelf, subject, version)))


def with_manifest(shelf: Shelf, subject: Subject, version: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files, the page that is launched first, after a manifest that lists them."""
    manifest = shelf.text(f"exports/scorm/{version}.xml", "/", subject=subject, files=list(files))
    return {MANIFEST: manifest.encode(), **files}
