"""Draws the picture of the main layouts that docs/project/printing.md shows: `python tests/contact_sheet.py`."""

import sys
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from handbook.exports.registry import downloads  # noqa: E402 - after its path is known
from handbook.publish.validation import BuildMode, validate  # noqa: E402
from handbook.site.context import SiteContext  # noqa: E402
from handbook.site.settings import Settings  # noqa: E402
from handbook.site.templates import Templates  # noqa: E402

PICTURE = ROOT / "docs/assets/printing.png"
SITE = "https://handbook.our-company.com/"
HEIGHT, GAP = 560, 16  # pixels
COLOURS = 64
ROWS = (
    (
        "empathise/cards-4up-a4@0",
        "empathise/cards-4up-a4@1",
        "empathise/cards-8up-a4@0",
        "empathise/cards-8up-a4@1",
        "empathise/checklists-a4@0",
    ),
    ("handbook/poster-a4@0", "situations/angry-customer/page-a4@0", "empathise/coaching-a4@6", "handbook/guide-a4@0"),
)


def drawn(pdf: bytes, number: int) -> Image.Image:
    """Return one page of the file."""
    page: Any = pdfium.PdfDocument(pdf)[number]
    image: Image.Image = page.render(scale=HEIGHT / page.get_height()).to_pil().convert("RGB")
    return image


def joined(images: list[Image.Image], *, below: bool = False) -> Image.Image:
    """Return the pictures side by side, or one below the other, on grey."""
    width = max(image.width for image in images) if below else sum(image.width + GAP for image in images) + GAP
    height = sum(image.height for image in images) if below else HEIGHT + 2 * GAP
    whole, at = Image.new("RGB", (width, height), "#b9beb9"), 0 if below else GAP
    for image in images:
        whole.paste(image, (0, at) if below else (at, GAP))
        at += image.height if below else image.width + GAP
    return whole


def main() -> None:
    """Draw the picture anew."""
    context = SiteContext(validate(ROOT, BuildMode.PUBLISH)[0], Templates(), Settings(SITE))
    files = {one.address: one for one in downloads(context)}
    named = [[name.split("@") for name in row] for row in ROWS]
    rows = [joined([drawn(files[f"/print/{file}.pdf"].make(), int(page)) for file, page in row]) for row in named]
    joined(rows, below=True).quantize(COLOURS).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
