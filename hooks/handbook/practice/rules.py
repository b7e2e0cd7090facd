"""What must be true of practices: each is whole, and leads somewhere."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.references import missing
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.practice.anchors import Heading, prose_headings, wanted_headings
from handbook.practice.model import Practice

FEWEST_RELATED = 2


def every_practice_explains_itself(handbook: Handbook) -> Iterator[Problem]:
    """The prose has the three headings that quizzes link to, and words under them."""
    wanted = wanted_headings()
    for practice in handbook.practices.values():
        sections = practice.once(_headings)
        follows = f"headings {practice.source.path}"
        for anchor, heading in wanted.items():
            if anchor not in sections:
                place = (practice.source.path, practice.source.body_line, 1)
                yield Problem(*place, f"the prose has no heading `## {heading}`", "Write that section", follows=follows)
            elif sections[anchor].empty:
                place = (practice.source.path, sections[anchor].line, 1)
                yield Problem(*place, f"nothing stands under `## {heading}`", "Write that section")


def _headings(practice: Document[Practice]) -> dict[str, Heading]:
    return prose_headings(practice.source)


def neighbours_exist(handbook: Handbook) -> Iterator[Problem]:
    """Practices named by practices exist, and none names itself."""
    for practice in handbook.practices.values():
        for loc, slug in _neighbours(practice):
            yield from missing(handbook, "practices", (practice.source, loc, slug))
            if slug == practice.slug:
                yield practice.source.problem(loc, "the practice names itself", "Name another one")


def _neighbours(practice: Document[Practice]) -> Iterator[tuple[Loc, str]]:
    if practice.content.not_this:
        yield ("not_this", "use"), practice.content.not_this.use
    for index, slug in enumerate(practice.content.related):
        yield ("related", index), slug


def practices_lead_on(handbook: Handbook) -> Iterator[Problem]:
    """A practice names its nearest neighbour and two practices to read next, as soon as there are that many.

    One that lost them with what was left out need not.
    """
    published = handbook.found("practices", drafts=False)
    for practice in handbook.practices.values():
        if practice.source.path in handbook.shortened:
            continue
        others = [slug for slug in published if slug != practice.slug]
        wanted = min(FEWEST_RELATED, len(others))
        has = len(practice.content.related)
        if has < wanted:
            what = f"`related` has {has}; {wanted} at least"
            yield practice.source.problem(("related",), what, f"Write {wanted - has} more, such as `{others[0]}`")
        if others and not practice.content.not_this:
            remedy = f"Write `not_this:` with `use: {others[0]}`, or its nearest neighbour, and `when:`"
            yield practice.source.problem((), "`not_this` is missing", remedy)


def danger_comes_first(handbook: Handbook) -> Iterator[Problem]:
    """Only the first step of a practice is about danger: the page shows it before the words to say."""
    for practice in handbook.practices.values():
        for index, step in enumerate(practice.content.steps):
            if step.danger and index:
                what = f"`danger` is on step {index + 1}, and only the first stands before the words to say"
                yield practice.source.problem(
                    ("steps", index, "danger"), what, "Make it the first step, or take it out"
                )


RULES: tuple[Rule, ...] = (
    every_practice_explains_itself,
    neighbours_exist,
    practices_lead_on,
    danger_comes_first,
)
