"""The theme's style sheet without rules for what no page of ours has: half of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

# Classes by how they begin: parts that are switched off, and those that partials in overrides/ take the place of.
UNUSED = re.compile(
    r"\.(?:tabbed-|arithmatex|critic|footnote|glightbox|mermaid|twemoji|emojione|gemoji|keys|grid\b|card\b|annotate|doc-"
    r"|highlighttable|filename|linenos|result\b"
    r"|js\b|no-js|md-(?:annotation|author|banner|button|code__|consent|content--|content__button|draft|feedback|footer"
    r"|header--|header__(?:inner|title|topic|ellipsis|source)|input|logo|nav|overlay|pagination|path|pin|post|profile"
    r"|progress|search-result__(?:article|icon|more|teaser|terms|title)|select|sidebar|social|source|status|tabs|tag"
    r"|tooltip|top|version))"
)
ICON = re.compile(r'(?<=[{;])--md-(?!admonition-icon|tasklist-icon|details-icon)[\w-]+-icon(?:--\w+)?:url\("[^"]*"\);?')
COMMA = re.compile(r",(?![^(]*\))")
NESTED = ("@media", "@supports")


@lru_cache(1)
def used_styles(styles: str) -> str:
    """Return the style sheet with the rules that pages of ours may need; minified, as the theme brings it."""
    return "".join(_used(ICON.sub("", re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL))))


def _used(styles: str) -> Iterator[str]:
    for head, body in _rules(styles):
        if head.startswith(NESTED):
            inner = "".join(_used(body))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else head
        elif kept := [selector for selector in COMMA.split(head) if not UNUSED.search(selector)]:
            yield f"{','.join(kept)}{{{body}}}"


def _rules(styles: str) -> Iterator[tuple[str, str]]:
    """Yield the head and the body of each rule; a statement such as `@charset` has no body."""
    start = depth = opened = 0
    for match in re.finditer(r"[{};]", styles):
        at = match.start()
        if match[0] == "{":
            opened = opened if depth else at
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if not depth:
                yield styles[start:opened], styles[opened + 1 : at]
                start = at + 1
        elif not depth:
            yield styles[start : at + 1], ""
            start = at + 1
