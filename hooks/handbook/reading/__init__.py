"""Reading: which version of a page somebody read, and what changed since."""
