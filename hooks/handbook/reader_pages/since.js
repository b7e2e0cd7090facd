"use strict";
/* On a question of the review: what came of it last, and when; and after the answer, when it comes back. */
rapport.provide("since", ["store", "when", "quiz/schedule"], ({ store, when, "quiz/schedule": schedule }) => {
  const DAY = 86400000; // milliseconds
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const noon = (/** @type {number} */ time) => new Date(time).setHours(12, 0, 0, 0);

  /** @type {(name: string, text: string) => HTMLElement} */
  const line = (name, text) => Object.assign(document.createElement("p"), { className: name, textContent: text });

  /** @type {(answer: KeptAnswer) => "known" | "unsure" | "missed"} */
  const how = (answer) => {
    if (!answer.right) return "missed";
    return schedule.isKnown(answer) ? "known" : "unsure";
  };

  return {
    tell(element, form) {
      const answer = store.get("answers", form.id);
      const last = answer?.revision === form.dataset.revision ? answer : undefined;
      const ago = last ? words.format(Math.round((noon(last.at) - noon(Date.now())) / DAY), "day") : "";
      const text = rapport.data(element, last ? how(last) : "fresh").replace("{when}", ago);
      rapport.find(form, "h2").after(line("item__since", text));
    },
    tellBack(element, form) {
      const due = store.get("answers", form.id)?.due;
      const status = rapport.find(form, ".item__status");
      if (!form.dataset.state || due === undefined || status.querySelector(".item__back")) return;
      status.append(line("item__back", rapport.data(element, "back").replace("{when}", when(due))));
    },
  };
});
