"use strict";
/* <rapport-phrasebook>: filters over all phrases. */
rapport.define("rapport-phrasebook", [], () => (element) => {
  const status = rapport.find(element, ".filters__count");
  const channels = rapport.find(element, "rapport-channels");
  /** @type {(name: string) => string} */
  const chosen = (name) => rapport.find(element, `[data-filter="${name}"]`, HTMLSelectElement).value;
  const asked = rapport.find(element, '[data-filter="words"]', HTMLInputElement);

  /** @type {(text: string | null) => string} whatever the keyboard has for an apostrophe */
  const plain = (text) => `${text}`.toLowerCase().replaceAll("\u2019", "'");
  let wasAsked = false;

  const filter = () => {
    const words = plain(asked.value).split(/\s+/).filter(Boolean);
    const { channel } = channels.dataset;
    const [situation, practice] = ["situation", "practice"].map(chosen);
    const isAsked = Boolean(words.length || channel || situation || practice);
    if (!isAsked && !wasAsked) return; // every phrase is shown, and counted, as the page came
    wasAsked = isAsked;
    /** @type {(phrase: HTMLElement) => boolean} */
    const fits = (phrase) => {
      const text = plain(rapport.find(phrase, ".phrase__text").textContent);
      const { channels = "", situations = "" } = phrase.dataset;
      return (
        words.every((word) => text.includes(word)) &&
        (!channel || channels.split(" ").includes(channel)) &&
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
