"use strict";
/* <rapport-channels>: shows the phrases that fit the reader's channel, opens its example, and remembers the choice. */
rapport.define("rapport-channels", ["store"], ({ store }) => (element) => {
  element.append(rapport.find(element, "template", HTMLTemplateElement).content);
  const select = rapport.find(element, "select", HTMLSelectElement);
  const status = rapport.find(element, "[role=status]");
  const page = element.closest("article") ?? document;

  const filter = () => {
    const channel = select.value;
    const phrases = rapport.all(page, ".phrase");
    for (const phrase of phrases)
      phrase.hidden = channel !== "" && !rapport.data(phrase, "channels").split(" ").includes(channel);
    for (const more of rapport.all(page, ".more")) more.hidden = !more.querySelector(".phrase:not([hidden])");
    const cases = rapport.all(page, ".case", HTMLDetailsElement);
    if (cases.some((one) => one.dataset.channel === channel)) {
      for (const one of cases) one.open = one.dataset.channel === channel;
    }
    const hidden = phrases.filter((phrase) => phrase.hidden).length;
    status.textContent = hidden ? rapport.count(rapport.data(element, "hidden"), hidden) : "";
  };

  select.value = store.get("prefers", "channel")?.name ?? "";
  select.addEventListener("change", () => {
    store.set("prefers", "channel", select.value ? { name: select.value } : undefined);
    filter();
  });
  filter();
});
