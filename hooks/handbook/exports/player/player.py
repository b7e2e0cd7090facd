"""A test as a page of its own with all it needs beside it: what a complete package holds."""

from itertools import chain
from pathlib import Path

from handbook.quiz.page import entries_of
from handbook.quiz.scopes import Scope
from handbook.site.context import SiteContext
from handbook.site.tokens import read_tokens, tokens_css

PAGE = "index.html"
ASSETS = Path(__file__).parents[4] / "docs/assets"
SCRIPTS = ("store.js", "quiz.js", "assess.js", "lms/session.js", "lms/attempt.js", "lms/scorm.js")
LOOKS = ("rapport.css", "quiz.css", "fonts/fraunces-600.woff2", "fonts/OFL.txt")


def player(context: SiteContext, scope: Scope, lms: str) -> dict[str, bytes]:
    """Return the page and its files by name; `lms` names the adapter that speaks to the learning system."""
    files = {name: asset(name) for name in (*LOOKS, *SCRIPTS)}
    link = context.settings.absolute
    page = context.text(
        "exports/player/page.html",
        "/",
        scope=scope,
        heading=context.words["quiz"]["of"].format(scope.title),
        entries=list(chain.from_iterable(entries_of(context, scope))),
        link=lambda practice: link(context.address(practice)),
        lms=lms,
        settings=context.settings,
    )
    style = context.text("exports/player/package.css", "/", dark=read_tokens(context.templates).dark)
    return {PAGE: page.encode(), "package.css": style.encode(), "tokens.css": tokens_css(context.templates), **files}


def asset(name: str) -> bytes:
    """Return a file of docs/assets/."""
    return (ASSETS / name).read_bytes()
