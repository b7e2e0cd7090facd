"""A new edition: a folder that checks and builds as it is."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from handbook.content.kinds import ASSETS
from handbook.core.data_file import ROOT
from handbook.core.problems import Problem
from handbook.editing.write_schemas import EDITION
from handbook.edition.model import FILE
from handbook.publish.permalinks import LOCK, write_lock
from handbook.publish.validation import BuildMode, validate
from handbook.site.brand_files import LOGOS
from handbook.site.drafts import draft
from handbook.site.templates import FOLDER

IGNORED = ".gitignore"
MADE = "/site/\n/.site.*\n/*.zip\n/.cache/\n"  # what is built, and what is remembered
OWN = {"docs/index.md": "edition/new_home.md", "docs/sources.md": "edition/new_sources.md"}
COPIED = ("docs/channels.md", "docs/company.md")  # what every handbook has, and what is safe to say anywhere


@dataclass(frozen=True)
class Brand:
    """What is known of an edition as it begins; where nothing is, edition.yml says how to write it later."""

    name: str = ""
    company: str = ""
    site_url: str = ""
    logo: Path | None = None  # a file anywhere, which is copied
    colours: tuple[str, ...] = ()  # of buttons, links and words to say, and of what shows the focus

    @property
    def logo_path(self) -> str:
        """Where the logo is in the edition, by a name that addresses can have."""
        return f"{ASSETS}{self.logo.name.replace(' ', '-')}" if self.logo else ""


def begin_edition(upstream: Path, folder: Path, brand: Brand, *, own_content: bool) -> list[str] | Problem:
    """Write an edition of the handbook under `upstream`; return the paths written, or what is in the way.

    It lists the addresses of the original as its own: whoever used that before finds them all.
    """
    if (folder / FILE).exists():
        return Problem(f"{folder}/{FILE}", 1, 1, "there is an edition here already", "Edit it, or name another folder")
    if brand.logo and not (brand.logo.suffix in LOGOS and brand.logo.is_file()):
        return Problem(str(brand.logo), 1, 1, "this is no logo", f"Name a file that ends in {' or '.join(LOGOS)}")
    text = _text(upstream, folder, brand, own_content=own_content)
    for name in ("docs", "quizzes"):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / ".gitkeep").touch()
    written = [_write(folder, FILE, text), _write(folder, IGNORED, MADE)]
    if brand.logo:
        written.append(_copy(brand.logo, folder / brand.logo_path, brand.logo_path))
    if own_content:
        written += [_write(folder, path, (FOLDER / template).read_text("utf-8")) for path, template in OWN.items()]
        written += [_copy(upstream / path, folder / path, path) for path in COPIED]
    elif (upstream / LOCK).exists():
        return [*written, _copy(upstream / LOCK, folder / LOCK, LOCK)]
    write_lock(validate(folder, BuildMode.PUBLISH)[0], folder)
    return [*written, LOCK]


def _text(upstream: Path, folder: Path, brand: Brand, *, own_content: bool) -> str:
    name = brand.name or folder.resolve().name.replace("-", " ").capitalize()
    here = "" if upstream.resolve() == ROOT else _from(folder, upstream)
    schema = _from(folder, ROOT / EDITION)
    values = {"name": name, "brand": brand, "schema": schema, "upstream": here, "own_content": own_content}
    return draft("edition/new.yml", **values)


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


def _copy(source: Path, target: Path, path: str) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    return path
