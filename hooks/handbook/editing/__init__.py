"""Commands for editors: beginning a page, and schemas for their editors."""
