"""MkDocs events, in the order in which they are called: here and in mkdocs_pages.py the handbook meets MkDocs."""

import logging
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from handbook import staging
from handbook.addresses import page_files
from handbook.assets import SUFFIXES, asset, published
from handbook.downloads import Download, for_each
from handbook.exports import downloads
from handbook.incremental.build import Build
from handbook.incremental.garbage import Garbage
from handbook.incremental.memory import Memory
from handbook.incremental.setting import setting
from handbook.navigation import navigation
from handbook.offline import WORKER, service_worker
from handbook.pages import pages
from handbook.pages.shelf import Shelf
from handbook.problems import report
from handbook.redirects import moved_files, redirects
from handbook.rules import Purpose, judge
from handbook.search.files import search_files
from handbook.serving import with_downloads
from handbook.settings import read_settings
from mkdocs_pages import HandbookPage, escaped

log = logging.getLogger("mkdocs.hooks.handbook")
INDEX = "index.html"
LAST = -100  # an event's priority, so that it comes after those of all plugins
CALM = 0.02  # seconds without another change before a save is built; MkDocs waits a tenth


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs names it
    """Note for the whole process whether drafts are shown."""
    global purpose  # noqa: PLW0603 - the command is a fact of the process, and no event carries it further
    purpose = Purpose.PREVIEW if command == "serve" else Purpose.PUBLISH


purpose = Purpose.PUBLISH
garbage = Garbage()
memory = Memory()  # what the last build worked out: while serving, the one before; else the one on disk
wanted: dict[str, Download] = {}  # while serving, the files for others as of the last build: made when asked for


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build beside the site, so that it stays whole until the new one is."""
    facts = [{key: value for key, value in given.items() if key != "site_dir"} for given in config.user_configs]
    overrides = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    config.extra["setting"] = setting(overrides, facts, config.site_url, purpose)
    try:
        settings = read_settings(config.site_url or "", config.extra)
    except ValueError as error:
        raise PluginError(str(error)) from error
    config.extra["settings"] = settings
    config.extra["kept"] = settings.offline and purpose is Purpose.PUBLISH and config.use_directory_urls
    config.extra["published_dir"] = config.site_dir
    config.site_dir = staging.folder(config.site_dir)
    return config


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Read and judge the content before MkDocs touches anything."""
    garbage.look_seldom(serving=purpose is Purpose.PREVIEW)
    root = _root(config)
    places = (config.site_dir, config.extra["published_dir"])
    build = Build(root, memory, config.extra["setting"], places, serving=purpose is Purpose.PREVIEW)
    handbook, problems = judge(root, purpose, build.readings)
    if problems:
        raise PluginError("\n" + report(problems))
    templates = build.templates("" if config.use_directory_urls else INDEX)
    config.extra["build"] = build
    config.extra["shelf"] = Shelf(handbook, templates, config.extra["settings"], build.cache)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is generated, and give every page its navigation."""
    shelf: Shelf = config.extra["shelf"]
    build: Build = config.extra["build"]
    sources = page_files(shelf.handbook, drafts=purpose is Purpose.PREVIEW)
    config.nav = escaped(navigation(shelf.handbook, sources, shelf.words["nav"]))
    for page in pages(shelf):
        file = _file(files, config, sources[page.address], page.source)
        file.dest_uri = f"{page.address.lstrip('/')}{INDEX}"  # whatever links look like, files stand where they stand
        HandbookPage(page, file, config, build.bodies)
    for uri, html in redirects(_root(config), shelf.templates):
        files.append(File.generated(config, uri, content=html))
    for stray in [file for file in files.documentation_pages() if file.page is None]:
        files.remove(stray)  # a draft, left out
    _bundle_assets(files, config)
    return files


def _bundle_assets(files: Files, config: MkDocsConfig) -> None:
    """Put bundles in the place of the scripts and style sheets that they are made of."""
    own = [file for file in files if file.src_dir == config.docs_dir]  # the theme has some of its own
    for file in own:
        if Path(file.src_uri).suffix in SUFFIXES:
            files.remove(file)
    for name in published():
        files.append(File.generated(config, f"assets/{name}", content=asset(name)))


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001 - MkDocs names them
    """Let previous and next stay among neighbours: the practices of a chapter, the situations."""
    for page in nav.pages:
        neighbour = page.next_page
        if neighbour and neighbour.parent is not page.parent:
            page.next_page = neighbour.previous_page = None
    return nav


def _file(files: Files, config: MkDocsConfig, uri: str, source: str) -> File:
    file = files.get_file_from_path(uri)
    if file is None:
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = f"../{source}"
        files.append(file)
    return file


@event_priority(LAST)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 - MkDocs' signature
    """Watch what the theme looks at, and leave pages that would come out the same as they are in the last site."""
    logging.getLogger("mkdocs.commands.build").addFilter(_is_no_page_left_alone)
    build: Build = config.extra["build"]
    return build.frames.watched(env)


def _is_no_page_left_alone(record: logging.LogRecord) -> bool:
    return not str(record.msg).startswith("Page skipped")  # MkDocs' word for a page that is not written anew


@event_priority(LAST)
def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Remember the page as it is written."""
    build: Build = config.extra["build"]
    build.frames.finish(page.file.dest_uri, output)
    return output


@event_priority(LAST)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Put the finished site in the place of the last one, unless a warning is about to fail a strict build."""
    _put_downloads(Path(config.site_dir), config)
    _put_worker(Path(config.site_dir), config)
    counters = [handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)]
    if not (config.strict and any(counter.get_counts() for counter in counters)):
        build: Build = config.extra["build"]
        build.publish()
    garbage.look_as_usual()


def on_build_error(*, error: Exception) -> None:  # noqa: ARG001 - MkDocs' signature
    """Begin anew with the next build."""
    garbage.look_as_usual()


def _put_downloads(site: Path, config: MkDocsConfig) -> None:
    """Put the files for others into the site, or, while serving, where they are made on demand."""
    shelf: Shelf = config.extra["shelf"]
    every = [*downloads(shelf), *search_files(shelf)]
    every += moved_files(_root(config), every)
    if purpose is Purpose.PREVIEW:
        wanted.clear()
        wanted.update((download.address, download) for download in every)
    else:
        build: Build = config.extra["build"]
        for_each(every, lambda download: build.files.put(download, site))


def _put_worker(site: Path, config: MkDocsConfig) -> None:
    """Write what keeps the site in browsers, or what takes it out of them again; from files neither can work."""
    shelf: Shelf = config.extra["shelf"]
    if config.use_directory_urls:
        worker = service_worker(site, shelf) if config.extra["kept"] else shelf.templates.text("worker/off.js", "/")
        (site / WORKER).write_text(worker, "utf-8")


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401, ARG001 - MkDocs' signature
    """Make files for others on demand, and go on serving the last good site after a save that does not build."""
    server.set_app(with_downloads(server.serve_request, wanted, server.mount_path))
    build = server.builder

    def build_or_keep() -> None:
        try:
            build()
        except Abort:
            log.warning("The last good site is still being served. Save again when the above is mended.")

    server.builder = build_or_keep
    server.build_delay = CALM
    return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
