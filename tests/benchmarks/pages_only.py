"""MkDocs with a handbook that makes no files for others but search and catalogue: `python -m benchmarks.pages_only`."""

import runpy

from handbook.exports import registry
from handbook.site.file_kinds import Export

if __name__ == "__main__":
    registry.EXPORTS = tuple(Export(export.kinds, lambda _: iter(())) for export in registry.EXPORTS)
    runpy.run_module("mkdocs", run_name="__main__")
