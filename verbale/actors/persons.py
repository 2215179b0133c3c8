"""Knows which names are the same person's."""

from __future__ import annotations

from itertools import pairwise

from verbale.actors.also_known import join_also_known
from verbale.actors.called_after import names_another
from verbale.actors.desk import Desk
from verbale.actors.folding import fold, sound
from verbale.actors.given_unseen import is_given_of_another, with_given
from verbale.actors.joint_titles import read_joint_title
from verbale.actors.linking import FAMOUS, actor_of, identify, known_by_surname
from verbale.actors.name_shape import placed
from verbale.actors.names import NameHit, find_names
from verbale.actors.offices_told import read_apposition, read_predicate
from verbale.actors.one_name import leave_out_single
from verbale.actors.person import Person
from verbale.actors.same_name import bare, key_of, same_name, stands_alone, surname_of
from verbale.actors.things import called_thing, told_as_things
from verbale.actors.titles import Office
from verbale.actors.told_plainly import read_plain_title
from verbale.actors.unlike_person import leave_out_unlike
from verbale.text.parse import Token


def find_persons(desk: Desk) -> list[Person]:
    """Note a mention for every named person; the persons in order of their first mention."""
    hits = [with_given(desk, hit) for hit in find_names(desk)]
    full = [h for h in hits if len(bare(desk, h.words)) > 1]
    persons: list[Person] = []
    for hit in full:
        _join_full(desk, persons, hit)
    leave_out_unlike(desk, persons)
    _leave_out_works(desk, persons)
    _leave_out_things(desk, persons)
    for hit in hits:
        if len(bare(desk, hit.words)) == 1:
            _join_single(desk, persons, hit)
    for hit in _unseen(desk, persons, hits):
        if len(bare(desk, hit.words)) > 1 and not any(p.words == hit.words for p in persons):
            _join_full(desk, persons, hit)
        else:
            _join_single(desk, persons, hit)
    leave_out_single(desk, persons, hits)
    join_also_known(desk, persons)
    desk.surnames = frozenset(w for p in persons for w in p.words)
    persons.sort(key=lambda p: min(h.first for h in p.hits))
    for person in persons:
        person.hits.sort(key=lambda h: h.first)
        read_apposition(desk, person)
        read_predicate(desk, person)
        identify(desk, person)
        if person.sector is None and not any(o.sector for o in person.offices):
            person.sector = read_joint_title(desk, person)
            if person.sector is None and person.known is None:
                read_plain_title(desk, person)
    for person in persons:
        actor = actor_of(desk, person)
        person.actor = actor.id
        if person.gender:
            desk.genders.setdefault(actor.id, person.gender)
        for hit in person.hits:
            rule = "person's full name" if len(hit.words) > 1 else "surname of a person named in the article"
            if len(person.words) == 1:
                rule = "person by one name"
            head = desk.head_in(hit.first, hit.last)
            if desk.free(hit.first, hit.last):
                desk.add(actor, (hit.start, hit.last), head.i, "name", rule)
                desk.named.update(range(hit.first, hit.last))
    return [person for person in persons if person.actor in desk.actors]  # others stand within longer names only


def _leave_out_works(desk: Desk, persons: list[Person]) -> None:
    """'A Vellin Portrait' is by Odra Vellin: no person of that name where the text says 'the Portrait' too."""
    surnames = {p.words[-1] for p in persons if len(p.words) > 1}
    for person in [p for p in persons if len(p.words) == 2 and p.known is None]:
        first = person.words[0]
        plain = fold(first).lower()
        if first not in surnames or plain in desk.words.genders or plain in desk.words.family_first:
            continue
        if not any(h.honorific or h.sure for h in person.hits) and _with_article(desk, person.words[1]):
            persons.remove(person)


def _leave_out_things(desk: Desk, persons: list[Person]) -> None:
    """A name that the text tells to be a thing ('Hill Style, a tune that ...') is no person's, unless a given name or a
    title says otherwise."""
    for person in [p for p in persons if p.known is None and p.words[-1] in told_as_things(desk)]:
        given = fold(person.words[0]).lower() in desk.words.genders
        if not given and not any(h.honorific or h.sure for h in person.hits):
            persons.remove(person)


#: tokens before a name in which kin is told
_KIN_NEAR = 6
#: who has the surname of somebody better known
RELATIVES = frozenset(
    "widow wife husband daughter son brother sister mother father grandson granddaughter nephew niece cousin".split()
)


def _only_related(desk: Desk, person: Person) -> bool:
    # 'his widow Odra Vellin' is not who 'Vellin' alone is
    return bool(person.offices) and all(o.head in RELATIVES for o in person.offices) and person.known is None


def _brought_in_as_kin(desk: Desk, person: Person) -> bool:
    """Whether the one named in full first is told of as somebody's: 'the son of the tycoon Odra Vellin', 'his father Odra Vellin'."""
    first = min(person.hits, key=lambda h: h.first)
    words = desk.lowers[
        max(desk.parse.sentence_of(desk.parse.tokens[first.start]).first, first.start - _KIN_NEAR) : first.first
    ]
    of = any(word in RELATIVES and nxt == "of" for word, nxt in pairwise(words))
    return len(first.words) > 1 and (of or bool(words and words[-1] in RELATIVES))


def _with_article(desk: Desk, word: str) -> bool:
    tokens = desk.parse.tokens
    return any(t.text == word and t.i and tokens[t.i - 1].lower in ("the", "a", "an", "own") for t in tokens)


def _join_full(desk: Desk, persons: list[Person], hit: NameHit) -> None:
    known = desk.lexicon.person(" ".join(hit.words))
    for person in persons:
        if (known is not None and person.known is known) or same_name(
            desk, person.words, hit.words, person.known is not None
        ):
            if known is not None and person.known is not None and person.known is not known:
                continue
            person.known = person.known or known
            if len(hit.words) > len(person.words) and not person.known:
                person.words = hit.words
            _note(person, hit)
            return
    gender = known.gender if known is not None else desk.words.genders.get(fold(hit.words[0]).lower())
    person = Person(hit.words, known=known, gender=hit.gender or gender)
    _note(person, hit)
    persons.append(person)


def _note(person: Person, hit: NameHit) -> None:
    person.hits.append(hit)
    if hit.office is not None:
        person.offices.append(hit.office)
    person.gender = person.gender or hit.gender
    person.sector = person.sector or hit.sector


def _join_single(desk: Desk, persons: list[Person], hit: NameHit) -> None:
    word = sound(hit.words[-1])
    if called_thing(desk, hit.first) and not hit.honorific:
        return
    # 'Ruiz' is 'Isabel Ruiz Prado' too
    by_surname = [p for p in persons if word == surname_of(desk, p.words) or word in key_of(p.words[1:-1])]
    fitting = [p for p in by_surname if not (p.gender and hit.gender and p.gender != hit.gender)]
    if not fitting:
        fitting = [
            p for p in persons
            if word in key_of(p.words) and len(p.words) > 1 and not (p.gender and hit.gender and p.gender != hit.gender)
        ]  # fmt: skip
        if len(fitting) > 1:
            fitting = [Person(hit.words)]  # one of several: whose name it is cannot be told
            persons.append(fitting[0])
    if hit.office is not None and hit.office.role in FAMOUS and fitting:
        # 'President Brandt' beside 'Karl Brandt': the office chooses, in the article or in the knowledge
        holding = [p for p in fitting if _holds(desk, p, hit.office)]
        if (
            not holding
            and (known := known_by_surname(desk, hit)) is not None
            and all(p.known or p.offices or len(fitting) > 1 for p in fitting)
        ):
            fitting = [p for p in fitting if p.known is known]
            if not fitting:
                fitting = [Person(tuple(known.name.split()), known=known)]
                persons.append(fitting[0])
        fitting = holding or fitting
    if not hit.honorific:
        fitting = [p for p in fitting if not _only_related(desk, p)] or fitting
        if len(fitting) > 1:
            fitting = [p for p in fitting if not _brought_in_as_kin(desk, p)] or fitting
    if fitting and not hit.honorific and all(_only_related(desk, p) for p in fitting):
        better = known_by_surname(desk, hit)
        if better is not None:
            fitting = [p for p in persons if p.known is better]
            if not fitting:
                fitting = [Person(tuple(better.name.split()), known=better)]
                persons.append(fitting[0])
    if fitting and _of_who_governed(desk, hit) and (ruler := known_by_surname(desk, hit)) is not None:
        fitting = [p for p in persons if p.known is ruler]
    if not fitting:
        known = known_by_surname(desk, hit)
        if known is None and not stands_alone(desk, hit):
            return
        fitting = [next((p for p in persons if known is not None and p.known is known), None) or Person(hit.words)]
        if known is not None and fitting[0].known is None:
            fitting[0].known, fitting[0].words = known, tuple(known.name.split())
        if fitting[0] not in persons:
            persons.append(fitting[0])
    before = [p for p in fitting if any(h.first < hit.first for h in p.hits)]
    # who was called by the surname alone before keeps it when a namesake is named in full in passing
    called = [p for p in before if any(len(h.words) == 1 and h.first < hit.first for h in p.hits)]
    before = called or before
    chosen = max(before, key=lambda p: max(h.first for h in p.hits if h.first < hit.first)) if before else fitting[0]
    _note(chosen, hit)


def _of_who_governed(desk: Desk, hit: NameHit) -> bool:
    # 'the Brandt administration' is the president's, though his daughter was named last
    head = desk.head_in(hit.first, hit.last)
    return head.dep in ("compound", "poss", "nmod") and desk.parse.head(head).lemma in _RULED


_RULED = frozenset(["administration", "presidency", "government", "cabinet", "premiership"])


def _holds(desk: Desk, person: Person, office: Office) -> bool:
    if any(o.role == office.role and o.head == office.head for o in person.offices):
        return True
    return person.known is not None and any(t.role == office.role for t in person.known.terms)


def _unseen(desk: Desk, persons: list[Person], hits: list[NameHit]) -> list[NameHit]:
    """Surnames of the article's persons where the recogniser saw none, or an organisation."""
    held = {i for h in hits for i in range(h.start, h.last)}
    alone = {p.words[-1] for p in persons} | {
        p.words[0] for p in persons if surname_of(desk, p.words) == sound(p.words[0])
    }
    alone |= {p.words[0] for p in persons if len(p.words) > 1 and fold(p.words[0]).lower() in desk.words.genders}
    # a surname may be several tokens: 'Tizya-Tramm'
    alone |= {w for p in persons if 2 < len(p.words) < 5 for w in p.words if w[0].isupper() and len(w) > 3}
    alone = {w for w in alone if len(w) > 2 or w.lower() in desk.words.family_first}
    begins: dict[str, list[str]] = {}
    for word in sorted(alone, key=lambda w: (-len(w), w)):
        begins.setdefault(word.split("-")[0], []).append(word)
    found: list[NameHit] = []
    tokens = desk.parse.tokens
    for token in tokens:
        if token.text not in begins or token.i in held:
            continue
        word = next((w for w in begins[token.text] if desk.parse.text.startswith(w, token.start)), "")
        end = desk.parse.at(token.start + len(word) - 1) if word else None
        if end is None or end.end != token.start + len(word) or names_another(desk, end.i + 1, True):
            continue
        match = desk.matches.get(token.i)
        if match is not None and (
            match.last - match.first > 1
            or match.kind("adjective", "people")
            or (match.kind("state") and token.entity != "PERSON")
            or (match.kind("capital") and placed(desk, token.i) and not _acts_here(desk, token))
        ):
            continue
        if not _named_here(desk, token) or (
            end is token
            and token.dep == "compound"
            and tokens[token.head].tag in ("NNP", "NNPS")
            and tokens[token.head].entity == token.entity != ""
        ):
            continue
        if any(m.first < token.i < m.last for k in range(max(0, token.i - 4), token.i) if (m := desk.matches.get(k))):
            continue
        first = _given_before(desk, persons, token.i, word)
        words = tuple(desk.words_of(first, end.i + 1).split())
        found.append(NameHit(first, first, end.i + 1, words, None, None, False, None, True))
    return found


def _acts_here(desk: Desk, token: Token) -> bool:
    # 'Paris said', 'Paris's mother': the surname of someone in the article, though a capital has the name
    above = desk.parse.head(token)
    if token.dep == "poss":
        return above.lemma in desk.words.persons
    said_to_be = desk.parse.child(above, "attr") if above.lemma == "be" else None
    if said_to_be is not None and token.dep == "nsubj":
        return said_to_be.lemma in desk.words.persons
    return token.dep in ("nsubj", "nsubjpass") and above.pos == "VERB"


def _given_before(desk: Desk, persons: list[Person], i: int, word: str) -> int:
    # 'Odra Vellin is a painter': of a name that the article gives in full elsewhere the given name too
    tokens = desk.parse.tokens
    if i and tokens[i - 1].sentence == tokens[i].sentence and tokens[i - 1].text[0].isupper():
        if any(p.words[:-1] == (tokens[i - 1].text,) and p.words[-1] == word for p in persons):
            return i - 1
    return i - 1 if is_given_of_another(desk, i) else i


def _named_here(desk: Desk, token: Token) -> bool:
    # the tagger takes 'Palacios' for a plural; at a sentence's start 'Young' may be young
    if token.tag in ("NNP", "NNPS", "NNS"):
        return True
    if token.pos not in ("NOUN", "ADJ"):
        return False
    if token.i != desk.parse.sentence_of(token).first:
        return True
    # 'Vellin urges talks': no word of the language, if it is written small nowhere in the text
    return token.tag == "NN" and token.dep in ("nsubj", "nsubjpass", "poss", "ROOT") and token.lower not in desk.small
