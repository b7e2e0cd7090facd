"""No spreadsheet of any country finds a formula in what we write, and what is read back is what was written."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.exports.table.formula import marked, unmarked

SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
DELIMITERS = (",", ";", "\t", "|")
DANGEROUS = {
    **{f"{sign}1+1": f"'{sign}1+1" for sign in SIGNS},
    "  =1": "'  =1",
    "\xa0@x": "'\xa0@x",
    "\u3000\uff1d1": "'\u3000\uff1d1",
    '"=1"': '\'"=1"',
    "\tx": "'\tx",
    "\rx": "'\rx",
    "\r\n=1": "'\r'\n'=1",
    "a;=cmd": "a;'=cmd",
    "a; +1": "a;' +1",
    "a;\uff1d1": "a;'\uff1d1",
    "a|@x;-y": "a|'@x;'-y",
    "a\n=1": "a\n'=1",
    "'=1": "''=1",
    "=": "'=",
}
HARMLESS = ["", "a", "'", "'a'", "1 - 1", "a=b", "a, -b", "a;b", "x@y.example", "'tis so", "a ; b"]
texts = st.lists(st.sampled_from([*"ab'\"; |,\t\r\n\xa0", *SIGNS]), max_size=10).map("".join)


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_formula_has_an_apostrophe_before_it(text: str) -> None:
    assert marked(text) == DANGEROUS[text]
    assert unmarked(marked(text)) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert marked(text) == unmarked(text) == text


@given(texts)
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    assert unmarked(marked(text)) == text


@given(st.lists(texts, min_size=1, max_size=3), st.sampled_from(DELIMITERS))
def test_no_cell_begins_like_a_formula_whatever_separates_cells(row: list[str], delimiter: str) -> None:
    written = io.StringIO()
    csv.writer(written).writerow(map(marked, row))
    read = csv.reader(io.StringIO(written.getvalue(), newline=""), delimiter=delimiter)
    cells = [cell.lstrip(" \xa0\"'") for seen in read for cell in seen if not cell.lstrip(' \xa0"').startswith("'")]
    assert not [cell for cell in cells if cell.startswith(SIGNS)]
