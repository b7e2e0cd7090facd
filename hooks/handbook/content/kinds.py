"""The kinds of content file, listed once: where each is kept, and the shape of its front matter."""

import re
from dataclasses import dataclass

from handbook.channel.model import Channels
from handbook.chapter.model import Chapter
from handbook.company.model import Company
from handbook.core.field_types import Part
from handbook.flags.model import Flags
from handbook.news.model import News
from handbook.practice.model import Practice
from handbook.programme.model import Programme
from handbook.quiz.model import Quiz
from handbook.rehearsal.model import Rehearsal
from handbook.situation.model import Situation, SituationList
from handbook.sources.model import Sources
from handbook.static_pages.model import Page

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
ROOTS = ("docs", "quizzes")
ASSETS = "docs/assets/"


@dataclass(frozen=True)
class Kind:
    """A kind of content file: its name in `Handbook`, where it is kept, and the shape of its front matter."""

    name: str
    pattern: re.Pattern[str]  # of paths below the root; its group is the slug
    model: type[Part]
    has_page: bool = True  # whether each file becomes a page at the address of its path


def _kind(name: str, pattern: str, model: type[Part], *, has_page: bool = True) -> Kind:
    return Kind(name, re.compile(pattern), model, has_page)


# The first pattern that fits decides.
KINDS = (
    _kind("company", r"docs/(company)\.md", Company),
    _kind("sources", r"docs/(sources)\.md", Sources),
    _kind("channels", r"docs/(channels)\.md", Channels, has_page=False),
    _kind("news", r"docs/(news)\.md", News),
    _kind("flags", r"quizzes/(flags)\.md", Flags, has_page=False),
    _kind("situation_list", r"docs/(situations)/index\.md", SituationList),
    _kind("pages", rf"docs/({SLUG}|project/(?!index\.){SLUG})\.md", Page),
    _kind("situations", rf"docs/situations/({SLUG})\.md", Situation),
    _kind("rehearsals", rf"docs/rehearsals/({SLUG})\.md", Rehearsal),
    _kind("programmes", rf"docs/onboarding/({SLUG})\.md", Programme),
    _kind("chapters", rf"docs/({SLUG})/index\.md", Chapter),
    _kind("practices", rf"docs/{SLUG}/({SLUG})\.md", Practice),
    _kind("quizzes", rf"quizzes/{SLUG}/({SLUG})\.md", Quiz, has_page=False),
)


def key(kind: str, slug: str) -> str:
    """Return the name by which problems tell what is missing: slugs are shared by all kinds but these."""
    return f"{kind}/{slug}" if kind in {"situations", "rehearsals"} else slug


def key_of(path: str) -> str:
    """Return that name for the content file at `path`; empty for a file of no kind."""
    found = classify(path)
    return key(found[0].name, found[1]) if found else ""


def classify(path: str) -> tuple[Kind, str] | None:
    """Return the kind and the slug of the content file at `path`, or None for a file of no kind."""
    for kind in KINDS:
        if match := kind.pattern.fullmatch(path):
            return kind, match[1]
    return None
