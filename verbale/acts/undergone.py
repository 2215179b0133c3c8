"""Knows who undergoes a deed without standing as its object: whose the things are, of whom more are meant, whose arrest it is."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.text.parse import Parse, Token

#: deeds whose possessor suffers them, where he is a person
SUFFERED = frozenset(
    "murder killing assassination poisoning abduction kidnapping beating shooting stabbing torture execution slaying death".split()
)
#: of a deed done to somebody, these blame whoever did it
JUDGED = frozenset({"ACCUSE", "REJECT", "PROTEST"})
#: deeds whose possessor, a person or people without power, suffers them
_DONE_TO_HIM = SUFFERED | frozenset(
    "ousting ouster overthrow removal dismissal firing sacking expulsion impeachment detention imprisonment arrest jailing exile "
    "mistreatment deportation prosecution sentencing conviction eviction displacement persecution harassment suspension "
    "disqualification trial extradition".split()
)


def who_suffered(parse: Parse, things: Iterable[Token], parties: Parties) -> tuple[Actor, ...]:
    """'denounced his ousting', 'protested against the editor's arrest': he is not the one who is blamed for it."""
    deeds = [t for t in things if t.lemma in _DONE_TO_HIM or t.lower in _DONE_TO_HIM]
    hurt = parties.all_strict(o for t in deeds if not roles.governed(parse, t, "of") for o in parse.children(t, "poss"))
    return tuple(a for a in hurt if a.kind in ("person", "group"))


def is_own(recipient: Actor, actors: tuple[Actor, ...]) -> bool:
    """Is the recipient one of the actors, or the state for which one of them acts?"""
    for actor in actors:
        if recipient.id == actor.id:
            return True
        if recipient.kind == "state" and recipient.country == actor.country and actor.kind in ("person", "state"):
            return actor.kind == "state" or actor.office is not None
    return False


#: what is done to people through what is theirs
_THROUGH_THINGS = frozenset({"COERCE", "ASSAULT", "SANCTION"})
#: which stand alone for more of those just told
_COUNTING = frozenset(
    "several more many some others dozens hundreds thousands scores two three four five most all".split()
)


def whose_things(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'Police raided the journalists' homes and seized their phones': nobody seizes what is his own."""
    if match.pattern.type not in _THROUGH_THINGS or not actors:
        return ()
    theirs = [o for t in match.objects if t.pos == "NOUN" for o in parse.children(t, "poss") if o.lower == "their"]
    found = parties.others_owning(theirs[0], actors) if theirs else ()
    return tuple(a for a in found if not is_own(a, actors))


def more_of_them(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'arrested the marchers and beat several', 'has deported refugees and plans to deport more': of those told just before."""
    alone = match.objects and all(t.lower in _COUNTING and not parse.children(t, "prep") for t in match.objects)
    verb = match.head
    for _ in range(3):
        if not alone or verb.dep not in ("conj", "xcomp"):
            return ()
        verb = parse.head(verb)
        told = roles.objects(parse, verb) if verb.pos == "VERB" else []
        found = parties.all_lenient(told) or parties.taken_up(told, actors)
        found = found or tuple(a for t in told if t.lower == "them" for a in parties.meant_by(t, actors))
        if found := tuple(a for a in found if not is_own(a, actors)):
            return found
    return ()
