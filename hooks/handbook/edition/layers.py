"""The content of an edition: files of its own, and those of the original, as the edition changes them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from handbook.content.handbook import address_of
from handbook.content.kinds import ROOTS
from handbook.content.references import dangling
from handbook.content.tree import Tree, asset_files, content_files, tree_problems
from handbook.core.problems import Problem
from handbook.core.source import Source, contents
from handbook.edition.choice import PHRASEBOOK, Choice, Ours
from handbook.edition.composed import COMPANY, Changes, Composed, Given, compose
from handbook.edition.model import FILE, Edition, read_edition, upstream
from handbook.edition.patch import SUFFIX, original_of, patch_of

_LAST: dict[str, tuple[Given, Composed]] = {}  # while serving, most files are what they were


def tree_of(root: Path) -> Tree:
    """Return where the content of the folder is read from: of an edition, from the original, too. Raises DataError."""
    found = read_edition(root)
    return Layers(root, *found) if found else Tree(root)


class Layers(Tree):
    """An edition's folder, and below it that of the original; what both have is the edition's.

    The files of the original are put together anew with each reading; of every line it is known where it was written.
    """

    def __init__(self, root: Path, edition: Edition, source: Source) -> None:
        """Read both."""
        super().__init__(root)
        self.edition, self.upstream, self._source = edition, upstream(root, edition), source
        own = list(content_files(root))
        self.patches = {original_of(path): path for path in own if path.endswith(SUFFIX)}
        self.own = [path for path in own if not path.endswith(SUFFIX)]
        self.choice = Choice.of(self.upstream, edition, Ours(root, frozenset(self.own), self.patches))
        self._theirs = dict.fromkeys(path for path in self.choice.kept if path not in self.own)
        self._files: dict[str, Composed] = {}
        self._unread: dict[str, Problem] = {}
        changes = Changes(edition, source, self.choice.left_out)
        for path in self._theirs:
            self._compose(path, changes)
        self._owners = frozenset(owner for each in self._files.values() for owner in each.owner)

    @property
    def left_out(self) -> Mapping[str, str]:  # type: ignore[override]
        """The practices of the original that are left out."""
        return self.choice.titles

    @property
    def paths_left_out(self) -> frozenset[str]:  # type: ignore[override]
        """The paths of the content files of the original that are left out."""
        return self.choice.left_out.paths

    @property
    def shortened(self) -> frozenset[str]:  # type: ignore[override]
        """The files of the original that lost what they say of what is left out."""
        return frozenset(path for path, composed in self._files.items() if composed.shortened)

    @property
    def files_left_out(self) -> frozenset[str]:  # type: ignore[override]
        """The kinds of files for others that are left out."""
        return frozenset(self.edition.leave_out.files)

    @property
    def pages_left_out(self) -> frozenset[str]:  # type: ignore[override]
        """The addresses of the pages that are made of others and are left out."""
        return frozenset({address_of(PHRASEBOOK)}) if self.edition.leave_out.phrasebook else frozenset()

    def paths(self) -> Iterable[str]:
        """Return the paths of all content files, in the order of one folder."""
        return sorted([*self.own, *self._theirs], key=lambda path: (_top(path), PurePosixPath(path)))

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the folders, and what of the edition does not fit the original."""
        yield from tree_problems(self.root)
        for problem in tree_problems(self.upstream):
            yield Problem(self.shown(problem.path), problem.line, problem.col, problem.what, problem.remedy)
        yield from self.unfit()

    def exists(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        return path in self._theirs or super().exists(path)

    def contents(self, path: str) -> bytes | Problem:
        """Return what the content file at the path holds."""
        if path in self._unread:
            return self._unread[path]
        return self._files[path].content if path in self._files else super().contents(path)

    def assets(self) -> Mapping[str, Path]:
        """Return each file that is published as it is, by its path."""
        return dict(sorted((asset_files(self.upstream) | asset_files(self.root)).items()))

    def shown(self, path: str) -> str:
        """Return the path of a file of the original, as problems name it: from the edition's folder."""
        try:
            return Path(os.path.relpath(self.upstream / path, self.root)).as_posix()
        except ValueError:  # on another drive of Windows
            return (self.upstream / path).as_posix()

    def told(self, problem: Problem) -> Problem:
        """Return the problem where the line was written; one of the original is mended with a patch."""
        if problem.path not in self._theirs:
            return problem
        lines = self._files[problem.path].lines if problem.path in self._files else ()
        place = lines[min(problem.line, len(lines)) - 1].place if lines else (self.shown(problem.path), problem.line)
        remedy = problem.remedy
        if place[0] == self.shown(problem.path) and not remedy.endswith("?"):
            remedy = f"{remedy}, in {patch_of(problem.path)}"
        return Problem(*place, problem.col, problem.what, remedy, problem.breaks, problem.follows)

    def _compose(self, path: str, changes: Changes) -> None:
        """Put the file of the original together, unless it is made of what it was made of last."""
        patch = self.patches.get(path, "")
        raw, patch_raw = contents(self.upstream, path), contents(self.root, patch) if patch else b""
        if isinstance(raw, Problem) or isinstance(patch_raw, Problem):
            self._unread[path] = raw if isinstance(raw, Problem) else patch_raw  # type: ignore[assignment]
            return
        given = Given(path, self.shown(path), raw, changes, patch, patch_raw)
        last = _LAST.get(given.shown)
        self._files[path] = last[1] if last and last[0] == given else compose(given)
        _LAST[given.shown] = given, self._files[path]

    def unfit(self) -> Iterator[Problem]:
        """Yield what the edition says of pages that the original has not, or not any more."""
        yield from (problem for composed in self._files.values() for problem in composed.problems)
        yield from self.choice.unknown(self._source)
        for path, patch in self.patches.items():
            if path in self.own:
                yield Problem(patch, 1, 1, f"{path} is a page of the edition's own already", "Take one of the two out")
            elif path not in self._theirs:
                there = "leaves it out" if path in self.choice.left_out.paths else "has no such file"
                who = FILE if path in self.choice.left_out.paths else "the original"
                yield Problem(patch, 1, 1, f"it changes {path}, and {who} {there}", "Correct its name, or take it out")
        for owner in self.edition.owners.keys() - self._owners:
            yield dangling((self._source, ("owners", owner), owner), "owner in the original", self._owners)
        if COMPANY in self.own and (self.edition.values or self.edition.company):
            field = "values" if self.edition.values else "company"
            what = f"`{field}` changes nothing, for {COMPANY} is a page of the edition's own"
            yield self._source.problem((field,), what, f"Write it there, or take {COMPANY} out")


def _top(path: str) -> int:
    return ROOTS.index(path.partition("/")[0])
