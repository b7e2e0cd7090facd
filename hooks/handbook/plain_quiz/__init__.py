"""Plain quizzes: questions that came from elsewhere, for practice alone, with whatever reasons they brought."""
