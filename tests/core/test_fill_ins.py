"""Fill-ins of phrases: which are well made, and what is said of those that are not."""

import pytest

from handbook.core.fill_ins import faults
from handbook.core.inline import inline, spoken

WELL_MADE = (
    "I'll call you back by [time] about [what happened].",
    "[Name], that took us [number] days.",
    "**By [time]** you will know.",
    "[one two three four five] at most.",
    r"He wrote \[sic\].",
    "Type `[x]` there.",
    "Say [order_number] again.",
    "A link such as [here](there) is for another rule.",
    "No fill-in.",
)
BROKEN = {
    "By [time, I will call.": ["has a square bracket without its other half, or one pair in another"],
    "By time], I will call.": ["has a square bracket without its other half, or one pair in another"],
    "By [time [or day]], I will call.": ["has a square bracket without its other half, or one pair in another"],
    "By [], I will call.": ["has the fill-in `[]`, which has no words"],
    "By [...], I will call.": ["has the fill-in `[...]`, which has no words"],
    "By [one two three four five six].": ["has a fill-in of 6 words; 5 at most"],
    "[a], [b], [c] and [d]": ["has 4 fill-ins; 3 at most"],
    "[a], [b].": ["has no words but fill-ins"],
    "By [day][time].": ["has two fill-ins side by side"],
    "By [*time*].": ["has code or emphasis in a fill-in"],
    "By [_time_].": ["has code or emphasis in a fill-in"],
    "(They ask) It is ready.": ["begins with brackets, and nobody says what is in them"],
    "By [`time`].": ["has code or emphasis in a fill-in"],
    "By [] or [": [
        "has a square bracket without its other half, or one pair in another",
        "has the fill-in `[]`, which has no words",
    ],
}


@pytest.mark.parametrize("phrase", WELL_MADE)
def test_a_well_made_phrase_has_no_fault(phrase: str) -> None:
    assert not list(faults(phrase))


@pytest.mark.parametrize("phrase", BROKEN)
def test_every_fault_of_a_phrase_is_named(phrase: str) -> None:
    assert [what for what, _ in faults(phrase)] == BROKEN[phrase]


def test_a_fill_in_is_marked_with_its_brackets_and_is_plain_text() -> None:
    assert spoken("**By [time & day]**, *I* call.") == (
        '<strong>By <var class="short">[time &amp; day]</var></strong>, <em>I</em> call.'
    )
    assert spoken(r"\[sic\] `[x]` [y]") == '[sic] <code>[x]</code> <var class="short">[y]</var>'
    assert spoken("[<b>]") == '<var class="short">[&lt;b&gt;]</var>'


def test_what_is_longer_than_a_word_or_two_may_be_broken_over_lines() -> None:
    assert spoken("By [what they asked].") == "By <var>[what they asked]</var>."


def test_only_words_to_say_have_fill_ins() -> None:
    assert inline("**By** [time]") == "<strong>By</strong> [time]"
    assert spoken("2 < 3") == inline("2 < 3")
