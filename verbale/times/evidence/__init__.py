"""Knows the kinds of evidence on the day of an article, one file a kind."""
