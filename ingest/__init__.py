"""From the web, or from files, into releases."""
