"""Knows whether an adjective of a state tells of the state itself, or of people and things in it: 'Varanian troops', 'Varanian cooking'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.named_actor import STATE_BODIES
from verbale.text.parse import Token

#: the rule of an adjective that tells where people, firms, dishes are of, and not what the state has a part in
OF_WHAT_IS_IN_IT = "adjective of the state for what is in it"


def is_of_the_state(desk: Desk, head: Token) -> bool:
    """Whether what the adjective stands before is the state's own or done by it: 'Varanian troops', 'the Varanian decision';
    not 'Varanian fans', 'Varanian cooking'."""
    thing = desk.parse.head(head)
    if thing.entity == "PERSON" and thing.lemma not in desk.words.persons:
        return False  # 'the Varanian Odra Vellin'
    words = desk.words
    sector = words.persons.get(thing.lemma) or words.bodies.get(thing.lemma)
    if sector is not None:
        return sector in STATE_BODIES
    known = thing.lower in words.state_words or thing.lemma in words.capitals["political_things"]
    return known or not (
        thing.lemma in words.persons or thing.lemma in words.callings or thing.lemma in _PRIVATE_THINGS
    )


#: what people make and like, and no state
_PRIVATE_THINGS = frozenset(
    """cuisine cooking dish food wine film movie song show series novel book author cup league club team player side coach fan music
    band album game style fashion language word culture art literature version version league market company firm business bank
    adjective word expression phrase term accent verb
    brand public people citizen population community family man woman descent origin ancestry""".split()
)
