"""MkDocs events, in the order in which they are called: here and in mkdocs_pages.py the handbook meets MkDocs."""

import logging
import os
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, Literal

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from handbook.core.data_file import DataError, read_data
from handbook.core.os_errors import in_plain_words
from handbook.core.problems import report
from handbook.incremental.build import Build
from handbook.incremental.memory import Memory
from handbook.incremental.python_gc import GarbageCollection
from handbook.locale.words import FILE as WORDS
from handbook.offline.service_worker import put_worker
from handbook.publish.downloads import all_downloads
from handbook.publish.downloads_on_demand import LastDownloads, with_downloads
from handbook.publish.redirects import redirects
from handbook.publish.site_folder import PlaceError
from handbook.publish.staging import Staging
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.download import for_each
from handbook.site.indentation import without_indentation
from handbook.site.outside_links import with_outside_links_marked
from handbook.site.print_marks import with_print_marks
from handbook.site.settings import EPOCH, read_settings
from handbook.site.theme import speak
from mkdocs_config import fingerprint
from mkdocs_edition import add_assets, root_of, sources, take_settings, watch
from mkdocs_files import INDEX, add_files, add_pages, pass_over_icons
from mkdocs_pages import part_chapters, put_below, refuse_other_markdown

log = logging.getLogger("mkdocs.hooks.handbook")
LAST = -100  # an event's priority, so that it comes after those of all plugins
CALM = 0.02  # seconds without another change before a save is built; MkDocs waits a tenth


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs names it
    """Note for the whole process whether drafts are shown."""
    global mode  # noqa: PLW0603 - the command is a fact of the process, and no event carries it further
    mode = BuildMode.PREVIEW if command == "serve" else BuildMode.PUBLISH


mode = BuildMode.PUBLISH
garbage = GarbageCollection()
memory = Memory()  # what the last build left: of this process while serving, else on disk
unfinished = ExitStack()  # what has to be done at the end of a build, however it ends
wanted = LastDownloads()  # while serving, the files for others: made when asked for


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build beside the site, so that it stays whole until the new one is."""
    if not os.environ.get(EPOCH):
        os.environ.pop(EPOCH, None)  # MkDocs would take an empty one for a number
    try:
        edition = take_settings(config)
        staging = Staging(Path(config.site_dir), _say, sources(config))
        words = read_data(WORDS)
        speak(words, config.theme, config.theme.dirs, config.mdx_configs["toc"])
        settings = read_settings(config.site_url or "", config.extra, Path(config.docs_dir))
        staging.begin()
    except (ValueError, PlaceError, DataError) as error:
        raise PluginError(str(error)) from error
    for line in settings.warnings:
        _say(line)
    pass_over_icons(config.theme)
    config.extra["fingerprint"] = fingerprint(config, words, mode, edition, own=__name__)
    unfinished.callback(staging.end)
    config.extra |= {"settings": settings, "staging": staging}
    config.extra["service_worker"] = settings.offline and mode is BuildMode.PUBLISH and config.use_directory_urls
    config.site_dir = str(staging.new)
    return config


def _say(line: str) -> None:
    """Say what whoever builds has to know, even if they asked for quiet; a warning would fail a strict build."""
    click.echo(line, err=True)


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Read and validate the content before MkDocs touches anything."""
    refuse_other_markdown(config)
    garbage.begin_build(serving=mode is BuildMode.PREVIEW)
    root = root_of(config)
    staging, serving = config.extra["staging"], mode is BuildMode.PREVIEW
    build = Build(root, memory, config.extra["fingerprint"], staging, serving=serving)
    handbook, problems = validate(root, mode, build.readings)
    if problems:
        raise PluginError("\n" + report(problems, root))
    templates = build.templates("" if config.use_directory_urls else INDEX)
    config.extra["build"] = build
    config.extra["site_context"] = SiteContext(handbook, templates, config.extra["settings"], build.cache)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is generated, and give every page its navigation."""
    context: SiteContext = config.extra["site_context"]
    add_assets(files, config)
    add_pages(files, config, context, config.extra["build"].prose_cache, drafts=mode is BuildMode.PREVIEW)
    add_files(files, config, context, dict(redirects(root_of(config), context.templates)))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001 - MkDocs' signature
    """Let previous and next stay among neighbours, and other pages be in the sections they belong to."""
    part_chapters(nav)
    put_below(nav, files)
    return nav


@event_priority(LAST)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 - MkDocs' signature
    """Reuse pages of the last site that would come out the same."""
    steps = logging.getLogger("mkdocs.commands.build")
    unfinished.callback(steps.setLevel, steps.level)
    steps.setLevel(logging.WARNING)  # MkDocs tells of each page that is reused that it was skipped
    build: Build = config.extra["build"]
    return build.page_cache.install(env)


@event_priority(LAST)
def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Remember the page as it is written: without its indentation, with the marks of print and of outside links."""
    if output:  # the page is not reused
        output = with_print_marks(with_outside_links_marked(without_indentation(output)), config.theme["language"])
        config.extra["build"].page_cache.finish(page.file.dest_uri, output)
    return output


@event_priority(LAST)
def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Give the page for addresses that don't exist the marks of print, too."""
    return with_print_marks(output, config.theme["language"]) if template_name.endswith(".html") else output


@event_priority(LAST)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Put the finished site in the place of the last one, unless a warning is about to fail a strict build."""
    _put_downloads(Path(config.site_dir), config)
    if config.use_directory_urls:  # opened as files, pages have no worker
        context: SiteContext = config.extra["site_context"]
        put_worker(Path(config.site_dir), context, keep=config.extra["service_worker"])
    counters = [handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)]
    if not (config.strict and any(counter.get_counts() for counter in counters)):
        config.extra["build"].publish()
    config.site_dir = str(config.extra["staging"].site)
    _end()


def on_build_error(*, error: Exception) -> None:
    """Leave nothing of the build; what the system refused ends in one line, without a traceback."""
    _end()
    if isinstance(error, OSError | DataError):
        log.error(in_plain_words(error) if isinstance(error, OSError) else f"\n{error}")
        message = "The build was given up; the last site is where it was."
        raise Abort(message) from error


def _end() -> None:
    unfinished.close()
    garbage.end_build()


def _put_downloads(site: Path, config: MkDocsConfig) -> None:
    """Put the files for others into the site, or, while serving, where they are made on demand."""
    every = partial(all_downloads, root_of(config), config.extra["site_context"])
    if mode is BuildMode.PREVIEW:
        wanted.renew(every)
    else:
        for_each(every(), lambda download: config.extra["build"].download_cache.put(download, site))


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401, ARG001 - MkDocs' signature
    """Make files for others on demand, and go on serving the last good site after a save that does not build."""
    server.set_app(with_downloads(server.serve_request, wanted.find, server.mount_path))
    build = server.builder
    watch(server, config)

    def build_or_keep() -> None:
        try:
            build()
        except Abort:
            log.warning("The last good site is still being served. Save again when the above is mended.")

    server.builder = build_or_keep
    server.build_delay = CALM
    return server
