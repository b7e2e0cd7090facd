"use strict";
/*
 * An item in a list, told from others by how its situation begins: stems such as "What do you say?" are many. Where it
 * has none, its stem does.
 */
rapport.provide("quiz/case", [], () => {
  const WORDS = 12;

  /** @type {QuizCase["begins"]} Its first sentence, or its first words where that is long. */
  const begins = ({ form }) => {
    const told = rapport.find(form, ".item__situation, legend");
    const how = told.querySelector(".item__how")?.textContent ?? "";
    const words = `${told.textContent}`.replace(how, "").trim().split(/\s+/);
    const end = words.slice(0, WORDS).findIndex((word, place) => place > 2 && /[.!?]"?$/.test(word));
    if (end >= 0) return words.slice(0, end + 1).join(" ");
    return words.slice(0, WORDS).join(" ") + (words.length > WORDS ? " …" : "");
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
