"""Texts that a spreadsheet would run: marked in what we write, and unmarked in what is read back."""

import re

# Signs of a formula, those of East Asian keyboards too, and what programs skip before one.
_SIGNS = "=+@\\-\uff1d\uff0b\uff20\uff0d"
_SKIPPED = "\\s'\"\u200b-\u200d\u2060\ufeff"
# Where a cell begins: the text itself, and what follows a separator of some country or program.
_BEGINS = r"(?:\A|(?<=[;|\t\r\n]))"
_RUNS = rf"(?=[{_SKIPPED}]*[{_SIGNS}]|'*[\t\r\n])"
_UNMARKED, _MARKED = re.compile(_BEGINS + _RUNS), re.compile(f"{_BEGINS}'{_RUNS}")


def marked(text: str) -> str:
    """Return the text with an apostrophe wherever a spreadsheet would find a formula, or a tab or line break first.

    The advice is that of OWASP, "CSV Injection"; `unmarked` takes exactly these apostrophes away.
    """
    return _UNMARKED.sub("'", text)


def unmarked(text: str) -> str:
    """Return the text that was given to `marked`."""
    return _MARKED.sub("", text)
