"""Rendered prose, reused while its Markdown and the address of every file that it links to are the same."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

AddressOf = Callable[[str], str | None]


@dataclass(frozen=True)
class RenderedProse:
    """A page's Markdown as HTML, with what rendering found in it.

    `toc` holds the headings as MkDocs' `get_toc` takes them, `title` the text of the first heading of level 1.
    `links` are those to headings of other files: file -> anchor -> the link as it was written.
    `addresses` has every file that was looked up on the way, with its address, or None if there was no such file.
    """

    content: str
    toc: list[Any]
    title: str | None
    links: Mapping[str, Mapping[str, str]]
    addresses: Mapping[str, str | None]


class ProseCache:
    """The prose of this build by the hash of file name and Markdown, some of it from the last build."""

    def __init__(self, last: Mapping[str, RenderedProse]) -> None:
        """Take the prose of the last build."""
        self.entries: dict[str, RenderedProse] = {}
        self._last = last

    def get(
        self, file: str, markdown: str, address_of: AddressOf, render: Callable[[], RenderedProse]
    ) -> RenderedProse:
        """Return the prose of the file, from the last build or from `render`.

        `address_of` returns the present address of a file, or None if there is no such file.
        """
        key = hashlib.sha256(f"{file}\n{markdown}".encode()).hexdigest()
        prose = self._last.get(key)
        if prose is None or any(address_of(path) != address for path, address in prose.addresses.items()):
            prose = render()
        if None not in prose.addresses.values():  # a broken link must be warned about in every build
            self.entries[key] = prose
        return prose
