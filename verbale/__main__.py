"""Knows how `python -m verbale` begins."""

from verbale.cli import main

main()
