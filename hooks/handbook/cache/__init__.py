"""What was costly to make, kept on disk between builds until nobody has asked for it for a while."""
