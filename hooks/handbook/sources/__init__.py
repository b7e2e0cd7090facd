"""The documents that the handbook draws on."""
