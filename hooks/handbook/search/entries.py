"""What can be found: each page once, in the order in which results of its kind are listed."""

from collections.abc import Iterator

from handbook.registry import PRODUCTS
from handbook.search.ranking import WEIGHTS
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts


def entries(context: SiteContext) -> list[Entry]:
    """Return everything that can be found, situations and practices first."""
    found = [entry for product in PRODUCTS for entry in product.found(context)]
    order = list(WEIGHTS)
    return sorted([*found, *_tools(context)], key=lambda entry: order.index(entry.kind))


def _tools(context: SiteContext) -> Iterator[Entry]:
    """Yield the generated pages that help with all practices, by their names and by what else they are called."""
    words = context.words
    for name, address in context.tools.items():
        title, summary = words["tool_names"][name], words["tools_text"][name]
        keywords = tuple(words["tool_keywords"].get(name, ()))
        texts: Texts = (("title", (title,)), ("keyword", keywords), ("summary", (summary,)))
        yield Entry(address, "tool", title, summary, texts)
