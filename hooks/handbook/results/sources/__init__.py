"""What results are read from: one file a format, entered in the registry."""
