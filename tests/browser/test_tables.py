"""Tables: wide ones are scrolled by themselves on a phone, and break no word; the frame of others is no wider."""

import pytest

from browser.opening import Opener
from rows import few

BROKEN = """() => [...document.querySelectorAll('.wide :is(th, td)')].flatMap((cell) => {
  const found = [];
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    for (const { 0: word, index } of text.data.matchAll(/[a-z]+/gi)) {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) found.push(word); // a first letter may have a box of its own
    }
  }
  return found;
})"""


@pytest.mark.parametrize("path", ["/project/coverage/", "/integrate/"])
def test_no_word_of_a_wide_table_is_broken_and_the_page_stays_as_wide_as_the_phone(
    open_page: Opener, path: str
) -> None:
    page = open_page(path, viewport={"width": 390, "height": 844})
    page.locator(".wide td").first.wait_for()
    page.wait_for_function("document.querySelector('.wide .md-typeset__table')")  # Material's wrapping
    assert page.evaluate(BROKEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390


SMALL = """() => {
  const around = document.createElement('div');
  around.className = 'md-typeset__table'; // as Material wraps it
  around.innerHTML = '<table><thead><tr><th>Day</th><th>Who</th></tr></thead></table>';
  document.querySelector('.md-content__inner').append(around);
  const [table] = around.children;
  return [table.getBoundingClientRect().right, table.rows[0].getBoundingClientRect().right];
}"""


@pytest.mark.parametrize("width", few([390, 1280]))
def test_the_frame_of_a_table_in_prose_ends_where_the_table_does(open_page: Opener, width: int) -> None:
    page = open_page("/company/", viewport={"width": width, "height": 844})
    frame, row = page.evaluate(SMALL)
    assert frame - row < 2


PROSE = """(columns) => {
  const around = document.createElement('div');
  around.className = 'md-typeset__table'; // as Material wraps it
  const row = (tag, text) => `<tr>${`<${tag}>${text}</${tag}>`.repeat(columns)}</tr>`;
  const [head, body] = [row('th', 'Probability'), row('td', 'immediately')];
  around.innerHTML = `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
  document.querySelector('.md-content__inner').append(around);
  const cells = [...around.querySelectorAll('td')];
  const lines = cells.map((cell) => Math.round(cell.getBoundingClientRect().top));
  const range = new Range();
  range.selectNodeContents(cells[0]);
  return [new Set(lines).size, range.getClientRects().length, document.documentElement.scrollWidth];
}"""


@pytest.mark.parametrize(("columns", "lines"), [(2, 1), (3, 3), (4, 1), (8, 1)])
def test_on_a_phone_a_table_of_three_columns_is_stacked_and_no_word_of_wider_ones_is_broken(
    open_page: Opener, columns: int, lines: int
) -> None:
    page = open_page("/company/", viewport={"width": 390, "height": 844})
    assert page.evaluate(PROSE, columns) == [lines, 1, 390]
