"""A programme: an onboarding path, with its model, pages and templates."""
