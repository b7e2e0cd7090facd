"""Whether a change leaves the site as it was: builds another commit and this tree, and names what differs."""

import filecmp
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from trees import ROOT

SETTINGS = {
    "SITE_URL": "http://rapport.localhost/handbook/",
    "SOURCE_DATE_EPOCH": "1700000000",
    "HANDBOOK_NO_CACHE": "1",
}
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def built(root: Path, site: Path) -> Path:
    """Build the tree under `root` with its own hooks into `site`, without anything that an earlier build left."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    environment = os.environ | SETTINGS | QUIET | {"PYTHONPATH": str(root / "hooks")}
    subprocess.run(command, cwd=root, env=environment, check=True)
    return site


def differences(before: Path, after: Path) -> Iterator[str]:
    """Yield a line for every file that is only in one of the sites, or has other bytes in each."""
    names = {
        path.relative_to(site).as_posix() for site in (before, after) for path in site.rglob("*") if path.is_file()
    }
    for name in sorted(names):
        if not (before / name).is_file():
            yield f"new      {name}"
        elif not (after / name).is_file():
            yield f"gone     {name}"
        elif not filecmp.cmp(before / name, after / name, shallow=False):
            yield f"differs  {name}"


def main(commit: str) -> int:
    """Compare the site of the commit with that of the working tree; 0 where they are the same, byte by byte."""
    with TemporaryDirectory() as folder:
        old = Path(folder, "old")
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(old), commit], cwd=ROOT, check=True)
        try:
            found = list(differences(built(old, Path(folder, "before")), built(ROOT, Path(folder, "after"))))
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(old)], cwd=ROOT, check=True)
    sys.stdout.write("\n".join([*found, f"{len(found)} files differ from {commit}."]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else "HEAD"))
