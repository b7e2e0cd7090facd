"""Search: what of each page can be found, by which words, and the files that the search box reads."""
