"""The packages of the tested handbook, made once for the tests that look into them."""

from functools import cache

from handbook.exports.registry import downloads
from handbook.quiz.scopes import scopes
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from website import handbook

SITE = Settings("https://rapport.example/handbook/")


@cache
def made(kind: str, settings: Settings = SITE) -> dict[str, bytes]:
    """Return every download of the kind by the slug of what it is of."""
    context = SiteContext(handbook(), Templates(), settings)
    return {one.of: one.make() for one in downloads(context) if one.kind == kind}


def of_quizzes(kind: str) -> dict[str, bytes]:
    """Return those that are of quizzes."""
    return {slug: content for slug, content in made(kind).items() if not slug.startswith("rehearsals/")}


def kinds(kind: str) -> set[str]:
    """Return of what kinds of scope there are downloads of this kind."""
    of = {scope.slug: scope.kind for scope in scopes(handbook())}
    return {of[slug] for slug in of_quizzes(kind)}
