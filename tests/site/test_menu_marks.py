"""The list beside a page marks chapters, and nothing else that has the name of one."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from handbook.site.context import Mark
from trees import ROOT

MARKS = {"serve": Mark("Serve", "teal", Markup("<svg></svg>"))}


@pytest.mark.parametrize(
    ("title", "address", "glyphs"),
    [
        ("Serve", "serve/", 1),
        ("Serve", "checklists/serve/", 1),
        ("Serve", "rehearsals/wrong-cake/", 1),
        ("Serve", "procedures/serve/", 0),
        ("Guests", "procedures/floor/serve/", 0),
        ("Serve", "procedures/floor/guests/", 0),
    ],
)
def test_only_a_chapter_has_its_glyph(title: str, address: str, glyphs: int) -> None:
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides/partials"), autoescape=True)
    templates.filters["url"] = str
    page = SimpleNamespace(meta=SimpleNamespace(below=None), parent=None, children=None, title="A page", url="a-page/")
    first = SimpleNamespace(url=address, is_index=True, children=None, title=title)
    folder = SimpleNamespace(title=title, children=[first, page], active=False)
    section = SimpleNamespace(title="A section", active=True, children=[page, folder])
    config = SimpleNamespace(extra=SimpleNamespace(site_context=SimpleNamespace(marks=MARKS)))
    nav = SimpleNamespace(items=[section])
    html = templates.get_template("nav.html").render(config=config, nav=nav, page=page)
    assert f'href="{address}"' in html
    assert html.count("<svg>") == glyphs
