"""The whole handbook as one immutable object: every document, where it came from, and the order of things."""

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
from handbook.core.source import Source
from handbook.flags.model import Flags
from handbook.items.base import ItemBase
from handbook.news.model import News
from handbook.practice.model import Practice
from handbook.programme.model import Programme
from handbook.quiz.model import Quiz
from handbook.rehearsal.model import Rehearsal
from handbook.situation.model import Situation, SituationList
from handbook.sources.model import Sources
from handbook.static_pages.model import Page

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


@dataclass(frozen=True)
class Handbook:
    """Everything that was read; each mapping goes from slug to document, in reading order."""

    chapters: Mapping[str, Document[Chapter]] = field(default_factory=dict)
    practices: Mapping[str, Document[Practice]] = field(default_factory=dict)
    quizzes: Mapping[str, Document[Quiz]] = field(default_factory=dict)
    situations: Mapping[str, Document[Situation]] = field(default_factory=dict)
    rehearsals: Mapping[str, Document[Rehearsal]] = field(default_factory=dict)
    programmes: Mapping[str, Document[Programme]] = field(default_factory=dict)
    pages: Mapping[str, Document[Page]] = field(default_factory=dict)
    situation_list: Document[SituationList] | None = None
    channels: Document[Channels] | None = None
    company: Document[Company] | None = None
    sources: Document[Sources] | None = None
    news: Document[News] | None = None
    flags: Document[Flags] | None = None
    # kind -> slug -> path of every file found, readable or not: what exists, for rules that look for it
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    # path -> size in bytes of every file that is published as it is
    assets: Mapping[str, int] = field(default_factory=dict)
    # the path that a file with a wrong name was meant to have, by which it was read -> the one it has
    misnamed: Mapping[str, str] = field(default_factory=dict)
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
            value = getattr(self, each.name) if each.init else None
            for document in value.values() if isinstance(value, Mapping) else [value]:
                if isinstance(document, Document):
                    yield document

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all practices, quizzes, situations, rehearsals and programmes that were read."""
        kinds = (self.practices, self.quizzes, self.situations, self.rehearsals, self.programmes)
        return frozenset(document.source.path for documents in kinds for document in documents.values())

    def without(self, paths: frozenset[str]) -> "Handbook":
        """Return the handbook without the documents at `paths`; that their files exist stays known."""

        def kept(documents: Mapping[str, Document[C_co]]) -> dict[str, Document[C_co]]:
            return {slug: document for slug, document in documents.items() if document.source.path not in paths}

        return replace(
            self,
            chapters=kept(self.chapters),
            practices=kept(self.practices),
            quizzes=kept(self.quizzes),
            situations=kept(self.situations),
            rehearsals=kept(self.rehearsals),
            programmes=kept(self.programmes),
        )

    @property
    def empty_chapters(self) -> frozenset[str]:
        """The paths of chapters that have no practice yet, not even a draft: there is nothing to show of them."""
        return frozenset(
            chapter.source.path for slug, chapter in self.chapters.items() if not self._practices_by_chapter.get(slug)
        )

    def exists(self, kind: str, slug: str, pointer: str) -> bool:
        """Return whether the file `pointer` may point to the document; to a draft only another draft may.

        A file that is there but can't be read counts: its own problem is reported elsewhere.
        """
        path = self.files.get(kind, {}).get(slug)
        if path in self.drafts:
            return slug in getattr(self, kind) and pointer in self.drafts
        return path is not None

    @cached_property
    def channel_names(self) -> Mapping[str, str]:
        """What readers call each channel, by its id, in the order of menus."""
        return {channel.id: channel.name for channel in self.channels.content.channels} if self.channels else {}

    @property
    def private_channels(self) -> tuple[str, ...]:
        """Where a phrase fits that names no channel: wherever no stranger reads along."""
        entries = self.channels.content.channels if self.channels else ()
        return tuple(channel.id for channel in entries if not channel.public)

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
        """Yield every quiz item with its quiz and its index there."""
        for quiz in self.quizzes.values():
            for index, item in enumerate(quiz.content.items):
                yield quiz, index, item

    def situations_for(self, practice: str) -> list[Document[Situation]]:
        """Return the situations that point to the practice."""
        return list(self._situations_by_practice.get(practice, ()))

    @cached_property
    def _situations_by_practice(self) -> Mapping[str, list[Document[Situation]]]:
        found = defaultdict(list)
        for situation in self.situations.values():
            for practice in dict.fromkeys(help_.use for help_ in situation.content.practices):
                found[practice].append(situation)
        return found
