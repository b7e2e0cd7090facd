"""A test as a page of its own with all it needs beside it: what a complete package holds."""

import re
from itertools import chain

from handbook.assets import asset
from handbook.pages.quizzes import entries_of
from handbook.pages.shelf import Shelf
from handbook.subjects import Subject

PAGE = "index.html"
SCRIPTS = ("elements.js", "store.js", "quiz.js")
LOADED = ("assess.js", "lms/session.js", "lms/scorm.js")  # by those scripts
LOOKS = ("rapport.css", "quiz.css", "fonts/fraunces-600.woff2", "fonts/OFL.txt")
_DARK = re.compile(r'^\[data-md-color-scheme="slate"\] \{\n(.*?)^\}', re.DOTALL | re.MULTILINE)


def player(shelf: Shelf, subject: Subject, lms: str) -> dict[str, bytes]:
    """Return the page and its files by name; `lms` names the adapter that speaks to the learning system."""
    files = {name: asset(name) for name in (*LOOKS, *SCRIPTS, *LOADED)}
    dark = _DARK.search(files["rapport.css"].decode())
    if dark is None:
        message = "rapport.css no longer begins its dark palette with [data-md-color-scheme=slate]"
        raise ValueError(message)
    link = shelf.settings.absolute
    page = shelf.text(
        "packages/page.html",
        "/",
        subject=subject,
        heading=shelf.words["quiz"]["of"].format(subject.title),
        entries=list(chain.from_iterable(entries_of(shelf, subject))),
        link=lambda practice: link(shelf.address(practice)),
        lms=lms,
        settings=shelf.settings,
        scripts=SCRIPTS,
    )
    style = shelf.text("packages/package.css", "/", dark=dark[1])
    return {PAGE: page.encode(), "package.css": style.encode(), **files}
