"""Where a new page is listed: in the file that lists its kind, or, where the original has that, in a patch of it."""

from collections.abc import Iterator
from pathlib import Path

from handbook.content.lists import List
from handbook.content.tree import Tree
from handbook.core.front_matter import Loc
from handbook.core.source import Source, read
from handbook.editing.lists import add_to_list, replace_in_list
from handbook.editing.originals import KEPT, keep
from handbook.edition.cuts import cut_values
from handbook.edition.layers import Layers
from handbook.edition.patch import ADD, patch_of
from handbook.edition.text import text_of

OURS = "With us"  # the title of the group of an edition's own situations, which editors write over


def list_page(tree: Tree, listed: List, slug: str) -> str:
    """Write the slug after the last one of the list; return the path of the file that changed."""
    path = listed.source.path
    if not isinstance(tree, Layers) or (tree.root / path).exists():
        return add_to_list(tree.root, listed, slug)
    patch, name = patch_of(path), str(listed.loc[0])
    if not (tree.root / patch).exists():
        (tree.root / patch).parent.mkdir(parents=True, exist_ok=True)
        (tree.root / patch).write_text(f"---\n{ADD}:\n---\n", "utf-8", newline="\n")
        keep(tree, path)
    own = _own_list(tree.root, patch, name)
    if own:
        return add_to_list(tree.root, own, slug)
    entry = [f"    - {slug}"] if name != "groups" else [f"    - title: {OURS}", f"      situations: [{slug}]"]
    _insert(tree.root / patch, f"  {name}:", entry)
    return patch


def relist(tree: Tree, source: Source, loc: Loc, old: str, new: str) -> None:
    """Write another slug in the place of the old one, at `loc` of its list, or, where it is empty, take that out."""
    if not isinstance(tree, Layers) or (tree.root / source.path).exists():
        replace_in_list(tree.root, source, loc, new)
        return
    path = patch_of(source.path)
    if not (tree.root / path).exists():
        return  # a page in the place of the original's goes, and the original is back
    if not new:
        _take_out(tree, source.path, old)
        return
    patch, _ = read(path, (tree.root / path).read_bytes())
    found = next((each for each, slug in _texts(_added(patch), (ADD,)) if slug == old), None)
    if patch and found:
        replace_in_list(tree.root, patch, found, new)


def _take_out(tree: Layers, path: str, slug: str) -> None:
    """Take the slug out of the lists to which the patch adds, and whatever holds nothing then, the patch itself too."""
    file = tree.root / patch_of(path)
    text = text_of(path, file.read_text("utf-8"))
    if text is None:
        return
    kept = cut_values(text.field(ADD), lambda _, found: found == slug, lambda loc: loc[-1] == "situations")
    text = text.with_field(ADD, kept)
    if text.fields or any(line.text.strip() for line in text.prose):
        file.write_text("\n".join(line.text for line in text.lines), "utf-8", newline="\n")
    else:
        file.unlink()
        (tree.root / KEPT / path).unlink(missing_ok=True)


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, object]]:
    """Yield every text below, with its place."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in entries:
        yield from _texts(child, (*loc, key))
    if isinstance(value, str):
        yield loc, value


def _own_list(root: Path, patch: str, name: str) -> List | None:
    """Return the list of that name to which the patch adds; of groups, the situations of the last."""
    source, _ = read(patch, (root / patch).read_bytes())
    entries = _added(source).get(name)
    if source is None or not isinstance(entries, list) or not entries:
        return None
    if name != "groups":
        return List(source, (ADD, name), len(entries))
    last = entries[-1]
    situations = last.get("situations") if isinstance(last, dict) else None
    return List(source, (ADD, name, len(entries) - 1, "situations"), len(situations)) if situations else None


def _added(source: Source | None) -> dict[str, object]:
    added = source.data.get(ADD) if source else None
    return added if isinstance(added, dict) else {}


def _insert(file: Path, name: str, entries: list[str]) -> None:
    """Write the entries below the list's name, and that below `add:`, each where it is not there yet."""
    text = file.read_text("utf-8").split("\n")
    if f"{ADD}:" not in text:
        text.insert(1, f"{ADD}:")
    if name not in text:
        text.insert(text.index(f"{ADD}:") + 1, name)
    at = text.index(name) + 1
    file.write_text("\n".join([*text[:at], *entries, *text[at:]]), "utf-8", newline="\n")
