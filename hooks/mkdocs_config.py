"""What MkDocs' configuration says about a build."""

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from handbook.edition.model import Edition
from handbook.incremental.build_fingerprint import UNKNOWN, build_fingerprint
from handbook.publish.validation import BuildMode


def fingerprint(
    config: MkDocsConfig, words: Mapping[str, Any], mode: BuildMode, edition: Edition | None, *, own: str
) -> str:
    """Return the fingerprint of a build, unknown where plugins or hooks but our `own` may put anything on pages."""
    if set(config.plugins) != {own}:  # MkDocs lists hooks among the plugins
        return UNKNOWN
    facts: list[object] = [
        {key: value for key, value in given.items() if key != "site_dir"} for given in _given(config)
    ]
    overrides = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    return build_fingerprint(
        overrides, [*facts, *([edition] if edition else []), words["language"], words["theme"]], config.site_url, mode
    )


def _given(config: MkDocsConfig) -> Sequence[Mapping[str, Any]]:
    """Return the settings as they were given, in files and on the command line: MkDocs keeps them only here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # which MkDocs would print at every build
        given: Sequence[Mapping[str, Any]] = config.user_configs
    return given
