"""What is signed off: a programme's practices with their checklists, and the pages to have read and understood."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content.handbook import Document, Handbook
from handbook.core.checklist import Checklist
from handbook.practice.model import Practice
from handbook.programme.model import Programme
from handbook.quiz.scopes import scopes
from handbook.reading.version import Version, version
from handbook.site.practice_row import acts_of
from handbook.site.templates import fingerprint


@dataclass(frozen=True)
class Observed:
    """A practice whose checklist somebody goes through while they watch."""

    slug: str
    title: str
    checklist: Checklist
    acts: tuple[str, ...]  # the fingerprint of each, in order: an edited act is another, which nobody has seen yet
    version: Version  # of its page

    @property
    def revision(self) -> str:
        """Eight hexadecimal digits that change when the checklist does."""
        return fingerprint(" ".join(self.acts))


@dataclass(frozen=True)
class ToRead:
    """A page to have read and understood."""

    title: str
    address: str
    version: Version


@dataclass(frozen=True)
class Subject:
    """A programme as it is signed off."""

    programme: Document[Programme]
    revision: str  # of its test
    observed: tuple[Observed, ...]
    situations: tuple[ToRead, ...]

    @property
    def address(self) -> str:
        """The address of the page for its sign-off."""
        return f"/sign-off/{self.programme.slug}/"

    @property
    def lists(self) -> str:
        """The checklists as scripts read them: `practice:revision:act.act`, parted by spaces."""
        return " ".join(f"{one.slug}:{one.revision}:{'.'.join(one.acts)}" for one in self.observed)

    @property
    def pages(self) -> str:
        """The pages to have understood as scripts read them: `page:mark`, parted by spaces."""
        versions = (*(one.version for one in self.observed), *(one.version for one in self.situations))
        return " ".join(f"{one.page}:{one.mark}" for one in versions)


def _observed(practice: Document[Practice]) -> Observed:
    content, acts = practice.content, practice.once(acts_of)
    return Observed(practice.slug, content.title, content.checklist, acts, practice.once(version))


def subjects(handbook: Handbook) -> tuple[Subject, ...]:
    """Return what is signed off, programme by programme."""
    return handbook.once(_subjects)


def _subjects(handbook: Handbook) -> tuple[Subject, ...]:
    return tuple(_each(handbook))


def _each(handbook: Handbook) -> Iterator[Subject]:
    tests = {scope.slug: scope.revision for scope in scopes(handbook) if scope.kind == "programme"}
    for slug, programme in handbook.programmes.items():
        content = programme.content
        observed = tuple(handbook.practices[practice].once(_observed) for practice in content.practices)
        named = dict.fromkeys(name for module in content.modules for name in module.situations)
        pages = [handbook.situations[name] for name in named]
        situations = tuple(ToRead(page.content.title, page.address, page.once(version)) for page in pages)
        yield Subject(programme, tests[slug], observed, situations)
