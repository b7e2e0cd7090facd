"""Plain quizzes on the built site: labelled, apart in the list, found by their titles, and never a test."""

import json

from website import Website, handbook

ADDRESS = "/quizzes/plain/till/"
LABEL = "Imported questions: for practice only."


def test_the_page_is_labelled_and_has_every_item(site: Website) -> None:
    page = site.page(ADDRESS)
    label = page.css_first(".lead")
    assert label is not None
    assert label.text().startswith(LABEL)
    items = handbook().plain_quizzes["till"].content.items
    assert [form.attributes["id"] for form in page.css("rapport-quiz form.item")] == [item.id for item in items]


def test_what_an_item_leaves_out_leaves_no_empty_line(site: Website) -> None:
    page = site.page(ADDRESS)
    empty = [
        node.html for node in page.css("form.item p, form.item .chip, form.item summary") if not node.text(strip=True)
    ]
    assert empty == []
    assert not page.css_matches(".item__situation")
    assert page.css_first('form[id="til-03"] .item__how').text() == "Choose an answer in each row."  # type: ignore[union-attr]
    assert page.css_first('form[id="til-04"] .item__explanation a').attributes["href"] == (  # type: ignore[union-attr]
        "../../../serve/greet/#why-it-works"
    )


def test_it_has_no_mark_to_pass_and_no_parts_of_a_test(site: Website) -> None:
    quiz = site.page(ADDRESS).css_first("rapport-quiz")
    assert quiz is not None
    assert "data-pass-mark" not in quiz.attributes
    assert 'data-part="result"' not in (quiz.html or "")
    assert "?mode=assess" not in (quiz.html or "")


def test_the_list_has_them_apart(site: Website) -> None:
    page = site.page("/quizzes/")
    heading = page.css_first("#plain-quizzes")
    assert heading is not None
    links = [link.attributes["href"] for link in page.css("#plain-quizzes ~ ul a")]
    assert links == ["plain/till/"]
    assert any(line.text().startswith("For practice only.") for line in page.css("#plain-quizzes ~ p"))


def test_no_other_page_and_no_file_for_others_has_their_questions(site: Website) -> None:
    stem = "A card is refused. Whom do you ask first?"
    pages = [
        address for address in site.addresses if address.endswith("/") and stem in site.file(address).read_text("utf-8")
    ]
    assert pages == [ADDRESS]
    catalogue = (site.folder / "catalogue.json").read_text("utf-8")
    assert "til-01" not in catalogue
    assert "plain/till" not in catalogue
    assert not list((site.folder / "exports").glob("**/till"))


def test_search_knows_it_by_its_title(site: Website) -> None:
    files = [file.read_text("utf-8") for file in (site.folder / "assets/search").glob("pages-*.js")]
    shown = [page for file in files for page in json.loads(file[file.index("=>(") + 3 : file.rindex(")")].rstrip(")"))]
    assert ADDRESS.lstrip("/") in {page[0] for page in shown}
