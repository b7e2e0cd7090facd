"""The order of programmes: by their numbers, and then by name."""

import shutil
from pathlib import Path

from handbook.content.load import load
from trees import TREE


def test_programmes_with_a_number_come_first_and_the_others_by_name(tmp_path: Path) -> None:
    root = Path(shutil.copytree(TREE, tmp_path / "tree"))
    first = root / "docs/onboarding/first-day.md"
    for name, number in (("zeal", 1), ("calm", 2), ("ease", None)):
        text = first.read_text("utf-8").replace("---\n", f"---\nnumber: {number}\n" if number else "---\n", 1)
        (root / f"docs/onboarding/{name}.md").write_text(text, "utf-8")
    handbook, problems = load(root)
    assert not problems
    assert list(handbook.programmes) == ["zeal", "calm", "ease", "first-day"]
