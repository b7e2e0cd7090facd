"""What was found in prose, remembered from one command to the next: most prose is what it was."""

import hashlib
import json
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from inspect import getsource
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.content import column_names, foreign_marks, prose, prose_findings, prose_html, prose_markdown, task_lists
from handbook.content.handbook import Document, Handbook
from handbook.content.prose import Prose, find_prose
from handbook.content.prose_findings import Finding, FindingKind

NAME = "prose"  # of the entry in the cache


def recall_prose(handbook: Handbook, cache: Cache) -> None:
    """Give every document what the cache has of its prose; what is new is found now, and kept there."""
    if not cache.folder or all(document.knows(find_prose) for document in handbook.documents()):
        return
    known = _from_json(cache.find(NAME, _tools()) or b"")
    content = {}
    for document in handbook.documents():
        key = _key(document)
        if key in known and not document.knows(find_prose):
            document.learn(find_prose, known[key])
        content[key] = _plain(prose.prose(document))
    if content.keys() - known.keys():
        cache.put(NAME, _tools(), content=json.dumps(content).encode())


def _key(document: Document[Any]) -> str:
    return hashlib.sha256(document.source.body.encode()).hexdigest()


@cache
def _tools() -> str:
    """Return what all findings depend on besides the prose: Markdown, its extensions, and how we look at it."""
    modules = (foreign_marks, task_lists, column_names, prose_findings, prose_html, prose_markdown, prose)
    code = [getsource(module) for module in modules]
    return "\n".join([version("markdown"), version("pymdown-extensions"), sys.version, *code])


def _plain(found: Prose) -> list[Any]:
    return [[[each.kind.name, each.text] for each in found.findings], list(found.anchors)]


def _from_json(content: bytes) -> dict[str, Prose]:
    """Return what the cache has, or nothing where it has something else."""
    with suppress(ValueError, TypeError, AttributeError, KeyError):
        return {
            key: Prose(tuple(Finding(FindingKind[kind], text) for kind, text in findings), tuple(anchors))
            for key, (findings, anchors) in json.loads(content).items()
        }
    return {}
