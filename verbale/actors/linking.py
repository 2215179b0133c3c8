"""Knows who a person of the article is in the knowledge, and makes the actor."""

from __future__ import annotations

from collections import Counter

from verbale.actors.actor import Actor
from verbale.actors.as_written import spell_person
from verbale.actors.at_home import home_at
from verbale.actors.belonging import country_beside
from verbale.actors.careers import by_career, with_career
from verbale.actors.charged import is_charged
from verbale.actors.desk import Desk
from verbale.actors.folding import fold, slug, sound
from verbale.actors.known_roles import sector_of_role
from verbale.actors.lexicon import Known
from verbale.actors.name_areas import country_by_name
from verbale.actors.named_actor import STATE_BODIES
from verbale.actors.names import NameHit
from verbale.actors.outlets import outlets_state
from verbale.actors.person import Person
from verbale.actors.roles import HIGH
from verbale.actors.same_name import bare, key_of, surname_of
from verbale.actors.titles import Office, gender_of
from verbale.knowledge.facts import Holder
from verbale.knowledge.notables import notables, western_given_names

#: persons with an office of these sectors and no country beside it are the article's own state's
_AT_HOME = frozenset(["GOV", "LEG", "MIL", "COP", "JUD"])
#: roles whose holders are spoken of by surname alone, with no full name in the article
FAMOUS = frozenset(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "head"])


def known_by_surname(desk: Desk, hit: NameHit) -> Known | None:
    """The person of the knowledge who is meant by a surname alone, where only one fits office, country and day."""
    candidates = desk.lexicon.by_surname.get(sound(hit.words[0]), [])
    fitting: list[Known] = []
    for known in candidates:
        terms = [t for t in known.terms if t.role in FAMOUS]
        if hit.office is not None:
            terms = [t for t in terms if not hit.office.of or t.of == hit.office.of]
            if hit.office.role in FAMOUS:
                terms = [
                    t
                    for t in terms
                    if t.role == hit.office.role or {t.role, hit.office.role} <= {"head_of_state", "head_of_government"}
                ]
        if hit.gender and known.gender and hit.gender != known.gender:
            continue
        if terms and any(_near(desk, t) for t in terms):
            fitting.append(known)
    # a namesake of another country is another man: only whom the article's states and bodies lead to
    seen = _states_named(desk)
    weights = {k.name: max((seen[t.of] for t in k.terms), default=0) for k in fitting}
    most = max(weights.values(), default=0)
    fitting = [k for k in fitting if most and weights[k.name] == most]
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


def identify(desk: Desk, person: Person) -> None:
    """Link to the knowledge by full name, unless a title in the text tells another country."""
    if person.known is None and len(person.words) > 1:
        known = desk.lexicon.person(person.name) or _by_sound(desk, person) or by_career(desk, person.name)
        person.known = known
    if person.known is not None:
        person.known = with_career(desk, person.known)
    if person.known is not None:
        # an office tells who it is; 'a leader at a conference on Varania' does not
        before = [h.office for h in person.hits]
        told = {
            o.country
            for o in person.offices
            if o.country and o.of in desk.lexicon.states and (o in before or o.role not in ("other", "head"))
        }
        held = {_country(desk, t) for t in person.known.terms}
        if (
            told
            and not told & held
            and all(t.of in desk.lexicon.states for t in person.known.terms)
            and len(person.words) <= 2
        ):
            if not any(o.role in FAMOUS or o.role == "envoy" for o in person.offices) or len(told) == 1:
                person.known = None
    if person.known is not None and _of_another_calling(person):
        person.known = None
    if person.known is not None:
        person.gender = person.known.gender or person.gender
    notable = notables().get(person.name.lower()) if person.known is None else None
    if notable is not None:
        person.gender = person.gender or notable.gender
    if person.gender is None:
        person.gender = next((g for o in person.offices if (g := gender_of(o.title.lower()))), None)
    single_given = len(person.words) == 1 and not any(h.honorific for h in person.hits)
    if person.gender is None and (len(person.words) > 1 or single_given):
        person.gender = desk.words.genders.get(fold(person.words[0]).lower())


def _of_another_calling(person: Person) -> bool:
    # 'Wen Tao, a manager at Lodestar' is not the ambassador of that name
    if person.known is None or any(t.role in FAMOUS for t in person.known.terms):
        return False
    told = [o for o in person.offices if not (o.former or o.head in _KIN)]
    return bool(told) and all(o.sector in ("BUS", "MNC", "EDU", "MED", "JRN", "CVL", "AGR", "LAB") for o in told)


def _by_sound(desk: Desk, person: Person) -> Known | None:
    key = key_of(bare(desk, person.words))
    found = [
        k for k in desk.lexicon.by_surname.get(surname_of(desk, person.words), [])
        if any(key_of(tuple(n.split())) == key for n in k.names)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _country(desk: Desk, term: Holder) -> str | None:
    return term.of if term.of in desk.lexicon.states else None


def actor_of(desk: Desk, person: Person) -> Actor:
    current = person.current()
    figure = desk.words.figures.get(fold(person.name).lower()) if person.known is None else None
    if figure is not None and not any(h.honorific for h in person.hits):
        person.gender = person.gender or figure.gender
        called = current.title if current else None
        return Actor(f"person:{slug(figure.name)}", figure.name, "person", figure.country, figure.sector, called)
    if person.known is None:
        told = next((o for o in person.offices if o.country), None)
        country = told.country if told else None
        notable = notables().get(person.name.lower())
        if notable is not None and notable.sector in _PRIVATE and any(o.sector in _PUBLIC for o in person.offices):
            notable = None  # 'Prison Commissioner Odra Vellin' is not the singer of that name
        if country is None and notable is not None:
            country = country_beside(desk, person) or notable.country
        if notable is not None and not any(o.sector for o in person.offices):
            person.sector = person.sector or notable.sector
        sector = _plainest(person.offices) or person.sector
        first_lady = any("first lady" in o.title.lower() for o in person.offices)
        if notable is not None and sector in ("GOV", "ELI", "CVL") and not (
            first_lady or any(o.role in HIGH for o in person.offices)
        ):  # fmt: skip
            sector = notable.sector  # 'director Odra Vellin', whose films are known
        if country is None:
            # who speaks for an organisation of many states is of none, unless words beside the name say so
            country = _country_told(desk, person, current) if sector != "IGO" else country_beside(desk, person) or None
            if country is None and sector != "IGO" and len(person.words) > 1:
                country = country_by_name(desk, person.name, None) or _most_named(desk)
        if current is None and person.offices and sector in ("GOV", "LEG"):
            sector = "ELI"  # a former minister
        if sector in (None, "CVL") and is_charged(desk, person):
            sector = "CRM"
        if sector is None and _is_doctor(desk, person):
            sector = "MED" if len(_OF_MEDICINE & desk.small) >= _SOME else "EDU"
        name = person.name
        identity = f"person:{slug(name)}"
        held = desk.actors.get(identity)
        if held is not None and held.country and country and held.country != country:
            identity = f"{identity}-{country.lower()}"
        return Actor(identity, name, "person", country, sector or "CVL", current.title if current else None)
    known = person.known
    term = known.at(desk.day)
    title: str | None = current.title if current else None
    if term is not None and (desk.day is not None or (term.end is None and not person.offices)):
        title = term.title
    latest = term or max(known.terms, key=lambda t: t.start.toordinal() if t.start else 0)
    country = _country(desk, latest) or next((c for t in known.terms if (c := _country(desk, t))), None)
    served = {c for t in known.terms if (c := _country(desk, t))}
    as_told = next((o.country for o in person.offices if o.country in served), None)
    if as_told is not None:
        country = as_told
    elif (body := desk.lexicon.organisations.get(latest.of)) is not None:
        country = body.country
    sector = _known_sector(desk, latest)
    if (
        (term is None or desk.day is None)
        and current is not None
        and current.sector
        and not _left(desk, known, current)
    ):
        sector = current.sector
    elif term is None and sector in _PUBLIC:
        sector = "ELI"
    if current is not None and current.sector == "OPP":
        sector = "OPP"  # 'opposition leader Odra Vellin', whatever she became that year
    return Actor(
        f"person:{slug(known.name)}", spell_person(desk, person), "person", country, sector, title, known.wikidata
    )


def _left(desk: Desk, known: Known, office: Office) -> bool:
    """Whether the office is one that the person is known to have held and left before the article's day."""
    day = desk.day
    held = [t for t in known.terms if t.role == office.role and t.role in HIGH]
    return day is not None and bool(held) and all(t.end is not None and t.end < day for t in held)


#: who held an office of these sectors once is one of the elite after
_PUBLIC = STATE_BODIES | {"IGO"}
#: notables of these are other persons than office-holders of their name
_PRIVATE = frozenset(["CVL", "BUS", "MED", "EDU", "REL", "CRM"])
#: words of an article in which a doctor is one of medicine, and how many of them it needs
_OF_MEDICINE = frozenset(
    """patient patients hospital hospitals vaccine vaccines disease diseases clinic symptoms infection infections surgery
    diagnosis pandemic medicine medicines treatment health psychiatric psychiatrist psychiatrists medical doctors nurses""".split()
)
_SOME = 3


def _is_doctor(desk: Desk, person: Person) -> bool:
    """Whether a title of learning stands before the name somewhere."""
    tokens = desk.parse.tokens
    return any(
        t.lower.rstrip(".") in ("dr", "doctor") for h in person.hits for t in tokens[max(0, h.first - 2) : h.first]
    )


#: titles that alone say nothing of the field, and what one is to another
_VAGUE = frozenset("director chairman chairwoman chairperson chair chief head president manager deputy leader".split())
_KIN = frozenset(
    """son daughter brother sister wife husband widow mother father uncle aunt cousin nephew niece grandson granddaughter
    grandfather grandmother friend resident native""".split()
)


#: whose faith is told has another field
_FAITHFUL = frozenset("jew muslim christian hindu buddhist sikh catholic protestant".split())


def _plainest(offices: list[Office]) -> str | None:
    """The sector of the first office that tells one; a bare 'director' and a 'son' only where no other tells it."""

    def rank(office: Office) -> int:
        return 2 if office.head in _KIN else 1 if office.title.lower() in _VAGUE else 0

    told = [o for o in offices if o.sector and o.head not in _FAITHFUL]
    return min(told, key=rank).sector if told else None


#: who speaks for a body or for people, and not for a state abroad
_OF_A_BODY = frozenset(["representative", "negotiator"])


def _country_told(desk: Desk, person: Person, current: Office | None) -> str | None:
    """By words beside the name; of persons in public office the article's own state; of others where the article is
    plainly about one state."""
    beside = country_beside(desk, person)
    if beside is not None:
        person.country = beside
        return beside or None
    if current is None or current.sector == "CVL":
        told = _spoken_of_with(desk, person) if current is None or current.of is None else None
        told = told or _by_name_of_the_east(desk, person) or _of_the_focus(desk, person)
    elif current.role == "foreign_minister" or (current.role == "envoy" and current.head not in _OF_A_BODY):
        return None
    elif current.sector in _AT_HOME and current.role != "head":
        return desk.focus
    else:
        told = _spoken_of_with(desk, person) or _of_the_focus(desk, person) if current.of is None else None
    return country_by_name(desk, person.name, told) if told is not None else None


def _of_the_focus(desk: Desk, person: Person) -> str | None:
    """The outlet's state where it is spoken of, else the one most told of, in an article that is not plainly about one:
    hardly anybody who is named is of none."""
    if desk.home is not None or desk.focus is None:
        return None
    outlet = outlets_state(desk)
    spoken_of = desk.states_named | {p.country for p in desk.places}
    code = outlet if outlet is not None and outlet in spoken_of else desk.focus
    return None if code in _NO_WESTERN_NAMES and _from_elsewhere(desk, person) else code


def _most_named(desk: Desk) -> str | None:
    """The state named most in the article, at least twice as often as the next: of persons of whom nothing told a country readers found
    that two in three have one."""
    named = _states_named(desk)
    ranked = [(code, n) for code, n in named.most_common() if code in desk.lexicon.states][:2]
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


#: namings of a state that make an article one on it
_OFTEN = 3


def _spoken_of_with(desk: Desk, person: Person) -> str | None:
    """The state at home in the sentence that names the person first, where no sentence that names the person tells
    another and half of them or more tell it."""
    told = Counter(home_at(desk, hit.first) for hit in person.hits)
    first = home_at(desk, min(hit.first for hit in person.hits))
    none = told.pop(None, 0)
    if first in _NO_WESTERN_NAMES and _from_elsewhere(desk, person):
        return None
    return first if first is not None and len(told) == 1 and told[first] >= none else None


#: states in which a given name of two parts is written 'Sun-hi', 'Wen-hsiung', the second part small
_HYPHENS = ("KOR", "TWN", "HKG")


def _by_name_of_the_east(desk: Desk, person: Person) -> str | None:
    """Of 'Park Sun-hi' the only state of those that write names so that the article speaks of."""
    words = person.words
    parts = words[-1].split("-")
    shaped = (
        len(words) == 2
        and len(parts) == 2
        and parts[1][:1].islower()
        and fold(words[0]).lower() in desk.words.family_first
    )
    named = [c for c in _HYPHENS if shaped and c in desk.states_named]
    return named[0] if len(named) == 1 else None


def _from_elsewhere(desk: Desk, person: Person) -> bool:
    # 'David Brandt' in a paper of a state where nobody is called David; 'David Hu' and 'Lee Sun-hi' may be at home
    words = [fold(w).lower() for w in person.words]
    own = words[0] in desk.words.family_first or words[-1] in desk.words.family_first or "-" in words[-1]
    return len(words) > 1 and not own and words[0] in western_given_names()


#: states in which given names of Europe and the Americas are rare
_NO_WESTERN_NAMES = frozenset(
    """CHN JPN KOR PRK MNG VNM KHM LAO THA MMR BGD PAK AFG IRN SAU ARE QAT KWT OMN YEM UZB TKM TJK KGZ TUR DZA MAR TUN LBY SOM
    MRT MDV BRN BTN NPL""".split()
)


def _known_sector(desk: Desk, term: Holder) -> str:
    one = desk.lexicon.organisations.get(term.of)
    if one is not None:
        return one.sector or "GOV"
    return "GOV" if term.role != "other" else sector_of_role(desk, term.title) or "GOV"
