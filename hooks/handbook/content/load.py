"""From the tree to the handbook: finds the content files, reads each as what it is, and reports what can't be read."""

import hashlib
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.content.data_recall import Data, keep_data, recall_data
from handbook.content.handbook import Document, Documents, Handbook
from handbook.content.kind import Kind
from handbook.content.kinds import KINDS, classify
from handbook.content.names import meant, stray
from handbook.content.tree import Tree
from handbook.core.problems import Problem
from handbook.core.shape import shape
from handbook.core.source import read

Found = Mapping[str, dict[str, Document[Any]]]  # documents by kind and slug


@dataclass(frozen=True)
class Reading:
    """What came of reading one file: the hash of what it holds, its document if it could be read, its problems."""

    digest: bytes
    document: Document[Any] | None
    problems: list[Problem]
    draft: bool


@dataclass
class Loading:
    """What was found so far: documents by kind, the slugs of all files, readable or not, and the problems.

    A file that says the same as when it was read last is not read again: `last` has those readings, by path.
    Of other files, `known` may have the data of earlier commands, by the SHA-256 of what they hold.
    """

    last: Mapping[str, Reading] = field(default_factory=dict)
    known: Mapping[str, Data] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)

    documents: dict[str, dict[str, Document[Any]]] = field(default_factory=lambda: {kind.name: {} for kind in KINDS})
    slugs: dict[str, dict[str, str]] = field(default_factory=lambda: {kind.name: {} for kind in KINDS})
    problems: list[Problem] = field(default_factory=list)
    drafts: set[str] = field(default_factory=set)
    misnamed: dict[str, str] = field(default_factory=dict)

    def add(self, tree: Tree, path: str) -> None:
        """Read one file as what it is."""
        found = classify(path)
        if found is None:
            self._add_misnamed(tree, path)
            return
        self._add(tree, path, path, *found)

    def _add_misnamed(self, tree: Tree, path: str) -> None:
        """Complain of a stray file, and read it as what it was meant to be, so that nothing else seems missing."""
        wanted = meant(path)
        exists = wanted is not None and tree.exists(wanted)
        self.problems.append(stray(path, exists=exists, wanted=wanted))
        if wanted and not exists and (found := classify(wanted)):
            self.misnamed[wanted] = path
            self._add(tree, path, wanted, *found)

    def _add(self, tree: Tree, file: str, path: str, kind: Kind, slug: str) -> None:
        """Read the file as the one at `path`."""
        if slug in self.slugs[kind.name]:
            other = self.slugs[kind.name][slug]
            self.problems.append(Problem(path, 1, 1, f"`{slug}` is taken by {other}", "Rename one of the two"))
            return
        self.slugs[kind.name][slug] = path
        content = tree.contents(file)
        if isinstance(content, Problem):
            self.problems.append(content)
            return
        reading, digest = self.last.get(path), hashlib.sha256(content).digest()
        if reading is None or reading.digest != digest:
            known = self.known.get(digest.hex())
            reading = Reading(digest, *_read(path, content, known, kind, slug))
        self.readings[path] = reading
        self.problems += reading.problems
        if reading.draft:
            self.drafts.add(path)
        if reading.document is not None:
            self.documents[kind.name][slug] = reading.document


def _read(
    path: str, content: bytes, known: Data | None, kind: Kind, slug: str
) -> tuple[Document[Any] | None, list[Problem], bool]:
    source, problems = read(path, content, known)
    if source is None:
        return None, problems, False
    shaped, more = shape(source, kind.model)
    document = None if shaped is None else Document(slug, source, shaped)
    return document, problems + more, source.data.get("draft") is True


def load(
    root: Path | Tree, readings: dict[str, Reading] | None = None, cache: Cache | None = None
) -> tuple[Handbook, list[Problem]]:
    """Read the tree under `root`; the handbook holds what could be read, the problems tell of the rest.

    What `readings` has of the last time is not read again; afterwards it has this time's.
    Where it has nothing, the `cache` may have what an earlier command read.
    """
    tree = Tree(root) if isinstance(root, Path) else root
    cache = Cache() if cache is None or readings else cache
    known, last = recall_data(cache), {} if readings is None else readings.copy()
    loading = Loading(last, known, problems=list(tree.problems()))
    for path in tree.paths():
        loading.add(tree, path)
    if cache.folder and (data := _faultless(loading.readings.values())).keys() - known.keys():
        keep_data(cache, data)
    if readings is not None:
        readings.clear()
        readings.update(loading.readings)
    return _handbook(loading, tree), loading.problems


def _faultless(readings: Iterable[Reading]) -> dict[str, Data]:
    """Return the data of the files that have no problem, by the SHA-256 of what each holds."""
    return {each.digest.hex(): each.document.source.data for each in readings if each.document and not each.problems}


def _handbook(loading: Loading, tree: Tree) -> Handbook:
    found: dict[str, Any] = {}  # each field has a type of its own
    for kind in KINDS:
        documents = loading.documents[kind.name]
        found[kind.name] = next(iter(documents.values()), None) if kind.single else _in_order(kind, loading.documents)
    return Handbook(
        **found,
        files=loading.slugs,
        assets={path: file.stat().st_size for path, file in tree.assets().items()},
        misnamed=loading.misnamed,
        left_out=tree.left_out,
        paths_left_out=tree.paths_left_out,
        shortened=tree.shortened,
        pages_left_out=tree.pages_left_out,
        files_left_out=tree.files_left_out,
        drafts=frozenset(loading.drafts | _quizzes_of_drafts(loading) | _chapters_begun(loading)),
    )


def _quizzes_of_drafts(loading: Loading) -> set[str]:
    practices, quizzes = loading.slugs["practices"], loading.slugs["quizzes"]
    return {path for slug, path in quizzes.items() if practices.get(slug) in loading.drafts}


def _chapters_begun(loading: Loading) -> set[str]:
    """Return the paths of chapters without a published practice: they wait for the first."""
    practices = loading.slugs["practices"]
    begun = set()
    for chapter in loading.documents["chapters"].values():
        paths = [practices.get(slug) for slug in chapter.content.practices]
        if all(path is None or path in loading.drafts for path in paths):
            begun.add(chapter.source.path)
    return begun


def _in_order(kind: Kind, found: Found) -> Documents[Any]:
    """Return the kind's documents in reading order: by number where they have one, else by path."""
    documents = found[kind.name]
    if order := _ORDERS.get(kind.name):
        places = {slug: place for place, slug in enumerate(order(found))}
        return dict(sorted(documents.items(), key=lambda pair: (places.get(pair[0], len(places)), pair[0])))
    if "number" in kind.model.model_fields:
        return dict(sorted(documents.items(), key=lambda pair: (pair[1].content.number or math.inf, pair[0])))
    return documents


def _by_chapter(found: Found) -> Iterable[str]:
    chapters = sorted(found["chapters"].values(), key=lambda chapter: chapter.content.number)
    return [slug for chapter in chapters for slug in chapter.content.practices]


def _by_list(found: Found) -> Iterable[str]:
    return [slug for listed in found["situation_list"].values() for slug in listed.content.situations]


# The kinds of which other documents say in what order they come: those that none names come last, by slug.
_ORDERS: Mapping[str, Callable[[Found], Iterable[str]]] = {
    "practices": _by_chapter,
    "quizzes": _by_chapter,
    "situations": _by_list,
}
