"""The home page and ordinary pages, written by editors."""
