"""What comes from other systems: trees of Markdown pages become procedures."""
