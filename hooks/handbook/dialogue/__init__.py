"""Conversations as practices and situations show them: one handled weakly, and the same handled well."""
