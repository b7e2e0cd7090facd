"""What learners answered, read from what learning systems give out, and what it says of the questions."""
