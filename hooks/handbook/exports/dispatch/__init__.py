"""Dispatch packages: SCORM packages that frame a quiz on the site."""
