"""What each practice has, counted, for editors."""
