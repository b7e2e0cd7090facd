"use strict";
/*
 * An item in a list, told from others by how its situation begins: stems such as "What do you say?" are many. Where it
 * has none, its stem does.
 */
rapport.provide("quiz/case", [], () => {
  const WORDS = 12;

  /** @type {QuizCase["begins"]} Its first sentence, or its first words where that is long. */
  const begins = ({ form }) => {
    const words = `${rapport.find(form, ".item__situation, legend").textContent}`.trim().split(/\s+/);
    const first = words.slice(0, WORDS);
    const end = first.findIndex((word, place) => place > 2 && /[.!?]"?$/.test(word));
    if (end >= 0) return first.slice(0, end + 1).join(" ");
    return first.join(" ") + (words[WORDS] ? " …" : "");
  };

  return {
    begins,
    row(quiz, item, text) {
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${item.form.id}`;
      link.target = "_self"; // Material would fetch the page of a test again
      link.textContent = text;
      link.onclick = (event) => {
        event.preventDefault();
        quiz.move(quiz.items.indexOf(item));
      };
      row.append(link);
      return row;
    },
  };
});
