"""Pages of every kind: for axe, on narrow screens, with large text, on paper, and without scripts.

Dark colours of all but one are for the long tests: the fast ones see every shared part on the page of patterns.
"""

import pytest

from browser.opening import Turner
from browser.suiting import is_accessible_in_dark_colours, reads_without_scripts, suits_eyes_screens_and_paper
from rows import few
from website import kinds

KINDS = kinds()


@pytest.mark.parametrize("kind", KINDS)
def test_it_suits_eyes_screens_and_paper(turn_to: Turner, kind: str, subtests: pytest.Subtests) -> None:
    suits_eyes_screens_and_paper(turn_to(KINDS[kind], color_scheme="light"), subtests)


@pytest.mark.parametrize("kind", few(KINDS))
def test_axe_finds_no_fault_in_dark_colours(turn_to: Turner, kind: str) -> None:
    is_accessible_in_dark_colours(turn_to(KINDS[kind], color_scheme="dark"))


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_without_scripts(turn_to: Turner, kind: str) -> None:
    reads_without_scripts(turn_to(KINDS[kind], java_script_enabled=False))
