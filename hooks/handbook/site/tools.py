"""The generated pages that help with all practices: the home page shows them, and search finds them by their names."""

from handbook.content.handbook import Handbook

# The address of each by its name in the words file, where `tool_names` and `tools_text` have what readers see.
_TOOLS = {
    "quizzes": "/quizzes/",
    "rehearsals": "/rehearsals/",
    "cards": "/cue-cards/",
    "checklists": "/checklists/",
    "huddles": "/huddles/",
    "phrasebook": "/phrasebook/",
    "review": "/review/",
    "progress": "/progress/",
}


def tools(handbook: Handbook) -> dict[str, str]:
    """Return the address of each tool that the handbook has, by its name."""
    there = {name: address for name, address in _TOOLS.items() if address not in handbook.pages_left_out}
    return {name: address for name, address in there.items() if name != "rehearsals" or handbook.rehearsals}
