"""What is put on paper: cue cards and checklists as PDF files, set by Typst, and whether they fit."""
