"""Procedures: a company's own pages of how something is done there, in folders as deep as it likes."""
