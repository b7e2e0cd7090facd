"use strict";
/* <rapport-phrases>: a copy button beside each phrase. <rapport-phrasebook>: filters over all of them. */
rapport.define("rapport-phrases", [], () => {
  const STAYS = 4000; // milliseconds that it says what was copied

  /**
   * The clipboard API needs a secure page; from files the older command still works.
   * @param {string} text
   */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  /** @type {(phrase: HTMLElement, words: DOMStringMap) => void} */
  function addButton(phrase, { copy: label = "", copied = "", failed = "" }) {
    const words = rapport.find(phrase, ".phrase__text");
    const text = (words instanceof HTMLAnchorElement && words.href) || `${words.textContent}`.trim(); // of a link, its address
    const button = document.createElement("button");
    button.type = "button";
    button.className = "phrase__copy";
    button.textContent = label;
    button.setAttribute("aria-label", `${label}: ${words.dataset.label || text}`);
    const said = document.createElement("span");
    said.className = "phrase__copied";
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      said.textContent = (await copy(text)) ? copied : failed;
      setTimeout(() => said.replaceChildren(), STAYS);
      button.focus();
    });
    phrase.append(button, said);
  }

  return (element) => {
    for (const phrase of rapport.all(element, ".phrase")) addButton(phrase, element.dataset);
  };
});

rapport.define("rapport-phrasebook", [], () => (element) => {
  const status = rapport.find(element, ".filters__count");
  /** @type {(name: string) => string} */
  const chosen = (name) => rapport.find(element, `[data-filter="${name}"]`, HTMLSelectElement).value;
  const asked = rapport.find(element, '[data-filter="words"]', HTMLInputElement);

  const filter = () => {
    const words = asked.value.toLowerCase().split(/\s+/).filter(Boolean);
    const [channel, situation, practice] = ["channel", "situation", "practice"].map(chosen);
    /** @type {(phrase: HTMLElement) => boolean} */
    const fits = (phrase) => {
      const text = `${rapport.find(phrase, ".phrase__text").textContent}`.toLowerCase();
      const { channels = "", situations = "" } = phrase.dataset;
      const inChannel = !channel || channels.split(" ").includes(channel);
      return (
        words.every((word) => text.includes(word)) &&
        inChannel &&
        (!situation || situations.split(" ").includes(situation))
      );
    };
    let count = 0;
    for (const group of rapport.all(element, ".phrase-group")) {
      const here = !practice || rapport.find(group, "h2").id === practice;
      const phrases = rapport.all(group, ".phrase");
      for (const phrase of phrases) phrase.hidden = !here || !fits(phrase);
      const shown = phrases.filter((phrase) => !phrase.hidden).length;
      group.hidden = !shown;
      count += shown;
    }
    status.textContent = rapport.count(rapport.data(status, "text"), count);
  };

  element.addEventListener("input", filter);
  filter();
});
