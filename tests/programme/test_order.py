"""The order of programmes: by their numbers, and then by name."""

import shutil
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from handbook.content.load import load
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
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
    context = SiteContext(handbook, Templates())
    values = {"programmes": list(handbook.programmes.values())}
    index = LexborHTMLParser(context.text("programme/onboarding.html", "/onboarding/", **values))
    marked = [tile.attributes["id"] for tile in index.css(".tile") if tile.css_first(".chip")]
    assert marked == ["zeal"], "what somebody new begins with"
