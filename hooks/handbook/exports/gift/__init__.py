"""GIFT, the text format of question banks."""
