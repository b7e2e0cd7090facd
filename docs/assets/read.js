/* <rapport-read>: notes that a practice was read to its end, for the review and the progress page. */
((begin) => { /* a page that Material fetched itself gets its scripts in any order */
  if (window.rapportStore) begin();
  else addEventListener("rapport-store", begin, { once: true });
})(() => {
  "use strict";
  if (customElements.get("rapport-read")) return;
  customElements.define("rapport-read", class extends HTMLElement {
    connectedCallback() {
      this.watch = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        window.rapportStore.set("read", this.dataset.practice, Date.now());
        this.watch.disconnect();
      });
      this.watch.observe(this);
    }

    disconnectedCallback() { this.watch.disconnect(); }
  });
});
