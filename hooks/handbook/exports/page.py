"""The page for course builders: docs/integrate.md, what each format of questions carries, and every file there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.exports import registry
from handbook.exports.fidelity import fidelity
from handbook.exports.unit import owner, scenes
from handbook.quiz.scopes import scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.page import Page
from handbook.static_pages.page import INTEGRATION

ADDRESS = f"/{INTEGRATION}/"
ALL = "handbook"
NO_PAGE = ("", "")


@dataclass(frozen=True)
class FileSet:
    """What there is of one thing: its own page, if it has one to link to, and the files that hold it."""

    slug: str
    title: str
    page: tuple[str, str]  # the kind, "quiz" or "rehearsal", and the address of what they are files of; or ("", "")
    files: tuple[Download, ...]


def integration_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/integrate/`, where somebody has written it."""
    page = context.handbook.pages.get(INTEGRATION)
    if page is None:
        return
    every = list(registry.downloads(context))
    kinds = list(dict.fromkeys(file.kind for file in every))
    formats = fidelity(context.handbook, linked=bool(context.settings.site_url))
    carried = [each for each in formats if each.kind not in context.handbook.files_left_out]
    values = {"page": page, "sets": list(_sets(context, every)), "kinds": kinds, "carried": carried}
    values["rehearsals"] = len(context.handbook.rehearsals)
    yield Page(
        ADDRESS,
        page.content.title,
        page.content.summary,
        page.source.path,
        markdown=context.text("exports/integrate.md", ADDRESS, page=page),
        blocks=context.blocks("exports/integrate_blocks.html", ADDRESS, **values),
    )


def _sets(context: SiteContext, files: list[Download]) -> Iterator[FileSet]:
    """Yield a set for all that has a page to link to, or a file: the handbook, programmes, chapters and so on."""
    of: dict[str, list[Download]] = {}
    for file in files:
        of.setdefault(file.of, []).append(file)
    yield FileSet(ALL, context.words["integrate"]["all"], NO_PAGE, tuple(of.pop(ALL, ())))
    asked = sorted(scopes(context.handbook), key=lambda scope: scope.kind != "programme")
    for scope in asked:
        yield FileSet(scope.slug, scope.title, ("quiz", f"/quizzes/{scope.slug}/"), tuple(of.pop(scope.slug, ())))
    for scene in scenes(context):
        page = ("rehearsal", scene.address)
        yield FileSet(owner(scene), scene.content.title, page, tuple(of.pop(owner(scene), ())))
    for slug, rest in of.items():
        situation = context.handbook.situations.get(slug)
        yield FileSet(
            slug, situation.content.title if situation else context.words.get(slug, slug), NO_PAGE, tuple(rest)
        )
