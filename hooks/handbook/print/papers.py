"""The papers that sheets are printed on."""

PAPERS = ("a4", "letter")
