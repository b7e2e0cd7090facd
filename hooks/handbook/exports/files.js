"use strict";
/* <rapport-files>: filters over every quiz and file; what fits is unfolded. */
rapport.define("rapport-files", [], () => (element) => {
  const words = rapport.find(element, "[data-filter=words]", HTMLInputElement);
  const kind = rapport.find(element, "[data-filter=kind]", HTMLSelectElement);
  const status = rapport.find(element, ".filters__count");

  let wasAsked = false;

  const filter = () => {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isAsked = asked.length > 0 || kind.value !== "";
    if (!isAsked && !wasAsked) return; // every file is shown, and counted, as the page came
    wasAsked = isAsked;
    let count = 0;
    for (const set of rapport.all(element, ".file-set", HTMLDetailsElement)) {
      const title = `${rapport.find(set, "summary").textContent}`.toLowerCase();
      const here = asked.every((word) => title.includes(word));
      const files = rapport.all(set, ".file");
      for (const file of files) file.hidden = !here || (kind.value !== "" && file.dataset.kind !== kind.value);
      const shown = files.filter((file) => !file.hidden).length;
      set.hidden = !shown;
      if (isAsked) set.open = true;
      count += shown;
    }
    status.textContent = rapport.count(rapport.data(status, "text"), count);
  };

  element.addEventListener("input", filter);
  filter();
});
