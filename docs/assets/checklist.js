/* <rapport-checklist>: ticks stay on this device, bound to the words of the act, so an edited act starts unticked. */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-checklist")) return;
  customElements.define("rapport-checklist", class extends HTMLElement {
    connectedCallback() {
      const list = this.dataset.list;
      for (const box of this.querySelectorAll("input[data-act]")) {
        const id = `${list}/${box.dataset.act}`;
        box.checked = window.rapportStore.get("ticks", id) === true;
        box.addEventListener("change", () => window.rapportStore.set("ticks", id, box.checked || undefined));
      }
    }
  });
});
