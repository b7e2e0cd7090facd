"use strict";
/*
 * <rapport-sign-off>: what was seen of each checklist, with a note, initials and a day, and which pages the learner has
 * read and understood. Each is an entry of the record, bound to the acts and to the version of the page.
 */
rapport.define(
  "rapport-sign-off",
  ["store", "reading/version", "sign-off/seen", "sign-off/standing", "sign-off/name", "sign-off/fold"],
  (parts) => {
    const { store, "reading/version": version, "sign-off/seen": observed, "sign-off/standing": standing } = parts;
    const { "sign-off/name": keepName, "sign-off/fold": fold } = parts;
    const { day } = version;

    /** @param {HTMLElement} element */
    const practices = (element) =>
      rapport
        .data(element, "lists")
        .split(" ")
        .map((entry) => entry.split(":"));

    class Checklist {
      /** @param {HTMLElement} form @param {string} practice @param {string} revision */
      constructor(form, practice, revision) {
        this.form = form;
        this.practice = practice;
        this.revision = revision;
        this.boxes = rapport.all(form, "[data-act]", HTMLInputElement);
        this.note = rapport.find(form, "[name=note]", HTMLTextAreaElement);
        this.by = rapport.find(form, "[name=by]", HTMLInputElement);
        this.on = rapport.find(form, "[name=on]", HTMLInputElement);
        const seen = store.get("observed", practice);
        for (const box of this.boxes) box.checked = seen?.acts.includes(rapport.data(box, "act")) ?? false;
        this.note.value = seen?.note ?? "";
        this.by.value = seen?.by ?? "";
        this.on.value = seen?.on ?? "";
        if (seen && seen.revision !== revision) this.tell(seen.on);
      }

      /** @param {string} on */
      tell(on) {
        const line = rapport.find(this.form, "[data-part=changed]");
        const words = rapport.find(document, "[data-standing]");
        line.textContent = rapport.data(line, "text").replace("{}", on && standing.date(words, on));
        line.hidden = false;
      }

      /** @param {EventTarget | null} target */
      keep(target) {
        const acts = this.boxes.filter(({ checked }) => checked).map((box) => rapport.data(box, "act"));
        const [note, by] = [this.note.value.trim(), this.by.value.trim()];
        const isTick = target instanceof HTMLInputElement && target.checked;
        if (isTick && !this.on.value) this.on.value = day(Date.now());
        const seen = { acts, revision: this.revision, on: this.on.value, by, note, at: Date.now() };
        store.set("observed", this.practice, acts.length || note || by ? seen : undefined);
        rapport.find(this.form, "[data-part=changed]").hidden = true;
      }
    }

    /** @type {(element: HTMLElement) => void} Say beside each checklist how far it is. */
    const tellEach = (element) => {
      const words = rapport.find(document, "[data-standing]");
      for (const [practice, , acts] of practices(element)) {
        const form = rapport.find(element, `details[data-practice="${practice}"]`);
        const said = rapport.find(form, "[data-part=said]");
        const all = acts.split(".");
        const { kept, seen, isSigned } = observed(practice, all);
        form.toggleAttribute("data-whole", isSigned);
        form.toggleAttribute("data-begun", Boolean(kept) && !isSigned);
        const on = rapport.find(form, "[name=on]", HTMLInputElement);
        on.toggleAttribute("data-empty", !on.value);
        said.textContent =
          kept && isSigned
            ? rapport
                .data(said, "signed")
                .replace("{by}", kept.by)
                .replace("{on}", standing.date(words, kept.on, "medium"))
            : rapport.data(said, "seen").replace("{part}", `${seen.length}`).replace("{whole}", `${all.length}`);
      }
      const pages = rapport.find(element, '[data-fill="understood"]');
      rapport.find(element, "[data-part=pages]").textContent = pages.textContent;
      for (const state of ["data-whole", "data-begun"])
        rapport
          .find(element, "#understood")
          .toggleAttribute(state, Boolean(pages.closest("[data-row]")?.hasAttribute(state)));
    };

    /**
     * What to do next: the programme until its test is passed, or a list, or print.
     * @type {(element: HTMLElement) => boolean} Return whether only the name is missing.
     */
    const tellNext = (element) => {
      const { test, open, isNamed } = standing.of(element);
      const isPassed = Boolean(test?.passed);
      const [programme, list, paper] = ["programme", "list", "print"].map((name) =>
        rapport.find(element, `[data-go=${name}]`),
      );
      programme.hidden = isPassed;
      list.hidden = !open.length;
      const isSigned = isPassed && !open.length;
      paper.hidden = !(isSigned && isNamed);
      rapport.find(element, ".standing__name button").className = isSigned && !isNamed ? "next__main" : "button";
      rapport.find(element, "[data-part=tools] [data-do=print]").hidden = !paper.hidden;
      const link = rapport.find(list, "a", HTMLAnchorElement);
      link.className = isPassed ? "next__main" : "";
      const [next] = open;
      for (const form of rapport.all(element, "details[data-practice]")) {
        const isNext = form.dataset.practice === next;
        form.toggleAttribute("data-next", isNext);
        rapport.find(form, "[data-part=next]").hidden = !isNext;
      }
      if (!next) return isSigned && !isNamed;
      const named = rapport.find(element, `details[data-practice="${next}"] [role=group]`);
      link.textContent = rapport.data(list, "text").replace("{}", `${named.ariaLabel}`);
      link.hash = next;
      return false;
    };

    /** @type {(element: HTMLElement) => boolean} */
    const tell = (element) => {
      standing.show(element);
      tellEach(element);
      return tellNext(element);
    };

    /** @param {HTMLInputElement} box */
    const understood = (box) => {
      const line = rapport.find(/** @type {HTMLElement} */ (box.closest(".understood")), "[data-part=when]");
      const known = store.get("understood", rapport.data(box, "page"));
      const isNow = known?.mark === box.dataset.mark;
      box.checked = isNow;
      const words = rapport.find(document, "[data-standing]");
      const text = known ? rapport.data(line, isNow ? "on" : "since") : "";
      line.textContent = text.replace("{}", known ? standing.date(words, day(known.at)) : "");
    };

    return (element) => {
      const { content } = rapport.find(element, "[data-tools]", HTMLTemplateElement);
      const main = rapport.find(element, "[data-go=print]");
      main.append(rapport.find(main, "template", HTMLTemplateElement).content);
      const tools = rapport.find(element, "[data-part=tools]");
      tools.prepend(content);
      const askName = keepName(element, () => tell(element));
      for (const [practice, revision] of practices(element)) {
        const form = rapport.find(element, `details[data-practice="${practice}"]`);
        const list = new Checklist(form, practice, revision);
        form.addEventListener("input", ({ target }) => list.keep(target));
      }
      const boxes = rapport.all(element, "[data-page]", HTMLInputElement);
      boxes.forEach(understood);
      element.addEventListener("input", ({ target }) => {
        if (target instanceof HTMLInputElement && target.dataset.page !== undefined) {
          const { page = "", mark = "" } = target.dataset;
          store.set("understood", page, target.checked ? { at: Date.now(), mark } : undefined);
          understood(target);
        }
        askName(tell(element));
        unfold();
      });
      askName(tell(element));
      const unfold = fold(element);
    };
  },
);
