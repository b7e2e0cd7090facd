"""What an import says of all pages together: of summaries that it took, of folders without a page, of old addresses."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from handbook.core.counting import counted
from handbook.procedure.folders import INDEX, Folder, paths_of

PAGES = "docs/procedures"
TAKEN = "These summaries are from the text of the page. See whether they say what it is for:"
UNNAMED = (
    "Folders without a page of their own have their names for titles. "
    "Write another as `title:`, with a `summary:`, into a new file:"
)
NOWHERE = "they lead nowhere unless your web server redirects them"


class Made(NamedTuple):
    """What a page became: the text of the file, a summary that is taken from its prose, and what is left to do."""

    source: str
    text: str
    taken: str
    left: list[str]
    has_old_address: bool


def last_lines(pages: Mapping[str, Made], exists: Callable[[str], bool]) -> Iterator[str]:
    """Yield the lines about the pages, by their paths in the handbook; `exists` says whether a path is taken."""
    if moved := sum(page.has_old_address for page in pages.values()):
        yield f"Old addresses are kept as comments in {counted(moved, 'page')}: {NOWHERE}."
    yield from _below(UNNAMED, _unnamed(pages, exists))
    yield from _below(TAKEN, {target: page.taken for target, page in pages.items() if page.taken})


def _unnamed(pages: Mapping[str, Made], exists: Callable[[str], bool]) -> dict[str, str]:
    """Return the title of each folder whose page nobody wrote, by the path that the page would have."""
    slugs = (target.removeprefix(f"{PAGES}/").removesuffix(".md") for target in pages)
    own = {f"{PAGES}/{path}/{INDEX}.md": Folder(path).title for path in sorted(paths_of(slugs)) if path}
    return {target: title for target, title in own.items() if target not in pages and not exists(target)}


def _below(head: str, found: Mapping[str, str]) -> list[str]:
    return [head, *(f"  {target}: {text}" for target, text in found.items())] if found else []
