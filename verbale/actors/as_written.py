"""Knows how an article itself spells the names of those whom the knowledge spells otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.person import Person
from verbale.actors.same_name import bare

#: how alike two spellings of one name are
_ALIKE = 0.8


def spell_person(desk: Desk, person: Person) -> str:
    """The name of a person of the knowledge as the article spells it in full most often; as the knowledge has it where the
    article gives it nowhere in full, or where the person reigns under a name of his own."""
    known = person.known
    if known is None:
        return person.name
    full = [
        " ".join(h.words) for h in person.hits if len(bare(desk, h.words)) > 1 and not all(w.isupper() for w in h.words)
    ]
    return _usual(full) if full and known.called == known.name else known.called


def spell_organisations(desk: Desk) -> None:
    """Give the organisations of the knowledge the article's own spelling, where it is another one of the same name
    ('Naftohaz', 'the Labor Organisation'); what is another name, or only letters, changes nothing."""
    written: dict[str, list[str]] = {}
    for found in desk.found:
        if found.rule == "known organisation" and desk.actors[found.actor].kind == "organisation":
            written.setdefault(found.actor, []).append(desk.words_of(found.first, found.last))
    for identity, names in written.items():
        actor = desk.actors[identity]
        if actor.name in names or actor.name.isupper():
            continue
        usual = _usual(names)
        if _spelt_otherwise(actor.name, usual):
            desk.actors[identity] = replace(actor, name=usual)


def _usual(names: Iterable[str]) -> str:
    return max(Counter(names).items(), key=lambda item: item[1])[0]


def _spelt_otherwise(name: str, written: str) -> bool:
    a, b = (fold(n).lower().replace("-", " ") for n in (name, written))
    if a == b or a.replace(" ", "") == b.replace(" ", "") or written.isupper() or len(a.split()) != len(b.split()):
        return False
    return all(SequenceMatcher(None, x, y).ratio() >= _ALIKE for x, y in zip(a.split(), b.split(), strict=True))
