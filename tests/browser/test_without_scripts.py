"""With scripts off, the answers of a quiz open where they stand."""

from playwright.sync_api import expect

from browser.opening import Opener
from browser.quiz import quiz_with_every_type


def test_the_answers_of_a_quiz_open_without_scripts(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), java_script_enabled=False)
    forms = page.locator("form.item").all()
    assert forms
    for form in forms:
        assert not form.locator(".feedback__why").first.is_visible()
        form.locator(".item__answer > summary").focus()
        page.keyboard.press("Enter")
        expect(form.locator(".feedback__why").last).to_be_visible()
        assert form.locator(".item__explanation").is_visible()
