"""Knows which names that the recogniser took for persons' nothing in the text says to be anybody's."""

from __future__ import annotations

from functools import cache

from verbale.actors.acting import acting
from verbale.actors.apposed import office_before
from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.names import NameHit
from verbale.actors.person import Person
from verbale.knowledge import table
from verbale.knowledge.notables import notables
from verbale.text.parse import Token

#: words within names of persons: 'bin', 'al', 'van'
_WITHIN = frozenset(
    "bin ibn bint al el abu abd de da do dos del della di van von der den ter la le o mac mc san ben ul ur".split()
)
#: nouns of whose kind the name after 'of' is one: 'the communities of Vellin'
OF_PLACES = frozenset(
    """community communities village villages town towns city cities province provinces state states district districts
    region regions island islands municipality municipalities county counties area areas settlement neighbourhood
    neighborhood suburb port coast valley commune prefecture department canton parish ward sector monastery abbey convent
    shrine resident residents native natives inhabitant inhabitants""".split()
)
#: of nobody: what a name modifies that is a thing's
_LABELS = frozenset(["PERSON"])


def leave_out_unlike(desk: Desk, persons: list[Person]) -> None:
    """Take out the names that are nowhere a person's: no given name, no title, no deed, no calling, no one beside."""
    doubtful = [p for p in persons if not _named_so(desk, p)]
    if not doubtful:
        return
    heads = {id(p): [desk.head_in(h.first, h.last) for h in p.hits] for p in doubtful}
    sure = {h.first for p in persons if p not in doubtful for h in p.hits}
    for person in doubtful:
        placed = " ".join(person.words) in desk.place_names or fold(" ".join(person.words)).lower() in _divisions()
        if placed or not any(
            _someone(desk, hit, head, sure) for hit, head in zip(person.hits, heads[id(person)], strict=True)
        ):
            persons.remove(person)


def _named_so(desk: Desk, person: Person) -> bool:
    """Whether the words alone, or a title, tell a person: a given name, an initial, a word within names, two parts joined."""
    if person.known is not None or any(h.honorific or h.sure or h.office is not None for h in person.hits):
        return True
    if person.name.lower() in notables():
        return True
    words = [fold(w).lower() for w in person.words]
    if words[0] in desk.words.genders or words[0] in desk.words.family_first or words[-1] in desk.words.family_first:
        return True
    if any(w.strip(".") in _WITHIN for w in words[1:-1]) or len(words[0].strip(".")) == 1:
        return True
    # 'Chu Cheuk-hei', 'Hill-Brandt'; a known given name after the family's
    return words[-1] in desk.words.genders or ("-" in person.words[-1] and person.words[-1].split("-")[1][:1].islower())


def _someone(desk: Desk, hit: NameHit, head: Token, sure: set[int]) -> bool:
    parse = desk.parse
    if of_a_place(desk, head):
        return False
    if head.text in acting(desk) or any(_calling(desk, c) for c in parse.children(head, "appos")):
        return True
    if any((who := parse.child(c, "nsubj")) is not None and who.lower == "who" for c in parse.children(head, "relcl")):
        return True
    tokens = parse.tokens
    if hit.last + 1 < len(tokens) and tokens[hit.last].text == "," and tokens[hit.last + 1].pos == "NUM":
        return len(tokens[hit.last + 1].text) < 3  # an age
    before = tokens[hit.first - 1] if hit.first else None
    if before is not None and before.tag == "NN" and (before.head == head.i or head.head == before.i):
        plain = before.lemma not in desk.words.bodies and before.lemma not in desk.words.things
        if plain and head.entity in _LABELS and before.lemma not in _NAMED_THINGS:
            return True  # 'the laureate Odra Vellin', whatever a laureate is
    above = parse.head(head)
    if head.dep == "pobj" and above.lower in ("with", "against", "by", "like", "from", "than"):
        return head.entity in _LABELS and desk.country_at(head.i) is None
    if head.dep in ("nsubj", "nsubjpass", "poss", "attr") and head.entity in _LABELS and _he_or_she(desk, head):
        return True
    if _listed_after(desk, head) or office_before(desk, hit.start) is not None:
        return True
    near = [above] if head.dep == "conj" else []
    near += parse.children(head, "conj")
    return any(any(i in sure for i in range(max(0, n.i - 3), n.i + 1)) for n in near)


#: what is named after the noun that it is, and is no person
_NAMED_THINGS = frozenset(
    "storm ship vessel operation cyclone typhoon hurricane brand label franchise startup giant maker subsidiary unit".split()
)
_ONE = frozenset(["he", "she", "his", "her", "him", "himself", "herself"])


def _calling(desk: Desk, noun: Token) -> bool:
    return noun.lemma in desk.words.persons or noun.lemma in desk.words.callings


def _he_or_she(desk: Desk, head: Token) -> bool:
    """Whether somebody is called he or she after the name, in its sentence or the next."""
    sentences = desk.parse.sentences
    last = sentences[min(head.sentence + 1, len(sentences) - 1)].last
    return any(word in _ONE for word in desk.lowers[head.i + 1 : last])


def _listed_after(desk: Desk, head: Token) -> bool:
    # 'six members, Odra Vellin, Karl Brandt and ...'
    for _ in range(8):
        if head.dep == "appos":
            above = desk.parse.head(head)
            return _calling(desk, above)
        if head.dep != "conj":
            return False
        head = desk.parse.head(head)
    return False


def of_a_place(desk: Desk, head: Token) -> bool:
    """Whether the name is that of a place by the noun before 'of': 'a resident of Vellin'."""
    above = desk.parse.head(head)
    return head.dep == "pobj" and above.lower == "of" and desk.parse.head(above).lower in OF_PLACES


@cache
def _divisions() -> frozenset[str]:
    """The names of more than one word that provinces, districts and regions have."""
    named = (row["names"] for name in ("divisions.tsv", "regions.tsv") for row in table(name))
    return frozenset(fold(n).lower() for names in named for n in names.split("|") if " " in n)
