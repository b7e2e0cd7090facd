"use strict";
/* <rapport-offline>: how much is kept, and the reader's choice. */
rapport.define("rapport-offline", ["offline", "offline/compare", "offline/standing"], (parts) => {
  const { offline, "offline/compare": comparing } = parts;
  const { filled } = parts["offline/standing"];

  return (/** @type {HTMLElement} */ element) => {
    element.append(rapport.find(element, "template", HTMLTemplateElement).content);
    for (const foot of rapport.all(document, "rapport-copy > span")) foot.hidden = true; // it would say the same

    /** @type {(standing: Standing) => string} */
    const amount = ({ state, kept, all = 0 }) => {
      if (kept === undefined && state === "fetching") return "fetching";
      if (kept === undefined) return state === "unkept" ? "failed" : offline.refused() ? "nothing" : "unable";
      return kept < all ? "some" : "all";
    };

    const show = (/** @type {Standing} */ standing) => {
      const { state, failure, kept = 0, all = 0 } = standing;
      const name = amount(standing);
      const text = rapport.count(rapport.data(element, name), all);
      const lines = [text.replace("{kept}", `${kept}`).replace("{all}", `${all}`)];
      if (standing.version && state in element.dataset) lines.push(filled(element, state, standing));
      if (failure) lines.push(filled(element, failure.why, standing));
      const said = lines.map((line) => Object.assign(document.createElement("p"), { textContent: line }));
      rapport.find(element, "[role=status]").replaceChildren(...said);
      const told = (/** @type {string} */ what) => (standing.version ? filled(element, what, standing) : "");
      rapport.find(element, "[data-part=compared]").textContent = told("dated");
      rapport.find(element, "[data-part=copy]").textContent = told("version").replace("{all}", `${all}`);
      rapport.find(element, "details").hidden = !standing.version;
      element.dataset.amount = name;
      for (const button of rapport.all(element, "[data-do]"))
        button.hidden = !rapport.data(button, "when").split(" ").includes(name);
    };

    const everything = async () => {
      show({ state: "fetching" });
      const { active } = await offline.registration();
      await offline.ask(active, "keep everything");
    };
    const acts = /** @type {Record<string, () => unknown>} */ ({
      everything,
      again: offline.again,
      nothing: () => offline.forget(),
      retry: () => {},
    });
    element.addEventListener("click", async ({ target }) => {
      const act = target instanceof HTMLElement && acts[`${target.dataset.do}`];
      if (!act) return;
      await act();
      await comparing.retry();
    });
    comparing.follow(element, show);
  };
});
