"""The way from paper back to a page: its address to type, and a code to scan where the site has an address."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.metadata import version
from typing import Any
from urllib.parse import urljoin

import segno

from handbook.core.cache import Cache
from handbook.site.settings import LONGEST_SITE

STAND_IN = f"https://{'m' * (LONGEST_SITE - len('https:///'))}/"  # measured with, wherever the site will stand
BLANK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
PART = re.compile(r"[^/.]{0,30}[/.]*")
EDGE = 2  # modules of quiet around a code; the card's own white does the rest


def parts(address: str) -> list[str]:
    """Return the address in pieces that a line may break between: behind a slash or a dot, or in a very long one."""
    return [part for part in PART.findall(address) if part]


def draw(url: str) -> bytes:
    """Return a QR code as an SVG image; it bears some damage by scissors and thumbs."""
    image = io.BytesIO()
    segno.make_qr(url, error="m").save(image, kind="svg", xmldecl=False, border=EDGE)
    return image.getvalue()


@dataclass(frozen=True)
class Ways:
    """The way back to any page, from wherever the site stands; without an address there is nothing to scan."""

    site_url: str = ""
    cache: Cache = field(default_factory=Cache)
    draw: Callable[[str], bytes] = draw
    made: dict[str, dict[str, Any]] = field(default_factory=dict)

    def to(self, address: str) -> dict[str, Any]:
        """Return the page's address on the site and as it is read, in parts, as it is scanned, and its code as SVG."""
        if address not in self.made:
            url = urljoin(self.site_url, address.lstrip("/")) if self.site_url else ""
            shown = url.partition("://")[2].rstrip("/") or address
            code = self._code(url) if url else ""
            self.made[address] = {"path": parts(address), "shown": parts(shown), "absolute": url, "code": code}
        return self.made[address]

    def _code(self, url: str) -> str:
        make = partial(self.draw, url)
        return self.cache.get("code", _drawer(), url, make=make).decode()


@cache
def _drawer() -> str:
    """Return the version of what draws codes: for the whole process, since a look takes longer than many codes."""
    return version("segno")


def of_longest_site() -> Ways:
    """Return ways back to a site with the longest address there may be, to measure with: what is scanned is blank."""
    return Ways(STAND_IN, draw=lambda _: BLANK)
