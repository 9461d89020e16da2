"""From a question to releases."""
