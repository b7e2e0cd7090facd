"""What an edition takes from the original handbook, and what it leaves out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath

from handbook.content.kinds import classify
from handbook.content.references import dangling
from handbook.content.tree import content_files
from handbook.core.problems import Problem
from handbook.core.source import Source, contents, decode
from handbook.edition.left_out import LeftOut
from handbook.edition.model import Edition, LeaveOut
from handbook.edition.text import text_of

PHRASEBOOK = "docs/phrasebook/index.md"  # where the page would be, if somebody had written it
_KINDS = tuple(name for name in LeaveOut.model_fields if name not in {"files", "phrasebook", "news"})


@dataclass(frozen=True)
class Ours:
    """The edition's folder: the paths of its own content files, and its patches by what they change."""

    root: Path
    own: frozenset[str]
    patches: Mapping[str, str]


@dataclass(frozen=True)
class Choice:
    """The paths of the original's content files that are kept, and what is left out."""

    kept: tuple[str, ...]
    left_out: LeftOut
    titles: Mapping[str, str]  # of practices that are left out, by slug
    edition: Edition
    known: Mapping[str, frozenset[str]] = field(default_factory=dict)  # the slugs of the original, by kind

    @classmethod
    def of(cls, root: Path, edition: Edition, ours: Ours) -> "Choice":
        """Return the choice that the edition makes of the original under `root`."""
        paths = tuple(content_files(root))
        if edition.own_content_only:
            return cls((), LeftOut(frozenset()), {}, edition)
        out = frozenset(path for path in paths if path not in ours.own and _is_left_out(root, path, edition.leave_out))
        if not any(_is_situation(path) for path in {*paths, *ours.own} - out):
            out |= {path for path in paths if _kind(path) == "situation_list"} - ours.own
        kept = tuple(path for path in paths if path not in out)
        found = [(_kind(path), _slug(path)) for path in paths]
        known = {name: frozenset(slug for kind, slug in found if kind == name) for name in _KINDS}
        made = frozenset({PHRASEBOOK}) if edition.leave_out.phrasebook else frozenset()
        practices = {PurePosixPath(path).stem: path for path in out if _kind(path) == "practices"}
        titles = {slug: str(_value(root, path, "title") or slug) for slug, path in practices.items()}
        studies = _orphans(root, paths, kept, ours) if out or ours.own or ours.patches else frozenset()
        return cls(kept, LeftOut(out | made, studies), titles, edition, known)

    def unknown(self, source: Source) -> Iterator[Problem]:
        """Yield each name under `leave_out` that the original has not, or not any more."""
        for kind in _KINDS if self.known else ():
            for number, slug in enumerate(getattr(self.edition.leave_out, kind)):
                if slug not in self.known[kind]:
                    reference = source, ("leave_out", kind, number), slug
                    yield dangling(
                        reference, f"{kind.removesuffix('s')} in the original", self.known[kind], "take it out"
                    )


@lru_cache(10_000)
def _kind(path: str) -> str:
    found = classify(path)
    return found[0].name if found else ""


def _slug(path: str) -> str:
    return PurePosixPath(path).parent.name if path.endswith("/index.md") else PurePosixPath(path).stem


def _is_situation(path: str) -> bool:
    return _kind(path) == "situations"


def _is_left_out(root: Path, path: str, leave_out: LeaveOut) -> bool:
    kind, slug = _kind(path), _slug(path)
    if kind in {"practices", "quizzes"}:
        return slug in leave_out.practices or PurePosixPath(path).parent.name in leave_out.chapters
    if kind == "rehearsals" and leave_out.chapters:
        return slug in leave_out.rehearsals or _value(root, path, "chapter") in leave_out.chapters
    return slug in getattr(leave_out, kind) if kind in _KINDS else kind == "news" and leave_out.news


def _value(root: Path, path: str, name: str) -> object:
    """Return the value of a field of the file; None where it can't be read."""
    raw = contents(root, path)
    content = decode(path, raw) if isinstance(raw, bytes) else raw
    text = text_of(path, content) if isinstance(content, str) else None
    return text.value(name) if text else None


def _orphans(root: Path, paths: Iterable[str], kept: Iterable[str], ours: Ours) -> frozenset[str]:
    """Return the studies on which pages of the original lean, and none of the edition's."""
    before = {path: _studies(root, path) for path in paths}
    now = {path: before[path] for path in kept} | {path: _studies(ours.root, path) for path in ours.own}
    now |= {path: found for path, patch in ours.patches.items() if (found := _studies(ours.root, patch))}
    return frozenset().union(*before.values()) - frozenset().union(*now.values())


def _studies(root: Path, path: str) -> frozenset[str]:
    found = _value(root, path, "research")
    return frozenset(name for name in found if isinstance(name, str)) if isinstance(found, list) else frozenset()
