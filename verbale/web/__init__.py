"""Knows the door to the pages that a browser reads."""

from verbale.web.app import make_app

__all__ = ["make_app"]
