"""Files that are broken, or meant to do harm, give a message and never more; nothing is written of them."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.cli import main
from handbook.content.load import load
from handbook.imports.questions import files
from handbook.imports.questions.bank import Bank, import_bank
from handbook.imports.questions.foreign import UnreadableError

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
_MOODLE = b'<quiz><question type="truefalse"><name><text>A</text></name></question></quiz>'


def _zip(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return buffer.getvalue()


HOSTILE = {
    "a million laughs": (".xml", f'<!DOCTYPE q [<!ENTITY l0 "ha">{_LAUGHS}]><quiz>&l8;</quiz>'.encode(), "entities"),
    "a file from outside": (
        ".xml",
        b'<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
        "entities",
    ),
    "a definition from elsewhere": (
        ".xml",
        b'<!DOCTYPE q SYSTEM "http://127.0.0.1/x.dtd"><quiz>&x;</quiz>',
        "not imported",
    ),
    "cut off": (".xml", _MOODLE[:60], "it is no XML from line 1"),
    "empty": (".xml", b"", "it is no XML from line 1"),
    "another encoding than it says": (".xml", '<?xml version="1.0"?><quiz>é</quiz>'.encode("latin-1"), "encoding"),
    "an encoding nobody knows": (".xml", b'<?xml version="1.0" encoding="klingon"?><quiz/>', "not imported"),
    "another kind of XML": (".xml", b"<html/>", "nothing here reads XML that begins with <html>"),
    "very deep": (".xml", b"<quiz>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</quiz>", "Wrote 0 questions of 0"),
    "no zip": (".zip", b"PK\x03\x04nothing", "it is no zip that can be read"),
    "a zip cut off": (".zip", _zip({"q.xml": _MOODLE})[:40], "it is no zip that can be read"),
    "a zip without questions": (".zip", _zip({"a.txt": b"x", "q.xml": _MOODLE}), "it holds no file of QTI 1.2"),
    "a zip with laughs": (
        ".zip",
        _zip({"q.xml": f'<!DOCTYPE q [<!ENTITY l0 "ha">{_LAUGHS}]><q/>'.encode()}),
        "entities",
    ),
    "a zip that grows": (".zip", _zip({"q.xml": b" " * 30_000_000}), "its files have more than 20 MB"),
    "no table": (".csv", b"a,b\n1,2\n", "no column is called `question`"),
    "a table without an end": (".csv", b'question,a,b,key\n"Which?,1,2,a\n', "it is no table in CSV"),
    "an empty table": (".csv", b"", "no column is called `question`"),
    "bytes": (".gift", bytes(range(256)), "Wrote 0 questions"),
    "braces": (".gift", b"{" * 50_000, "its braces don't match"),
    "deep elements": (".gift", b"[html]" + b"<b>" * 20_000 + b"? {\\=a ~b}", "not imported"),
}


@pytest.mark.parametrize(("suffix", "content", "said"), HOSTILE.values(), ids=HOSTILE)
def test_it_is_told_what_is_wrong(tree: Path, suffix: str, content: bytes, said: str) -> None:
    file = tree / f"hostile{suffix}"
    file.write_bytes(content)
    told, code = import_bank(tree, file, "")
    assert said in told
    assert "root:" not in told
    assert code == 1
    assert not (tree / "quizzes/plain").exists()


def test_a_huge_file_is_not_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    (tree / "huge.gift").write_text("Is it huge? {T}\n", "utf-8")
    assert "part it first" in import_bank(tree, tree / "huge.gift", "")[0]


def test_a_text_of_windows_is_read_and_told(tree: Path) -> None:
    (tree / "old.gift").write_bytes("Grüße? {=Ja ~Nein}\n".encode("cp1252"))
    said, code = import_bank(tree, tree / "old.gift", "")
    assert code == 0
    assert said.startswith("old.gift: the file is not UTF-8, and was read as Windows-1252\n")
    assert "Grüße?" in (tree / "quizzes/plain/old.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "to", "said"),
    [
        ("questions.docx", "", "name a folder that holds Markdown files, or a file of questions"),
        ("questions.gift", "a/b", "'a/b' is no name for a quiz"),
        ("nowhere.gift", "", "nowhere.gift"),
    ],
)
def test_the_command_says_what_it_takes(
    tree: Path, capsys: pytest.CaptureFixture[str], file: str, to: str, said: str
) -> None:
    (tree / "questions.gift").write_text("Is it? {T}\n", "utf-8")
    code = main(["--root", str(tree), "import", str(tree / file), *(["--to", to] if to else [])])
    assert code == 1
    assert said in capsys.readouterr().out


_WORDS = r"{ } ~ = # : :: #### -> % %50% \ // $CATEGORY: [html] [markdown] <b> </b> <img> & _ * ` T a ?"
_PIECES = st.sampled_from([*_WORDS.split(), "b ", "\n", "\n\n"])


@given(st.lists(_PIECES, max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_gift_each_question_is_an_item_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.mktemp("gift") / "any.gift"
    file.write_text(text, "utf-8")
    read = Bank(load(file.parent)[0], file.name, set())
    items = read.items(file, "any")
    assert len(items) + sum(": not imported: " in line for line in read.lines()) == read.count


@given(st.binary(max_size=60).map(lambda more: _MOODLE[:-8] + more + b"</quiz>"))
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_xml_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("xml") / "any.xml"
    file.write_bytes(content)
    read = Bank(load(file.parent)[0], file.name, set())
    with suppress(UnreadableError):
        assert len(read.items(file, "any")) <= read.count
