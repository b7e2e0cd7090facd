"""What a patch makes of the text of its original."""

from handbook.edition.patch import patched
from handbook.edition.text import text_of


def test_a_list_on_one_line_keeps_entries_with_commas() -> None:
    original = text_of("page.md", '---\nkeywords: [hello, "rights, law"]\n---\n')
    assert original
    text, problems = patched(original, "page.patch.md", b"---\nadd:\n  keywords: [doorbell]\n---\n")
    assert not problems
    assert text.value("keywords") == ["hello", "rights, law", "doorbell"]
