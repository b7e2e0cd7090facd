"use strict";
/* <rapport-plan>: a programme's steps as a calendar file, from the day that is chosen; for who learns, or for their lead. */
rapport.define("rapport-plan", ["calendar"], ({ calendar }) => (element) => {
  const name = rapport.data(element, "name");
  const template = rapport.find(element, "template", HTMLTemplateElement);
  element.append(template.content.cloneNode(true));
  const form = rapport.find(element, "form", HTMLFormElement);
  const first = rapport.find(form, "input", HTMLInputElement);
  const now = new Date();
  first.value = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); // today, here

  /** @param {string} anchor */
  const address = (anchor) => {
    const { href } = new URL(`#${anchor}`, location.href);
    return href.replace(location.search, "");
  };

  /* Taken again with another first day, a learner's days move; a lead has days of several learners. */
  /** @param {"learner" | "lead"} role @returns {CalendarDay[]} */
  const days = (role) =>
    rapport.all(element, "[data-after]").map((step) => {
      const anchor = rapport.data(step, "anchor");
      const whose = role === "lead" ? `${role}-${first.value}` : role;
      return {
        id: `${name}-${whose}-${anchor}@${location.hostname || "rapport"}`,
        after: Number(rapport.data(step, "after")),
        title: rapport.data(step, role),
        text: `${rapport.data(step, "text")}\n${address(anchor)}`,
        address: address(anchor),
      };
    });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const role = event.submitter?.dataset.role === "lead" ? "lead" : "learner";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([calendar(days(role), first.value)], { type: "text/calendar" }));
    link.download = `${name}-${role}.ics`;
    link.click();
    URL.revokeObjectURL(link.href);
    const status = rapport.find(form, "[role=status]");
    status.textContent = rapport.data(status, "text").replace("{}", link.download);
  });
});
