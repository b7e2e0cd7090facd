"""Which reader a file of questions is for, and what is wrong with a file as a whole."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from handbook.imports.questions import gift, moodle, qti, table
from handbook.imports.questions.foreign import Read, UnreadableError
from handbook.imports.questions.our_form import OurForm, words_of_interface
from handbook.imports.questions.xml_file import name_of, root_of

LARGEST = 20_000_000  # bytes of a file, or of all that a zip holds


def read(file: Path, ours: OurForm, told: list[str]) -> Read:
    """Yield every question of the file; `told` gets what is to be said of the file. Raise UnreadableError."""
    words = words_of_interface()["plain_quiz"]
    answers = (str(words["true"]), str(words["false"]))
    content, suffix = _content(file), file.suffix.lower()
    if suffix == ".zip":
        for root in _roots(content):
            yield from qti.read(root)
    elif suffix == ".xml":
        root = root_of(content)
        yield from moodle.read(root, *answers) if name_of(root) == "quiz" else qti.read(_qti(root))
    elif suffix in {".csv", ".tsv"}:
        yield from table.read(_text(content, file.name, told), *answers, ours)
    else:
        yield from gift.read(_text(content, file.name, told), *answers)


def _text(content: bytes, name: str, told: list[str]) -> str:
    """Return the content as text; what is no Unicode is read as Windows does."""
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        told.append(f"{name}: the file is not UTF-8, and was read as Windows-1252")
        return content.decode("cp1252", "replace")


def _content(file: Path) -> bytes:
    if file.stat().st_size > LARGEST:
        what = f"it has more than {LARGEST // 1_000_000} MB: part it first"
        raise UnreadableError(what)
    return file.read_bytes()


def _qti(root: Element) -> Element:
    if name_of(root) == "questestinterop":
        return root
    what = f"nothing here reads XML that begins with <{name_of(root)}>: export it as Moodle XML or QTI 1.2"
    raise UnreadableError(what)


def _roots(content: bytes) -> Iterator[Element]:
    """Yield the outermost element of each file of QTI 1.2 in the zip."""
    found = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            files = [each for each in packed.infolist() if each.filename.lower().endswith((".xml", ".qti"))]
            if sum(each.file_size for each in files) > LARGEST:
                what = f"its files have more than {LARGEST // 1_000_000} MB"
                raise UnreadableError(what)
            for each in files:
                root = root_of(packed.read(each))
                if name_of(root) == "questestinterop":
                    found += 1
                    yield root
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        what = "it is no zip that can be read: is it cut off, or locked with a password?"
        raise UnreadableError(what) from error
    if not found:
        what = "it holds no file of QTI 1.2: export it as QTI 1.2 or as a package of Canvas"
        raise UnreadableError(what)
