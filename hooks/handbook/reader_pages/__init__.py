"""A reader's own pages, filled in by the browser: daily practice, progress, what is kept offline."""
