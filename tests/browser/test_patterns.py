"""The page of patterns: without a fault in all states, and with no trace in what the browser keeps of a reader."""

import pytest

from browser.axe_faults import faults
from browser.opening import Opener
from browser.test_pattern_pictures import shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_patterns_have_no_fault_keep_nothing_and_fit_a_phone(open_page: Opener, scheme: str) -> None:
    page = shown(open_page, 390, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('rapport'))")
    assert not faults(page)
