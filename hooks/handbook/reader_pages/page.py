"""A reader's own pages, filled in by the browser: the daily review and the progress page."""

from collections.abc import Iterator

from handbook.quiz.scopes import scopes
from handbook.reading.version import readings
from handbook.sign_off.subject import subjects
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.practice_row import practice_row

REVIEW, PROGRESS = "/review/", "/progress/"
HIDDEN = ("toc", "footer")  # nothing comes before or after what is a reader's own


def own_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/review/` and `/progress/`."""
    of_quizzes = {scope.slug: scope.revision for scope in scopes(context.handbook)}
    chapters = [
        (chapter, [practice_row(context, practice) for practice in practices])
        for chapter, practices in context.chapters
    ]
    values = {"chapters": chapters, "programmes": list(context.handbook.programmes.values()), "revisions": of_quizzes}
    values |= {"rehearsals": list(context.handbook.rehearsals.values())}
    values |= {"readings": readings(context.handbook), "subjects": subjects(context.handbook)}
    for address, name in ((REVIEW, "review"), (PROGRESS, "progress")):
        words = context.words[name]
        html = context.text(f"reader_pages/{name}.html", address, **values)
        yield Page(address, words["title"], words["lead"], "hooks/handbook/locale/words.yml", html=html, hide=HIDDEN)
