"""A new practice to fill in: page and quiz of the right shape, with a mark wherever somebody has to write."""

import datetime as dt
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handbook.load import classify
from handbook.problems import Problem
from handbook.templates import FOLDER


def scaffold(root: Path, name: str) -> list[str] | Problem:
    """Write the draft of practice `<chapter>/<practice>` and its quiz, and list it in its chapter.

    Returns the paths written, or the problem that stopped it; what exists is never overwritten.
    """
    page, quiz = f"docs/{name}.md", f"quizzes/{name}.md"
    if problem := _obstacle(root, name, page, quiz):
        return problem
    chapter, slug = name.split("/")
    environment = Environment(loader=FileSystemLoader(FOLDER / "new"), undefined=StrictUndefined, autoescape=False)  # noqa: S701 - YAML, not HTML
    values = {
        "title": slug.replace("-", " ").capitalize(),
        "prefix": "".join(word[0] for word in slug.split("-"))[:6].ljust(2, "x"),
        "today": dt.datetime.now(dt.UTC).date().isoformat(),
    }
    for path, template in ((page, "practice.md"), (quiz, "quiz.md")):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(environment.get_template(template).render(values) + "\n", "utf-8")
    _list_in_chapter(root / f"docs/{chapter}/index.md", slug)
    return [page, quiz, f"docs/{chapter}/index.md"]


def _obstacle(root: Path, name: str, page: str, quiz: str) -> Problem | None:
    kind = classify(page)
    if kind is None or kind[0].name != "practices":
        return Problem(
            page,
            1,
            1,
            f"'{name}' is no place for a practice",
            "Name it <chapter>/<practice>, in small letters and hyphens",
        )
    chapter = f"docs/{name.split('/', maxsplit=1)[0]}/index.md"
    if not (root / chapter).is_file():
        return Problem(chapter, 1, 1, "there is no such chapter", "Write its index.md first")
    taken = next((path for path in (page, quiz) if (root / path).exists()), None)
    return Problem(taken, 1, 1, "the file exists", "Choose another name, or edit it") if taken else None


def _list_in_chapter(index: Path, slug: str) -> None:
    lines = index.read_text("utf-8").split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith("practices:"))
    if lines[start].rstrip().endswith("]"):
        lines[start] = f"{lines[start].rstrip()[:-1]}, {slug}]"
    else:
        end = start + 1
        while lines[end].startswith((" ", "-")):
            end += 1
        lines.insert(end, f"{lines[end - 1].partition('-')[0]}- {slug}")
    index.write_text("\n".join(lines), "utf-8")
