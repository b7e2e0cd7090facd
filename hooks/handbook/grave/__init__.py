"""Grave subjects: what staff look for at the worst moment, and which page says that it teaches it."""
