"""The way from paper back to a page: its address to type, and a code to scan where the site has an address."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.metadata import version
from urllib.parse import urljoin

import segno

from handbook.cache.disk_cache import Cache
from handbook.print.sheet_data import PageLink
from handbook.site.settings import LONGEST_SITE

STAND_IN = f"https://{'m' * (LONGEST_SITE - len('https:///'))}/"  # to measure with, whatever the site's address is
BLANK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'  # in the place of any drawing, to measure with
PART = re.compile(r"[^/.]{0,30}[/.]*")
QUIET_ZONE = 2  # modules around a code; the card's own white does the rest


def parts(address: str) -> list[str]:
    """Return the address in parts between which a line may break: after a slash or a dot, or in a very long part."""
    return [part for part in PART.findall(address) if part]


def draw(url: str) -> bytes:
    """Return a QR code (ISO/IEC 18004) as SVG; level M, so that 15 % of it may be damaged by scissors and thumbs."""
    image = io.BytesIO()
    segno.make_qr(url, error="m").save(image, kind="svg", xmldecl=False, border=QUIET_ZONE)
    return image.getvalue()


@dataclass(frozen=True)
class PageLinks:
    """Links from paper to pages of the site at `site_url`; where that is empty there is nothing to scan."""

    site_url: str = ""
    cache: Cache = field(default_factory=Cache)
    draw: Callable[[str], bytes] = draw
    _made: dict[str, PageLink] = field(default_factory=dict)

    def to(self, address: str) -> PageLink:
        """Return the link to the page at an address such as "/empathise/stay-calm/"."""
        if address not in self._made:
            url, shown = self._url(address), self.shown(address)
            code = self._code(url) if url else ""
            self._made[address] = {"path": parts(address), "shown": parts(shown), "absolute": url, "code": code}
        return self._made[address]

    def shown(self, address: str) -> str:
        """Return the address to type: without the scheme, and from the site's root where the site has no address."""
        return self._url(address).partition("://")[2].rstrip("/") or address

    def _url(self, address: str) -> str:
        return urljoin(self.site_url, address.lstrip("/")) if self.site_url else ""

    def _code(self, url: str) -> str:
        make = partial(self.draw, url)
        return self.cache.get("code", _segno_version(), url, make=make).decode()


@cache
def _segno_version() -> str:
    """Return the version of segno: once per process, since looking it up takes longer than drawing many codes."""
    return version("segno")


def of_longest_site() -> PageLinks:
    """Return links to a site with the longest address allowed, to measure with; their codes are blank."""
    return PageLinks(STAND_IN, draw=lambda _: BLANK)
