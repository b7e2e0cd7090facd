"""Pages as products hand them over: what front matter holds is shown as text, whatever it holds."""

import re
from pathlib import Path

from handbook.publish.pages import pages
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

HOSTILE = "<q>*x*</q> "
WORDS = re.compile(r"(?m)^( *(?:- )?(?:[a-z_]+|You|[MWC][a-z]+): )(?=[A-Z])(.{,60})$")
NOT_WORDS = re.compile(r" *(?:- )?(?:id|title|label|who): ")


def test_html_in_any_field_reaches_no_page_as_html(tree: Path) -> None:
    for file in tree.rglob("*.md"):
        _, front, prose = file.read_text("utf-8").split("---\n")
        file.write_text(f"---\n{WORDS.sub(_hostile, front)}---\n{prose}", "utf-8")
    handbook, problems = validate(tree, BuildMode.PUBLISH)
    assert not problems
    made = list(pages(SiteContext(handbook, Templates())))
    text = "".join("".join((page.html, page.markdown, *page.blocks.values())) for page in made)
    assert text.count("&lt;q&gt;") > 200
    assert "<q>*" not in text
    assert "<q><em>" not in text


def _hostile(match: re.Match[str]) -> str:
    if NOT_WORDS.match(match[0]) or '"' in match[0]:
        return match[0]
    return f'{match[1]}"{HOSTILE}{match[2]}"'
