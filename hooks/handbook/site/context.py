"""What every product needs to make its pages: the handbook, the templates, and names for addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from markupsafe import Markup

from handbook.cache.disk_cache import Cache
from handbook.chapter.model import Chapter
from handbook.content.handbook import Document, Handbook
from handbook.practice.model import Practice
from handbook.site.fonts import first_fonts
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from handbook.site.tools import tools
from handbook.situation.model import Situation

ChapterPractices = list[tuple[Document[Chapter], list[Document[Practice]]]]


class Mark(NamedTuple):
    """By what a chapter is known at a glance."""

    title: str
    colour: str  # the name of it
    glyph: str  # as SVG


@dataclass(frozen=True)
class SiteContext:
    """The handbook beside the templates that present it."""

    handbook: Handbook
    templates: Templates
    settings: Settings = field(default_factory=Settings)
    cache: Cache = field(default_factory=Cache)

    @property
    def words(self) -> dict[str, Any]:
        """The words of the interface."""
        return self.templates.words

    @cached_property
    def tools(self) -> dict[str, str]:
        """The address of each page that helps with all practices, by its name."""
        return tools(self.handbook)

    @property
    def shared(self) -> tuple[object, ...]:
        """What the theme's templates show on every page."""
        return self.words, self.marks, self.first_fonts, sorted(self.handbook.pages_left_out)

    @cached_property
    def first_fonts(self) -> list[str]:
        """The files of typefaces that a page asks for at once, below assets/."""
        return first_fonts(self.templates.edition.fonts)

    @cached_property
    def chapters(self) -> ChapterPractices:
        """The chapters that have practices, each with them."""
        pairs = [(chapter, self.handbook.practices_of(slug)) for slug, chapter in self.handbook.chapters.items()]
        return [(chapter, practices) for chapter, practices in pairs if practices]

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """The marks of the chapters that have practices, by their slugs."""
        found = ((chapter.slug, chapter.content) for chapter, _ in self.chapters)
        return {slug: Mark(one.title, one.colour, self._glyph(one.glyph)) for slug, one in found}

    @cached_property
    def titles(self) -> list[tuple[str, Chapter, list[tuple[str, str]]]]:
        """Those chapters by their slugs, each with slug and title of its practices: all that an index shows of them."""
        return [
            (chapter.slug, chapter.content, [(one.slug, one.content.title) for one in practices])
            for chapter, practices in self.chapters
        ]

    @cached_property
    def groups(self) -> list[tuple[str, list[Document[Situation]]]]:
        """The situations in their groups, each with its title; one group without a title where no list names any."""
        situations, listed = self.handbook.situations, self.handbook.situation_list
        named = [(group.title, group.situations) for group in listed.content.groups] if listed else []
        groups = named or [("", tuple(situations))]
        found = [(title, [situations[slug] for slug in slugs if slug in situations]) for title, slugs in groups]
        return [(title, here) for title, here in found if here]

    @cached_property
    def dangers(self) -> frozenset[str]:
        """The titles of those groups that are about danger."""
        listed = self.handbook.situation_list
        return frozenset(group.title for group in listed.content.groups if group.danger) if listed else frozenset()

    def of_programme(self, slug: str) -> tuple[Document[Practice], ...]:
        """Return the programme's practices in order."""
        return tuple(self.handbook.practices[name] for name in self.handbook.programmes[slug].content.practices)

    def has(self, address: str) -> bool:
        """Return whether there is the page that is made of others at the address: an edition may leave one out."""
        return address not in self.handbook.pages_left_out

    def title(self, practice: str) -> str:
        """Return the practice's title, be it left out."""
        found = self.handbook.practices.get(practice)
        return found.content.title if found else self.handbook.left_out[practice]

    def address(self, practice: str) -> str:
        """Return the address of the practice's page; empty for one that was left out."""
        return "" if practice in self.handbook.left_out else f"/{self.handbook.practices[practice].folder}/{practice}/"

    def text(self, template: str, address: str, part: str = "", /, **values: object) -> str:
        """Return the template rendered for the page at `address`, or for a part of the page that has this name."""
        return self.templates.text(template, address, part, **self._names(address), **values)

    def parts(self, template: str, address: str, part: str = "", /, **values: object) -> dict[str, Markup]:
        """Return the marked parts of the template rendered for the page at `address`, by their names."""
        return self.templates.parts(template, address, part, **self._names(address), **values)

    def blocks(self, template: str, address: str, part: str = "", /, **values: object) -> dict[str, str]:
        """Return the template's blocks rendered for the page at `address`, or for a part of the page."""
        return self.templates.blocks(template, address, part, **self._names(address), **values)

    def _glyph(self, name: str) -> str:
        return self.templates.text(f"chapter/glyphs/{name}.svg", "/")

    def _names(self, address: str) -> dict[str, object]:
        at = lambda practice: (to := self.address(practice)) and self.templates.link(to, address)  # noqa: E731
        return {**self._names_anywhere, "at": at}

    @cached_property
    def _names_anywhere(self) -> Mapping[str, object]:
        """What has a name in every template: the objects of the last build, while their files are the same."""
        company, sources = self.handbook.company, self.handbook.sources
        return {
            "title": self.title,
            "has": self.has,
            "dangers": self.dangers,
            "chapter_of": lambda document: self.handbook.chapters[document.folder].content,
            "channel_names": self.handbook.channel_names,
            "private_channels": self.handbook.private_channels,
            "company_entries": company.content.entries if company else {},
            "research_entries": sources.content.studies if sources else {},
        }
