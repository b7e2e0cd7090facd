"""The shape of catalogue.json: the handbook for machines that link to it, build courses from it or watch it change."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from handbook.core.field_types import ItemId, Many, Part, Slug

Url = Annotated[str, Field(description="Absolute; begins with `/` where the site was built without an address.")]
Revision = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9a-f]{8}$"),
    Field(description="Eight hexadecimal digits that change when the content does."),
]
Count = Annotated[int, Field(ge=0)]
PassMark = Annotated[int, Field(ge=0, le=100, description="The share of right answers to pass, in per cent.")]


class Entry(Part):
    """What every entry has."""

    id: Slug = Field(description="Permanent.")
    title: str
    url: Url
    language: str = Field(description="As BCP 47 has it, such as `en`.")


class ChapterEntry(Entry):
    """A chapter."""

    audience: Literal["staff", "leads"]


class PracticeEntry(Entry):
    """A practice."""

    chapter: Slug
    summary: str
    card: Url
    checklist: Url
    huddle: Url = Field(default="", description="Ten minutes on it with a team; missing in older catalogues.")
    reviewed: dt.date = Field(strict=False, description="The day somebody last read it through.")
    revision: Revision


class SituationEntry(Entry):
    """A moment of need."""

    revision: Revision


class CardEntry(Entry):
    """A cue card; its id is that of the practice or situation it is of."""

    of: Literal["practice", "situation"]
    revision: Revision


class ProgrammeEntry(Entry):
    """An onboarding path; the quiz at its end has the same id."""

    audience: Literal["staff", "leads"]
    pass_mark: PassMark
    practices: Many[Slug]
    item_count: Count = Field(description="How many items the quiz at its end asks.")
    minutes: Count = Field(description="About how long that quiz takes.")
    revision: Revision


class QuizEntry(Entry):
    """A quiz."""

    kind: Literal["chapter", "practice", "programme"]
    practices: Many[Slug]
    items: dict[ItemId, Revision] = Field(description="Every item it may ask, with the item's revision.")
    item_count: Count = Field(description="How many items one attempt asks.")
    minutes: Count = Field(description="About how long an attempt takes.")
    pass_mark: PassMark
    revision: Revision


class RehearsalEntry(Entry):
    """A rehearsal: what is reported of it names turns and moves by their ids, and the ending."""

    chapter: Slug
    summary: str
    channel: Slug
    practices: Many[Slug] = Field(description="What its good moves show.")
    endings: dict[Slug, str] = Field(description="How good each ending is, by its id.")
    revision: Revision


class FileEntry(Part):
    """A file for other systems."""

    id: str = Field(description="Permanent: its path on the site.")
    kind: str = Field(description="What it is, such as `moodle`.")
    of: str = Field(description="The id of what it holds, or `handbook` for all.")
    url: Url
    language: str
    bytes: Count
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Fidelity(Part):
    """What a format does with the questions of the handbook: all of them are in it, though not all as they were."""

    kind: str = Field(description="The kind of file.")
    items: Count
    becomes: dict[str, dict[str, Count]] = Field(
        description="How many items of a type the format has another form for, by type and form."
    )
    left_out: dict[str, Count] = Field(description="What the format has no place for, and how many items have it.")

    @property
    def one_form(self) -> str:
        """The form that every item becomes; empty where items stay as they are, or become different things."""
        forms = {form for counts in self.becomes.values() for form in counts}
        changed = sum(count for counts in self.becomes.values() for count in counts.values())
        return forms.pop() if len(forms) == 1 and changed == self.items else ""


class Catalogue(Part):
    """catalogue.json."""

    format: Literal[2] = Field(description="Another number for another shape; more keys may come without one.")
    language: str
    schema_url: Url = Field(description="Where the JSON Schema of this file is.")
    chapters: Many[ChapterEntry]
    practices: Many[PracticeEntry]
    situations: Many[SituationEntry]
    cards: Many[CardEntry]
    programmes: Many[ProgrammeEntry]
    quizzes: Many[QuizEntry]
    rehearsals: Many[RehearsalEntry] = Field(default=(), description="Missing in older catalogues.")
    files: Many[FileEntry]
    questions: Many[Fidelity] = Field(description="What each format of questions carries.")
