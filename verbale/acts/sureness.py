"""Knows how sure an act is: the share that readers found right, in type and both parties, of acts told like it."""

from __future__ import annotations

import math

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.acts.standing import standing

#: what counts for and against, in log odds; rounded by hand from the verdicts of two readers on four samples of 200 acts
#: (evaluation/acts_checked.tsv), so that of acts at 0.8 about four in five are right
_START, _PATTERN, _CROWDED = -1.5, 0.3, 1.0
_GUESSED, _POLITICAL, _KNOWN, _UNNAMED = -0.6, 0.6, 0.8, -1.2
_PLAIN, _LOOSE = 0.4, -0.6
#: types that are mostly told plainly, and those whose words mostly mean something else
_PLAIN_TYPES = frozenset({"REQUEST", "PROTEST", "CONSULT", "COOPERATE", "MOBILIZE"})
_LOOSE_TYPES = frozenset({"AGREE", "REJECT"})
#: below this an act is not told: of those, readers found one in five right; but in an article that tells so many acts in a
#: thousand tokens, where of acts as little sure as that every second was right in annotated articles
_LEAST, _CROWD, _LEAST_IN_CROWD = 0.35, 9, 0.25
#: acts in a thousand tokens beyond which more tell nothing
_FULL = 12


def sureness(draft: Draft, density: float, parties: Parties) -> float:
    """Between 0 and 1: by the pattern's own certainty, by how many acts the article tells in a thousand tokens (`density`),
    by whether a party is guessed, has a part in politics, or is told without a name, and by the type."""
    points = _START + _PATTERN * draft.confidence + _CROWDED * min(density, _FULL) / _FULL
    points += _GUESSED * ("+" in draft.rule)
    points += _POLITICAL * (_best(draft.actors) == 2) + _KNOWN * (_best(draft.recipients) > 0)
    points += _UNNAMED * (bool(draft.recipients) and all(parties.is_without_name(r) for r in draft.recipients))
    points += _PLAIN * (draft.type in _PLAIN_TYPES) + _LOOSE * (draft.type in _LOOSE_TYPES)
    return round(1 / (1 + math.exp(-points)), 3)


def _best(actors: tuple[Actor, ...]) -> int:
    return max((standing(a) for a in actors), default=-1)


def least_sure(density: float) -> float:
    """How sure an act must be to be told, in an article that tells `density` acts in a thousand tokens."""
    return _LEAST_IN_CROWD if density >= _CROWD else _LEAST
