"""Pictures that chapters and practices name: drawings, made from templates with words from the words file."""
