"""What everything rests upon: content as text, front matter, shapes and problems; it knows no kind of content."""
