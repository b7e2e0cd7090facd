"""A practice: one thing a person can do for a customer, with its model, rules, page and templates."""
