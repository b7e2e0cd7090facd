"""A test as a page of its own with all it needs beside it: what a complete package holds."""

from collections.abc import Iterable
from itertools import chain

from handbook.assets import asset
from handbook.quiz.page import entries_of
from handbook.quiz.scopes import Scope
from handbook.site.context import SiteContext
from handbook.site.fonts import packed_fonts, packed_logo

PAGE = "index.html"
# What the page links, and what its scripts load.
SCRIPTS = ("elements.js", "store.js", "quiz.js")
LOADED = ("records.js", "quiz/later.js", "assess.js", "lms/session.js", "lms/scorm.js")
STYLES = ("package.css", "dark.css", "quiz.css", "quiz-later.css")


def player(context: SiteContext, scope: Scope, lms: str) -> dict[str, bytes]:
    """Return the page and its files by name; `lms` names the adapter that speaks to the learning system."""
    link = context.settings.absolute
    page = context.text(
        "exports/player/page.html",
        "/",
        scope=scope,
        heading=scope.heading(context.words["quiz"]),
        chances=scope.chances(context.handbook),
        entries=list(chain.from_iterable(entries_of(context, scope))),
        link=lambda practice: link(context.address(practice)),
        lms=lms,
        logo=packed_logo(context.templates.edition),
        settings=context.settings,
        scripts=SCRIPTS,
    )
    return packed(context, page, (*STYLES, *SCRIPTS, *LOADED))


def packed(context: SiteContext, page: str, names: Iterable[str]) -> dict[str, bytes]:
    """Return the page and the files of these names, with the fonts and the logo, by name."""
    edition = context.templates.edition
    every = filter(None, (*names, *packed_fonts(edition.fonts), packed_logo(edition)))
    return {PAGE: page.encode(), **{name: asset(name, context.templates) for name in every}}
