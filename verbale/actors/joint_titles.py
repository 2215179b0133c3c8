"""Knows what a title in the plural says of each of those named after it: 'magistrates Odra Vellin, Karl Brandt and ...'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.person import Person
from verbale.text.parse import Token

#: persons named after one title
_MOST = 8


def read_joint_title(desk: Desk, person: Person) -> str | None:
    """The sector that the plural noun before the list of names tells of one named in it; None where there is none."""
    for hit in person.hits:
        head = desk.head_in(hit.first, hit.last)
        first = _first_of_list(desk, head)
        noun = _noun_before(desk, first)
        if noun is not None:
            return desk.words.persons.get(noun.lemma) or desk.words.persons.get(noun.lower[:-1])
    return None


def _first_of_list(desk: Desk, head: Token) -> Token:
    for _ in range(_MOST):
        if head.dep != "conj":
            break
        head = desk.parse.head(head)
    return head


def _noun_before(desk: Desk, head: Token) -> Token | None:
    """The plural title right before the name whose head this is, or the noun that the name is apposed to."""
    tokens = desk.parse.tokens
    i = head.i
    while i and tokens[i - 1].tag == "NNP" and tokens[i - 1].head in (head.i, i):
        i -= 1
    before = tokens[i - 1] if i and tokens[i - 1].sentence == head.sentence else None
    if before is not None and before.tag == "NNS" and before.lemma in desk.words.persons:
        return before
    if before is not None and before.tag == "VBZ" and desk.parse.child(head, "conj") is not None:
        if before.lower[:-1] in desk.words.persons and before.head != before.i and before.dep == "nsubj":
            return before  # the tagger takes 'magistrates' for what somebody does
    above = desk.parse.head(head)
    named = head.dep == "appos" and above.i < head.i and above.tag == "NNS" and above.lemma in desk.words.persons
    return above if named else None
