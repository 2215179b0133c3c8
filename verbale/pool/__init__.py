"""Knows the door to coding many pages at once."""

from verbale.pool.coding_all import Result, code_all
from verbale.pool.crew import PoolError

__all__ = ["PoolError", "Result", "code_all"]
