"""Knows what came in: files, folders, archives, feeds and exports as pages, each read within limits and decoded."""

from verbale.pages.decoding import Decoded, decode
from verbale.pages.opening import load_page, read_pages
from verbale.pages.page import Page, Stated

__all__ = ["Decoded", "Page", "Stated", "decode", "load_page", "read_pages"]
