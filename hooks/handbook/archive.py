"""A zip file that is the same byte for byte whenever the same files go in."""

import io
import zipfile
from collections.abc import Mapping

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip file can hold


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a zip file of the files, by their names, in the order given."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as Unix writes it, wherever this runs
            zipped.writestr(entry, content)
    return buffer.getvalue()
