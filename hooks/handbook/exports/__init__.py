"""Files for other systems, by their address on the site."""

from handbook.content import Handbook
from handbook.exports.catalogue import catalogue

EXPORTS = {"/catalogue.json": catalogue}


def exports(handbook: Handbook, site_url: str) -> dict[str, bytes]:
    """Return the content of every export by its address."""
    return {address: export(handbook, site_url) for address, export in EXPORTS.items()}
