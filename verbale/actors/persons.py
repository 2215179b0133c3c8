"""Knows which names are the same person, and who that person is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.actors.folding import fold, slug, sound
from verbale.actors.lexicon import Known
from verbale.actors.name_shape import placed
from verbale.actors.names import NameHit, find_names
from verbale.actors.titles import Office, gender_of, read_office
from verbale.knowledge.facts import Holder

#: persons with an office of these sectors and no country beside it are the article's own state's
_AT_HOME = frozenset(["GOV", "LEG", "MIL", "COP", "JUD"])
#: roles whose holders are spoken of by surname alone, with no full name in the article
_FAMOUS = frozenset(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "head"])


@dataclass(slots=True)
class Person:
    """One person of the article: the name's words, all places, what titles said, who it is in the knowledge."""

    words: tuple[str, ...]
    hits: list[NameHit] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    known: Known | None = None
    gender: str | None = None
    sector: str | None = None
    actor: str = ""
    country: str | None = None

    @property
    def name(self) -> str:
        return " ".join(self.words)

    def current(self) -> Office | None:
        return next((o for o in self.offices if not o.former), None)


def find_persons(desk: Desk) -> list[Person]:
    """Note a mention for every named person; the persons in order of their first mention."""
    hits = find_names(desk)
    full = [h for h in hits if len(_bare(desk, h.words)) > 1]
    persons: list[Person] = []
    for hit in full:
        _join_full(desk, persons, hit)
    for hit in hits:
        if len(_bare(desk, hit.words)) == 1:
            _join_single(desk, persons, hit)
    for hit in _unseen(desk, persons, hits):
        _join_single(desk, persons, hit)
    desk.surnames = frozenset(w for p in persons for w in p.words)
    persons.sort(key=lambda p: min(h.first for h in p.hits))
    for person in persons:
        person.hits.sort(key=lambda h: h.first)
        _read_apposition(desk, person)
        _read_predicate(desk, person)
        _identify(desk, person)
    for person in persons:
        actor = _actor(desk, person)
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
    return persons


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sound(w) for w in words)


def _bare(desk: Desk, words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1].strip(".").lower() in desk.words.suffixes:
        words = words[:-1]
    return words


def _same(desk: Desk, a: tuple[str, ...], b: tuple[str, ...], known: bool) -> bool:
    """Whether two full names can be one person's: same surname, given names equal, an initial, or left out."""
    x, y = _key(_bare(desk, a)), _key(_bare(desk, b))
    if x == y or (len(x) > 1 and x == y[-len(x) :]) or (len(y) > 1 and y == x[-len(y) :]):
        return True
    if x[-1] != y[-1]:
        # 'José Pérez' and 'José Pérez Gómez'; a known person's name is told in full
        return not known and x[:2] == y[:2] and min(len(x), len(y)) == 2 and max(len(x), len(y)) == 3
    if x[0] == y[0]:
        return True
    short = min(a[0].strip("."), b[0].strip("."), key=len)
    return len(short) == 1 and x[0][:1] == y[0][:1]


def _join_full(desk: Desk, persons: list[Person], hit: NameHit) -> None:
    known = desk.lexicon.person(" ".join(hit.words))
    for person in persons:
        if (known is not None and person.known is known) or _same(
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
    word = sound(hit.words[0])
    by_surname = [p for p in persons if _surname(desk, p.words) == word]
    fitting = [p for p in by_surname if not (p.gender and hit.gender and p.gender != hit.gender)]
    if not fitting:
        fitting = [
            p for p in persons
            if word in _key(p.words) and len(p.words) > 1 and not (p.gender and hit.gender and p.gender != hit.gender)
        ]  # fmt: skip
        if len(fitting) > 1:
            fitting = [Person(hit.words)]  # one of several: whose name it is cannot be told
            persons.append(fitting[0])
    if hit.office is not None and hit.office.role in _FAMOUS and fitting:
        # 'President Biden' beside 'Hunter Biden': the office chooses, in the article or in the knowledge
        holding = [p for p in fitting if _holds(desk, p, hit.office)]
        if (
            not holding
            and (known := _famous(desk, hit)) is not None
            and all(p.known or p.offices or len(fitting) > 1 for p in fitting)
        ):
            fitting = [p for p in fitting if p.known is known]
            if not fitting:
                fitting = [Person(tuple(known.name.split()), known=known)]
                persons.append(fitting[0])
        fitting = holding or fitting
    if not fitting:
        known = _famous(desk, hit)
        if known is None and not _stands_alone(desk, hit):
            return
        fitting = [next((p for p in persons if known is not None and p.known is known), None) or Person(hit.words)]
        if known is not None and fitting[0].known is None:
            fitting[0].known, fitting[0].words = known, tuple(known.name.split())
        if fitting[0] not in persons:
            persons.append(fitting[0])
    before = [p for p in fitting if any(h.first < hit.first for h in p.hits)]
    chosen = max(before, key=lambda p: max(h.first for h in p.hits if h.first < hit.first)) if before else fitting[0]
    _note(chosen, hit)


def _stands_alone(desk: Desk, hit: NameHit) -> bool:
    """Whether one word is enough for a person: with a title, as a given name, or where it acts or owns."""
    if hit.honorific or hit.sure:
        return True
    if hit.words[0] in desk.placed:
        return False
    if fold(hit.words[0]).lower() in desk.words.genders:
        return True
    head = desk.head_in(hit.first, hit.last)
    if head.dep in ("poss", "appos", "dobj", "agent", "conj"):
        return head.dep != "conj" or desk.parse.head(head).entity == "PERSON"
    return head.dep in ("nsubj", "nsubjpass") and desk.parse.head(head).pos == "VERB"


def _surname(desk: Desk, words: tuple[str, ...]) -> str:
    words = _bare(desk, words)
    if (
        fold(words[0]).lower() in desk.words.family_first
        and len(words) <= 3
        and fold(words[-1]).lower() not in desk.words.genders
    ):
        return sound(words[0])
    return sound(words[-1])


def _holds(desk: Desk, person: Person, office: Office) -> bool:
    if any(o.role == office.role and o.head == office.head for o in person.offices):
        return True
    return person.known is not None and any(t.role == office.role for t in person.known.terms)


def _famous(desk: Desk, hit: NameHit) -> Known | None:
    """The person of the knowledge who is meant by a surname alone, where only one fits office, country and day."""
    candidates = desk.lexicon.by_surname.get(sound(hit.words[0]), [])
    fitting: list[Known] = []
    for known in candidates:
        terms = [t for t in known.terms if t.role in _FAMOUS]
        if hit.office is not None:
            terms = [t for t in terms if not hit.office.of or t.of == hit.office.of]
            if hit.office.role in _FAMOUS:
                terms = [
                    t
                    for t in terms
                    if t.role == hit.office.role or {t.role, hit.office.role} <= {"head_of_state", "head_of_government"}
                ]
        if hit.gender and known.gender and hit.gender != known.gender:
            continue
        if terms and any(_near(desk, t) for t in terms):
            fitting.append(known)
    if len(fitting) > 1:
        seen = _states_named(desk)
        fitting = [k for k in fitting if any(t.of in seen for t in k.terms)]
    return fitting[0] if len(fitting) == 1 else None


def _near(desk: Desk, term: Holder) -> bool:
    """Whether the term runs within a year of the article's day, or the day is unknown and it is a recent one."""
    if desk.day is None:
        return term.end is None or term.end.year >= 2010
    after = term.start is None or term.start.toordinal() <= desk.day.toordinal() + 60
    return after and (term.end is None or term.end.toordinal() >= desk.day.toordinal() - 800)


def _states_named(desk: Desk) -> Counter[str]:
    return Counter(
        e.key
        for m in desk.matches.values()
        for e in m.entries
        if e.kind in ("state", "adjective", "capital", "seat", "organisation")
    )


def _unseen(desk: Desk, persons: list[Person], hits: list[NameHit]) -> list[NameHit]:
    """Surnames of the article's persons where the recogniser saw none, or an organisation."""
    held = {i for h in hits for i in range(h.start, h.last)}
    alone = {p.words[-1] for p in persons} | {
        p.words[0] for p in persons if _surname(desk, p.words) == sound(p.words[0])
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
        if end is None or end.end != token.start + len(word):
            continue
        match = desk.matches.get(token.i)
        if match is not None and (
            match.last - match.first > 1
            or match.kind("adjective", "people")
            or (match.kind("state") and token.entity != "PERSON")
            or (match.kind("capital") and placed(desk, token.i))
        ):
            continue
        if token.tag not in ("NNP", "NNPS") or (
            end is token
            and token.dep == "compound"
            and tokens[token.head].tag in ("NNP", "NNPS")
            and tokens[token.head].entity == token.entity != ""
        ):
            continue
        if any(m.first < token.i < m.last for k in range(max(0, token.i - 4), token.i) if (m := desk.matches.get(k))):
            continue
        found.append(NameHit(token.i, token.i, end.i + 1, (word,), None, None, False, None, True))
    return found


def _read_apposition(desk: Desk, person: Person) -> None:
    """'Zbigniew Rau, the Polish foreign minister,' and 'The foreign minister, Zbigniew Rau,' tell an office too."""
    parse = desk.parse
    for hit in person.hits:
        head = desk.head_in(hit.first, hit.last)
        for other in parse.children(head, "appos"):
            if other.i >= hit.last and other.lemma in desk.words.persons and other.pos in ("NOUN", "PROPN"):
                office = read_office(desk, *_noun_phrase(desk, other.i), other.i)
                if office.title:
                    person.offices.append(office)
                    person.gender = person.gender or office.gender
        above = parse.head(head)
        if head.dep == "appos" and above.lower == "one" and (of := parse.child(above, "prep")) is not None:
            # 'one of the minister's advisers, David Quarrey'
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


def _read_predicate(desk: Desk, person: Person) -> None:
    """'Rau is the Polish foreign minister', 'Quarrey, who was the deputy adviser', tell country and sector too."""
    parse = desk.parse
    for hit in person.hits:
        head = desk.head_in(hit.first, hit.last)
        subject = parse.head(head) if head.dep == "appos" else head
        verbs = [parse.head(subject)] if subject.dep == "nsubj" else []
        verbs += [
            c for c in parse.children(head, "relcl") if (s := parse.child(c, "nsubj")) is not None and s.lower == "who"
        ]
        for verb in verbs:
            if verb.lemma not in ("be", "become"):
                continue
            for told in parse.children(verb, "attr"):
                if told.lemma in desk.words.persons and told.pos in ("NOUN", "PROPN"):
                    office = read_office(desk, *_noun_phrase(desk, told.i), told.i)
                    now = verb.tag in ("VBZ", "VBP") and parse.child(verb, "neg") is None
                    person.offices.append(office if now else replace(office, former=True))


def _noun_phrase(desk: Desk, head: int) -> tuple[int, int]:
    """The noun phrase around a role noun with its 'of' phrase, without clauses and appositions."""
    tokens = desk.parse.subtree(desk.parse.tokens[head], ("appos", "relcl", "acl", "conj", "cc", "punct"))
    inside = [t.i for t in tokens]
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside and last - head < 8:
        last += 1
    return first, last + 1


def _identify(desk: Desk, person: Person) -> None:
    """Link to the knowledge by full name, unless a title in the text tells another country."""
    if person.known is None and len(person.words) > 1:
        known = desk.lexicon.person(person.name) or _by_sound(desk, person)
        person.known = known
    if person.known is not None:
        told = {o.country for o in person.offices if o.country and o.of in desk.lexicon.states}
        held = {_country(desk, t) for t in person.known.terms}
        if (
            told
            and not told & held
            and all(t.of in desk.lexicon.states for t in person.known.terms)
            and len(person.words) <= 2
        ):
            if not any(o.role in _FAMOUS or o.role == "envoy" for o in person.offices) or len(told) == 1:
                person.known = None
    if person.known is not None:
        person.gender = person.known.gender or person.gender
    if person.gender is None:
        person.gender = next((g for o in person.offices if (g := gender_of(o.title.lower()))), None)
    single_given = len(person.words) == 1 and not any(h.honorific for h in person.hits)
    if person.gender is None and (len(person.words) > 1 or single_given):
        person.gender = desk.words.genders.get(fold(person.words[0]).lower())


def _by_sound(desk: Desk, person: Person) -> Known | None:
    key = _key(_bare(desk, person.words))
    found = [
        k for k in desk.lexicon.by_surname.get(_surname(desk, person.words), [])
        if any(_key(tuple(n.split())) == key for n in k.names)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _country(desk: Desk, term: Holder) -> str | None:
    return term.of if term.of in desk.lexicon.states else None


def _actor(desk: Desk, person: Person) -> Actor:
    current = person.current()
    if person.known is None:
        told = next((o for o in person.offices if o.country), None)
        country = told.country if told else None
        if (
            country is None
            and current is not None
            and current.sector in _AT_HOME
            and current.role not in ("foreign_minister", "envoy", "head")
        ):
            country = desk.focus
        sector = next((o.sector for o in person.offices if o.sector), None) or person.sector
        name = person.name
        identity = f"person:{slug(name)}"
        held = desk.actors.get(identity)
        if held is not None and held.country and country and held.country != country:
            identity = f"{identity}-{country.lower()}"
        return Actor(identity, name, "person", country, sector or "UNK", current.title if current else None)
    known = person.known
    term = known.at(desk.day)
    title: str | None = current.title if current else None
    if term is not None and (desk.day is not None or (term.end is None and not person.offices)):
        title = term.title
    latest = term or max(known.terms, key=lambda t: t.start.toordinal() if t.start else 0)
    country = _country(desk, latest) or next((c for t in known.terms if (c := _country(desk, t))), None)
    if (body := desk.lexicon.organisations.get(latest.of)) is not None:
        country = body.country
    sector = _known_sector(desk, latest) if term is not None else ((current.sector if current else None) or "ELI")
    return Actor(f"person:{slug(known.name)}", known.name, "person", country, sector, title, known.wikidata)


def _known_sector(desk: Desk, term: Holder) -> str:
    one = desk.lexicon.organisations.get(term.of)
    return (
        (one.sector if one is not None and one.sector else "GOV") if term.role != "other" or one is not None else "GOV"
    )
