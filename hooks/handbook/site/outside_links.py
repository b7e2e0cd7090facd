"""Links in words that lead outside are marked: paper, on which nobody follows a link, tells where they lead.

A style sheet can't know them by their addresses, for the theme makes those of a page's own site whole, too.
"""

import re

_OUTSIDE = re.compile(r'<a (?=href="https?://[^"]*">)')


def with_outside_links_marked(html: str) -> str:
    """Return the page with each link that has a whole address, and no other attribute, marked as external."""
    return _OUTSIDE.sub('<a rel="external" ', html)
