"""Readers of files: each turns one form of file into drafts, or says why it can't."""
