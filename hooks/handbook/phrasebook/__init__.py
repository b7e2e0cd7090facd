"""Every phrase of the handbook, to filter and copy."""
