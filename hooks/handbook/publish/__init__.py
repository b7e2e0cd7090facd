"""The site as a whole: its pages and addresses, what keeps them permanent, and how a build takes its place."""
