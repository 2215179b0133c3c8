"""Knows what a commitment is: a threat, promise, demand, agreement or plan, and what the record shows of it since."""

from __future__ import annotations

from verbale.record.followed_rows import Commitment, CommitmentKind, Followed, Outcome

__all__ = ["Commitment", "CommitmentKind", "Followed", "Outcome"]
