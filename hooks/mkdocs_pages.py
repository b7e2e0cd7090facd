"""The handbook's pages as MkDocs pages: Markdown with blocks to insert, or finished HTML."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from typing import Any
from urllib.parse import urljoin, urlsplit

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, get_toc

from handbook.content.prose_markdown import EXTENSIONS
from handbook.incremental.prose_cache import ProseCache, RenderedProse
from handbook.site.page import Page

BLOCK = re.compile(r"<!-- block (?P<name>[a-z0-9_]+) -->")
CACHED_PAGES = 10_000  # whose content and anchors are remembered while serving
NO_DAY = "1970-01-01"  # in place of today: a day without a change makes no new version
ID = re.compile(r'\bid="([^"]+)"')


def refuse_other_markdown(config: MkDocsConfig) -> None:
    """Raise PluginError where prose would not be rendered with the extensions by which it is checked."""
    given = {name: dict(config.mdx_configs.get(name) or {}) for name in config.markdown_extensions}
    given.get("toc", {}).pop("permalink_title", None)  # a word, which says nothing about what is rendered
    other = sorted(name for name in given.keys() | EXTENSIONS if given.get(name) != EXTENSIONS.get(name))
    if other:
        names = ", ".join(f"`{name}`" for name in other)
        what = f"mkdocs.yml: {names} of `markdown_extensions` is not set as prose is checked. "
        raise PluginError(what + "Change EXTENSIONS in hooks/handbook/content/prose_markdown.py with it.")


def part_chapters(nav: Navigation) -> None:
    """Let previous and next stay among neighbours: the practices of a chapter, the situations."""
    for page in nav.pages:
        neighbour = page.next_page
        if neighbour and neighbour.parent is not page.parent:
            page.next_page = neighbour.previous_page = None


def put_below(nav: Navigation, files: Files) -> None:
    """Put each page that the menu lists nowhere below the one that is above it: in its section, or else in the last."""
    listed = {page.file.dest_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if isinstance(file.page, HandbookPage) and file.dest_uri not in listed:
            generated = file.page.generated
            above = next((listed[uri] for uri in _above(generated.below or generated.address) if uri in listed), None)
            last = nav.items[-1] if nav.items else None
            file.page.parent = above.parent if above else last if isinstance(last, Section) else None
            file.page.below = above.url if above else ""


def _above(address: str) -> Iterator[str]:
    """Yield the file of the page at the address, then those of the folders around it."""
    names = address.strip("/").split("/")
    yield from ("/".join((*names[:depth], "index.html")) for depth in range(len(names), 0, -1))


class HandbookPage(MkDocsPage):
    """A generated page: Markdown with blocks to insert, or finished HTML that is not rendered by Markdown."""

    def __init__(self, generated: Page, file: File, config: MkDocsConfig, prose_cache: ProseCache) -> None:
        """Become the page of the file."""
        self.generated = generated
        self._prose_cache = prose_cache
        self.below = ""
        super().__init__(escape(generated.label or generated.title), file, config)
        if not config.extra["settings"].made_at:
            self.update_date = NO_DAY

    def _set_canonical_url(self, base: str | None) -> None:
        """Set the whole address as MkDocs does, which takes the site's apart again for every page."""
        if base and self.url:
            site, path = _site(base)
            self.canonical_url, self.abs_url = site + self.url, path + self.url
        else:
            super()._set_canonical_url(base)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Set text and metadata from the generated page; the file itself was read before."""
        generated = self.generated
        self.markdown = generated.markdown
        title, summary = escape(generated.title), escape(generated.summary)
        self.meta = {"title": title, "description": summary, "hide": list(generated.hide), "below": self.below}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the Markdown and insert the blocks, or use the finished HTML."""
        generated = self.generated
        if generated.html:
            self.content = generated.html
            headings = [_token(heading.title, heading.anchor, heading.level) for heading in generated.headings]
            self.toc = get_toc([_token(generated.title, "top", 1, headings)])
        else:
            uri, known, render = self.file.src_uri, files.src_uris, partial(self._render_prose, config, files)
            prose = self._prose_cache.get(uri, generated.markdown, partial(_address, known), render)
            self.toc = get_toc(prose.toc)
            self._title_from_render = prose.title
            self.links_to_anchors = {
                file: dict(links) for uri, links in prose.links.items() if (file := known.get(uri))
            }
            self.content = _filled(prose.content, tuple(generated.blocks.items()))
        self.present_anchor_ids = Anchors(self.content)

    def _render_prose(self, config: MkDocsConfig, files: Files) -> RenderedProse:
        recording = RecordingFiles(files)
        try:
            super().render(config, recording)
        except RecursionError as error:
            message = f"{self.generated.source}: the prose is nested too deep for Markdown. Take out what nobody needs."
            raise PluginError(message) from error
        links = {file.src_uri: found for file, found in (self.links_to_anchors or {}).items()}
        toc = [_plain(link) for link in self.toc]
        return RenderedProse(self.content or "", toc, self._title_from_render, links, recording.addresses)


@lru_cache(1)
def _site(base: str) -> tuple[str, str]:
    """Return the address in front of all others, and its path."""
    site = urljoin(base if base.endswith("/") else f"{base}/", "_").removesuffix("_")
    return site, urlsplit(site).path


@lru_cache(CACHED_PAGES)
def _filled(content: str, blocks: tuple[tuple[str, str], ...]) -> str:
    """Return the rendered prose with its blocks: of a page that did not change, the text as it was."""
    found = dict(blocks)
    return BLOCK.sub(lambda mark: found[mark["name"]], content)


class Anchors(set[str]):
    """The anchors of a page, found at the first question for one: most pages are never asked."""

    def __init__(self, content: str) -> None:
        """Take the page's HTML."""
        super().__init__()
        self._content = content

    def __contains__(self, anchor: object) -> bool:
        """Return whether the page has the anchor."""
        return anchor in _anchors(self._content)


@lru_cache(CACHED_PAGES)
def _anchors(content: str) -> frozenset[str]:
    """Return the anchors of a page; while serving, most pages do not change."""
    return frozenset(ID.findall(content))


class RecordingFiles(Files):
    """Files that record the address of each that is looked up."""

    def __init__(self, files: Files) -> None:
        """Look up in `files`."""
        self._src_uris = dict(files.src_uris)
        self.addresses: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at the path."""
        file = super().get_file_from_path(path)
        self.addresses[file.src_uri if file else path] = file.url if file else None
        return file


def _address(files: Mapping[str, File], uri: str) -> str | None:
    file = files.get(uri)
    return file.url if file else None


def _plain(link: AnchorLink) -> dict[str, Any]:
    return {
        "name": link.title,
        "id": link.id,
        "level": link.level,
        "children": [_plain(each) for each in link.children],
    }


def _token(name: str, anchor: str, level: int, children: list[Any] | None = None) -> Any:  # noqa: ANN401 - MkDocs keeps this type to itself
    return {"name": escape(name), "id": anchor, "level": level, "children": children or []}


def escaped(nav: Any) -> Any:  # noqa: ANN401 - a tree of lists, dicts and paths
    """Escape the labels: the theme's templates escape nothing."""
    if isinstance(nav, list):
        return [escaped(entry) for entry in nav]
    return {escape(label): escaped(entry) for label, entry in nav.items()} if isinstance(nav, dict) else nav
