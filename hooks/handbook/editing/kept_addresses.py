"""The lines of permalinks.lock after a page was renamed or removed: no address is lost, and no item."""

import posixpath
import re
from pathlib import Path

from handbook.content.load import load
from handbook.edition.layers import tree_of
from handbook.publish.addresses import addresses
from handbook.publish.permalinks import HEADER, LOCK, in_lock_order, read_lock


def slug_of(name: str) -> str:
    """Return the last part of a page's name."""
    return name.rpartition("/")[2]


def keep_addresses(root: Path, old: str, new: str) -> list[str]:
    """Let every line of the lock file that is lost lead to where the page is now; return the lines that changed."""
    lock = read_lock(root)
    handbook, _ = load(tree_of(root))
    current = set(addresses(handbook))
    items = {item.id: quiz.slug for quiz, _, item in handbook.every_item()}
    lines, changed = [], []
    for _, words in lock.lines.values():
        line = " ".join(words)
        kept = _kept(words, old, new, current, items)
        lines.append(kept)
        if kept != line:
            changed.append(f"Wrote `{kept}`")
            lines += (
                [f"url {kept.split()[2]}"] if kept.startswith("moved") and kept.split()[2] not in lock.lines else []
            )
    if changed:
        (root / LOCK).write_text(HEADER + "".join(f"{line}\n" for line in in_lock_order(set(lines))), "utf-8")
    return changed


def _kept(words: list[str], old: str, new: str, current: set[str], items: dict[str, str]) -> str:
    """Return the line of the lock file that takes the place of these words."""
    kind, name, *rest = words
    if kind == "item":
        return (
            f"item {name} {items[name]}"
            if name in items
            else " ".join(words)
            if rest != [slug_of(old)]
            else f"retired {name} {rest[0]}"
        )
    address = rest[0] if kind == "moved" else name
    if kind == "retired" or address in current or slug_of(old) not in re.split(r"[/.]", address):
        return " ".join(words)
    now = _new_place(address, old, new, current)
    return f"moved {name} {now}" if now else f"retired {name}"  # a file, for pages always lead somewhere


def _new_place(address: str, old: str, new: str, current: set[str]) -> str:
    """Return where an address leads that was lost; empty for a file that nothing takes the place of."""
    for candidate in (
        re.sub(rf"^/{re.escape(old)}/", f"/{new}/", address),
        re.sub(rf"/{re.escape(slug_of(old))}/", f"/{slug_of(new)}/", address, count=1),
    ):
        if new and candidate in current:
            return candidate
    if not address.endswith("/"):
        return ""
    if new and f"/{new}/" in current and address == f"/{old}/":
        return f"/{new}/"
    above = posixpath.dirname(address.rstrip("/"))
    while f"{above.rstrip('/')}/" not in current:
        above = posixpath.dirname(above)
    return f"{above.rstrip('/')}/"
