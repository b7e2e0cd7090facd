"""Prose put into the small handbook, and the places of its problems, counted from where it begins."""

from pathlib import Path

from handbook.publish.validation import BuildMode, validate

PAGE = "docs/serve/thank.md"
PICTURE = "docs/assets/x.png"


def judged(root: Path, prose: str) -> list[tuple[int, int]]:
    """Return the places of the problems of the prose, below the last section of a practice of the tree."""
    (root / PICTURE).parent.mkdir(exist_ok=True)
    (root / PICTURE).write_bytes(b"a picture")
    page = root / PAGE
    above = page.read_text("utf-8").rstrip("\n") + "\n\n## Prose\n\n"
    page.write_text(above + prose + "\n", "utf-8")
    problems = validate(root, BuildMode.CHECK)[1]
    assert all(problem.path == PAGE for problem in problems), problems
    return [(problem.line - above.count("\n"), problem.col) for problem in problems]
