"use strict";
/* <rapport-huddles>: the huddles of a chapter as a calendar file, from the day that is chosen, so many days apart. */
rapport.define("rapport-huddles", ["calendar"], ({ calendar }) => (element) => {
  const form = rapport.find(element, "form", HTMLFormElement);
  const chapter = rapport.find(form, "[name=chapter]", HTMLSelectElement);
  const first = rapport.find(form, "[name=first]", HTMLInputElement);
  const apart = rapport.find(form, "[name=apart]", HTMLInputElement);
  const now = new Date();
  first.value = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); // today, here

  /** The days of a practice move when the file is saved again with another first day. @returns {CalendarDay[]} */
  const days = () =>
    rapport
      .all(document, `[data-huddles${chapter.value && `="${chapter.value}"`}] a`, HTMLAnchorElement)
      .map(({ href, textContent }, place) => ({
        id: `huddle-${new URL(href).pathname.split("/").at(-2)}@${location.hostname || "rapport"}`,
        after: place * apart.valueAsNumber,
        title: rapport.data(element, "entry").replace("{}", `${textContent}`),
        text: `${rapport.data(element, "text")}\n${href}`,
        address: href,
      }));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([calendar(days(), first.value)], { type: "text/calendar" }));
    link.download = `${["huddles", chapter.value].filter(Boolean).join("-")}.ics`;
    link.click();
    URL.revokeObjectURL(link.href);
    const status = rapport.find(form, "[role=status]");
    status.textContent = rapport.data(status, "text").replace("{}", link.download);
  });
});
