"""Answer sheets filled in on a test's page, with the draw of the sheet's number, and handed in through its button."""

from playwright.sync_api import Frame, Page

from answer_sheets import SHEETS, answer
from browser.quiz import ASKED, submit
from handbook.items.base import ItemBase
from website import handbook

# What a page draws follows `window.given.draw`, which an earlier script sets.
DRAWS = "Math.random = () => window.given.draw;"
FILL = """([ids, answers]) => {
  for (const [place, id] of ids.entries()) {
    const form = document.getElementById(id);
    for (const [part, value] of Object.entries(answers[place])) {
      const menu = form.querySelector(`select[name="${part}"]`);
      if (menu) menu.value = value;
      else form.querySelector(`input[value="${part}"]`).checked = true;
    }
    form.querySelector("fieldset").dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


def draw(number: int) -> float:
    """Return the random number from which a page draws what the sheet of this number is about."""
    return (number + 1) / (SHEETS + 2)


def fill(page: Page | Frame, number: int) -> list[ItemBase]:
    """Answer what is asked as the sheet of this number does, hand it in, and return the items that were asked."""
    page.locator(f"{ASKED} .item__bar").first.wait_for(state="attached")
    ids = page.locator(ASKED).evaluate_all("forms => forms.map(form => form.id)")
    content = {item.id: item for _, _, item in handbook().items()}
    items = [content[id_] for id_ in ids]
    page.evaluate(FILL, [ids, [answer(item, number) for item in items]])
    button = submit(page)
    button.click()
    if page.locator("[data-do=first]").is_visible():  # something is unanswered
        button.click()
    page.locator(".quiz__result").wait_for()
    return items
