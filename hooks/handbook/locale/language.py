"""The language of the words: its tag and direction, and its dates and plurals by the Unicode CLDR, through Babel."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

Forms = Mapping[str, str]  # a text for each plural category that the language has, "other" among them


@dataclass(frozen=True)
class Language:
    """A language as pages name it, such as "en", and the region whose dates it writes, such as "GB" or "001"."""

    tag: str  # BCP 47
    region: str = ""

    @classmethod
    def of(cls, words: Mapping[str, Any]) -> "Language":
        """Return the language that the words file says it is written in."""
        return cls(words["language"]["tag"], str(words["language"].get("region", "")))

    @property
    def locale(self) -> str:
        """The language with its region, such as "en-001", as browsers' `Intl` takes it."""
        return "-".join(filter(None, (self.tag, self.region)))

    @property
    def direction(self) -> str:
        """The direction of its script: `ltr` or `rtl`."""
        return self._locale.text_direction

    def day(self, date: dt.date) -> str:
        """Return the date in words, such as 22 November 2026."""
        return format_date(date, "long", self._locale)

    def number(self, value: float, digits: int = 0) -> str:
        """Return the number as the language writes it, such as 1,000 or 1.000, with so many digits of its fraction."""
        return format_decimal(value, f"#,##0.{'0' * digits}" if digits else "#,##0", self._locale)

    def counted(self, forms: str | Forms, count: int) -> str:
        """Return the text for so many things, with the number in the place of `{}`.

        A text without forms is the same for every number. Source: CLDR, Language Plural Rules (UTS 35, part 3).
        """
        if isinstance(forms, str):
            return forms.format(self.number(count))
        return forms.get(self._locale.plural_form(count), forms["other"]).format(self.number(count))

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self.locale, sep="-")
