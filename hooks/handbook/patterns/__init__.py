"""The page of patterns: every part that pages are made of, in its states, for whoever designs on."""
