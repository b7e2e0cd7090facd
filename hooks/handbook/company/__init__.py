"""What the organisation decides: the company file, its model and its page."""
