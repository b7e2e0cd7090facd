"""Every file in layouts_and_sizes.yml has its layout, template and name, and each layout what its users need."""

import pytest

from handbook.print.layouts import LAYOUTS, PAPERS
from handbook.print.typst_compiler import SHEETS
from handbook.site.templates import Templates

WORDS = Templates().words


@pytest.mark.parametrize("name", LAYOUTS.files)
def test_every_file_has_its_layout_its_template_and_a_name_for_readers(name: str) -> None:
    file = LAYOUTS.files[name]
    assert file.layout in {**LAYOUTS.cards, **LAYOUTS.pages}
    assert (SHEETS / f"{file.template}.typ").is_file()
    assert WORDS["downloads"][name]["name"]


def test_every_paper_has_a_name_for_readers() -> None:
    assert tuple(WORDS["papers"]) == PAPERS


def test_an_address_names_the_set_the_file_and_the_paper() -> None:
    assert LAYOUTS.address("guide", "handbook", "a4") == "/print/handbook/guide-a4.pdf"
    assert LAYOUTS.address("page", "{}", "letter") == "/print/situations/{}/page-letter.pdf"
