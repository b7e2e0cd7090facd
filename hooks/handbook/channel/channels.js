"use strict";
/*
 * <rapport-channels>: the reader's channel, asked once and remembered. Shows what to do first there and the phrases that
 * fit, and opens its example. Whoever listens for "input" finds the channel in `data-channel`, empty for any.
 */
rapport.define("rapport-channels", ["store"], ({ store }) => (element) => {
  const FEW = 3; // phrases: where fewer fit, those that are folded are shown

  const choices = rapport.all(element, "button", HTMLButtonElement);
  const status = rapport.find(element, "[role=status]");
  const asked = status.textContent;
  const page = element.closest("article") ?? document;

  /** @type {(channel: string) => void} */
  const show = (channel) => {
    element.dataset.channel = channel;
    for (const one of choices) one.setAttribute("aria-pressed", `${one.value === channel}`);
    /** @type {(one: HTMLElement) => boolean} */
    const fits = (one) => rapport.data(one, "channels").split(" ").includes(channel);
    const firsts = rapport.all(page, ".first");
    const first = firsts.find((one) => one.dataset.channels && fits(one)) ?? firsts[0];
    for (const one of firsts) one.hidden = one !== first;
    const phrases = rapport.all(page, ".phrase");
    for (const phrase of phrases) phrase.hidden = channel !== "" && !fits(phrase);
    const atOnce = phrases.filter((phrase) => !phrase.hidden && !phrase.closest(".more")).length;
    for (const more of rapport.all(page, ".more", HTMLDetailsElement)) {
      more.hidden = !more.querySelector(".phrase:not([hidden])");
      more.open ||= channel !== "" && atOnce < FEW;
    }
    const cases = rapport.all(page, ".case", HTMLDetailsElement);
    if (cases.some((one) => one.dataset.channel === channel)) {
      for (const one of cases) one.open = one.dataset.channel === channel;
    }
    const hidden = phrases.filter((phrase) => phrase.hidden).length;
    const said = hidden ? rapport.count(rapport.data(element, "hidden"), hidden) : "";
    status.textContent = channel ? said : asked;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  };

  for (const choice of choices)
    choice.addEventListener("click", () => {
      const channel = element.dataset.channel === choice.value ? "" : choice.value;
      store.set("prefers", "channel", channel ? { name: channel } : undefined);
      show(channel);
    });
  const kept = store.get("prefers", "channel")?.name ?? "";
  show(choices.some(({ value }) => value === kept) ? kept : "");
});
