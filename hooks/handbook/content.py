"""The whole handbook as one immutable object: every document, where it came from, and the order of things."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from handbook.model.organisation import Chapter, Company, News, Page, Sources
from handbook.model.practice import Practice
from handbook.model.programme import Programme
from handbook.model.quiz import Item, Quiz
from handbook.model.situation import Situation, SituationList
from handbook.source import Source

C_co = TypeVar("C_co", covariant=True)


@dataclass(frozen=True)
class Document(Generic[C_co]):
    """A content file that has been read: its slug, its source and its content."""

    slug: str
    source: Source
    content: C_co

    @property
    def folder(self) -> str:
        """The name of the file's folder: a practice's chapter, for one."""
        return PurePosixPath(self.source.path).parent.name


@dataclass(frozen=True)
class Handbook:
    """Everything that was read; each mapping goes from slug to document, in reading order."""

    chapters: Mapping[str, Document[Chapter]] = field(default_factory=dict)
    practices: Mapping[str, Document[Practice]] = field(default_factory=dict)
    quizzes: Mapping[str, Document[Quiz]] = field(default_factory=dict)
    situations: Mapping[str, Document[Situation]] = field(default_factory=dict)
    programmes: Mapping[str, Document[Programme]] = field(default_factory=dict)
    pages: Mapping[str, Document[Page]] = field(default_factory=dict)
    situation_list: Document[SituationList] | None = None
    company: Document[Company] | None = None
    sources: Document[Sources] | None = None
    news: Document[News] | None = None
    # kind -> slug -> path of every file found, readable or not: what exists, for rules that look for it
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    # the paths of drafts: practices, situations and programmes so marked, and the quizzes of such practices
    drafts: frozenset[str] = frozenset()

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all practices, quizzes, situations and programmes that were read."""
        kinds = (self.practices, self.quizzes, self.situations, self.programmes)
        return frozenset(document.source.path for documents in kinds for document in documents.values())

    def without(self, paths: frozenset[str]) -> "Handbook":
        """Return the handbook without the documents at `paths`; that their files exist stays known."""

        def kept(documents: Mapping[str, Document[C_co]]) -> dict[str, Document[C_co]]:
            return {slug: document for slug, document in documents.items() if document.source.path not in paths}

        return replace(
            self,
            practices=kept(self.practices),
            quizzes=kept(self.quizzes),
            situations=kept(self.situations),
            programmes=kept(self.programmes),
        )

    def exists(self, kind: str, slug: str, pointer: str) -> bool:
        """Return whether the file `pointer` may point to the document; to a draft only another draft may.

        A file that is there but can't be read counts: its own problem is told elsewhere.
        """
        path = self.files.get(kind, {}).get(slug)
        if path in self.drafts:
            return slug in getattr(self, kind) and pointer in self.drafts
        return path is not None

    def practices_of(self, chapter: str) -> list[Document[Practice]]:
        """Return the chapter's practices in reading order."""
        return [practice for practice in self.practices.values() if practice.folder == chapter]

    def items(self) -> Iterator[tuple[Document[Quiz], int, Item]]:
        """Yield every quiz item with its quiz and its index there."""
        for quiz in self.quizzes.values():
            for index, item in enumerate(quiz.content.items):
                yield quiz, index, item

    def situations_for(self, practice: str) -> list[Document[Situation]]:
        """Return the situations that point to the practice."""
        return [s for s in self.situations.values() if any(help_.use == practice for help_ in s.content.practices)]
