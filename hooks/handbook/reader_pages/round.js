"use strict";
/*
 * What stands before a round of the review: how many questions, how long they take, and a button that starts them. Where
 * they can't be fetched, links lead to them instead. At its end: that it is done for today.
 */
rapport.provide("round", [], () => {
  const QUESTION = 2 / 3; // minutes, as in programme/steps.js

  return (start, stage) => ({
    close() {
      start.hidden = true;
    },
    offer(forms, { fresh, more }, quiz) {
      const [length, parts] = rapport.all(start, "p");
      /** @type {(line: HTMLElement, name: string, number: number) => string} */
      const count = (line, name, number) => rapport.count(rapport.data(line, name), number);
      length.textContent = rapport
        .data(length, "length")
        .replace("{all}", count(length, "questions", forms.length))
        .replace("{time}", count(length, "minutes", Math.round(forms.length * QUESTION)));
      const due = forms.length - fresh;
      const kinds = rapport.data(parts, "parts").replace("{due}", `${due}`).replace("{new}", `${fresh}`);
      parts.textContent = [due && fresh && kinds, more && count(parts, "more", more)].filter(Boolean).join(" ");
      parts.hidden = !parts.textContent;
      stage.hidden = true;
      stage.replaceChildren(...forms);
      rapport.find(start, "button").onclick = () => {
        start.hidden = true;
        stage.hidden = false;
        stage.replaceChildren(quiz());
        rapport.all(stage, ".item:not([data-away]) :is(input, select)")[0]?.focus();
      };
      start.hidden = false;
    },
    done(quiz, review) {
      const title = rapport.find(quiz, ".quiz__end h2");
      const said = rapport.find(quiz, "[data-said=some]");
      said.textContent = `${title.textContent}. ${review.next()}`;
      said.hidden = false;
      rapport.find(quiz, "[data-said=all]").hidden = true;
      title.textContent = rapport.data(title, review.more ? "enough" : "done");
    },
    links(items) {
      const list = document.createElement("ul");
      for (const { id, page, title } of items) {
        const row = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${page}#${id}`;
        link.textContent = `${title} (${id})`;
        row.append(link);
        list.append(row);
      }
      stage.hidden = false;
      stage.replaceChildren(list);
    },
  });
});
