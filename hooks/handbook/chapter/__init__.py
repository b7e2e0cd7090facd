"""A chapter: its model, rules, page and templates."""
