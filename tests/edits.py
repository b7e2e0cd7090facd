"""What people change in a handbook between two builds: words, files, names, templates, the configuration."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

PLAIN = re.compile(r"(?m)^( *\w+: )([A-Z][a-z ]+)$")  # a line of words.yml that is surely text


@dataclass
class Editor:
    """Somebody at work on the tree under `root`, by chance that repeats."""

    root: Path
    random: Random
    count: int = 0

    def choose(self, *patterns: str) -> Path:
        """Return a file that one of the patterns finds."""
        return self.random.choice(sorted(file for pattern in patterns for file in self.root.glob(pattern)))

    def change(self, file: Path, pattern: str, new: str) -> None:
        """Put `new` in the place of the first match, or do without when there is none."""
        text = file.read_text("utf-8")
        file.write_text(re.sub(pattern, new, text, count=1, flags=re.MULTILINE), "utf-8")

    def edit(self, kind: str) -> None:
        """Make one change of this kind."""
        self.count += 1
        EDITS[kind](self)

    @property
    def practice(self) -> Path:
        """A practice's file."""
        return self.choose("docs/chapter-*/[!i]*.md")


def _title(editor: Editor) -> None:
    file = editor.choose("docs/chapter-*/*.md", "docs/situations/[!i]*.md", "docs/onboarding/*.md", "docs/company.md")
    editor.change(file, r"^title: .*$", f"title: Renamed {editor.count}")


def _prose(editor: Editor) -> None:
    file = editor.practice
    file.write_text(f"{file.read_text('utf-8')}\nOne more sentence, number {editor.count}.\n", "utf-8")


def _phrase(editor: Editor) -> None:
    editor.change(editor.practice, r"^- text: .*$", f"- text: Say number {editor.count} aloud.")


def _summary(editor: Editor) -> None:
    editor.change(editor.choose("docs/**/*.md"), r"^summary: .*$", f"summary: In short, it is number {editor.count}.")


def _quiz(editor: Editor) -> None:
    editor.change(
        editor.choose("quizzes/*/*.md"), r"^  stem: .*$", f"  stem: What would you do in case {editor.count}?"
    )


def _order(editor: Editor) -> None:
    file = editor.choose("docs/chapter-*/index.md")
    editor.change(file, r"^practices:\n(- .*)\n((- .*\n)+)", r"practices:\n\2\1\n")


def _deletion(editor: Editor) -> None:
    files = sorted((editor.root / "docs/situations").glob("[!i]*.md"))
    if len(files) > 1:
        file = editor.random.choice(files)
        file.unlink()
        editor.change(editor.root / "docs/situations/index.md", rf"^ *- {file.stem}\n", "")


def _addition(editor: Editor) -> None:
    file = editor.choose("docs/situations/[!i]*.md")
    slug = f"moment-{editor.count}"
    file.with_stem(slug).write_text(file.read_text("utf-8"), "utf-8")
    editor.change(editor.root / "docs/situations/index.md", rf"^( *)- {file.stem}$", rf"\g<0>\n\1- {slug}")


def _renaming(editor: Editor) -> None:
    file = editor.practice
    old, new = file.stem, f"renamed-{editor.count}"
    quiz = editor.root / "quizzes" / file.parent.name / file.name
    for moved in (file, quiz):
        moved.rename(moved.with_stem(new))
    for each in [*editor.root.glob("docs/**/*.md"), *editor.root.glob("quizzes/**/*.md")]:
        text = each.read_text("utf-8")
        each.write_text(re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text), "utf-8")


def _template(editor: Editor) -> None:
    file = editor.choose("hooks/handbook/*/*.html")
    editor.change(file, r"<(p|li|h1|div) class=", rf'<\1 data-edit="{editor.count}" class=')


def _words(editor: Editor) -> None:
    file = editor.root / "hooks/handbook/locale/words.yml"
    text = file.read_text("utf-8")
    line = editor.random.choice(list(PLAIN.finditer(text)))
    file.write_text(f"{text[: line.end()]} {editor.count}{text[line.end() :]}", "utf-8")


def _theme(editor: Editor) -> None:
    file = editor.choose("overrides/partials/*.html", "overrides/404.html")
    editor.change(file, r"<(nav|div|h1|li)\b", rf'<\1 data-edit="{editor.count}"')


def _configuration(editor: Editor) -> None:
    pattern, new = editor.random.choice(
        [
            (r"^site_name: .*$", f"site_name: Rapport {editor.count}"),
            (r"^site_description: .*$", f"site_description: Number {editor.count}"),
            (r"^    - toc.follow\n", ""),
            (r"^  report_question: .*$", f"  report_question: mailto:q{editor.count}@your-company.com"),
        ]
    )
    editor.change(editor.root / "mkdocs.yml", pattern, new)


def _asset(editor: Editor) -> None:
    file = editor.choose("hooks/handbook/*/styles/*.css")
    file.write_text(f"{file.read_text('utf-8')}/* {editor.count} */\n", "utf-8")


EDITS: dict[str, Callable[[Editor], None]] = {
    "title": _title,
    "prose": _prose,
    "phrase": _phrase,
    "summary": _summary,
    "quiz": _quiz,
    "order": _order,
    "deletion": _deletion,
    "addition": _addition,
    "renaming": _renaming,
    "template": _template,
    "words": _words,
    "theme": _theme,
    "configuration": _configuration,
    "asset": _asset,
}
