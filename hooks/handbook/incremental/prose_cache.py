"""Prose that was rendered before from the same Markdown, while every link in it still leads to the same address."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

AddressOf = Callable[[str], str | None]


@dataclass(frozen=True)
class Body:
    """Rendered prose: what became of it, and what was asked about other files on the way."""

    content: str
    toc: list[Any]
    title: str | None
    links: Mapping[str, Mapping[str, str]]  # to headings: file -> anchor -> the link as it was written
    asked: Mapping[str, str | None]  # file -> its address, or None where there was no such file


class Bodies:
    """The prose of this build, some of it from the last one."""

    def __init__(self, last: Mapping[str, Body]) -> None:
        """Take over the bodies of the last build."""
        self._last = last
        self.now: dict[str, Body] = {}

    def get(self, file: str, markdown: str, address_of: AddressOf, make: Callable[[], Body]) -> Body:
        """Return the body of the file, made by `make` unless the last build made the same.

        `address_of` tells the address that a file has now.
        """
        key = hashlib.sha256(f"{file}\n{markdown}".encode()).hexdigest()
        body = self._last.get(key)
        if body is None or any(address_of(path) != address for path, address in body.asked.items()):
            body = make()
        if None not in body.asked.values():  # a link that leads nowhere is warned of in every build
            self.now[key] = body
        return body
