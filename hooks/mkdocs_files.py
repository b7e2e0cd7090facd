"""What the handbook adds to MkDocs' files: its pages with their navigation, redirects, scripts and styles."""

import os
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import PurePath

from jinja2 import Environment, FileSystemLoader
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.theme import Theme

from handbook.assets import BUNDLES, asset
from handbook.content.names import is_left_behind
from handbook.incremental.prose_cache import ProseCache
from handbook.publish.addresses import page_files, unlisted_files
from handbook.publish.navigation import bar_links, navigation
from handbook.publish.pages import UNLISTED, pages
from handbook.site.context import SiteContext
from handbook.site.theme_styles import used_styles
from mkdocs_pages import HandbookPage, escaped

INDEX = "index.html"
THEME_STYLES = "assets/stylesheets/"
MAIN_STYLES = re.compile(r"/main\..*\.css$")


class VisibleTemplates(FileSystemLoader):
    """Templates that lists no files of hidden folders."""

    def list_templates(self) -> list[str]:
        """Return the names of all others."""
        return sorted(set(self._names()))

    def _names(self) -> Iterator[str]:
        for top in self.searchpath:
            for place, folders, files in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(".")]
                yield from (PurePath(place, name).relative_to(top).as_posix() for name in files)


def pass_over_icons(theme: Theme) -> None:
    """Let MkDocs look for files of the theme where there are some: of thousands in a hidden folder it takes none."""
    make = theme.get_env

    def get_env() -> Environment:
        env = make()
        env.loader = VisibleTemplates(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


def add_pages(
    files: Files, config: MkDocsConfig, context: SiteContext, prose_cache: ProseCache, *, drafts: bool
) -> None:
    """Add every page that is generated, take over those that are written, and leave out drafts where they are."""
    sources = page_files(context.handbook, drafts=drafts)
    names = context.words["nav"]
    config.nav = escaped(navigation(context.handbook, sources, names))
    config.extra["bar_links"] = {escape(label): link for label, link in bar_links(names).items()}
    sources |= unlisted_files()
    for page in chain(pages(context), UNLISTED.pages(context)):
        file = _file(files, config, sources[page.address], page.source)
        file.dest_uri = f"{page.address.lstrip('/')}{INDEX}"  # whatever links look like, files are where they are
        HandbookPage(page, file, config, prose_cache)
    for stray in [file for file in files.documentation_pages() if file.page is None]:
        files.remove(stray)  # a draft, left out
    for stray in [file for file in files if is_left_behind(file.src_uri.rpartition("/")[2])]:
        files.remove(stray)


def add_files(files: Files, config: MkDocsConfig, context: SiteContext, redirects: Mapping[str, str]) -> None:
    """Add the pages that lead to where something moved, by their paths, and all scripts and styles."""
    for uri, html in redirects.items():
        files.append(File.generated(config, uri, content=html))
    for name in BUNDLES:
        files.append(File.generated(config, f"assets/{name}", content=asset(name, context.templates)))
    _shorten_theme(files, config)


def _shorten_theme(files: Files, config: MkDocsConfig) -> None:
    """Put one style sheet of the theme, with what pages of ours need, in the place of its own."""
    for file in [file for file in files if file.src_uri.startswith(THEME_STYLES)]:
        if MAIN_STYLES.search(file.src_uri):
            styles = used_styles(file.content_string)
            files.append(File.generated(config, "assets/theme.css", content=styles))
        files.remove(file)


def _file(files: Files, config: MkDocsConfig, uri: str, source: str) -> File:
    file = files.src_uris.get(uri)
    if file is None:
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{source}"
        files.append(file)
    return file
