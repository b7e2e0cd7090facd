"""Renaming and removing a page, with its quiz, its place in lists, what names it, and the lines of permalinks.lock."""

import posixpath
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.content.handbook import Handbook, address_of
from handbook.content.kinds import classify, key_of
from handbook.content.lists import chapter_list
from handbook.content.load import load
from handbook.content.tree import Tree
from handbook.core.problems import Problem
from handbook.editing.kept_addresses import keep_addresses
from handbook.editing.listing import list_page, relist
from handbook.edition.layers import tree_of
from handbook.publish.addresses import addresses
from handbook.publish.permalinks import LOCK, read_lock
from handbook.publish.validation import BuildMode, validate

_CHAPTERS = "chapters"


@dataclass(frozen=True)
class Page:
    """A page by its name, `<chapter>`, `<chapter>/<practice>`, `situations/<situation>` or `onboarding/<programme>`."""

    name: str
    path: str  # of its content file
    kind: str

    @property
    def slug(self) -> str:
        """The last part of its name."""
        return self.name.rpartition("/")[2]

    @property
    def moving(self) -> tuple[str, ...]:
        """What moves with it: its file and that of its quiz, or the folders of a chapter."""
        if self.kind == _CHAPTERS:
            return f"docs/{self.name}", f"quizzes/{self.name}"
        return (self.path, f"quizzes/{self.name}.md") if self.kind == "practices" else (self.path,)


def rename(root: Path, old_name: str, new_name: str) -> list[str] | Problem:
    """Move a page, and whatever names it; return what was done. Files that were moved by hand stay where they are."""
    tree = tree_of(root)
    old, new = _page(tree, old_name, other=new_name), _page(tree, new_name, other=old_name)
    if isinstance(old, Problem):
        return old
    if isinstance(new, Problem):
        return new
    if old.kind != new.kind:
        return Problem(new.path, 1, 1, "a page can't become one of another kind", f"Name one of the {old.kind}")
    moves = [pair for pair in zip(old.moving, new.moving, strict=True) if (root / pair[0]).exists()]
    if taken := next((target for _, target in moves if (root / target).exists()), None):
        return Problem(taken, 1, 1, "the file exists", "Choose another name")
    if not moves and not (root / new.path).exists():
        return Problem(old.path, 1, 1, "there is no such page", "Correct the name")
    _relist(tree, load(tree)[0], old, new)
    for source, target in moves:
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(root / source, root / target)
    edited = _name_anew(root, old, new)
    lines = keep_addresses(root, old.name, new.name)
    return [*(f"Moved {source} to {target}" for source, target in moves), *edited, *lines]


def remove(root: Path, name: str, to: str = "") -> list[str] | Problem:
    """Take a page out; its addresses lead to the page `to`, or to the nearest above it. Return what was done."""
    tree = tree_of(root)
    page = _page(tree, name)
    if isinstance(page, Problem):
        return page
    handbook, _ = load(tree)
    known = f"url /{name}/" in {" ".join(words) for _, words in read_lock(root).lines.values()}
    if not known and not (root / page.path).exists():
        return Problem(page.path, 1, 1, "there is no such page", "Correct the name")
    if to and f"/{to}/" not in addresses(handbook):
        return Problem(page.path, 1, 1, f"there is no page /{to}/ for its readers", "Correct the name after `--to`")
    _relist(tree, handbook, page, None)
    gone = [path for path in page.moving if (root / path).exists()]
    for path in gone:
        shutil.rmtree(root / path) if (root / path).is_dir() else (root / path).unlink()
    lines = keep_addresses(root, page.name, to)
    naming = [problem for problem in _naming(root, page) if problem.path != LOCK]
    told = [f"Mend {problem.place}, which names it." for problem in naming]
    return [*(f"Removed {path}" for path in gone), *lines, *told]


def _page(tree: Tree, name: str, other: str = "") -> Page | Problem:
    """Return the page of that name; `other` tells, where it is gone, whether a chapter or a page was meant."""
    path = f"docs/{name}.md"
    if "/" not in name and (tree.exists(f"docs/{name}/index.md") or tree.exists(f"docs/{other}/index.md")):
        path = f"docs/{name}/index.md"
    found = classify(path)
    if found is None:
        remedy = "Write <chapter>/<practice>, situations/<situation>, onboarding/<programme> or <chapter>"
        return Problem(path, 1, 1, f"'{name}' is no name of a page", remedy)
    if tree.exists(path) and not (tree.root / path).exists():
        remedy = "To do without it, name it under `leave_out:` in edition.yml, and run `handbook lock`"
        return Problem(path, 1, 1, "the page is the original's, and no edition moves it", remedy)
    return Page(name, path, found[0].name)


def _relist(tree: Tree, handbook: Handbook, old: Page, new: Page | None) -> None:
    """Write the new name in the place of the old one, or take that out, where pages are listed."""
    slug = new.slug if new else ""
    if old.kind == "practices" and (chapter := handbook.chapters.get(old.name.partition("/")[0])):
        stays = new is not None and new.name.partition("/")[0] == old.name.partition("/")[0]
        if old.slug in chapter.content.practices:
            loc = ("practices", chapter.content.practices.index(old.slug))
            relist(tree, chapter.source, loc, old.slug, slug if stays else "")
        if new and not stays and (listed := chapter_list(handbook, new.name)):
            list_page(tree, listed, slug)
    if old.kind == "situations" and handbook.situation_list:
        for number, group in enumerate(handbook.situation_list.content.groups):
            if old.slug in group.situations:
                place = ("groups", number, "situations", group.situations.index(old.slug))
                relist(tree, handbook.situation_list.source, place, old.slug, slug)


def _naming(root: Path, page: Page) -> list[Problem]:
    """Return the problems of whatever names a page that is gone."""
    return [problem for problem in validate(root, BuildMode.CHECK)[1] if problem.follows == key_of(page.path)]


def _name_anew(root: Path, old: Page, new: Page) -> Iterator[str]:
    """Write the new name wherever the old one stands; yield the files that changed."""
    places = defaultdict(list)
    for problem in _naming(root, old):
        if problem.path != LOCK:
            places[problem.path].append((problem.line - 1, problem.col - 1))
    for path, found in sorted(places.items()):
        lines = re.split(r"(?<=\n)", (root / path).read_bytes().decode("utf-8"))
        for line, column in sorted(found, reverse=True):
            lines[line] = lines[line][:column] + _renamed(lines[line][column:], path, old, new)
        (root / path).write_bytes("".join(lines).encode())
        yield f"Changed {path}"


def _renamed(text: str, path: str, old: Page, new: Page) -> str:
    """Return the text with the name that it begins with changed: a slug, an address, or the path of a link."""
    if text.startswith(address_of(old.path)):
        return address_of(new.path) + text.removeprefix(address_of(old.path))
    link = re.match(r"[\w./-]+\.md", text)
    if link:
        return posixpath.relpath(new.path, posixpath.dirname(path)) + text[link.end() :]
    return re.sub(rf"^([\"']?){re.escape(old.slug)}\b", rf"\g<1>{new.slug}", text, count=1)
