"""Knows the door to the HTTP API, version 1: the record's rows as JSON for other programs."""

from verbale.web.api.routes import PREFIX, add_api

__all__ = ["PREFIX", "add_api"]
