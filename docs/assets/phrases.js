/* <rapport-phrases>: a copy button beside each phrase. <rapport-phrasebook>: filters over all of them. */
(() => {
  "use strict";
  if (customElements.get("rapport-phrases")) return;

  /* The clipboard API needs a secure page; from files the older command still works. */
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

  customElements.define("rapport-phrases", class extends HTMLElement {
    connectedCallback() {
      if (this.querySelector("button")) return;
      for (const phrase of this.querySelectorAll(".phrase")) {
        const words = phrase.querySelector(".phrase__text");
        const text = words.href || words.textContent.trim(); /* of a link, its address */
        const button = document.createElement("button");
        button.type = "button";
        button.className = "phrase__copy";
        button.textContent = this.dataset.copy;
        button.setAttribute("aria-label", `${this.dataset.copy}: ${words.dataset.label || text}`);
        const said = document.createElement("span");
        said.className = "phrase__copied";
        said.setAttribute("role", "status");
        button.addEventListener("click", async () => {
          said.textContent = (await copy(text)) ? this.dataset.copied : this.dataset.failed;
          setTimeout(() => { said.textContent = ""; }, 4000);
          button.focus();
        });
        phrase.append(button, said);
      }
    }
  });

  customElements.define("rapport-phrasebook", class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("input", () => this.filter());
      this.filter();
    }

    filter() {
      const chosen = (name) => this.querySelector(`[data-filter="${name}"]`).value;
      const words = chosen("words").toLowerCase().split(/\s+/).filter(Boolean);
      const channel = chosen("channel");
      const situation = chosen("situation");
      const practice = chosen("practice");
      let count = 0;
      for (const group of this.querySelectorAll(".phrase-group")) {
        const here = !practice || group.querySelector("h2").id === practice;
        let shown = 0;
        for (const phrase of group.querySelectorAll(".phrase")) {
          const text = phrase.querySelector(".phrase__text").textContent.toLowerCase();
          const fits = here && words.every((word) => text.includes(word))
            && (!channel || phrase.dataset.channels.split(" ").includes(channel))
            && (!situation || phrase.dataset.situations.split(" ").includes(situation));
          phrase.hidden = !fits;
          shown += fits;
        }
        group.hidden = !shown;
        count += shown;
      }
      const status = this.querySelector(".filters__count");
      status.textContent = status.dataset.text.replace("{}", count);
    }
  });
})();
