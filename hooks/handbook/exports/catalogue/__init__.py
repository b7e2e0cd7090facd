"""catalogue.json: the handbook for machines."""
