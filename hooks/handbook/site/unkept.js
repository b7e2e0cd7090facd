"use strict";
/* <rapport-unkept>: says in the header that something could not be kept, whatever it was; the page behind it says why. */
rapport.define("rapport-unkept", [], () => (element) => {
  const link = rapport.find(element, "a", HTMLAnchorElement);
  link.setAttribute("href", link.href); // whole, for the header outlives its page
  document.addEventListener("rapport-unkept", () => {
    link.textContent = rapport.data(element, "text");
    link.hidden = false;
  });
});
