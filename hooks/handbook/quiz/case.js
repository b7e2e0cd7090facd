"use strict";
/*
 * An item in a list, told from others by how its situation begins: stems such as "What do you say?" are many. Where it
 * has none, its stem does.
 */
rapport.provide("quiz/case", [], () => {
  /** @type {QuizCase["begins"]} Its first sentence. */
  const begins = ({ form }) => {
    const words = `${rapport.find(form, ".item__situation, legend").textContent}`.trim().split(/\s+/);
    const end = words.findIndex((word, place) => place > 2 && /[.!?]["”]?$/.test(word));
    return words.slice(0, end + 1 || undefined).join(" ");
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
