"""The headers that the settings for hosts send with every page."""

from functools import cache
from urllib.parse import urlsplit

from trees import ROOT
from website import PLACE

HOSTING = ROOT / "docs/assets/hosting"
LMS = "https://lms.your-company.com"
SCHEME = urlsplit(PLACE).scheme
FRAMING = f"{SCHEME}://*.localhost"  # what stands for it here


@cache
def headers() -> dict[str, dict[str, str]]:
    """Return the headers of headers.txt, by the pattern of the addresses that have them."""
    rules: dict[str, dict[str, str]] = {}
    for line in (HOSTING / "headers.txt").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    return rules


def policy() -> str:
    """Return the Content-Security-Policy."""
    return headers()["/*"]["Content-Security-Policy"]


def policy_here() -> str:
    """Return it for a site on loopback, where learning systems are hosts of this machine and as secure as we are."""
    return policy().replace("https:", f"{SCHEME}:").replace(LMS.replace("https:", f"{SCHEME}:"), FRAMING)
