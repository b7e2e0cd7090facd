"use strict";
/*
 * <rapport-notice>: says in the header of every page that it may be of an old version. <rapport-copy>: says in its footer
 * of which version the copy is, and from when. <rapport-offline>: how much is kept, and the reader's choice.
 */
{
  /** @type {(element: HTMLElement, time?: number) => string} When it was, as far as a clock is to be believed. */
  const day = (element, time) => {
    if (!time || time > Date.now()) return rapport.data(element, "unknown");
    const { lang } = document.documentElement;
    return new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" }).format(time);
  };
  /** @type {(element: HTMLElement, name: string, standing: Standing) => string} */
  const filled = (element, name, { version = "", since, compared, failure }) =>
    rapport
      .data(element, name)
      .replace("{version}", version.slice(0, 7))
      .replace("{since}", day(element, since))
      .replace("{compared}", day(element, compared))
      .replace("{path}", `/${failure?.path ?? ""}`);

  rapport.define("rapport-notice", ["offline/compare"], ({ "offline/compare": comparing }) => {
    return (/** @type {HTMLElement} */ element) => {
      const link = rapport.find(element, "a", HTMLAnchorElement);
      link.setAttribute("href", link.href); // whole, for the header outlives its page
      comparing.follow(element, (standing) => {
        const text = standing.state in element.dataset ? filled(element, standing.state, standing) : "";
        if (link.textContent !== text) link.textContent = text;
        link.hidden = !text;
      });
    };
  });

  rapport.define("rapport-copy", ["offline/compare"], ({ "offline/compare": comparing }) => (element) => {
    const line = rapport.find(element, "span");
    comparing.follow(element, (standing) => {
      line.textContent = standing.version ? filled(element, "dated", standing) : "";
    });
  });

  rapport.define("rapport-offline", ["offline", "offline/compare"], (parts) => {
    const { offline, "offline/compare": comparing } = parts;

    return (/** @type {HTMLElement} */ element) => {
      element.append(rapport.find(element, "template", HTMLTemplateElement).content);

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
        rapport.find(element, "[data-part=copy]").textContent = standing.version
          ? filled(element, "dated", standing)
          : "";
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
}
