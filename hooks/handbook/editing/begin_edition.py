"""A new edition: a folder that checks and builds as it is."""

import os
import shutil
from pathlib import Path

from handbook.core.data_file import ROOT
from handbook.core.problems import Problem
from handbook.editing.write_schemas import EDITION
from handbook.edition.model import FILE
from handbook.publish.permalinks import LOCK, write_lock
from handbook.publish.validation import BuildMode, validate
from handbook.site.drafts import draft
from handbook.site.templates import FOLDER

IGNORED = ".gitignore"
MADE = "/site/\n/.site.*\n/*.zip\n/.cache/\n"  # what is built, and what is remembered
OWN = {"docs/index.md": "edition/new_home.md", "docs/sources.md": "edition/new_sources.md"}
COPIED = ("docs/channels.md", "docs/company.md")  # what every handbook has, and what is safe to say anywhere


def begin_edition(upstream: Path, folder: Path, *, own_content: bool) -> list[str] | Problem:
    """Write an edition of the handbook under `upstream`; return the paths written, or what is in the way.

    It lists the addresses of the original as its own: whoever used that before finds them all.
    """
    if (folder / FILE).exists():
        return Problem(f"{folder}/{FILE}", 1, 1, "there is an edition here already", "Edit it, or name another folder")
    text = _text(upstream, folder, own_content=own_content)
    for name in ("docs", "quizzes"):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / ".gitkeep").touch()
    written = [_write(folder, FILE, text), _write(folder, IGNORED, MADE)]
    if own_content:
        written += [_write(folder, path, (FOLDER / template).read_text("utf-8")) for path, template in OWN.items()]
        written += [_copy(upstream, folder, path) for path in COPIED]
    elif (upstream / LOCK).exists():
        return [*written, _copy(upstream, folder, LOCK)]
    write_lock(validate(folder, BuildMode.PUBLISH)[0], folder)
    return [*written, LOCK]


def _text(upstream: Path, folder: Path, *, own_content: bool) -> str:
    name = folder.resolve().name.replace("-", " ").capitalize()
    here = "" if upstream.resolve() == ROOT else _from(folder, upstream)
    schema = _from(folder, ROOT / EDITION)
    return draft("edition/new.yml", name=name, schema=schema, upstream=here, own_content=own_content)


def _from(folder: Path, there: Path) -> str:
    """Return the way there from the folder; on another drive of Windows, the whole path."""
    try:
        return Path(os.path.relpath(there.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return there.resolve().as_posix()


def _write(folder: Path, path: str, text: str) -> str:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8", newline="\n")
    return path


def _copy(upstream: Path, folder: Path, path: str) -> str:
    shutil.copyfile(upstream / path, folder / path)
    return path
