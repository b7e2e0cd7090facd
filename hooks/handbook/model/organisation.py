"""What holds the practices together: chapters, sources, and the file that each company fills in."""

import datetime as dt
from typing import Literal

from pydantic import Field

from handbook.model.base import Address, Citation, Label, Line, Many, Part, Short, Slug, Summary, Text


class Chapter(Part):
    """The front matter of docs/<chapter>/index.md."""

    title: Label = Field(description="An instruction: 'Understand and show it'.")
    label: Label = Field(description="One or two words for menus: 'Empathise'.")
    number: int = Field(ge=1, le=99, description="The chapter's place in the handbook.")
    summary: Summary
    audience: Literal["staff", "leads"] = "staff"
    practices: Many[Slug] = Field(min_length=1, description="Its practices, in reading order.")


class Source(Part):
    """A document that the handbook draws on."""

    id: Slug = Field(description="The short name that practices cite.")
    title: Short
    author: Label | None = None
    note: Line = Field(description="What the handbook takes from it.")


class Sources(Part):
    """The front matter of docs/sources.md."""

    title: Label
    summary: Summary
    sources: Many[Source] = Field(min_length=1)


class Entry(Part):
    """One thing that the employer decides."""

    id: Slug
    label: Label
    fill_in: Line = Field(description="What belongs here, for the person who fills it in.")
    until_then: Line = Field(description="Safe words and acts that hold anywhere, shown until there is a value.")
    value: Text | None = Field(default=None, description="The company's own rule.")


class Company(Part):
    """The front matter of docs/company.md."""

    title: Label
    summary: Summary
    name: Label | None = Field(default=None, description="The organisation's name.")
    limits: Many[Entry]
    escalation: Many[Entry]
    contacts: Many[Entry]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """The three groups of entries: pairs of name and entries."""
        return (("limits", self.limits), ("escalation", self.escalation), ("contacts", self.contacts))

    @property
    def entries(self) -> dict[str, Entry]:
        """Every entry by its id."""
        return {entry.id: entry for _, group in self.groups for entry in group}


class NewsItem(Part):
    """One piece of news."""

    date: dt.date = Field(description="The day it was new, as YYYY-MM-DD.")
    text: Line = Field(description="What is new, and what somebody can do with it.")
    see: Address = Field(description="The page to look at, such as /situations/angry-customer/.")


class News(Part):
    """The front matter of docs/news.md."""

    title: Label
    summary: Summary
    news: Many[NewsItem] = Field(min_length=1)

    @property
    def newest_first(self) -> tuple[NewsItem, ...]:
        """The news, the newest first."""
        return tuple(sorted(self.news, key=lambda item: item.date, reverse=True))


class Page(Part):
    """The front matter of an ordinary page, such as docs/why-connection-pays.md."""

    title: Label
    summary: Summary
    sources: Many[Citation] = ()
    owner: Label | None = None
    reviewed: dt.date | None = None
