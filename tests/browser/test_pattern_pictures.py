"""Every pattern looks as it did: small pictures of it, narrow and wide, light and dark, beside those that are kept.

`make patterns` renews the kept ones. To be the same on every machine, pages are set in the project's own fonts at a
fixed time, nothing moves, and what is compared is an eighth of the size: a pattern may differ by 2 of 255 on average,
1 point in 100 by more than 40, and its sides by one point. Smaller changes, such as other pixels of a letter, pass.
"""

import io
import os
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page, expect

from browser.memory import NOON
from browser.opening import Opener
from handbook.patterns.page import ADDRESS
from handbook.site.templates import FOLDER

KEPT = Path(__file__).parents[1] / "patterns/pictures"
RENEW = "RENEW_PATTERNS"  # the variable that has kept pictures written anew
WIDTHS, SCHEMES = (390, 1280), ("light", "dark")
DRAWN = 0.5  # the scale of the page
SMALLER = 8
SIDES, MEAN, FAR, FAR_SHARE = 1, 2.0, 40, 0.01
GAP = 4  # points between the pictures of one pattern
MOST_BYTES = 400_000  # of all that are kept
FONTS = FOLDER / "print/sheets/fonts"
OWN_FONTS = """
@font-face { font-family: Sheets; src: url("/handbook/own/NotoSans-Regular.ttf") }
@font-face { font-family: Sheets; font-weight: 700; src: url("/handbook/own/NotoSans-Bold.ttf") }
* { --md-text-font: Sheets !important; caret-color: transparent !important }
body, input, select, button { font-family: Sheets !important }
"""
# Questions once more as in a test, with their results.
MODES = {"": ("", ".pattern"), "--test": ("&mode=assess", ".pattern:has(rapport-quiz)")}
AT_NOON = f"""{{
  const Real = Date;
  globalThis.Date = class extends Real {{
    constructor(...given) {{ super(...(given.length ? given : [{NOON}])); }}
    static now() {{ return {NOON}; }}
  }};
}}"""
BOXES = """(selector) => [...document.querySelectorAll(selector)].map((one) => {
  const past = (one.getBoundingClientRect().top + scrollY) % 16; // each begins at a whole point, wherever others end
  Object.assign(one.style, { position: "relative", top: `${(16 - past) % 16}px` });
  const { left, top, right, bottom } = one.getBoundingClientRect();
  return [one.id.replace("pattern-", ""), [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY]];
})"""


def shown(open_page: Opener, width: int, scheme: str, query: str = "") -> Page:
    """Return the page of patterns when all are in their states, drawn at half size."""
    settings: dict[str, Any] = {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
        "device_scale_factor": DRAWN,
    }
    settings |= {"reduced_motion": "reduce", "timezone_id": "UTC", "locale": "en", "bypass_csp": True}
    page = open_page("/404.html", script=AT_NOON, **settings)
    page.route("**/own/*.ttf", lambda route: route.fulfill(path=FONTS / route.request.url.rpartition("/")[2]))
    page.set_default_timeout(60_000)
    page.goto(page.url.replace("/404.html", f"{ADDRESS}?seed=1{query}"))
    page.add_style_tag(content=OWN_FONTS)
    expect(page.locator("html[data-patterns=shown]")).to_have_count(1, timeout=60_000)
    page.evaluate("document.fonts.ready")
    return page


def pictures(page: Page, selector: str) -> Iterator[tuple[str, Image.Image]]:
    """Yield each such pattern with its small picture."""
    boxes = page.evaluate(BOXES, selector)
    whole = Image.open(io.BytesIO(page.screenshot(full_page=True, animations="disabled"))).convert("RGB")
    for name, box in boxes:
        own = whole.crop(tuple(round(side / 2) for side in box))
        yield (
            name,
            own.resize((max(1, own.width * 2 // SMALLER), max(1, own.height * 2 // SMALLER)), Image.Resampling.BOX),
        )


def joined(parts: dict[str, Image.Image]) -> Image.Image:
    """Return the pictures of one pattern side by side."""
    order = [parts[f"{width}-{scheme}"] for width, scheme in product(WIDTHS, SCHEMES)]
    whole = Image.new("RGB", (sum(one.width + GAP for one in order), max(one.height for one in order)), "#888")
    left = 0
    for one in order:
        whole.paste(one, (left, 0))
        left += one.width + GAP
    return whole


def differences(new: Image.Image, kept: Image.Image) -> list[str]:
    """Return how the two differ by more than they may."""
    sides = [abs(one - other) for one, other in zip(new.size, kept.size, strict=True)]
    if max(sides) > SIDES:
        return [f"{new.size} and not {kept.size}"]
    size = min(new.width, kept.width), min(new.height, kept.height)
    apart = ImageChops.difference(new.crop((0, 0, *size)), kept.crop((0, 0, *size))).convert("L")
    far = sum(apart.histogram()[FAR + 1 :]) / (size[0] * size[1])
    mean = ImageStat.Stat(apart).mean[0]
    found = [f"{mean:.1f} of 255 on average"] if mean > MEAN else []
    return found + ([f"{far:.1%} of it by more than {FAR}"] if far > FAR_SHARE else [])


def test_every_pattern_looks_as_it_did(open_page: Opener) -> None:
    made: dict[str, dict[str, Image.Image]] = defaultdict(dict)
    for (mode, (query, selector)), width, scheme in product(MODES.items(), WIDTHS, SCHEMES):
        for name, picture in pictures(shown(open_page, width, scheme, query), selector):
            made[name + mode][f"{width}-{scheme}"] = picture
    new = {name: joined(parts) for name, parts in made.items()}
    if os.environ.get(RENEW):
        _renew(new)
    kept = {file.stem: Image.open(file).convert("RGB") for file in KEPT.glob("*.png")}
    assert new.keys() == kept.keys(), "`make patterns` renews them; look at what it changes"
    found = {name: apart for name, picture in new.items() if (apart := differences(picture, kept[name]))}
    assert not found, "if it is meant, `make patterns` renews them; look at what it changes"


def _renew(new: dict[str, Image.Image]) -> None:
    """Write those that look otherwise, and take out those of patterns that are gone."""
    KEPT.mkdir(exist_ok=True)
    for file in KEPT.glob("*.png"):
        if file.stem not in new:
            file.unlink()
    for name, picture in new.items():
        file = KEPT / f"{name}.png"
        if not file.exists() or differences(picture, Image.open(file).convert("RGB")):
            picture.quantize(64).save(file, optimize=True)


def test_the_kept_pictures_are_small() -> None:
    assert 0 < sum(file.stat().st_size for file in KEPT.glob("*.png")) <= MOST_BYTES


def test_another_colour_and_another_height_are_seen() -> None:
    one = Image.new("RGB", (60, 20), "white")
    other = one.copy()
    other.paste("#d0d0d0", (0, 0, 60, 2))
    assert not differences(one, one.copy())
    assert differences(one, other)
    assert differences(one, Image.new("RGB", (60, 22), "white"))
