"""A table of all questions, as CSV."""
