"""What every page and file is made with: context, templates, settings."""
