"""A zip depends on nothing but what goes in."""

import io
import zipfile

from handbook.core.archive import archive


def test_a_zip_holds_its_files_in_order_and_no_time() -> None:
    files = {"b.txt": b"two", "a/ü.txt": b"one" * 99}
    made = archive(files)
    assert made == archive(files)
    with zipfile.ZipFile(io.BytesIO(made)) as zipped:
        assert {name: zipped.read(name) for name in zipped.namelist()} == files
        assert zipped.namelist() == list(files)
        assert {entry.date_time for entry in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
