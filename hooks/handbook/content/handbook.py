"""The whole handbook as one immutable object; its fields are the only list of the kinds of content."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from operator import is_not
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from handbook.channel.model import Channels
from handbook.chapter.model import Chapter
from handbook.company.model import Company
from handbook.content.kind import SLUG, Kind
from handbook.core.field_types import Part
from handbook.core.source import Source
from handbook.flags.model import Flags
from handbook.items.base import ItemBase
from handbook.news.model import News
from handbook.plain_quiz.model import PlainQuiz
from handbook.practice.model import Practice
from handbook.procedure.model import Procedure
from handbook.programme.model import Programme
from handbook.quiz.model import Quiz
from handbook.rehearsal.model import Rehearsal
from handbook.situation.model import Situation, SituationList
from handbook.sources.model import Sources
from handbook.static_pages.model import Page

C = TypeVar("C", bound=Part)
C_co = TypeVar("C_co", covariant=True)
T = TypeVar("T")


def address_of(path: str) -> str:
    """Return the address of the page that the content file at `docs/…` becomes."""
    page = f"/{path.removeprefix('docs/').removesuffix('.md')}"
    return page.removesuffix("index") if page.endswith("/index") else f"{page}/"


@dataclass(frozen=True)
class Document(Generic[C_co]):
    """A content file that has been read: its slug, its source and its content."""

    slug: str
    source: Source
    content: C_co
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: Callable[..., T], *others: "Document[Any]") -> T:
        """Return what `work` makes of this document and the others, and of nothing else, until the others are new."""
        known = self._known.get(work)
        if known is None or len(known[0]) != len(others) or any(map(is_not, known[0], others)):
            self._known[work] = known = (others, work(self, *others))
        found: T = known[1]
        return found

    def knows(self, work: Callable[..., Any]) -> bool:
        """Return whether `work` was done for this document."""
        return work in self._known

    def learn(self, work: Callable[["Document[Any]"], T], result: T) -> None:
        """Take the result of `work` from whoever knows it: `once` gives it from now on."""
        self._known[work] = ((), result)

    @cached_property
    def folder(self) -> str:
        """The name of the file's folder: a practice's chapter, for one."""
        return PurePosixPath(self.source.path).parent.name

    @cached_property
    def address(self) -> str:
        """The address of the page that the file becomes, such as `/empathise/stay-calm/`."""
        return address_of(self.source.path)


Documents = Mapping[str, Document[C_co]]  # by slug, in reading order


def _many(model: type[C], pattern: str, *, has_page: bool = True, own_names: bool = False) -> Documents[C]:
    """Return the field of a kind that has a file for each slug, which is the group of the pattern."""
    kind = Kind(model, re.compile(pattern), has_page=has_page, own_names=own_names)
    return field(default_factory=dict, metadata={"kind": kind})


def _one(model: type[C], pattern: str, *, has_page: bool = True, required: bool = False) -> Document[C] | None:
    """Return the field of a kind that has one file."""
    kind = Kind(model, re.compile(pattern), single=True, has_page=has_page, required=required)
    return field(default=None, metadata={"kind": kind})


@dataclass(frozen=True)
class Handbook:
    """Everything that was read, by kind; of the kinds, the first whose pattern fits a path decides what it is."""

    company: Document[Company] | None = _one(Company, r"docs/(company)\.md", required=True)
    sources: Document[Sources] | None = _one(Sources, r"docs/(sources)\.md", required=True)
    channels: Document[Channels] | None = _one(Channels, r"docs/(channels)\.md", required=True, has_page=False)
    news: Document[News] | None = _one(News, r"docs/(news)\.md")
    flags: Document[Flags] | None = _one(Flags, r"quizzes/(flags)\.md", has_page=False)
    situation_list: Document[SituationList] | None = _one(SituationList, r"docs/(situations)/index\.md")
    pages: Documents[Page] = _many(Page, rf"docs/({SLUG}|project/(?!index\.){SLUG})\.md")
    situations: Documents[Situation] = _many(Situation, rf"docs/situations/({SLUG})\.md", own_names=True)
    rehearsals: Documents[Rehearsal] = _many(Rehearsal, rf"docs/rehearsals/({SLUG})\.md", own_names=True)
    procedures: Documents[Procedure] = _many(Procedure, rf"docs/procedures/((?:{SLUG}/)*{SLUG})\.md", own_names=True)
    programmes: Documents[Programme] = _many(Programme, rf"docs/onboarding/({SLUG})\.md")
    chapters: Documents[Chapter] = _many(Chapter, rf"docs/({SLUG})/index\.md")
    practices: Documents[Practice] = _many(Practice, rf"docs/{SLUG}/({SLUG})\.md")
    plain_quizzes: Documents[PlainQuiz] = _many(
        PlainQuiz, rf"quizzes/plain/({SLUG})\.md", has_page=False, own_names=True
    )
    quizzes: Documents[Quiz] = _many(Quiz, rf"quizzes/{SLUG}/({SLUG})\.md", has_page=False)
    # kind -> slug -> path of every file found, readable or not: what exists, for rules that look for it
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    assets: Mapping[str, int] = field(default_factory=dict)  # path -> size in bytes of what is published as it is
    # the path that a file with a wrong name was meant to have, by which it was read -> the one it has
    misnamed: Mapping[str, str] = field(default_factory=dict)
    # slug -> title of every practice that was left out on purpose, and of which other pages may still speak
    left_out: Mapping[str, str] = field(default_factory=dict)
    paths_left_out: frozenset[str] = frozenset()  # of every content file that was left out
    shortened: frozenset[str] = frozenset()  # the paths of files without what they said about pages left out
    pages_left_out: frozenset[str] = frozenset()  # addresses of pages made of others
    files_left_out: frozenset[str] = frozenset()  # kinds of files for others, by name
    # the paths of drafts: what is so marked, the quizzes of such practices, and chapters with no other practices
    drafts: frozenset[str] = frozenset()
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: "Callable[[Handbook], T]") -> T:
        """Return what `work` makes of this handbook and of nothing else, working it out only once."""
        if work not in self._known:
            self._known[work] = work(self)
        found: T = self._known[work]
        return found

    def found(self, kind: str, *, drafts: bool) -> dict[str, str]:
        """Return the path of every file of the kind by slug, readable or not; drafts only where they are wanted."""
        files = self.files.get(kind, {}).items()
        return {slug: path for slug, path in files if drafts or path not in self.drafts}

    def documents(self) -> Iterator[Document[Any]]:
        """Yield every document that was read, of whatever kind."""
        for each in fields(self):
            if "kind" in each.metadata and (value := getattr(self, each.name)):
                yield from value.values() if isinstance(value, Mapping) else [value]

    def without(self, paths: frozenset[str]) -> "Handbook":
        """Return the handbook without the documents at `paths`; that their files exist stays known."""
        kept: dict[str, Any] = {}  # each field has a type of its own
        for kind in (each for each in fields(self) if "kind" in each.metadata):
            value = getattr(self, kind.name)
            if isinstance(value, Mapping):
                kept[kind.name] = {slug: one for slug, one in value.items() if one.source.path not in paths}
            else:
                kept[kind.name] = None if value and value.source.path in paths else value
        return replace(self, **kept)

    def exists(self, kind: str, slug: str, pointer: str) -> bool:
        """Return whether the file `pointer` may point to the document; to a draft only another draft may.

        A file that is there but can't be read counts: its own problem is reported elsewhere.
        """
        path = self.files.get(kind, {}).get(slug)
        if path in self.drafts:
            return slug in getattr(self, kind) and pointer in self.drafts
        return path is not None

    @property
    def channel_names(self) -> Mapping[str, str]:
        """What readers call each channel, by its id, in the order of menus."""
        return self.channels.content.names if self.channels else {}

    @property
    def private_channels(self) -> tuple[str, ...]:
        """Where a phrase fits that names no channel: wherever no stranger reads along."""
        return self.channels.content.private if self.channels else ()

    def practices_of(self, chapter: str) -> list[Document[Practice]]:
        """Return the chapter's practices in reading order."""
        return list(self._practices_by_chapter.get(chapter, ()))

    @cached_property
    def _practices_by_chapter(self) -> Mapping[str, list[Document[Practice]]]:
        found = defaultdict(list)
        for practice in self.practices.values():
            found[practice.folder].append(practice)
        return found

    def items(self) -> Iterator[tuple[Document[Quiz], int, ItemBase]]:
        """Yield every item of a practice's quiz with its quiz and its index there."""
        for quiz in self.quizzes.values():
            for index, item in enumerate(quiz.content.items):
                yield quiz, index, item

    def every_item(self) -> Iterator[tuple[Document[Any], int, ItemBase]]:
        """Yield the items of all quizzes, plain ones too: whoever deals with ids alone."""
        yield from self.items()
        for quiz in self.plain_quizzes.values():
            for index, item in enumerate(quiz.content.items):
                yield quiz, index, item
