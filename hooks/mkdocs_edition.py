"""The edition that MkDocs builds: its folder, what it says in the place of mkdocs.yml, and its own files."""

import os
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

from handbook.content.kinds import ROOTS
from handbook.content.tree import asset_files
from handbook.core.data_file import DataError
from handbook.edition.model import EDITION, FILE, Edition, edition_at, read_edition
from handbook.site.fonts import has_ours
from handbook.site.settings import is_drawing, setting_problems

DOCS = "docs"
OUR_FONTS = "assets/fonts/"


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder of the handbook that is built: that of the edition, or that of mkdocs.yml. Raises DataError."""
    return edition_at(os.environ.get(EDITION, "")) or _upstream(config)


def _upstream(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).absolute().parent  # --config-file may name it from here, as `make build` does


def sources(config: MkDocsConfig) -> list[Path]:
    """Return the folders in which no site may lie; MkDocs itself keeps the site and its docs/ apart."""
    own = [root_of(config) / name for name in ROOTS] if root_of(config) != _upstream(config) else []
    return [*own, *(_upstream(config) / name for name in ("quizzes", "hooks", "overrides", ".git"))]


def take_settings(config: MkDocsConfig) -> Edition | None:
    """Let the configuration say what the edition says, and return that."""
    root = root_of(config)
    found = read_edition(root)
    if found is None:
        return None
    edition, source = found
    if problems := [*setting_problems(edition, source)]:
        raise DataError(*problems)
    config.site_name = escape(edition.name) if edition.name else config.site_name  # templates escape nothing
    config.site_description = escape(edition.summary) if edition.summary else config.site_description
    config.site_url = config.site_url or edition.site_url or ""
    config.extra.update(edition.extra)
    if edition.logo:
        config.theme["logo"] = config.theme["favicon"] = edition.logo.removeprefix(f"{DOCS}/")
        if is_drawing(root / edition.logo):
            config.extra["print_logo"] = str(root / edition.logo)
    if Path(config.site_dir) == _upstream(config) / "site":  # not where the command line or the configuration says
        config.site_dir = str(root / "site")
    return edition


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add the files that the edition publishes as they are, in the place of those of the original.

    Typefaces of the original go where no page shows them.
    """
    root = root_of(config)
    if root != _upstream(config) and not has_ours(config.extra["site_context"].templates.edition.fonts):
        for file in [file for file in files if file.src_uri.startswith(OUR_FONTS)]:
            files.remove(file)
    for path in asset_files(root) if root != _upstream(config) else ():
        uri = path.removeprefix(f"{DOCS}/")
        if theirs := files.get_file_from_path(uri):
            files.remove(theirs)
        files.append(File(uri, str(root / DOCS), config.site_dir, config.use_directory_urls))


def watch(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Build again when content changes: MkDocs watches the docs/ of its configuration."""
    upstream, root = _upstream(config), root_of(config)
    places = [upstream / "quizzes"]
    if root != upstream:
        places += [root / FILE, *(root / name for name in ROOTS)]
    for place in places:
        if place.exists():  # a handbook that has just begun has no quizzes
            server.watch(str(place))
