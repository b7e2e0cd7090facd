"""A new page to fill in: a practice with its quiz, or a page of another kind, with a mark at every gap."""

import datetime as dt
import difflib
from pathlib import Path

from handbook.chapter.looks import colour_names, glyph_names
from handbook.content.handbook import Handbook
from handbook.content.kinds import classify
from handbook.content.load import load
from handbook.core.problems import Problem
from handbook.editing.listing import list_page
from handbook.edition.layers import tree_of
from handbook.items.prefix import free_prefix
from handbook.publish.permalinks import read_lock
from handbook.publish.rules import taken_names
from handbook.registry import PRODUCTS
from handbook.site.beginning import NEIGHBOURS, Beginning
from handbook.site.drafts import draft

_MISTYPED = 0.75  # how alike the names of two chapters are of which one is the other, mistyped
BEGINNINGS = {product.beginning.name: product.beginning for product in PRODUCTS if product.beginning}


def scaffold(root: Path, name: str, kind: str = "practice") -> list[str] | Problem:
    """Write the draft of a page, with its quiz if it is a practice, and list it where such pages are listed.

    The first practice of a chapter begins the chapter, too.
    Returns the paths written, or the problem that stopped it; what exists is never overwritten.
    """
    beginning = BEGINNINGS[kind]
    paths = {path.format(name): template for path, template in beginning.files.items()}
    tree = tree_of(root)
    handbook, _ = load(tree)
    if problem := _obstacle(root, handbook, beginning, name, list(paths)):
        return problem
    begun: list[str] = []
    if kind == "practice" and (chapter := name.partition("/")[0]) not in handbook.files["chapters"]:
        first = scaffold(root, chapter, "chapter")
        if isinstance(first, Problem):
            return first
        begun, tree = first, tree_of(root)
        handbook, _ = load(tree)
    values = _values(root, handbook, name)
    for path, template in paths.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(draft(template, **values), "utf-8", newline="\n")
    listed = beginning.listed(handbook, name)
    lists = [list_page(tree, listed, name.rpartition("/")[2])] if listed else []
    return list(dict.fromkeys([*begun, *paths, *lists]))


def _values(root: Path, handbook: Handbook, name: str) -> dict[str, object]:
    folder, _, slug = name.rpartition("/")
    neighbours = _neighbours(handbook, folder)
    return {
        "title": slug.replace("-", " ").capitalize(),
        "prefix": free_prefix(slug, _taken(root, handbook)),
        "ring": slug,
        "today": dt.datetime.now(dt.UTC).date().isoformat(),
        "neighbours": neighbours,
        "shown": (neighbours * NEIGHBOURS)[:NEIGHBOURS],
        "colours": colour_names(),
        "glyphs": glyph_names(),
        "number": max((chapter.content.number for chapter in handbook.chapters.values()), default=0) + 1,
    }


def _obstacle(root: Path, handbook: Handbook, beginning: Beginning, name: str, paths: list[str]) -> Problem | None:
    page, slug = paths[0], name.rpartition("/")[2]
    found = classify(page)
    if found is None or found[0].name != beginning.kind:
        what = f"'{name}' is no name for one of the {beginning.kind}"
        return Problem(page, 1, 1, what, f"Name it {beginning.example}, in small letters and hyphens")
    if existing := next((path for path in paths if (root / path).exists()), None):
        return Problem(existing, 1, 1, "the file exists", "Choose another name, or edit it")
    if beginning.kind == "practices" and (problem := _no_chapter(handbook, name.partition("/")[0])):
        return problem
    if not found[0].own_names and slug in (taken := taken_names(handbook)):
        return Problem(page, 1, 1, f"`{slug}` is taken by {taken[slug]}", "Choose another name")
    if len(handbook.found("practices", drafts=False)) < beginning.needs:
        what = f"it names {beginning.needs} practices, and the handbook has not published so many"
        return Problem(page, 1, 1, what, "Write practices first: `handbook new practice <chapter>/<practice>`")
    return None


def _no_chapter(handbook: Handbook, folder: str) -> Problem | None:
    """Return why the practice can't be in its chapter; one that is not there yet is begun, unless it is mistyped."""
    index, known = f"docs/{folder}/index.md", handbook.files["chapters"]
    if folder not in known and (near := difflib.get_close_matches(folder, known, 1, _MISTYPED)):
        remedy = f"Did you mean `{near[0]}`? If not, run `handbook new chapter {folder}` first"
        return Problem(index, 1, 1, "there is no such chapter", remedy)
    if folder in known and folder not in handbook.chapters:
        return Problem(index, 1, 1, "the chapter can't be read", "Run `handbook check`, and mend it first")
    return None


def _taken(root: Path, handbook: Handbook) -> set[str]:
    ids = {item.id for _, _, item in handbook.every_item()} | set(read_lock(root).lines)
    return {item_id.partition("-")[0] for item_id in ids}


def _neighbours(handbook: Handbook, folder: str) -> list[str]:
    """Return the two nearest practices that are published, those of the chapter first; fewer where there are fewer."""
    near = [practice.slug for practice in handbook.practices_of(folder)]
    published = [slug for slug in (*near, *handbook.practices) if handbook.exists("practices", slug, "")]
    return list(dict.fromkeys(published))[:NEIGHBOURS]
