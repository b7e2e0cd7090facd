"""The layouts of sheets that are no grid of cards: lengths in millimetres, type in points."""

from typing import Annotated

from pydantic import Field

from handbook.core.field_types import Part

Size = Annotated[float, Field(gt=0)]
SmallType = Annotated[float, Field(ge=8)]  # a browser sets it a little smaller, and it has to be read


class Margin(Part):
    """The white at the sides (x), and at the top and bottom (y), of a sheet."""

    x: Size
    y: Size


class PageType(Part):
    """Sizes of type on a sheet that is no grid of cards."""

    title: Size
    body: Size
    small: SmallType


class SituationType(PageType):
    """Sizes of type on the page of a situation."""

    first: Size
    ask: Size
    say: Size


class CoverType(Part):
    """Sizes of type on a cover, besides those of its cards."""

    title: Size


class CoachingColumns(Part):
    """The widths of the columns beside the act."""

    tick: Size
    note: Size


class Cover(Part):
    """The cover of a pocket guide."""

    called: str  # in messages for editors, with {} for the paper
    type: CoverType


class Checklists(Part):
    """Sheets of checklists; nothing is measured there."""

    margin: Margin
    type: PageType


class Coaching(Checklists):
    """A checklist with columns for ticks and notes."""

    called: str
    columns: CoachingColumns
    padding: Size


class SituationPage(Part):
    """The page of a situation."""

    called: str
    margin: Margin
    type: SituationType


class Pages(Part):
    """The sheets that are no grid of cards, and the cover."""

    cover: Cover
    checklists: Checklists
    coaching: Coaching
    page: SituationPage

    @property
    def called(self) -> dict[str, str]:
        """What each that is measured is called in messages for editors, with {} for the paper."""
        return {"cover": self.cover.called, "coaching": self.coaching.called, "page": self.page.called}
