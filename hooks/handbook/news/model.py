"""The news: what is new, in the words of an editor."""

from pydantic import Field

from handbook.core.field_types import Address, Day, Label, Line, Many, Part, Summary


class NewsItem(Part):
    """One piece of news."""

    date: Day = Field(description="The day it was new, as YYYY-MM-DD.")
    text: Line = Field(description="What is new, and what somebody can do with it.")
    see: Address = Field(description="The page to look at, such as /situations/angry-customer/.")

    @property
    def parts(self) -> tuple[str, str]:
        """What is new, which is the link: the first sentence without its full stop; and all that follows."""
        new = self.text.partition(". ")[0].removesuffix(".")
        return new, self.text.removeprefix(new)


class News(Part):
    """The front matter of docs/news.md."""

    title: Label
    summary: Summary
    news: Many[NewsItem] = Field(min_length=1)

    @property
    def newest_first(self) -> tuple[NewsItem, ...]:
        """The news, the newest first."""
        return tuple(sorted(self.news, key=lambda item: item.date, reverse=True))
