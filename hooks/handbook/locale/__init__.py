"""The words, plurals, dates and numbers that a reader sees, in one language."""
