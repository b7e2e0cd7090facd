"""Scripts that a page with a quiz runs for the tests: each is a function of an item's form."""

SHOW = """form => {
  const quiz = form.closest("rapport-quiz");
  const inView = () => quiz.querySelector("form.item:not([hidden]):not([data-away])");
  while (form.hasAttribute("data-away")) {
    const isBefore = !inView() || form.compareDocumentPosition(inView()) & Node.DOCUMENT_POSITION_FOLLOWING;
    quiz.querySelector(`.quiz__where [data-do="${isBefore ? -1 : 1}"]`).click();
  }
}"""
# Goes to the item and chooses the parts of an answer, and those alone, as clicks do.
GIVE = f"""(form, answer) => {{
  ({SHOW})(form);
  for (const one of form.querySelectorAll("input[type=checkbox]:checked")) if (!(one.value in answer)) one.click();
  for (const [part, value] of Object.entries(answer)) {{
    const list = form.querySelector(`select[name="${{part}}"]`);
    if (!list) {{
      const one = form.querySelector(`input[value="${{part}}"]`);
      if (!one.checked) one.click();
      continue;
    }}
    list.value = value;
    for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, {{ bubbles: true }}));
  }}
}}"""
# The verdict and Next, as far as they are in view and nothing lies over them.
UNSEEN = """form => [form.querySelector(".verdict"), form.querySelector("[data-do=next]")].filter((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top < 0 || bottom > innerHeight || left < 0 || right > innerWidth || !one.contains(hit);
}).map((one) => one.textContent)"""
