"""cmi5 courses."""
