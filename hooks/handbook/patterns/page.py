"""The page of patterns, from the templates of all pages: for whoever works on the code, and in no list."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown import Markdown
from markupsafe import Markup

from handbook.content.prose_markdown import EXTENSIONS
from handbook.core.data_file import read_shaped
from handbook.patterns.model import FILE, Group, Pattern, Patterns
from handbook.patterns.questions import Questions
from handbook.patterns.samples import Samples
from handbook.site.context import SiteContext
from handbook.site.page import Heading, Page
from handbook.site.templates import FOLDER

ADDRESS = "/patterns/"
TITLE = "Patterns"
LEAD = "Every part that pages are made of, in its states, with its name, when to use it, and where it comes from."
# What the pages load that have these parts.
SHEETS = (
    "filters.css quiz.css quiz-later.css cards.css moments.css missing.css rehearsal.css rehearsals.css progress.css "
    "search/results.css patterns.css"
).split()
SCRIPTS = (
    "forgotten.js store.js page.js passed.js quiz.js continue.js records.js progress.js changed.js signed.js "
    "rehearsed.js patterns.js"
).split()
PROSE = {
    "notes": "\n\n".join(f'!!! {kind} "{kind.title()}"\n    Words.' for kind in ("note", "tip", "warning", "danger")),
    "tasks": "- [ ] Open\n- [x] Done",
    "code": "```\nmake serve\n```",
    "table": "| When | What | Who |\n|---|---|---|\n| At once | Say what happens next | Whoever answers |",
}


@dataclass(frozen=True)
class State:
    """A pattern in one state, as the page shows it."""

    name: str
    label: str
    html: str
    clicks: str = ""


def pattern_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/patterns/`, if there is anything to make patterns of."""
    if not context.chapters:
        return
    patterns, samples = read_shaped(FOLDER / FILE, Patterns), Samples(context)
    values = {"heading": TITLE, "lead": LEAD, "sheets": SHEETS, "scripts": SCRIPTS, "record": samples.record}
    values |= {"groups": _groups(context, patterns, samples)}
    values |= {"elsewhere": [(one, at) for one in patterns.elsewhere if (at := samples.address(one.at))]}
    html = context.text("patterns/patterns.html", ADDRESS, **values)
    headings = tuple(Heading(group.anchor, group.title) for group in patterns.groups)
    yield Page(ADDRESS, TITLE, LEAD, f"hooks/handbook/{FILE}", html=html, headings=headings)


def _groups(
    context: SiteContext, patterns: Patterns, samples: Samples
) -> list[tuple[Group, list[tuple[Pattern, list[State]]]]]:
    """Return each group with its patterns, and each of these with its states, but for those with nothing to show."""
    questions = Questions(context, ADDRESS)
    blocks = context.blocks("patterns/specimens.html", ADDRESS, prose=_prose(), **samples.values)
    blocks["quiz_end"] = questions.html(next(iter(questions.types)), "end")
    found = []
    for group in patterns.groups:
        here = [(pattern, _states(pattern, blocks)) for pattern in group.patterns]
        for name in questions.types if group.questions else ():
            shown = [State(state, label, questions.html(name, state)) for state, label in group.questions.items()]
            here.append((questions.pattern(name), shown))
        found.append((group, [(pattern, states) for pattern, states in here if states]))
    return found


def _states(pattern: Pattern, blocks: dict[str, str]) -> list[State]:
    states = (State(name, label, blocks[name], pattern.clicks.get(name, "")) for name, label in pattern.states.items())
    return [state for state in states if state.html.strip()]


@cache
def _prose() -> dict[str, Markup]:
    """Return prose as Markdown makes it on every page."""
    settings = {name: dict(values) for name, values in EXTENSIONS.items()}
    made = Markdown(extensions=list(EXTENSIONS), extension_configs=settings)
    return {name: Markup(made.reset().convert(text)) for name, text in PROSE.items()}  # noqa: S704 - our own
