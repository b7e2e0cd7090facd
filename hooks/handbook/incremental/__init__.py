"""What a build remembers of the last one, to make only what has changed; no page and no product knows of it."""
