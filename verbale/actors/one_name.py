"""Knows which names of one word are somebody's, and which are a part of a longer name, a place's or a thing's."""

from __future__ import annotations

import re

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.name_shape import is_figure
from verbale.actors.names import NameHit
from verbale.actors.person import Person
from verbale.actors.things import is_thing_noun
from verbale.actors.unlike_person import OF_PLACES, of_a_place
from verbale.text.parse import Token

#: what a name before it is only the label of: 'the Vellin cable', 'Vellin dialects'
_LABELS = frozenset(["compound", "nmod", "amod"])
_ONE = frozenset(["he", "she", "his", "her", "him"])
#: 'Weatherman', 'Anchorwoman' at a sentence's start
_MAN = re.compile(r".{3,}(?:man|woman|men|women)$")


def leave_out_single(desk: Desk, persons: list[Person], hits: list[NameHit]) -> None:
    """Take out the names of one word that are nobody's; a namesake of somebody known whose age is told is not him."""
    begun = {h.first for h in hits}
    for person in [p for p in persons if all(len(h.words) == 1 for h in p.hits)]:
        if person.known is not None and any(_aged(desk, h) for h in person.hits):
            person.known, person.words, person.gender = None, person.hits[0].words, person.hits[0].gender
        if person.known is not None or len(person.words) > 1:
            continue
        person.hits = [h for h in person.hits if not _goes_on(desk, h, begun)]
        if not person.hits or _nobody(desk, person):
            persons.remove(person)


def _aged(desk: Desk, hit: NameHit) -> bool:
    # 'Vellin (16)', 'Vellin, 35,'
    after = desk.parse.tokens[hit.last : hit.last + 3]
    if len(after) < 3 or after[0].text not in ("(", ","):
        return False
    return after[1].text.isdigit() and len(after[1].text) == 2 and after[2].text in (")", ",", ".")


def _goes_on(desk: Desk, hit: NameHit, begun: set[int]) -> bool:
    """Whether the word is only the beginning of a longer name: 'Chief Operating Officer', 'Mr Karl' before 'Odra Vellin'."""
    tokens = desk.parse.tokens
    if hit.last >= len(tokens) or tokens[hit.last].sentence != tokens[hit.first].sentence:
        return False
    if hit.last in begun:
        return True
    after, last = tokens[hit.last], tokens[hit.last - 1]
    if after.tag not in ("NNP", "NNPS") or last.dep != "compound" or last.head < hit.last:
        return False
    whole = tokens[last.head].lower
    return after.lower in desk.words.persons or whole in desk.words.persons or whole in desk.words.bodies


def _nobody(desk: Desk, person: Person) -> bool:
    words = desk.words
    plain = fold(person.words[0]).lower()
    if plain in words.bodies or plain in words.makers or plain in words.persons or plain in words.office_words:
        return plain not in words.genders
    if any(h.honorific for h in person.hits):
        return False
    heads = [desk.head_in(h.first, h.last) for h in person.hits]
    if any(_thing_beside(desk, head) for head in heads):
        return True  # 'tropical storm Vellin', 'the provincial capital, Vellin'
    if is_figure(desk, heads[0]):
        return False
    if plain not in words.genders and any(_names_a_thing(desk, head) for head in heads):
        return not any(_called_one(desk, head) for head in heads)
    if all(_labels(desk, head) or of_a_place(desk, head) for head in heads):
        return True
    if plain not in words.genders and (plain in desk.small or any(_labels_people(desk, head) for head in heads)):
        return True  # 'Fishery' where the text writes 'fishery', 'the Vellin communities'
    if all(h.tag == "NNPS" for h in heads):
        return True
    if plain in words.genders:
        return any(desk.country_at(h.i) is not None for h in heads) and not any(_called_one(desk, h) for h in heads)
    if any(desk.country_at(h.i) is not None for h in heads):
        return True
    return all(h.i == desk.parse.sentence_of(h).first for h in heads) and _MAN.match(plain) is not None


def _labels(desk: Desk, head: Token) -> bool:
    above = desk.parse.head(head)
    return head.dep in _LABELS and above.i > head.i and above.tag in ("NN", "NNS")


#: what only a firm or a body is
_HELD = frozenset(["backed", "owned", "listed", "funded", "run", "operated"])


def _names_a_thing(desk: Desk, head: Token) -> bool:
    """Whether the name is told as a thing's or a firm's: 'the Vellin cable', 'Lasko Motors-backed Vellin'."""
    held = [c for c in desk.parse.children(head, "amod") if c.lower in _HELD]
    if any(c.i > 0 and desk.parse.tokens[c.i - 1].text == "-" for c in held):
        return True
    return _labels(desk, head) and is_thing_noun(desk.parse.head(head))


def _labels_people(desk: Desk, head: Token) -> bool:
    above = desk.parse.head(head)
    return _labels(desk, head) and (above.lower in OF_PLACES or above.lower in ("people", "tribe", "tribes", "clan"))


def _thing_beside(desk: Desk, head: Token) -> bool:
    above = desk.parse.head(head)
    beside = head.dep == "appos" and above.i < head.i
    return beside and (is_thing_noun(above) or above.lemma == "capital")


def _called_one(desk: Desk, head: Token) -> bool:
    """Whether somebody is called he or she after the name, in its sentence or the next."""
    sentences = desk.parse.sentences
    last = sentences[min(head.sentence + 1, len(sentences) - 1)].last
    return not _ONE.isdisjoint(desk.lowers[head.i + 1 : last])
