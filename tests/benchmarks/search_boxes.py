"""How each search is asked on its page, and how long its results take to show."""

from playwright.sync_api import Page


def ask_ours(page: Page, query: str) -> float:
    """Return how many ms pass between the query in our box and its results on the page."""
    taken: float = page.evaluate(
        """async (query) => {
          await customElements.whenDefined("rapport-search");
          const box = document.querySelector("rapport-search");
          const begun = performance.now();
          box.ask(query);
          while (box.dataset.shown !== query) await new Promise((go) => setTimeout(go));
          return performance.now() - begun;
        }""",
        query,
    )
    return taken


def ask_material(page: Page, query: str) -> float:
    """Return how many ms pass between the query in Material's box and its results on the page."""
    taken: float = page.evaluate(
        """async (query) => {
          const box = document.querySelector(".md-search__input");
          const list = document.querySelector(".md-search-result__list");
          list.replaceChildren();
          const begun = performance.now();
          box.value = query;
          box.focus();
          box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
          const waited = () => performance.now() - begun;
          while (!list.children.length && waited() < 20000) await new Promise((go) => setTimeout(go));
          return waited();
        }""",
        query,
    )
    return taken


def ask_pagefind(page: Page, query: str) -> float:
    """Return how many ms pass between the query, given to Pagefind's script, and what it tells of ten pages."""
    taken: float = page.evaluate(
        """async (query) => {
          const begun = performance.now();
          const pagefind = await import(new URL("/pagefind/pagefind.js", location.href));
          const { results } = await pagefind.search(query);
          await Promise.all(results.slice(0, 10).map((one) => one.data()));
          return performance.now() - begun;
        }""",
        query,
    )
    return taken
