"use strict";
/* <rapport-phrases>: beside each phrase a button that copies it; on phones the whole phrase is one that enlarges it. */
rapport.provide("copy", [], () => {
  const STAYS = 4000; // milliseconds that it says what was copied

  const plain = (/** @type {string} */ text) => text.replaceAll("\u2019", "'").replaceAll(/[\u201c\u201d]/g, '"'); // as keyboards have it

  /**
   * The clipboard API needs a secure page; from files the older command still works, beside what has the focus.
   * @type {(text: string, beside: HTMLElement) => Promise<boolean>}
   */
  const copied = async (text, beside) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      beside.after(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };

  return async (text, button, said, words) => {
    said.textContent = rapport.data(words, (await copied(plain(text), button)) ? "copied" : "failed");
    setTimeout(() => said.replaceChildren(), STAYS);
    button.focus({ preventScroll: true });
  };
});

rapport.define("rapport-phrases", ["copy"], ({ copy }) => (element) => {
  const { copy: label = "", large } = element.dataset;

  /** @type {(phrase: HTMLElement, name: string, label: string, act: (button: HTMLElement) => unknown) => void} */
  const add = (phrase, name, label, act) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: `phrase__${name}` });
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => act(button));
    phrase.append(button);
  };

  for (const phrase of rapport.all(element, ".phrase")) {
    const words = rapport.find(phrase, ".phrase__text");
    const text = (words instanceof HTMLAnchorElement && words.href) || `${words.textContent}`.trim(); // of a link, its address
    const name = words.dataset.label || text;
    const said = Object.assign(document.createElement("span"), { className: "phrase__copied" });
    said.setAttribute("role", "status");
    add(phrase, "copy", `${label}: ${name}`, (button) => copy(text, button, said, element));
    rapport.find(phrase, ".phrase__copy").textContent = label;
    if (large)
      add(phrase, "large", `${large}: ${name}`, async () => {
        const show = await rapport.load("phrasebook/large");
        show(words, element);
      });
    phrase.append(said);
  }
});
