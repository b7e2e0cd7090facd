"""The headers that the settings for hosts send with every page."""

from functools import cache

from trees import ROOT

HOSTING = ROOT / "docs/assets/hosting"
LMS = "https://lms.your-company.com"


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
    """Return it for a site on loopback, where learning systems are hosts of this machine and nothing has HTTPS."""
    return policy().replace(LMS, "http://*.localhost").replace("https:", "http:")


def policy_for_waiting() -> str:
    """Return that policy for tests that wait: Playwright does so by evaluating text in the page, again and again."""
    return policy_here().replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")
