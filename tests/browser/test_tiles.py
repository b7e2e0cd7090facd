"""Cards of a chapter's practices: all are equally wide, and rows are full where their number allows it."""

import pytest

from browser.opening import Opener

COUNTED = """(count) => {
  const list = document.querySelector("ul.tiles");
  const first = list.firstElementChild;
  list.replaceChildren(...Array.from({ length: count }, () => first.cloneNode(true)));
  const boxes = [...list.children].map((one) => one.getBoundingClientRect());
  const rows = Map.groupBy(boxes, ({ top }) => Math.round(top));
  return [new Set(boxes.map(({ width }) => Math.round(width))).size, [...rows.values()].map((row) => row.length)];
}"""


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (390, {3: [1, 1, 1]}),
        (768, {4: [2, 2], 5: [2, 2, 1]}),
        (1280, {4: [2, 2], 5: [3, 2], 6: [3, 3], 7: [3, 3, 1], 8: [2, 2, 2, 2], 9: [3, 3, 3], 10: [2, 2, 2, 2, 2]}),
    ],
)
def test_cards_of_a_chapter_are_equally_wide_in_full_rows(
    open_page: Opener, width: int, rows: dict[int, list[int]]
) -> None:
    page = open_page("/serve/", viewport={"width": width, "height": 800})
    assert {count: page.evaluate(COUNTED, count) for count in rows} == {count: [1, row] for count, row in rows.items()}
