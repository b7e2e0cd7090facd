"""Pages of every kind in our own handbook: the full set of what test_every_kind_of_page.py holds in the fast tests."""

import pytest

from browser.opening import Opener
from browser.suiting import is_accessible_in_dark_colours, reads_without_scripts, suits_eyes_screens_and_paper
from rows import few
from website import content, kinds

KINDS = kinds(content())
every_kind = pytest.mark.parametrize("kind", few(KINDS, 0))


@every_kind
def test_it_suits_eyes_screens_and_paper(open_page: Opener, kind: str, subtests: pytest.Subtests) -> None:
    suits_eyes_screens_and_paper(open_page(KINDS[kind], color_scheme="light"), subtests)


@every_kind
def test_axe_finds_no_fault_in_dark_colours(open_page: Opener, kind: str) -> None:
    is_accessible_in_dark_colours(open_page(KINDS[kind], color_scheme="dark"))


@every_kind
def test_it_reads_without_scripts(open_page: Opener, kind: str) -> None:
    reads_without_scripts(open_page(KINDS[kind], java_script_enabled=False))
