"""Front-matter text as runs that a sheet can set without reading any markup."""

import pytest

from handbook.print.runs import line_runs, runs


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Go on.", [("plain", "Go on.")]),
        (
            "Say it **once**, *kindly*.",
            [("plain", "Say it "), ("strong", "once"), ("plain", ", "), ("em", "kindly"), ("plain", ".")],
        ),
        ("Type `A & B`", [("plain", "Type "), ("code", "A & B")]),
        ('<b>"5 < 6 & 7"</b> #let x = $1$ @you', [("plain", '<b>"5 < 6 & 7"</b> #let x = $1$ @you')]),
        (r"\*not so\*", [("plain", "*not so*")]),
        ("שלום, José", [("plain", "שלום, José")]),
    ],
)
def test_text_is_read_in_its_styles_and_nothing_else_is_markup(text: str, read: list[tuple[str, str]]) -> None:
    assert list(runs(text, "en")) == read


def test_words_have_the_marks_of_print_of_their_language() -> None:
    text = 'I\'ll say "[why]", or "no".'
    print_marks = [("plain", "I\u2019ll say \u201c"), ("var", "[why]"), ("plain", "\u201d, or \u201cno\u201d.")]
    assert list(runs(text, "en", said=True)) == print_marks
    assert list(runs('Sag "[so]".', "de", said=True)) == [("plain", 'Sag "'), ("var", "[so]"), ("plain", '".')]


def test_when_to_say_words_stands_before_them_in_a_style_of_its_own() -> None:
    assert line_runs("By [time].", "They *ask*", "en") == (
        ("when", "They ask"),
        ("plain", "By "),
        ("var", "[time]"),
        ("plain", "."),
    )
    assert line_runs("By [time].", "", "en") == runs("By [time].", "en", said=True)


def test_a_fill_in_of_words_that_are_said_has_a_style_of_its_own() -> None:
    assert runs("**By [time]** I call.", "en", said=True) == (
        ("strong", "By "),
        ("var", "[time]"),
        ("plain", " I call."),
    )
    assert runs("By [time].", "en") == (("plain", "By [time]."),)
