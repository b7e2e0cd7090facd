"""The pages of a rehearsal: where it is played, and its role play on paper; and the index of all."""

from collections.abc import Iterator

from handbook.chapter.model import Chapter
from handbook.content.handbook import Document, Handbook
from handbook.quiz.revisions import content_revision
from handbook.rehearsal.rules import RULES
from handbook.rehearsal.scene import Scene
from handbook.site.beginning import NEIGHBOURS, Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.menu import Menu, Nav, Section
from handbook.site.page import Heading, Page
from handbook.site.product import Product

REHEARSALS = "/rehearsals/"
ACTS = 3  # of each practice, that a reader ticks of their own line, and whoever watches a role play


def rehearsal_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the pages of every rehearsal, and `/rehearsals/` if there is any."""
    groups = _by_chapter(context.handbook)
    scenes = [scene for _, here in groups for scene in here]
    for scene, following in zip(scenes, (*scenes[1:], *scenes[:1]), strict=True):
        yield _played(context, scene, following if following is not scene else None)
        yield _role_play(context, scene)
    if scenes:
        words = context.words["rehearsal"]
        channels = dict.fromkeys(scene.content.channel for scene in scenes)
        html = context.text("rehearsal/rehearsals.html", REHEARSALS, groups=groups, channels=channels)
        headings = tuple(Heading(chapter.slug, chapter.content.title) for chapter, _ in groups)
        title, lead, path = words["title"], words["lead"], "docs/rehearsals/"
        yield Page(REHEARSALS, title, lead, path, html=html, headings=headings, hide=("toc",))  # the menu has the same


def _by_chapter(handbook: Handbook) -> list[tuple[Document[Chapter], list[Scene]]]:
    """Return the rehearsals of each chapter that has any."""
    scenes = [Scene(rehearsal) for rehearsal in handbook.rehearsals.values()]
    groups = [
        (chapter, [scene for scene in scenes if scene.content.chapter == slug])
        for slug, chapter in handbook.chapters.items()
    ]
    return [(chapter, here) for chapter, here in groups if here]


def _played(context: SiteContext, scene: Scene, following: Scene | None) -> Page:
    """Return the page where it is played; its end leads to the rehearsal that follows."""
    values = {"scene": scene, "revision": content_revision(scene.rehearsal), "settings": context.settings}
    values["following"] = following
    values["of_practices"] = acts_of(context.handbook, scene)
    html = context.text("rehearsal/rehearsal.html", scene.address, **values)
    content, path = scene.content, scene.rehearsal.source.path
    return Page(scene.address, content.title, content.summary, path, html=html, hide=("toc",))


def _role_play(context: SiteContext, scene: Scene) -> Page:
    words = context.words["role_play"]
    known = context.handbook.practices  # without those that an edition leaves out
    practices = [known[slug] for slug in scene.watched if slug in known]
    acts = {practice.slug: practice.content.checklist.during[:ACTS] for practice in practices}
    html = context.text("rehearsal/role_play.html", scene.kit, scene=scene, practices=practices, acts=acts)
    title = words["of"].format(scene.content.title)
    path, hide = scene.rehearsal.source.path, ("toc",)
    return Page(scene.kit, title, words["lead"], path, html=html, hide=hide, below=scene.address)


def acts_of(handbook: Handbook, scene: Scene) -> list[tuple[str, tuple[str, ...]]]:
    """Return acts of each practice that the rehearsal shows, by its slug: what a reader ticks of their own line."""
    practices = (handbook.practices[slug] for slug in scene.content.practices if slug in handbook.practices)
    return [(practice.slug, practice.content.checklist.during[:ACTS]) for practice in practices]


def rehearsal_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of the index, where there is any rehearsal, and of the role play of each."""
    found = handbook.found("rehearsals", drafts=drafts)
    if handbook.files.get("rehearsals"):
        yield REHEARSALS
    yield from (f"/role-play/{slug}/" for slug in found)


def _found(context: SiteContext) -> Iterator[Entry]:
    """Yield rehearsals by their names: nothing that is said in them is found."""
    for slug, document in context.handbook.rehearsals.items():
        content = document.content
        texts: Texts = (("title", (content.title,)), ("keyword", content.keywords), ("summary", (content.summary,)))
        yield Entry(f"{REHEARSALS}{slug}/", "rehearsal", content.title, content.summary, texts)


def _section(menu: Menu) -> Nav | None:
    """Return the index, and the rehearsals below their chapters, as the index has them."""
    groups = [
        {chapter.content.title: [menu.files[scene.address] for scene in scenes]}
        for chapter, scenes in _by_chapter(menu.handbook)
    ]
    return [menu.files[REHEARSALS], *groups] if groups else None


PRODUCT = Product(
    rehearsal_pages,
    rehearsal_addresses,
    Section("rehearsals", _section, "practise"),
    _found,
    RULES,
    Beginning(
        "rehearsal",
        "rehearsals",
        "<rehearsal>, such as kettle-without-receipt",
        {"docs/rehearsals/{}.md": "rehearsal/new.md"},
        needs=NEIGHBOURS,
    ),
    bundles={
        "rehearsal.css": (
            *(f"rehearsal/{part}.css" for part in ("rehearsal", "played", "end")),
            *(f"rehearsal/{part}.css" for part in ("map", "on_paper", "flow", "map-paper", "framed")),
            *("exports/lms/line.css", "quiz/embed.css"),
        ),
        "rehearsal.js": (
            "exports/lms/opened.js",
            *(f"rehearsal/{part}.js" for part in ("voice", "mine", "after", "rehearsal")),
        ),
        "role-play.css": tuple(f"rehearsal/{part}.css" for part in ("on_paper", "sheets", "sheets-paper")),
        "role-play.js": ("rehearsal/role_play.js",),
        "rehearsal/framed.js": ("rehearsal/framed.js",),
        # What a launch of a rehearsal loads after lms/session.js.
        "rehearsal/launched.js": tuple(f"rehearsal/{part}.js" for part in ("attempt", "report", "launched")),
        "rehearsed.js": ("rehearsal/after.js", "rehearsal/rehearsed.js"),
        "rehearsals.css": (
            *("reader_pages/now.css", "site/styles/offers.css", "site/styles/offered.css", "site/styles/selects.css"),
            "rehearsal/index.css",
        ),
        "rehearsals.js": ("rehearsal/now.js",),
    },
)
