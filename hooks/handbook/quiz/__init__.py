"""A quiz: its model, rules, revisions, scopes, pages and templates."""
