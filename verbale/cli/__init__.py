"""Knows the door to the command line."""


def main() -> None:
    """Run the command line."""
    from verbale.cli.app import app

    app()
