"""A rehearsal as a page of its own with all it needs beside it: what a complete package holds."""

from handbook.content.handbook import Handbook
from handbook.exports.player.player import packed
from handbook.quiz.revisions import content_revision
from handbook.rehearsal.page import acts_of
from handbook.rehearsal.scene import Scene
from handbook.site.context import SiteContext
from handbook.site.fonts import packed_logo

# What the page links, and what its scripts load.
SCRIPTS = ("elements.js", "store.js", "rehearsal.js")
LOADED = ("records.js", "lms/session.js", "rehearsal/launched.js", "lms/scorm.js")
STYLES = ("package.css", "dark.css", "rehearsal.css")


def rehearsal_player(context: SiteContext, scene: Scene, lms: str) -> dict[str, bytes]:
    """Return the page and its files by name; `lms` names the adapter that speaks to the learning system."""
    link = context.settings.absolute
    page = context.text(
        "exports/player/rehearsal.html",
        "/",
        scene=scene,
        heading=scene.content.title,
        revision=content_revision(scene.rehearsal),
        of_practices=acts_of(context.handbook, scene),
        link=lambda practice: (to := context.address(practice)) and link(to),
        lms=lms,
        logo=packed_logo(context.templates.edition),
        following=None,
        scripts=SCRIPTS,
    )
    return packed(context, page, (*STYLES, *SCRIPTS, *LOADED))


def made_of(handbook: Handbook, scene: Scene) -> str:
    """Return what the page is made of, as text, with the practices that it names."""
    named = {
        move.practice: handbook.practices.get(move.practice) for turn in scene.content.turns for move in turn.moves
    }
    places = [(slug, practice.folder, practice.content.title) for slug, practice in named.items() if practice]
    left_out = sorted(handbook.left_out.items())
    return repr(
        (scene.slug, scene.rehearsal.source.front, places, left_out, acts_of(handbook, scene), handbook.channel_names)
    )
