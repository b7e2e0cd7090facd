"""`handbook import`: writes what comes from other systems into the handbook, and says what was changed on the way."""

import importlib.util
import json
import re
import shutil
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.content.foreign_marks import explained, in_field
from handbook.content.kind import SLUG
from handbook.content.prose import read_prose
from handbook.content.prose_findings import FindingKind
from handbook.content.references import TO_WRITE
from handbook.core.counting import counted
from handbook.edition.layers import tree_of
from handbook.imports.last_lines import PAGES, Made, last_lines
from handbook.imports.notes import Notes
from handbook.imports.summary import below, summary_of
from handbook.site.drafts import draft

if TYPE_CHECKING:  # what only this command needs is loaded by it alone
    from handbook.imports.markdown_tree import MarkdownTree, Written

NEEDED = {
    "markdown_it": "markdown-it-py",
    "mdit_py_plugins": "mdit-py-plugins",
    "markdownify": "markdownify",
    "defusedxml": "defusedxml",
}
TO_DO = "Do what is left in each, and take out its line `draft: true`"
SUFFIXES = frozenset({".gift", ".txt", ".xml", ".zip", ".csv", ".tsv"})  # of files of questions
LONGEST_TITLE, LONGEST_KEYWORD, MOST_KEYWORDS = 100, 48, 60
_LONGEST_MARK = 40
_STAYING = frozenset({FindingKind.LINK, FindingKind.IMAGE})


def obstacle(source: Path, to: str) -> str:
    """Return why nothing can be imported from `source` into the folder `to`; empty where it can."""
    if absent := [name for module, name in NEEDED.items() if importlib.util.find_spec(module) is None]:
        how = "`.venv/bin/pip install --editable '.[import]'`"
        return f"`handbook import` needs {' and '.join(absent)}. Install what is missing: {how}."
    if not source.is_dir() and source.suffix.lower() not in SUFFIXES:
        formats = "GIFT (.gift, .txt), Moodle XML (.xml), QTI 1.2 (.xml, .zip) or a table (.csv)"
        return f"{source}: name a folder that holds Markdown files, or a file of questions: {formats}."
    if not source.is_dir() and "/" in to:
        return f"'{to}' is no name for a quiz. Name it in small letters and hyphens, such as till-basics."
    if to and not re.fullmatch(rf"(?:{SLUG}/)*{SLUG}", to):
        return f"'{to}' is no name for a folder. Name it in small letters and hyphens, such as returns/faulty-goods."
    return ""


def import_any(root: Path, source: Path, to: str) -> tuple[str, int]:
    """Write what the folder or the file holds; return what to say, and 1 if nothing was written."""
    if source.is_dir():
        return import_tree(root, source, to)
    from handbook.imports.questions.bank import import_bank  # noqa: PLC0415

    return import_bank(root, source, to)


def import_tree(root: Path, source: Path, to: str) -> tuple[str, int]:
    """Write the Markdown pages below `source` as procedures in the folder `to`; return what to say, and 1 if none was.

    A file that exists, be it one that an edition takes over, is not written over: what would become it is refused.
    """
    from handbook.imports.links import IMAGES  # noqa: PLC0415
    from handbook.imports.markdown_tree import MarkdownTree  # noqa: PLC0415

    notes = Notes()
    tree = MarkdownTree(source, to, notes, MarkdownTree(source, to, Notes()).found_anchors())
    texts = {tree.targets[path]: _page(page, notes, str(path)) for path, page in tree.pages.items()}
    for path in tree.files:
        if path not in tree.targets and path not in tree.links.images:
            notes.refuse(str(path), _why(path.suffix.lower(), IMAGES))
    made = {target: page.source for target, page in texts.items()}
    made |= {target: str(path) for path, target in tree.links.images.items()}
    ours = tree_of(root)
    there = {target for target in made if ours.exists(target) or target in ours.assets()}
    for target in sorted(there):
        notes.refuse(made[target], f"{target} exists")
    wanted = {target: page for target, page in sorted(texts.items()) if target not in there}
    for target, page in wanted.items():
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        (root / target).write_text(page.text, "utf-8", newline="\n")
    images = _copy(root, tree, there) if wanted else 0
    drafts = [f"  {target}: {'; '.join(page.left)}" for target, page in wanted.items() if page.left]
    where = "/".join(filter(None, (PAGES, to)))
    said = f"Wrote {counted(len(wanted), 'page')} to {where}, and {counted(images, 'image')}"
    said += f"; {counted(len(drafts), 'draft')} among them. {TO_DO}:" if drafts else "."
    return "\n".join([*notes.lines(), *last_lines(wanted, ours.exists), said, *drafts]), int(not wanted)


def _why(suffix: str, images: Collection[str]) -> str:
    """Return why a file with this suffix becomes nothing."""
    if suffix in images:
        return "no page shows it"
    return "it is neither a page in Markdown nor an image" if suffix else "its name does not end in .md"


def _copy(root: Path, tree: "MarkdownTree", there: Collection[str]) -> int:
    wanted = {path: target for path, target in tree.links.images.items() if target not in there}
    for path, target in wanted.items():
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(tree.source / path, root / target)
    return len(wanted)


def _page(page: "Written", notes: Notes, path: str) -> Made:
    """Return what the page becomes; with anything left to do before it is published, it is a draft."""
    title = _title(page.title, notes, path)
    summary, is_taken = summary_of(page.foreign.summary, page.first, partial(notes.change, path))
    unwritten = [name for name, said in (("title", title), ("summary", summary)) if TO_WRITE in said]
    to_write = [f"its {name} is to be written" for name in unwritten]
    left = [*to_write, *_faults(page.body), *(["it was a draft there"] if page.foreign.draft else [])]
    text = draft(
        "imports/procedure.md",
        draft=bool(left),
        title=title,
        summary=summary,
        number=page.number,
        keywords=[word for word in page.foreign.keywords if len(word) <= LONGEST_KEYWORD][:MOST_KEYWORDS],
        kept=list(_kept(page, notes, path)),
        body=below(summary, page.body),
    )
    return Made(path, text, summary if is_taken else "", left, page.foreign.has_old_address)


def _title(title: str, notes: Notes, path: str) -> str:
    plain = " ".join(title.split())
    if len(plain) <= LONGEST_TITLE and not list(in_field(plain)):
        return plain
    notes.change(path, f"the title is too long or has marks of another system: {plain}")
    return f"{TO_WRITE}: a title of {LONGEST_TITLE} characters at most"


def _kept(page: "Written", notes: Notes, path: str) -> Iterator[str]:
    """Yield the lines of the front matter that have no place in ours."""
    foreign = page.foreign
    if foreign.unread:
        notes.change(path, "the front matter can't be read, and is kept as a comment")
        yield from foreign.unread.split("\n")
    for name, value in foreign.rest.items():
        yield f"{name}: {json.dumps(value, ensure_ascii=False, default=str)}"
    yield from (f"keyword: {word}" for word in foreign.keywords if len(word) > LONGEST_KEYWORD)


def _faults(body: str) -> Iterator[str]:
    """Yield what the handbook would not take of the prose."""
    for finding in read_prose(body).findings:
        if finding.kind in _STAYING:
            continue
        shown = finding.text.replace("\N{OBJECT REPLACEMENT CHARACTER}", "…").strip()[:_LONGEST_MARK]
        what = explained(finding.text).what if finding.kind is FindingKind.FOREIGN else finding.kind.partition(",")[0]
        yield f"{what}: {shown}" if shown else what
