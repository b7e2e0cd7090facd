"""News: what editors tell readers is new."""
