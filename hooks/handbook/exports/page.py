"""The page for course builders: docs/integrate.md, what each format of questions carries, and every file there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.exports import registry
from handbook.exports.fidelity import fidelity
from handbook.quiz.scopes import subjects
from handbook.site.context import Shelf
from handbook.site.download import Download
from handbook.site.page import Page
from handbook.static_pages.page import INTEGRATION

ADDRESS = f"/{INTEGRATION}/"
ALL = "handbook"


@dataclass(frozen=True)
class FileSet:
    """What there is of one thing: its quiz, if it has one, and the files that hold it."""

    slug: str
    title: str
    quiz: str
    files: tuple[Download, ...]


def integration_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/integrate/`, where somebody has written it."""
    page = shelf.handbook.pages.get(INTEGRATION)
    if page is None:
        return
    every = list(registry.downloads(shelf))
    kinds = list(dict.fromkeys(file.kind for file in every))
    carried = list(fidelity(shelf.handbook, linked=bool(shelf.settings.site_url)))
    values = {"page": page, "sets": list(_sets(shelf, every)), "kinds": kinds, "carried": carried}
    yield Page(
        ADDRESS,
        page.content.title,
        page.content.summary,
        page.source.path,
        markdown=shelf.text("exports/integrate.md", ADDRESS, page=page),
        blocks=shelf.blocks("exports/integrate.html", ADDRESS, **values),
    )


def _sets(shelf: Shelf, files: list[Download]) -> Iterator[FileSet]:
    """Yield a set for all that has a quiz or a file: the handbook, programmes, chapters with practices, the rest."""
    of: dict[str, list[Download]] = {}
    for file in files:
        of.setdefault(file.of, []).append(file)
    yield FileSet(ALL, shelf.words["integrate"]["all"], "", tuple(of.pop(ALL, ())))
    asked = sorted(subjects(shelf.handbook), key=lambda subject: subject.kind != "programme")
    for subject in asked:
        yield FileSet(subject.slug, subject.title, f"/quizzes/{subject.slug}/", tuple(of.pop(subject.slug, ())))
    for slug, rest in of.items():
        situation = shelf.handbook.situations.get(slug)
        yield FileSet(slug, situation.content.title if situation else shelf.words.get(slug, slug), "", tuple(rest))
