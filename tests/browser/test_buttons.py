"""The main button, a plain one, one that is pressed and one that can't be used look different, also by shape alone."""

from itertools import combinations

import pytest

from browser.opening import Opener

LOOKS = """(names) => [...document.querySelectorAll('#pattern-buttons--buttons .button')].map((button) => {
  const [look, sign] = [getComputedStyle(button), getComputedStyle(button, '::before').content];
  return names.map((name) => look[name]).concat(sign);
})"""
SHAPE = ["borderTopWidth", "borderTopStyle", "fontWeight"]
COLOURS = ["backgroundColor", "borderTopColor", "color"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_four_states_of_a_button_differ(open_page: Opener, scheme: str) -> None:
    page = open_page("/patterns/", color_scheme=scheme)
    looks = page.evaluate(LOOKS, [*SHAPE, *COLOURS])
    assert len(looks) == 4
    for one, other in combinations(looks, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 2, (one, other)


def test_the_four_states_of_a_button_differ_where_colours_are_forced(open_page: Opener) -> None:
    page = open_page("/patterns/", forced_colors="active")
    looks = page.evaluate(LOOKS, SHAPE)
    assert len({tuple(look) for look in looks}) == 4, looks
