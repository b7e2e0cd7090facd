"""Huddles: ten minutes of a team with one practice, step by step on a screen or on one page of paper."""
