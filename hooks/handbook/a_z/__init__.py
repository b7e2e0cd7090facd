"""The printable index from A to Z."""
