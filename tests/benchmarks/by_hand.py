"""The pages of a built site as somebody would write them by hand, for plain MkDocs with Material."""

import json
import shutil
from pathlib import Path

import yaml
from markdownify import markdownify
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]
OUR_KEYS = ("hooks", "watch", "strict", "site_url", "validation")


def by_hand(site: Path, folder: Path) -> int:
    """Write every page of the built `site` as ordinary Markdown under `folder`, with a plain mkdocs.yml; count them."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV ", ""), yaml.CSafeLoader)
    for key in OUR_KEYS:
        config.pop(key, None)
    config["theme"].pop("custom_dir")
    config["plugins"] = ["search"]
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    shutil.copy(site / "assets/rapport.css", folder / "docs/assets")
    pages = 0
    for page in site.rglob("index.html"):
        article = LexborHTMLParser(page.read_text("utf-8")).css_first("article")
        if article is None:
            continue
        for link in article.css("a.headerlink, template, script, link"):
            link.decompose()
        file = folder / "docs" / page.relative_to(site).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(markdownify(article.html or "", heading_style="ATX"), "utf-8")
        pages += 1
    (folder / "mkdocs.yml").write_text(json.dumps(config), "utf-8")  # JSON is YAML
    return pages
