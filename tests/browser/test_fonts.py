"""What stands in for the heading font has its measures: as wide within a few percent, and exactly as high."""

import subprocess

import pytest

from browser.opening import Opener

MEASURE = """async (family) => {
  await document.fonts.load(`600 40px "${family}"`, "Rag");
  const one = document.body.appendChild(document.createElement("span"));
  one.style.cssText = `position: absolute; white-space: nowrap; font: 600 40px/normal "${family}", monospace`;
  one.textContent = "What is happening? Reassure upset customers. Understand and show it. Keep people safe.";
  const { width, height } = one.getBoundingClientRect();
  one.remove();
  return [width, height];
}"""


@pytest.mark.skipif(
    "Liberation Serif" not in subprocess.run(["fc-list"], capture_output=True, text=True, check=False).stdout,
    reason="no font is there that may stand in",
)
def test_what_stands_in_for_the_heading_font_has_its_measures(open_page: Opener) -> None:
    page = open_page("/")
    width, height = page.evaluate(MEASURE, "Fraunces")
    stands_in, as_high = page.evaluate(MEASURE, "Fraunces Else")
    other, _ = page.evaluate(MEASURE, "Nobody's")
    assert abs(stands_in / width - 1) < 0.03
    assert abs(other / width - 1) > 0.1
    assert abs(as_high - height) <= 1
