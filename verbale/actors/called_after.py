"""Knows when a person's name names something else: a family, a firm before who leads it, a day or a hospital called after him."""

from __future__ import annotations

from verbale.actors.desk import Desk

#: whose surname stands before these is not meant alone
_KIN = frozenset(["dynasty", "family", "clan", "brothers", "sisters", "siblings", "household"])
#: who leads what is named before: 'Hill Road founder Odra Vellin'
_LEADS = frozenset(
    ["founder", "co-founder", "ceo", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "director"]
)
#: what is called after a person
_CALLED_AFTER = frozenset(
    """day foundation wing airbase base airport stadium colloquium award awards prize school college university academy hospital
    center centre institute museum bridge avenue street market festival cup trophy memorial mosque church""".split()
)

#: what has the name of a place before it: 'the Vellin municipality'
_OF_PLACES = frozenset(
    "municipality district upazila province county prefecture tehsil parish governorate constituency".split()
)
#: words of such a name at most
_REACH = 4


def names_another(desk: Desk, last: int, titled: bool) -> bool:
    """Whether a person's name ends before token `last`, and what it names is another: a family, a firm by who leads it, what is
    called after him. `titled` where a title or the knowledge says that it is he."""
    tokens = desk.parse.tokens
    own = tokens[last - 1]
    after = tokens[last] if last < len(tokens) else None
    if after is None or after.sentence != own.sentence:
        return False
    if after.lower in _KIN:
        return True
    if after.lower in _LEADS and last + 1 < len(tokens):
        return tokens[last + 1].tag == "NNP" and not titled
    if own.dep not in ("compound", "nmod") or own.head < last or own.head - last > _REACH:
        return False
    if tokens[own.head].lower in _OF_PLACES and not titled:
        return True
    rest = tokens[last : own.head + 1]
    named = all(t.tag in ("NNP", "NNPS") and t.text[0].isupper() for t in rest)
    return named and rest[-1].lower in _CALLED_AFTER and not desk.capitalised(own.sentence)
