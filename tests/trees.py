"""The handbooks that tests read: the real one, and the small one of their own."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
TREE = Path(__file__).with_name("tree")
