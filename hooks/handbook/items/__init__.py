"""The types of quiz item: each in a folder of its own, listed once in the registry."""
