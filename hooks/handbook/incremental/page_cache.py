"""Finished pages of the last site, each reused while its key is the same and its file is as it was written."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from jinja2 import Environment, Template

from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.incremental.output_digests import sha256
from handbook.incremental.page_key import PageKeys

PRUNED = "navigation.prune"  # the feature of Material that hides the pages of closed sections


class FinishedPage(NamedTuple):
    """A page as it was written: its key, and the SHA-256 of its file."""

    key: str
    output: str


class PageCache:
    """The pages of this build by their files, such as `company/index.html`, some of them from the last site."""

    def __init__(
        self, last: Mapping[str, FinishedPage], reuse: Callable[[str, str], bool], compiled: CompiledTemplates
    ) -> None:
        """Take the pages of the last build; `reuse` puts a page's file into the new site if it has this SHA-256."""
        self.entries: dict[str, FinishedPage] = {}
        self._last = last
        self._reuse = reuse
        self._compiled = compiled
        self._keys: PageKeys | None = None
        self._key = ""  # of the page that is being rendered

    def install(self, env: Environment) -> Environment:
        """Return the theme's environment; from now on its templates consult this cache before they render a page."""
        cache = self

        class CachedPageTemplate(Template):
            """A template that renders only pages that are not in the cache."""

            def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as Jinja has it
                """Return the page, or nothing when the last one is reused: MkDocs writes no empty page."""
                variables = dict(*args, **kwargs)
                return cache.render(variables, partial(super().render, variables))

        env.template_class = CachedPageTemplate
        env.bytecode_cache = self._compiled
        return env

    def render(self, variables: Mapping[str, Any], make: Callable[[], str]) -> str:
        """Return the page that `make` renders, or nothing when the last one is reused."""
        page = variables.get("page")
        if page is None:  # a template of its own, such as 404.html
            return make()
        uri, self._key = page.file.dest_uri, self._key_of(page, variables)
        known = self._last.get(uri)
        if known and known.key == self._key and self._reuse(uri, known.output):
            self.entries[uri] = known
            return ""
        return make()

    def finish(self, uri: str, output: str) -> None:
        """Remember the page that was just rendered, in its final form; `output` is empty for one that is reused."""
        if output.strip():
            written = output.encode("utf-8", errors="xmlcharrefreplace")  # as MkDocs writes it
            self.entries[uri] = FinishedPage(self._key, sha256(written))

    def _key_of(self, page: object, variables: Mapping[str, Any]) -> str:
        if self._keys is None:
            config = variables["config"]
            pruned = PRUNED in config.theme.get("features", ())
            context = config.extra["site_context"]
            self._keys = PageKeys(variables["nav"], context.shared, pruned=pruned)
        return self._keys.key(page)
