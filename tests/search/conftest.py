"""What the tests of search share."""

import pytest

from handbook.search.language import Language
from handbook.site.templates import Templates


@pytest.fixture(scope="module")
def language() -> Language:
    """Return the language of the handbook's words."""
    return Language(Templates().data("search/language.yml"))
