"""A company's own edition: its file, and the content that its folder and the handbook it builds on make together."""
