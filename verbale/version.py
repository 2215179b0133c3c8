"""Knows the version."""

VERSION = "0.1.0"
