"""When each page is to be read through again, and by whom."""
