/* <rapport-channels>: shows the phrases that fit the reader's channel, opens its example, and remembers the choice. */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-channels")) return;
  const store = window.rapportStore;

  customElements.define("rapport-channels", class extends HTMLElement {
    connectedCallback() {
      if (this.select) return;
      this.append(this.querySelector("template").content);
      this.select = this.querySelector("select");
      this.select.value = store.get("prefers", "channel")?.name ?? "";
      this.select.addEventListener("change", () => {
        store.set("prefers", "channel", this.select.value ? { name: this.select.value } : undefined);
        this.filter();
      });
      this.filter();
    }

    filter() {
      const channel = this.select.value;
      const page = this.closest("article");
      const phrases = [...page.querySelectorAll(".phrase")];
      for (const phrase of phrases) phrase.hidden = Boolean(channel) && !phrase.dataset.channels.split(" ").includes(channel);
      for (const more of page.querySelectorAll(".more")) more.hidden = !more.querySelector(".phrase:not([hidden])");
      const cases = [...page.querySelectorAll(".case")];
      if (cases.some((one) => one.dataset.channel === channel)) {
        for (const one of cases) one.open = one.dataset.channel === channel;
      }
      const hidden = phrases.filter((phrase) => phrase.hidden).length;
      this.querySelector("[role=status]").textContent = hidden ? this.dataset.hidden.replace("{}", hidden) : "";
    }
  });
});
