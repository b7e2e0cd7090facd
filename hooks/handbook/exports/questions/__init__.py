"""The questions, ready to be written in any format."""
