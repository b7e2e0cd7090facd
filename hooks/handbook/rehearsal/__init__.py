"""Rehearsals: conversations that answer back, on a page, on paper and as a play for three."""
