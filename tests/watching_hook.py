"""A hook for MkDocs that writes down what the theme's templates look at while they render pages, in looks.json."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from jinja2 import Environment, Undefined
from jinja2.runtime import Context

from handbook.incremental.page_cache import PRUNED
from handbook.incremental.page_key import PageKeys
from handbook.site.context import SiteContext

GIVEN = {
    "nav",
    "pages",
    "base_url",
    "extra_css",
    "extra_javascript",
    "mkdocs_version",
    "build_date_utc",
    "config",
    "page",
}
looks: dict[str, set[str]] = defaultdict(set)  # by what was looked at
roles: dict[int, str] = {}  # of objects on the page that is being rendered, by identity


def _look(thing: object, name: str, found: object) -> None:
    if not roles or isinstance(found, Undefined):  # such as sitemap.xml, which no key is for
        return
    if role := roles.get(id(thing)):
        looks[role].add(name)
    elif type(thing).__name__ in {"HandbookPage", "Section", "Link", "File"}:
        looks["hidden"].add(f"{type(thing).__name__}.{name}")
    elif isinstance(thing, SiteContext):
        looks["context"].add(name)


class WatchedEnvironment(Environment):
    """Jinja's environment, every look of its templates written down."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return what `obj.attribute` means in a template."""
        found = super().getattr(obj, attribute)
        _look(obj, attribute, found)
        return found

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return what `obj[argument]` means in a template."""
        found = super().getitem(obj, argument)
        _look(obj, str(argument), found)
        return found


class WatchedContext(Context):
    """Jinja's variables, each look at one that MkDocs gave written down."""

    def resolve_or_missing(self, key: str) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return the variable."""
        if roles and key in GIVEN:
            looks["variable"].add(key)
        return super().resolve_or_missing(key)


def on_env(env: Environment, config: Any, files: object) -> Environment:  # noqa: ANN401, ARG001 - MkDocs' signature
    """Watch the environment's templates."""
    env.__class__ = WatchedEnvironment
    env.context_class = WatchedContext
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> None:  # noqa: ANN401, ARG001 - MkDocs' signature
    """Note what the page's key covers."""
    keys = PageKeys(nav, {}, pruned=PRUNED in config.theme["features"])
    menu = [item for _, item in keys.menu(page)]
    shown = [item for item in [*menu, page.previous_page, page.next_page] if item]
    roles.clear()
    roles.update((id(item), "shown") for item in shown)
    roles.update((id(item.meta), "meta of others") for item in shown if item.is_page and item is not page)
    roles.update({id(page): "page", id(nav): "menu", id(config.extra): "extra"})


def on_post_build(config: Any) -> None:  # noqa: ANN401 - MkDocs' signature
    """Write down what was looked at."""
    file = Path(config.config_file_path).with_name("looks.json")
    file.write_text(json.dumps({role: sorted(names) for role, names in looks.items()}, indent=2), "utf-8")
