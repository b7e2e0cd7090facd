"""A test as a page of its own, with all it needs beside it."""
