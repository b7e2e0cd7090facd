"use strict";
/* One phrase as large as the screen has room for: to hold up, to read off, or to copy. Loaded at the first. */
rapport.provide("phrasebook/large", ["copy"], ({ copy }) => {
  const LARGEST = 72; // pixels
  const LEAST = 20;
  const STYLE = new URL("phrasebook/large.css", rapport.assets).href;

  const styled = () =>
    new Promise((resolve) => {
      if (document.querySelector(`link[href="${STYLE}"]`)) return resolve(true);
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE });
      link.onload = link.onerror = resolve;
      document.head.append(link);
    });

  return async (words, phrases) => {
    await styled();
    const { content } = rapport.find(document, "#large", HTMLTemplateElement);
    const dialog = rapport.find(document.importNode(content, true), "dialog", HTMLDialogElement);
    const shown = rapport.find(dialog, ".large__text");
    const said = rapport.find(dialog, "[role=status]");
    shown.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
    phrases.after(dialog);

    const fit = () => {
      let size = LARGEST;
      do {
        shown.style.fontSize = `${size}px`;
        size -= 2;
      } while (size >= LEAST && (shown.scrollHeight > shown.clientHeight || shown.scrollWidth > shown.clientWidth));
    };
    const copying = rapport.find(dialog, "[data-do=copy]");
    copying.addEventListener("click", () => copy(`${words.textContent}`.trim(), copying, said, phrases));
    rapport.find(dialog, "[data-do=close]").addEventListener("click", () => dialog.close());
    addEventListener("resize", fit);
    dialog.addEventListener("close", () => {
      removeEventListener("resize", fit);
      dialog.remove();
    });
    dialog.showModal(); // the focus returns to the phrase as it closes
    fit();
  };
});
