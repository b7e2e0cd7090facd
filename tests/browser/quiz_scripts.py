"""Scripts that a page with a quiz runs for the tests: each is a function of an item's form."""

SHOW = """form => {
  const quiz = form.closest("rapport-quiz");
  const inView = () => quiz.querySelector("form.item:not([hidden]):not([data-away])");
  while (form.hasAttribute("data-away")) {
    const isBefore = !inView() || form.compareDocumentPosition(inView()) & Node.DOCUMENT_POSITION_FOLLOWING;
    quiz.querySelector(`.quiz__where [data-do="${isBefore ? -1 : 1}"]`).click();
  }
}"""
# The verdict and Next, as far as they are in view and nothing lies over them.
UNSEEN = """form => [form.querySelector(".verdict"), form.querySelector("[data-do=next]")].filter((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top < 0 || bottom > innerHeight || left < 0 || right > innerWidth || !one.contains(hit);
}).map((one) => one.textContent)"""
