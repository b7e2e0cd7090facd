"""The headers that the settings for hosts send with every page."""

from functools import cache
from urllib.parse import urlsplit

from trees import ROOT
from website import PLACE

HOSTING = ROOT / "docs/assets/hosting"
LMS = "https://lms.your-company.com"
REHEARSALS = "/rehearsals/*"
SCHEME = urlsplit(PLACE).scheme
FRAMING = f"{SCHEME}://*.localhost"  # what stands for it here


@cache
def headers() -> dict[str, dict[str, str]]:
    """Return the headers of headers.txt, by the pattern of the addresses that have them."""
    rules: dict[str, dict[str, str]] = {}
    for line in (HOSTING / "headers.txt").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.startswith("  ") and not line.strip().startswith("!"):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    return rules


def of_page(path: str) -> dict[str, str]:
    """Return the headers of the page at a path that ends in this, those of a longer pattern in the place of others."""
    is_rehearsal = REHEARSALS.rstrip("*") in path and "/exports/" not in path
    return headers()["/*"] | (headers()[REHEARSALS] if is_rehearsal else {})


def policy(path: str = "") -> str:
    """Return the Content-Security-Policy of the page."""
    return of_page(path)["Content-Security-Policy"]


def policy_here(path: str = "") -> str:
    """Return it for a site on loopback, where learning systems are hosts of this machine and as secure as we are."""
    return policy(path).replace("https:", f"{SCHEME}:").replace(LMS.replace("https:", f"{SCHEME}:"), FRAMING)
