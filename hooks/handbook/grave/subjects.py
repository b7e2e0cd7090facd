"""The grave subjects that grave_subjects.yml lists, and the pages that may teach them."""

from pathlib import Path

from pydantic import Field

from handbook.content.handbook import Document, Handbook
from handbook.core.data_file import read_shaped
from handbook.core.field_types import Label, Many, Part, Slug
from handbook.practice.model import Practice
from handbook.site.templates import FOLDER
from handbook.situation.model import Situation

Page = Document[Practice] | Document[Situation]
PATH = "grave/grave_subjects.yml"


class Subject(Part):
    """One grave subject, and the words that staff would type for it."""

    id: Slug
    name: Label
    words: Many[Label] = Field(min_length=1)


class Subjects(Part):
    """All that the file holds."""

    subjects: Many[Subject]


def read_subjects(folder: Path = FOLDER) -> tuple[Subject, ...]:
    """Return what the file lists. Raises DataError."""
    return read_shaped(folder / PATH, Subjects).subjects


def teachers(handbook: Handbook) -> tuple[Page, ...]:
    """Return every page that may teach one."""
    return (*handbook.practices.values(), *handbook.situations.values())
