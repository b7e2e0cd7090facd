"""The words of the interface: everything that a reader sees and no editor wrote, in one file."""

from pathlib import Path

FILE = Path(__file__).with_name("words.yml")
