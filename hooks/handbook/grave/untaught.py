"""Grave subjects that no page says it teaches: `check` warns about them, and nothing depends on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handbook.content.handbook import Handbook
from handbook.core.counting import counted
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.grave.subjects import Page, Subject, read_subjects, teachers
from handbook.search.language import Language, read_rules
from handbook.site.templates import FOLDER

SWITCH = ("not_taught",)  # in the company file
MOST = 3  # other pages that a warning names


@dataclass(frozen=True)
class Keyword:
    """Words among the keywords of a page, and how search reads them."""

    source: Source
    loc: Loc
    text: str
    stems: str


def untaught(handbook: Handbook) -> list[Problem]:
    """Return a warning for each grave subject that no published page says it teaches, and that nobody left out.

    Where nothing was said of any, as in a handbook that has just begun, those that no keyword promises share one.
    """
    if handbook.company is None:
        return []
    source = handbook.company.source
    pages = [page for page in teachers(handbook) if page.source.path not in handbook.drafts]
    named = {subject for page in pages for subject in page.content.teaches}
    named.update(each.subject for each in handbook.company.content.not_taught)
    left = [subject for subject in read_subjects() if subject.id not in named]
    if not left:
        return []
    language = Language(read_rules(FOLDER))
    keywords = list(_keywords(pages, language))
    promises = {subject.id: _promises(subject, keywords, language) for subject in left}
    warned = [_promised(subject, promises[subject.id]) for subject in left if promises[subject.id]]
    others = [subject for subject in left if not promises[subject.id]]
    if named:
        return warned + [_unnamed(source, [subject]) for subject in others]
    return [*warned, _unnamed(source, others)] if others else warned


def _keywords(pages: Iterable[Page], language: Language) -> Iterator[Keyword]:
    """Yield every keyword; words that are parted by commas in one are several."""
    for page in pages:
        for index, written in enumerate(page.content.keywords):
            for text in written.split(","):
                yield Keyword(page.source, ("keywords", index), text.strip(), _stems(text, language))


def _stems(text: str, language: Language) -> str:
    return f" {' '.join(map(language.stem, language.words(text)))} "


def _promises(subject: Subject, keywords: Sequence[Keyword], language: Language) -> list[Keyword]:
    """Return the keywords that have words of the subject, those of the page with the most of them first."""
    wanted = [_stems(words, language) for words in subject.words]
    found = [keyword for keyword in keywords if any(words in keyword.stems for words in wanted)]
    paths = [keyword.source.path for keyword in found]
    return sorted(found, key=lambda keyword: (-paths.count(keyword.source.path), keyword.source.path))


def _promised(subject: Subject, promises: list[Keyword]) -> Problem:
    first = promises[0]
    others = [path for path in dict.fromkeys(each.source.path for each in promises) if path != first.source.path]
    more = f" and {counted(len(others) - MOST, 'more page')}" if len(others) > MOST else ""
    too = f"; so do keywords of {', '.join(others[:MOST])}{more}" if others else ""
    untold = f"no page says that it teaches `{subject.id}` ({subject.name})"
    what = f"{untold}, and the keyword '{first.text}' promises it{too}"
    remedy = (
        f"Say what to do, and write `teaches: [{subject.id}]`; take such keywords out; or give a reason under "
        "`not_taught:` in docs/company.md"
    )
    return first.source.problem(first.loc, what, remedy)


def _unnamed(source: Source, subjects: list[Subject]) -> Problem:
    """Return the warning about subjects that neither a page nor a keyword names; it stands where they are left out."""
    if len(subjects) == 1:
        what = f"no page says that it teaches `{subjects[0].id}` ({subjects[0].name})"
        remedy = f"Write `teaches: [{subjects[0].id}]` where one does, or give a reason under `not_taught:` here"
    else:
        what = f"no page says which grave subjects it teaches: {', '.join(f'`{subject.id}`' for subject in subjects)}"
        remedy = "Write `teaches:` where one does, and give a reason under `not_taught:` here for what nobody meets"
    return source.problem(SWITCH, what, remedy)
