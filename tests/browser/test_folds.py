"""What opens has a sign beside its words."""

from browser.opening import Opener
from browser.quiz import WORDS

# How high its line of words is at many widths, with the sign and without it.
HEIGHTS = """line => {
  const heights = () => Array.from({ length: 60 }, (_, step) => {
    line.style.width = `${100 + 4 * step}px`;
    return line.offsetHeight;
  });
  const signed = heights();
  const bare = new CSSStyleSheet();
  bare.insertRule("summary::after { display: none !important }");
  document.adoptedStyleSheets = [bare];
  return [signed, heights()];
}"""


def test_the_sign_of_a_fold_never_stands_on_a_line_of_its_own(open_page: Opener) -> None:
    line = open_page("/review/").get_by_text(WORDS["review"]["settings"], exact=True)
    signed, bare = line.evaluate(HEIGHTS)
    assert len(set(bare)) > 1, "its words take several lines where it is narrow"
    assert signed == bare
