"""What every piece of content shares: strict frozen shapes, and the small types they are made of."""

import datetime as dt
import operator
import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from handbook.core.counting import counted


class Part(BaseModel):
    """A piece of content: unknown keys are refused, types are not converted, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    types: ClassVar[tuple[str, ...]] = ()  # what `type:` may be, where there are entries of several types


@cache
def field_names() -> frozenset[str]:
    """Return the names of all fields of all kinds of content."""
    return frozenset(name for part in _parts(Part) for name in part.model_fields)


def _parts(part: type[Part]) -> Iterator[type[Part]]:
    for kind in part.__subclasses__():
        yield kind
        yield from _parts(kind)


def _one_line(value: object) -> object:
    if not isinstance(value, str):
        return value
    line = " ".join(value.split())
    return value if line == value else line  # the text that was read, rather than one more like it


def _tidy_paragraphs(value: object) -> object:
    if not isinstance(value, str):
        return value
    tidy = re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in value.strip().splitlines()))
    return value if tidy == value else tidy


def _few_words(limit: int) -> AfterValidator:
    def check(value: str) -> str:
        if (count := len(value.split())) > limit:
            message = f"has {counted(count, 'word')}; {limit} at most"
            raise ValueError(message)
        return value

    return AfterValidator(check)


def is_missing(value: object) -> bool:
    """Tell whether nobody wrote the field: left out of data then, a new field changes no revision."""
    return value is None or value == ()


# Text that folds into one line, by its longest length in characters.
Label = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=48)]
Short = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=100)]
Line = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=280)]
Text = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=700)]
# Who speaks in a dialogue; whoever is on the staff is written like this.
STAFF = "You"
Speaker = Annotated[str, StringConstraints(min_length=1, max_length=24)]
# Text that keeps its line breaks: what somebody says or writes in a dialogue.
Speech = Annotated[str, BeforeValidator(_tidy_paragraphs), StringConstraints(min_length=1, max_length=900)]
# At most 25 words: shown in lists, search results and previews.
Summary = Annotated[Line, _few_words(25)]
# The slug of a chapter, practice, situation or programme: a permanent part of its address.
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=48)]
# A channel by its permanent id in docs/channels.md, such as "phone".
Channel = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=24)]
# A quiz item's permanent id, unique in the whole handbook, such as "ttp-01".
ItemId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,6}-[0-9]{2,3}$")]
# The permanent id of an option, line, step or pair, unique in its item: one small letter.
PartId = Annotated[str, StringConstraints(pattern=r"^[a-z]$")]
# A heading's anchor on the item's own practice page, or on another one: "how-it-fails", "stay-calm#how-it-fails".
Anchor = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9-]*#)?[a-z0-9][a-z0-9-]*$", max_length=90)]
# A source by its short name, with the number of its section where it has one: "fundamentals", "fifteen#4".
Citation = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9]*(-[a-z0-9]+)*(#[0-9]{1,3})?|TODO: .*)$")]

# What names a study for ever: a DOI, the address of its record, or the number of a standard.
Identifier = Annotated[
    str, StringConstraints(pattern=r"^(10\.[0-9]{4,9}/\S+|https://\S+|[A-Z]+ [0-9-]+:[0-9]{4})$", max_length=160)
]

# A day of a century or two, so that a year can be added to it.
Day = Annotated[dt.date, Field(ge=dt.date(1900, 1, 1), le=dt.date(2999, 12, 31))]

# The address of a page, permanent, such as "/situations/angry-customer/".
Address = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*$", max_length=120)]

# Whether it is about danger, and so looks like it. Left out of data where it isn't, it changes no revision.
Danger = Annotated[bool, Field(exclude_if=operator.not_, description="It is about danger, and is shown so.")]

T = TypeVar("T")
# YAML gives lists; content keeps tuples, which cannot change. Only this conversion is allowed.
Many = Annotated[tuple[T, ...], Field(strict=False)]
