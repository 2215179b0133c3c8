"""Knows the offices that the text tells of a person beside the name: in apposition or by 'is'."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.apposed import office_before
from verbale.actors.desk import Desk
from verbale.actors.person import Person
from verbale.actors.titles import read_office
from verbale.text.parse import Token


def read_apposition(desk: Desk, person: Person) -> None:
    """'Henrik Solberg, the Polish foreign minister,' and 'The foreign minister, Henrik Solberg,' tell an office too."""
    parse = desk.parse
    for hit in person.hits:
        head = desk.head_in(hit.first, hit.last)
        for other in parse.children(head, "appos"):
            if other.i >= hit.last and other.lemma in desk.words.persons and other.pos in ("NOUN", "PROPN"):
                office = read_office(desk, *_noun_phrase(desk, other.i), other.i)
                if office.title:
                    person.offices.append(office)
                    person.gender = person.gender or office.gender
        for other in parse.children(head, "conj"):
            # 'Odra Vellin, Attorney-General and Minister of Tides', tied as one more of a list
            if _listed_as_office(desk, hit.last, other):
                office = read_office(desk, *_noun_phrase(desk, other.i), other.i)
                person.offices.append(office)
                person.gender = person.gender or office.gender
        above = parse.head(head)
        if head.dep == "appos" and above.lower == "one" and (of := parse.child(above, "prep")) is not None:
            # 'one of the minister's advisers, Karl Brandt'
            above = parse.child(of, "pobj") or above
        if (
            head.dep == "appos"
            and above.i < hit.first
            and above.lemma in desk.words.persons
            and above.pos in ("NOUN", "PROPN")
        ):
            office = read_office(desk, *_noun_phrase(desk, above.i), above.i)
            if office.title:
                person.offices.append(office)
                person.gender = person.gender or office.gender
        elif hit.office is None and (apart := office_before(desk, hit.start)) is not None:
            office = read_office(desk, *_noun_phrase(desk, apart.i), apart.i)
            if office.title:
                person.offices.append(office)


def _listed_as_office(desk: Desk, last: int, noun: Token) -> bool:
    """Whether the noun, with only its own words between, stands after the name and a comma, with a capital."""
    tokens = desk.parse.tokens
    if noun.lemma not in desk.words.persons or noun.tag != "NNP" or not last < noun.i <= last + 4:
        return False
    between = tokens[last + 1 : noun.i]
    return tokens[last].text == "," and all(
        t.head == noun.i and t.dep in ("compound", "amod", "punct") for t in between
    )


def read_predicate(desk: Desk, person: Person) -> None:
    """'Solberg is the Polish foreign minister', 'Brandt, who was the deputy adviser', tell country and sector too."""
    parse = desk.parse
    for hit in person.hits:
        head = desk.head_in(hit.first, hit.last)
        subject = parse.head(head) if head.dep == "appos" else head
        verbs = [parse.head(subject)] if subject.dep == "nsubj" else []
        verbs += [
            c for c in parse.children(head, "relcl") if (s := parse.child(c, "nsubj")) is not None and s.lower == "who"
        ]
        for verb in verbs:
            if verb.lemma not in ("be", "become") or parse.child(verb, "neg") is not None:
                continue
            for told in parse.children(verb, "attr"):
                if told.lemma in desk.words.persons and told.pos in ("NOUN", "PROPN"):
                    office = read_office(desk, *_noun_phrase(desk, told.i), told.i)
                    now = verb.tag in ("VBZ", "VBP")
                    person.offices.append(office if now else replace(office, former=True))
        if head.dep == "nsubjpass":
            _read_appointment(desk, person, parse.head(head))


_APPOINTS = frozenset(["appoint", "name", "elect", "nominate", "confirm", "install", "ordain", "swear"])


def _read_appointment(desk: Desk, person: Person, verb: Token) -> None:
    """'Vellin has been appointed as the new municipal manager', 'was named director of the bank'."""
    parse = desk.parse
    if verb.lemma not in _APPOINTS or parse.child(verb, "neg") is not None:
        return
    told = [
        *parse.children(verb, "oprd"),
        *(t for p in parse.children(verb, "prep") if p.lower == "as" for t in parse.children(p, "pobj")),
    ]
    for noun in told:
        if noun.lemma in desk.words.persons and noun.pos in ("NOUN", "PROPN"):
            person.offices.append(read_office(desk, *_noun_phrase(desk, noun.i), noun.i))


#: tokens of an office's name behind its noun
_LONGEST = 12


def _noun_phrase(desk: Desk, head: int) -> tuple[int, int]:
    """The noun phrase around a role noun with its 'of' phrase, without clauses and appositions."""
    tokens = desk.parse.subtree(desk.parse.tokens[head], ("appos", "relcl", "acl", "conj", "cc", "punct"))
    inside = [t.i for t in tokens]
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last - head < _LONGEST:
        if last + 1 in inside:
            last += 1
        elif last + 2 in inside and desk.parse.tokens[last + 1].text == "-":
            last += 2  # 'secretary-general of the Pact'
        else:
            break
    return first, last + 1
