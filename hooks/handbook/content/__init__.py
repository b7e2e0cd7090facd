"""The handbook as one immutable object: the kinds of content file, how they are read, and what must be true of all."""
