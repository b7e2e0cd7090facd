"""Banks of questions from other systems become plain quizzes: one file reads each format, the others know none."""
