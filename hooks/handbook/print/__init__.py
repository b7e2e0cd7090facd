"""What is printed: cue cards and checklists as pages and as PDF files set by Typst, and whether they fit."""
