"""A reader's own pages, filled in by the browser: daily practice and progress, and the record of both."""
