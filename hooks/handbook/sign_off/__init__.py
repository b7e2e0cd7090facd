"""Sign-off: a programme's test passed, and its checklists observed by somebody, on the learner's own record."""
