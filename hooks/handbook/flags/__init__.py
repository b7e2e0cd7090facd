"""The questions that learners' answers call in question, kept with the handbook for its editors."""
