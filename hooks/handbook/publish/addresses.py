"""Every address the site has, worked out from the content alone: what links may point to and what must never break.

Each is derived from the registries: kinds of content, products and exports.
"""

import re
from collections.abc import Iterator
from functools import cache

from handbook.content.handbook import Handbook, address_of
from handbook.content.kinds import KINDS, key_of
from handbook.exports.registry import file_kinds
from handbook.procedure.folders import PROCEDURES
from handbook.publish.pages import UNLISTED, generated_addresses
from handbook.site.file_kinds import HANDBOOK, SITUATION_SET

# First parts of addresses that are files and folders of the site itself.
_OWN = frozenset("404 assets index role-play sw".split())
# Kept free, for pages of these names were thought of, or would be taken for something else.
_KEPT_FREE = frozenset("cards downloads home overrides plain record search tags".split())
_FIXED = re.compile(r"docs/\(?([a-z]+)\)?[/\\]")  # the pattern of a kind with a place of its own
# Where pages are written, some of them at least.
_PLACES = frozenset({*(match[1] for kind in KINDS if (match := _FIXED.match(kind.pattern.pattern))), "project"})


def addresses(handbook: Handbook) -> tuple[str, ...]:
    """Return the path of every page and file for others, drafts left out, such as `/empathise/stay-calm/`."""
    return tuple(sorted({*page_files(handbook, drafts=False), *file_addresses(handbook)}))


def reserved_names() -> frozenset[str]:
    """Return the first parts of addresses that no chapter, practice, programme or page may take."""
    files = (re.split(r"[/.]", kind.pattern)[1] for kind in file_kinds())
    unlisted = {address.strip("/") for address in unlisted_files()}
    return frozenset({HANDBOOK, *_OWN, *_KEPT_FREE, *_PLACES, *_generated(), *unlisted, *files})


def is_written(address: str) -> bool:
    """Return whether the page at the address is, or was, a content file, and not made from others."""
    first = address.split("/")[1]
    return address.endswith("/") and address != "/onboarding/" and (first not in _generated() or first in _PLACES)


@cache
def _generated() -> frozenset[str]:
    """Return the first parts of the addresses of pages that no handbook writes."""
    return frozenset(address.split("/")[1] for address in generated_addresses(Handbook(), drafts=False))


def name_at(address: str) -> str:
    """Return the name, as `kinds.key` has it, of what the page at the address is, or was, made of."""
    name = address.strip("/")
    return key_of(f"docs/{name or 'index'}.md") if is_written(address) else name.rpartition("/")[2]


def file_addresses(handbook: Handbook) -> Iterator[str]:
    """Yield the address of every file for others, drafts left out."""
    slugs = {made_for: _slugs(handbook, made_for) for kind in file_kinds() for made_for in kind.made_for}
    for kind in file_kinds():
        if kind.is_in(handbook):
            yield from (kind.address(slug) for made_for in kind.made_for for slug in slugs[made_for])


def _slugs(handbook: Handbook, made_for: str) -> list[str]:
    if made_for == HANDBOOK:
        return [HANDBOOK]
    if made_for == SITUATION_SET:
        return ["situations"] if handbook.found("situations", drafts=False) else []
    return list(handbook.found(made_for, drafts=False))


def page_files(handbook: Handbook, *, drafts: bool) -> dict[str, str]:
    """Return the Markdown file, written or generated, behind each page's address, relative to docs/."""
    generated = {address: _generated_file(address) for address in generated_addresses(handbook, drafts=drafts)}
    return dict(_written(handbook, drafts=drafts)) | generated


def unlisted_files() -> dict[str, str]:
    """Return the Markdown file that each page would be that is in no list, by address."""
    return {address: _generated_file(address) for address in UNLISTED.addresses(Handbook(), drafts=False)}


def _written(handbook: Handbook, *, drafts: bool) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        for path in handbook.found(kind.name, drafts=drafts).values() if kind.has_page else ():
            yield address_of(path), path.removeprefix("docs/")


def _generated_file(address: str) -> str:
    """Return the file that such a page would be; that of a folder is its index."""
    name = address.strip("/")
    return f"{name}.md" if "/" in name and not address.startswith(PROCEDURES) else f"{name}/index.md"
