"""What a machine can check of PDF/UA-1, by the failure conditions of the Matterhorn Protocol 1.1, over pikepdf."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P "
    "H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    "Figure Formula Form".split()
)
SHOWS = frozenset("Tj TJ ' \" S s f F f* B B* b b* sh Do EI".split())
UA = "{http://www.aiim.org/pdfua/ns/id/}part"


def failures(file: Path) -> list[str]:
    """Return every failure condition that the file meets."""
    with pikepdf.open(file) as pdf:
        return [
            *_document(pdf),
            *_structure(pdf),
            *_fonts(pdf),
            *(fault for page in pdf.pages for fault in _content(page)),
        ]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    if "/Metadata" not in root:
        yield "06-001 no XMP metadata"
        return
    with pdf.open_metadata() as xmp:
        if xmp.get(UA) != "1":
            yield "06-002 no PDF/UA identifier"
        if not xmp.get("dc:title"):
            yield "06-003 no title"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "07-001 the title is not shown"
    if not root.get("/MarkInfo", {}).get("/Marked") or root.get("/MarkInfo", {}).get("/Suspects"):
        yield "06 or 01-007 not marked as tagged, or suspect"
    if not str(root.get("/Lang", "")):
        yield "11-006 no language"
    if pdf.is_encrypted:
        yield "26-001 encrypted"


def _elements(node: Any) -> Iterator[Any]:  # noqa: ANN401 - any PDF object
    """Yield every structure element, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    tree: Any = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        yield "01-005 no structure"
        return
    roles: Any = tree.get("/RoleMap", {})
    level = 0
    for element in _elements(tree):
        kind = str(element["/S"]).lstrip("/")
        kind = str(roles.get(f"/{kind}", kind)).lstrip("/")
        if kind not in STANDARD:
            yield f"02-001 {kind} is no standard type"
        if kind == "Figure" and not str(element.get("/Alt", "")):
            yield "13-004 a figure without a description"
        if kind[0] == "H" and kind[1:].isdigit():
            if int(kind[1:]) > level + 1:
                yield f"14-003 {kind} after level {level}"
            level = int(kind[1:])
        if kind == "TH" and "/Scope" not in str(element.get("/A", "")):
            yield "15-003 a heading cell without scope"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/Font":
            continue
        inner = item.get("/DescendantFonts", [item])[0]
        embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get("/FontDescriptor", {}).keys())
        if not embedded and inner.get("/Subtype") != "/Type3":
            yield f"31-009 {item.get('/BaseFont')} is not embedded"
        if "/ToUnicode" not in item and item.get("/Subtype") in {"/Type0", "/Type3"}:
            yield f"10-001 {item.get('/BaseFont')} has no way back to text"


def _content(page: pikepdf.Page) -> Iterator[str]:
    marks: list[bool] = []
    stream: list[Any] = list(pikepdf.parse_content_stream(page))
    for operands, operator in stream:
        name = str(operator)
        if name in {"BDC", "BMC"}:
            artifact = str(operands[0]) == "/Artifact"
            if artifact and False in marks:
                yield "01-003 an artifact inside tagged content"
            if not artifact and True in marks:
                yield "01-004 tagged content inside an artifact"
            marks.append(artifact)
        elif name == "EMC":
            marks.pop()
        elif name in SHOWS and not marks:
            yield f"01-005 content ({name}) is neither tagged nor an artifact"
    if "/Annots" in page and page.get("/Tabs") != "/S":
        yield "28-008 tab order does not follow the structure"
