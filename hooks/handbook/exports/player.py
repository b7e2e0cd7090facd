"""A test as a page of its own with all it needs beside it: what a complete package holds."""

from itertools import chain

from handbook.assets import PACKAGED, asset
from handbook.pages.quizzes import entries_of
from handbook.pages.shelf import Shelf
from handbook.subjects import Subject

PAGE = "index.html"
# What the page links, and what its scripts load.
SCRIPTS = ("elements.js", "store.js", "quiz.js")
LOADED = ("assess.js", "lms/session.js", "lms/scorm.js")
STYLES = (*PACKAGED, "quiz.css")
FONTS = ("fonts/fraunces-600.woff2", "fonts/OFL.txt")


def player(shelf: Shelf, subject: Subject, lms: str) -> dict[str, bytes]:
    """Return the page and its files by name; `lms` names the adapter that speaks to the learning system."""
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
    return {PAGE: page.encode(), **{name: asset(name) for name in (*STYLES, *FONTS, *SCRIPTS, *LOADED)}}
