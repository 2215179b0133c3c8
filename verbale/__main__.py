"""Knows how `python -m verbale` runs the command line."""

from verbale.cli import main

if __name__ == "__main__":
    main()
