"""The generated pages that help with all practices: the home page shows them, and search finds them by their names."""

# The address of each by its name in the words file, where `tool_names` and `tools_text` have what readers see.
TOOLS = {
    "quizzes": "/quizzes/",
    "cards": "/cue-cards/",
    "checklists": "/checklists/",
    "phrasebook": "/phrasebook/",
    "review": "/review/",
    "progress": "/progress/",
}
