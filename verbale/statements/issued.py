"""Knows what somebody puts before others or decides: 'the Plough Party’s proposal' speaks for the party."""

from __future__ import annotations

#: source: own compilation
ISSUED = frozenset(
    "proposal counterproposal plan bill draft motion resolution initiative order ruling verdict decision decree circular directive"
    " mandate policy offer request demand warning pledge promise remark comment account version advisory notice guideline".split()
)
