"""Procedures on the built site: their pages, the folders around them, the menu, search, and links both ways."""

import json

import pytest

from website import Website

WRONG_NAME = "/procedures/money-back/cake-orders/wrong-name/"
PAGES = ("/procedures/", "/procedures/allergens/", "/procedures/money-back/", "/procedures/money-back/cake-orders/")


@pytest.mark.parametrize("address", [*PAGES, WRONG_NAME])
def test_every_procedure_and_every_folder_has_a_page(site: Website, address: str) -> None:
    assert len(site.page(address).css("h1")) == 1


def test_the_first_page_lists_all_procedures_in_their_folders(site: Website) -> None:
    links = [link.attributes["href"] for link in site.page("/procedures/").css("article ul a")]
    assert links == [
        "allergens/",
        "money-back/",
        "money-back/at-the-till/",
        "money-back/cake-orders/",
        "money-back/cake-orders/wrong-name/",
    ]


def test_a_page_leads_back_through_its_folders(site: Website) -> None:
    crumb = site.page(WRONG_NAME).css(".crumb a")
    assert [link.text() for link in crumb] == ["Procedures", "Money back", "Cake orders"]
    assert [link.attributes["href"] for link in crumb] == ["../../../", "../../", "../"]


def test_the_menu_has_the_folders(site: Website) -> None:
    menu = site.page(WRONG_NAME).css_first(".beside")
    assert menu is not None
    labels = [link.text(strip=True) for link in menu.css("a")]
    assert [word for word in labels if word in {"Procedures", "Money back", "Cake orders", "A wrong name on a cake"}]
    assert labels.count("Cake orders") == 1  # the folder's own page is its entry
    assert labels.index("Money back") < labels.index("Cake orders") < labels.index("A wrong name on a cake")


def test_ordinary_markdown_is_as_it_was_written(site: Website) -> None:
    page = site.page("/procedures/allergens/")
    for mark in ("table td", ".admonition.warning", "li.task input", "img[alt]", "article ol, article ul"):
        assert page.css_first(mark) is not None, mark


def test_practices_and_procedures_lead_to_each_other(site: Website) -> None:
    practice = {link.attributes["href"] for link in site.page("/serve/listen/").css(".related a")}
    assert {"../../procedures/allergens/", "../../procedures/money-back/at-the-till/"} <= practice
    procedure = [link.attributes["href"] for link in site.page("/procedures/allergens/").css(".related a")]
    assert procedure == ["../../serve/listen/"]
    assert site.page("/serve/greet/").css_matches("a[href*=procedures]")  # in the menu
    assert not site.page("/serve/greet/").css_matches(".related a[href*=procedures]")


def test_what_a_procedure_says_can_be_found(site: Website) -> None:
    files = [file.read_text("utf-8") for file in (site.folder / "assets/search").glob("pages-*.js")]
    shown = [page for file in files for page in json.loads(file[file.index("=>(") + 3 : file.rindex(")")].rstrip(")"))]
    assert {"procedures/allergens/", WRONG_NAME.lstrip("/")} <= {page[0] for page in shown}
    words = (site.folder / "assets/search/words.js").read_text("utf-8")
    assert "rzipan," in words  # each word without what it shares with the one before
