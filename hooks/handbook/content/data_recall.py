"""What front matter says, remembered from one command to the next: most files are what they were."""

import datetime as dt
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from inspect import getsource
from typing import Any

import yaml

from handbook.cache.disk_cache import Cache
from handbook.core import front_matter, source, yaml_losses
from handbook.core.field_types import field_names

NAME = "data"  # of the entry in the cache
DAY = ""  # the key of a day, which JSON knows none of; front matter has no such key

Data = dict[str, object]


def recall_data(kept: Cache) -> dict[str, Data]:
    """Return what the cache has of files that had no problem, by the SHA-256 of each."""
    lines = (kept.find(NAME, _tools()) or b"").splitlines()
    with suppress(ValueError):
        return dict(json.loads(line, object_hook=_with_day) for line in lines)
    return {}


def keep_data(kept: Cache, data: Mapping[str, Data]) -> None:
    """Keep what files that have no problem say, by the SHA-256 of each; a line for each file takes little memory."""
    lines = (json.dumps(pair, default=_without_day) for pair in data.items())
    kept.put(NAME, _tools(), content="\n".join(lines).encode())


@cache
def _tools() -> str:
    """Return what reading depends on besides the file: YAML, how we look at it, and which fields there are."""
    code = [getsource(module) for module in (front_matter, source, yaml_losses)]
    return "\n".join([yaml.__version__, sys.version, *sorted(field_names()), *code])


def _with_day(data: Data) -> Any:  # noqa: ANN401 - data, or what stands for a day
    return dt.date.fromisoformat(str(data[DAY])) if DAY in data else data


def _without_day(day: dt.date) -> dict[str, str]:
    return {DAY: day.isoformat()}
