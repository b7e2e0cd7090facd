"""Files for other systems: one folder for each format, listed once in the registry."""
