"""Knows the door to the command line."""


def main() -> None:
    """Run the command line."""
    import gc

    # what is loaded at the start is no garbage: looking for some less often saves a tenth of the start
    gc.set_threshold(100_000)
    from verbale.cli.app import app

    app()
