"""A situation: a moment of need, with its model, rules, pages and templates."""
