"""Complete SCORM packages."""
