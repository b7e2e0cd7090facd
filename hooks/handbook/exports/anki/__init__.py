"""An Anki package."""
