"""What must be true of the company file."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import dangling, repeated_ids
from handbook.core.problems import Problem


def entry_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two entries of the company file have the same id."""
    if handbook.company:
        source, groups = handbook.company.source, handbook.company.content.groups
        places = (((group, index), entry.id) for group, entries in groups for index, entry in enumerate(entries))
        yield from repeated_ids(source, places)


def entries_that_documents_name_exist(handbook: Handbook) -> Iterator[Problem]:
    """What a document lists under `company:` are ids of entries of the company file."""
    if handbook.company is None:
        return
    known = handbook.company.content.entries
    for document in handbook.documents():
        for index, entry in enumerate(getattr(document.content, "company", ())):
            if entry not in known:
                reference = document.source, ("company", index), entry
                found = dangling(reference, "entry of docs/company.md", known)
                yield replace(found, follows="ids docs/company.md")


RULES: tuple[Rule, ...] = (entry_ids_are_unique, entries_that_documents_name_exist)
