"""A new practice to fill in: page and quiz of the right shape, with a mark wherever somebody has to write."""

import datetime as dt
import re
from itertools import product
from pathlib import Path
from string import ascii_lowercase

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handbook.chapter.model import Chapter
from handbook.content.handbook import Document, Handbook
from handbook.content.kinds import classify
from handbook.content.load import load
from handbook.core.problems import Problem
from handbook.publish.permalinks import read_lock
from handbook.site.templates import FOLDER

LONGEST_PREFIX = 6
_STAND_INS = ("another-practice", "one-more-practice")  # in a handbook that has no practices yet


def scaffold(root: Path, name: str) -> list[str] | Problem:
    """Write the draft of practice `<chapter>/<practice>` and its quiz, and list it in its chapter.

    Returns the paths written, or the problem that stopped it; what exists is never overwritten.
    """
    page, quiz = f"docs/{name}.md", f"quizzes/{name}.md"
    handbook, _ = load(root)
    if problem := _obstacle(root, handbook, name, page, quiz):
        return problem
    folder, slug = name.split("/")
    chapter = handbook.chapters[folder]
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        autoescape=False,  # noqa: S701 - YAML, not HTML
    )
    values = {
        "title": slug.replace("-", " ").capitalize(),
        "prefix": _prefix(slug, _taken(root, handbook)),
        "today": dt.datetime.now(dt.UTC).date().isoformat(),
        "neighbours": _neighbours(handbook, folder),
        "source": handbook.sources.content.sources[0].id if handbook.sources else "fundamentals",
    }
    for path, template in ((page, "practice/new.md"), (quiz, "quiz/new.md")):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(environment.get_template(template).render(values) + "\n", "utf-8", newline="\n")
    _list_in_chapter(root, chapter, slug)
    return [page, quiz, chapter.source.path]


def _obstacle(root: Path, handbook: Handbook, name: str, page: str, quiz: str) -> Problem | None:
    kind = classify(page)
    if kind is None or kind[0].name != "practices":
        remedy = "Name it <chapter>/<practice>, in small letters and hyphens"
        return Problem(page, 1, 1, f"'{name}' is no place for a practice", remedy)
    folder = name.partition("/")[0]
    index = f"docs/{folder}/index.md"
    if folder not in handbook.files["chapters"]:
        return Problem(index, 1, 1, "there is no such chapter", "Write its index.md first")
    if folder not in handbook.chapters:
        return Problem(index, 1, 1, "the chapter can't be read", "Run `handbook check`, and mend it first")
    taken = next((path for path in (page, quiz) if (root / path).exists()), None)
    return Problem(taken, 1, 1, "the file exists", "Choose another name, or edit it") if taken else None


def _prefix(slug: str, taken: set[str]) -> str:
    """Return what the item ids of the practice begin with: its initials, with two letters more if those are taken."""
    words = [word for word in re.sub(r"[0-9]", "", slug).split("-") if word]
    initials = "".join(word[0] for word in words)[: LONGEST_PREFIX - 2].ljust(2, "x")
    longer = (initials + first + second for first, second in product(ascii_lowercase, repeat=2))
    return next(prefix for prefix in (initials, *longer) if prefix not in taken)


def _taken(root: Path, handbook: Handbook) -> set[str]:
    ids = {item.id for _, _, item in handbook.items()} | set(read_lock(root).lines)
    return {item_id.partition("-")[0] for item_id in ids}


def _neighbours(handbook: Handbook, folder: str) -> list[str]:
    """Return two practices that exist, those of the chapter first, so that a scaffold points to nothing missing."""
    near = [practice.slug for practice in handbook.practices_of(folder)]
    published = [slug for slug in (*near, *handbook.practices) if handbook.exists("practices", slug, "")]
    return list(dict.fromkeys((*published, *_STAND_INS)))[: len(_STAND_INS)]


def _list_in_chapter(root: Path, chapter: Document[Chapter], slug: str) -> None:
    """Write the practice after the last one on the chapter's list, be that one line or several."""
    file = root / chapter.source.path
    lines = re.split(r"(?<=\n)", file.read_bytes().decode("utf-8"))
    number, column = chapter.source.place("practices", len(chapter.content.practices) - 1)
    line = lines[number - 1]
    before, entry = line[: column - 1], line[column - 1 :]
    if before.strip() == "-":
        end = entry[len(entry.rstrip("\r\n")) :]
        lines.insert(number, f"{before}{slug}{end}")
    else:
        written = column - 1 + len(re.split(r"[\s,\]]", entry, maxsplit=1)[0])
        lines[number - 1] = f"{line[:written]}, {slug}{line[written:]}"
    file.write_bytes("".join(lines).encode())
