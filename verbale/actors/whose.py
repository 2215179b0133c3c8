"""Knows whose an unnamed group or body is by where it is told: its clause's place, its sentence, its paragraph, home."""

from __future__ import annotations

from dataclasses import replace

from verbale.actors.at_home import home_at, last_subject_state, of_many_states, states_in
from verbale.actors.desk import Desk, Found
from verbale.actors.folding import slug
from verbale.actors.opposed import is_at_home_only
from verbale.actors.phrases import Phrase
from verbale.text.parse import Token

#: parts of a state: of its own where nothing says otherwise
_POLITICAL = frozenset(["GOV", "MIL", "COP", "LEG", "JUD", "OPP", "SPY", "PTY"])
#: people and bodies who may be of any state that an article of several names
_PRIVATE = frozenset(["CVL", "BUS", "EDU", "LAB", "NGO", "MED", "REL", "AGR", "ELI", None])
#: bodies of the state whose officials were spoken of last
_SPEAKS_AT_HOME = frozenset(["ministry", "embassy", "parliament", "intelligence", "prosecution"])
#: soldiers, rebels, criminals and those without a sector may be those of another state that the sentence names
_ANYWHERE = frozenset(["MIL", "REB", "UAF", None])
#: sentences back that the same noun with its state may stand
_REACH = 8
#: with these people are those of the whole world
_ANYBODY = frozenset(["most", "any", "every"])
#: 'his opponent' may be of another state
_AGAINST = frozenset(
    ["opponent", "adversary", "rival", "enemy", "foe", "counterpart", "attacker", "host", "guest", "ally"]
)

_WHERE = frozenset(["in", "across", "throughout", "inside", "within", "around"])
#: how many words up the clause's verb may stand
_HIGH = 6
#: paragraphs back that tell where a paragraph without a place is
_BACK = 2
#: what a state or its officials do with forces of their own
_COMMANDS = frozenset(
    """send deploy withdraw pull move station amass mass commit mobilise mobilize train lose order bring redeploy use have
    place position rush dispatch""".split()
)


def country_of_group(desk: Desk, phrase: Phrase, key: str, sector: str | None, many: bool) -> tuple[str | None, bool]:
    """The country of a group or body told by a common noun, and whether only where it is told says so."""
    if phrase.several:
        return None, False
    country = phrase.country
    owner = desk.actors.get(phrase.owner or "")
    if country is None and owner is not None:
        country = owner.country
    if country is None and phrase.owner is not None and owner is not None and owner.sector == "IGO":
        return None, False  # 'the foreign ministers of the Tide Pact'
    if country is None and sector == "MIL" and phrase.owner is None:
        country = commanded_by(desk, phrase.head)
    country = country or _of_those_before(desk, phrase)
    if country is not None:
        return country, False
    if phrase.definite and phrase.owner is None and (told := _same_before(desk, phrase, named=True)) is not None:
        return told, False  # 'Varanian observers ... the observers'
    if key in _ON_MISSION and phrase.owner is None and _mission_near(desk, phrase.head):
        return None, False
    # 'Police said', 'Prosecutors charged' leave the article out
    bare = key in ("police", "parliament", "official") or (many and sector in ("COP", "JUD", "LEG"))
    if (phrase.definite or bare) and sector in _POLITICAL and phrase.free and not of_many_states(desk, phrase.head):
        country = (_own_officials(desk, phrase) if key == "parliament" else None) or _same_before(desk, phrase)
        if country is None and desk.home is None and key in _SPEAKS_AT_HOME:
            country = last_subject_state(desk, phrase.first)  # two states are spoken of: whose subject was last
            if country is not None and country == _state_done_to(desk, phrase.head):
                country = None
        country = country or desk.focus
    if (
        country is None
        and phrase.owner is None
        and (phrase.free or phrase.local)
        and _may_be_home(desk, phrase, key, sector)
    ):
        # of an unknown state 'the foreign ministry summoned the Varanian ambassador'
        i = phrase.head.i
        country = _where(desk, i) if desk.unsettled and sector in _POLITICAL else state_around(desk, i)
        if desk.home is None and sector in _PRIVATE and country != desk.focus and country != _where(desk, i):
            country = None  # of several states, none of them where it happens: the next one named is a guess
    elif country is None and phrase.owner is None and many and _owned_at_home(desk, phrase, key, sector):
        country = desk.home
    elif country is None and phrase.owner is None and many and desk.home is None and sector in ("REB", "UAF"):
        country = _backed_from_outside(desk, phrase)
    return country, country is not None


def _of_those_before(desk: Desk, phrase: Phrase) -> str | None:
    """The state of those whom 'and' joins to these, both counted: 'eight Varanian governors and four deputies'."""
    noun = phrase.head
    first = desk.parse.head(noun)
    if noun.dep != "conj" or phrase.owner is not None or desk.parse.child(noun, "nummod") is None:
        return None
    held = desk.owner.get(first.i)
    if held is None or held.form != "nominal" or desk.parse.child(first, "nummod") is None:
        return None
    return desk.actors[held.actor].country


#: who mostly is sent by an organisation of many states
_ON_MISSION = frozenset(["observer", "monitor", "peacekeeper", "inspector"])
#: sentences back in which it may be named
_NAMED_BACK = 6


def _mission_near(desk: Desk, noun: Token) -> bool:
    """Whether an organisation of many states is named in the sentence or shortly before: 'the Lakes Pact ... The observers were
    turned back' are no Varanians, wherever they were turned back."""
    return any(
        desk.actors[f.actor].sector == "IGO" and 0 <= noun.sentence - desk.parse.tokens[f.head].sentence <= _NAMED_BACK
        for f in desk.found
        if f.actor.startswith("org:") and f.form == "name" and f.head < noun.i
    )


def _owned_at_home(desk: Desk, phrase: Phrase, key: str, sector: str | None) -> bool:
    """Whether 'the airline's passengers', 'pro-Ostrian rebels' are of the state that the article is plainly about, where
    their sentence names no other whose they may be."""
    if desk.home is None or key in desk.words.anywhere or sector in ("REF", "IGO", "MIL"):
        return False
    named = states_in(desk, phrase.head.sentence) - {""}
    if any(word.lower().startswith("pro-") for word in phrase.words):
        inside = range(phrase.first, phrase.head.i)
        backed = {e.key for i in inside if (m := desk.matches.get(i)) is not None for e in m.entries}
        return sector in ("REB", "UAF", "CVL", "NGO") and desk.home not in backed and named <= backed | {desk.home}
    poss = desk.parse.child(phrase.head, "poss")
    return poss is not None and poss.tag == "NN" and named <= {desk.home}


def _backed_from_outside(desk: Desk, phrase: Phrase) -> str | None:
    """Where 'pro-Ostrian rebels', 'Ostrian-backed gunmen' fight: the only other state of their sentence, else of their
    paragraph, else of the article."""
    inside = range(phrase.first, phrase.head.i)
    backed = {e.key for i in inside if (m := desk.matches.get(i)) is not None for e in m.entries}
    if not backed:
        return None
    here = desk.parse.sentence_of(phrase.head)
    for told in (states_in(desk, here.i), _of_paragraph(desk, here.paragraph, before=None), desk.states_named):
        others = told - backed - {""}
        if others:
            return next(iter(others)) if len(others) == 1 else None
    return None


def _state_done_to(desk: Desk, subject: Token) -> str | None:
    """The state whose people or bodies the subject does something to: 'summoned the Varanian ambassador'."""
    thing = desk.parse.child(desk.parse.head(subject), "dobj") if subject.dep == "nsubj" else None
    if thing is None:
        return None
    for token in (*desk.parse.children(thing, "amod", "compound", "nmod", "poss"), thing):
        held = desk.owner.get(token.i)
        if held is not None and desk.actors[held.actor].kind == "state":
            return desk.actors[held.actor].country
    return None


def _may_be_home(desk: Desk, phrase: Phrase, key: str, sector: str | None) -> bool:
    """Whether 'the protesters', 'three schools' are those of where they are told: all but those who are spoken of as from
    anywhere, and forces that the sentence may give to another state."""
    if phrase.local:
        return True
    if key == "source" and sector in _POLITICAL | {"MED"}:
        return True  # 'police sources'
    if of_many_states(desk, phrase.head):
        return False
    if key in desk.words.anywhere or sector in ("REF", "IGO") or _from_many(desk, phrase.head):
        return key in _STUDIED and phrase.definite and desk.home is not None and _only_home(desk, phrase.head)
    plain = sector in _PRIVATE and not phrase.definite and key not in desk.words.at_home
    if plain and _of_the_world(desk, phrase.head):
        return False
    if key not in desk.words.at_home and any(
        t.lower in _ANYBODY for t in desk.parse.children(phrase.head, "amod", "det")
    ):
        return False  # 'most people', 'any family'
    named = states_in(desk, phrase.head.sentence) - {""}
    alone = (
        len(named) == 1 and phrase.definite and phrase.head.tag in ("NN", "NNP")
    )  # 'the army' of the only state told of
    return sector not in _ANYWHERE or alone or named <= {desk.home or desk.focus}


#: who are at home where they were told of before: 'the researchers'
_STUDIED = frozenset(["researcher", "scientist", "scholar", "astronomer"])
_WORLD = frozenset(["world", "worldwide", "globe", "globally", "humanity", "mankind"])


def _only_home(desk: Desk, noun: Token) -> bool:
    return states_in(desk, noun.sentence) <= {desk.home or ""}


def _of_the_world(desk: Desk, noun: Token) -> bool:
    """Whether the sentence speaks of the whole world: 'connects founders with investors around the world'."""
    whole = desk.parse.sentences[noun.sentence]
    return any(t.text in _WORLD for t in desk.parse.tokens[whole.first : whole.last])


def _own_officials(desk: Desk, phrase: Phrase) -> str | None:
    """The state of the official who speaks to it: 'the Foreign Secretary is to brief parliament'."""
    if phrase.head.dep not in ("dobj", "dative", "pobj"):
        return None
    tokens = desk.parse.tokens
    for found in desk.found:
        head, actor = tokens[found.head], desk.actors[found.actor]
        if head.sentence == phrase.head.sentence and head.i < phrase.first and head.dep in ("nsubj", "nsubjpass"):
            if actor.kind == "person" and actor.sector in ("GOV", "LEG") and actor.country:
                return actor.country
    return None


def _same_before(desk: Desk, phrase: Phrase, named: bool = False) -> str | None:
    """The state of the last that the same noun named shortly before: 'Varanian prosecutors ... The prosecutors'. `named`: only
    where its own words told the state, and not where the article is."""
    words = slug(" ".join(phrase.words))
    for found in reversed(desk.by_noun.get(phrase.head.lower, ())):
        back = phrase.head.sentence - desk.parse.tokens[found.head].sentence
        if found.head < phrase.head.i and back <= _REACH and words in found.actor:
            if named and is_at_home_only(found):
                return None
            return desk.actors[found.actor].country
    return None


#: tokens after a noun that may say that many countries are meant
_FAR = 6


def _from_many(desk: Desk, noun: Token) -> bool:
    # 'students from 70 countries', 'families around the world'
    after = desk.lowers[noun.i + 1 : noun.i + 1 + _FAR]
    return bool(after) and after[0] in ("from", "of", "around", "across", "in") and not _MANY.isdisjoint(after)


_MANY = frozenset(["countries", "nations", "world", "continent", "continents", "globe"])


def state_around(desk: Desk, i: int) -> str | None:
    """The state whose the group at token i is where nothing in its phrase says: that of the place in which its clause
    happens, else the article's home, else the only state of its sentence, of its paragraph, of the paragraphs before,
    else the state whose government is meant; None where two compete."""
    told = _where(desk, i)
    if told is not None:
        # 'Varania and Ostria agreed in Marland to exchange prisoners': where they meet is not whose they are
        others = states_in(desk, desk.parse.tokens[i].sentence) - {told, ""}
        return told if len(others) < 2 else None
    if desk.home is not None:
        return desk.home
    here = desk.parse.sentence_of(desk.parse.tokens[i])
    named = states_in(desk, here.i) - {"", _who_judges(desk, i)}
    places = _places_in(desk, here.first, here.last)
    if len(places) == 1:
        return next(iter(places))
    before = _of_paragraph(desk, here.paragraph, before=here.i)
    # 'They were in Varania. The workers left Marland's embassy': two compete
    if len(named) == 1 and not (_only_goal(desk, here.first, here.last) or (before and not named & before)):
        return next(iter(named))
    if named:
        return desk.focus if desk.focus in named else None
    for back in range(_BACK + 1):
        near = _of_paragraph(desk, here.paragraph - back, before=here.i if back == 0 else None)
        if len(near) == 1:
            return next(iter(near))
        if near:
            return desk.focus if desk.focus in near else None
    return desk.focus


#: what a state does by words about what happened elsewhere
_JUDGES = frozenset(
    """welcome condemn denounce praise criticise criticize deplore hail applaud regret lament decry commend""".split()
)


def _who_judges(desk: Desk, i: int) -> str | None:
    """The state that judges what is told at token i, and so is not where it happened: 'Varania welcomed the arrest of two
    suspects'. None where it judges what is its own."""
    parse = desk.parse
    for verb in parse.ancestors(parse.tokens[i]):
        if verb.pos != "VERB":
            continue
        subject = parse.child(verb, "nsubj") if verb.lemma in _JUDGES else None
        held = desk.owner.get(subject.i) if subject is not None and subject.i < verb.i < i else None
        return desk.actors[held.actor].country if held is not None and desk.actors[held.actor].kind == "state" else None
    return None


def commanded_by(desk: Desk, noun: Token) -> str | None:
    """The state that sends or withdraws the forces: 'Varania sent troops', 'Varania was urged to withdraw troops'."""
    if noun.dep not in ("dobj", "nsubjpass") and not (noun.dep == "conj" and desk.parse.head(noun).dep == "dobj"):
        return None
    verb = desk.parse.head(desk.parse.head(noun) if noun.dep == "conj" else noun)
    if verb.lemma not in _COMMANDS:
        return None
    for _ in range(3):
        for subject in desk.parse.children(verb, "nsubj", "dobj", "nsubjpass", "agent"):
            held = desk.owner.get(subject.i)
            if held is not None and subject.i != noun.i and desk.actors[held.actor].kind in ("state", "person"):
                return desk.actors[held.actor].country
        if verb.dep not in ("xcomp", "conj", "ccomp", "advcl"):
            return None
        verb = desk.parse.head(verb)
    return None


def _where(desk: Desk, i: int) -> str | None:
    """The state of the place that a clause above the token is said to happen in: 'In Varania, farmers have blocked roads'."""
    parse = desk.parse
    token = parse.tokens[i]
    for above in [token, *parse.ancestors(token)][:_HIGH]:
        # 'Clashes between rebels and farmers killed ten people in Varania'
        things = parse.children(above, "dobj") if above.pos == "VERB" else []
        for link in (*parse.children(above, "prep"), *(p for thing in things for p in parse.children(thing, "prep"))):
            if link.lower in _WHERE:
                for thing in parse.children(link, "pobj"):
                    code = _of_place(desk, thing)
                    if code is not None:
                        return code
        if above.dep in ("ROOT", "relcl", "ccomp", "acl"):
            break
    return None


def _of_place(desk: Desk, thing: Token) -> str | None:
    match = desk.matches.get(thing.i) or desk.matches.get(thing.i - 1)
    entry = match.kind("state", "capital") if match is not None and match.last > thing.i else None
    return entry.key if entry is not None else desk.country_at(thing.i)


def _places_in(desk: Desk, first: int, last: int) -> frozenset[str]:
    """The states of all places of a sentence that stand after 'in'."""
    tokens = desk.parse.tokens
    told = (_of_place(desk, t) for t in tokens[first:last] if t.dep == "pobj" and tokens[t.head].lower in _WHERE)
    return frozenset(code for code in told if code is not None)


def _only_goal(desk: Desk, first: int, last: int) -> bool:
    """Whether the only state of a sentence is where somebody goes: 'they were travelling to Varania'."""
    tokens = desk.parse.tokens
    named = [t for t in tokens[first:last] if _of_place(desk, t) is not None]
    return bool(named) and all(t.dep == "pobj" and tokens[t.head].lower in ("to", "towards", "toward") for t in named)


def _of_paragraph(desk: Desk, paragraph: int, before: int | None) -> frozenset[str]:
    found: set[str] = set()
    for sentence in desk.parse.sentences:
        if sentence.paragraph == paragraph and (before is None or sentence.i < before):
            found |= states_in(desk, sentence.i)
    return frozenset(found - {""})


#: who mostly is of the same state as the one whose they are
_KIN = frozenset(
    """mother father parent wife husband son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother
    grandson granddaughter widow child friend neighbour neighbor colleague boss lawyer driver""".split()
)


def _of_kin(desk: Desk, found: Found) -> str | None:
    """The state at home for 'my mother' and 'Vellin's sister', where nothing tells another."""
    head = desk.parse.tokens[found.head]
    if head.lemma not in _KIN:
        return None
    told = home_at(desk, found.head)
    return told if told is not None and states_in(desk, head.sentence) <= {told} else None


def settle_owned_groups(desk: Desk) -> None:
    """'his army': once it is known whom 'his' means, the army is that state's."""
    for found, body in desk.open:
        for poss in desk.parse.children(desk.parse.tokens[found.head], "poss"):
            held = desk.owner.get(poss.i)
            country = desk.actors[held.actor].country if held is not None and held.form == "pronoun" else None
            of_many = held is not None and not held.actor.startswith(
                ("person:", "group:")
            )  # 'its members': an alliance's
            if country is None and not of_many and found.plural and poss.tag == "PRP$" and desk.home is not None:
                abroad = states_in(desk, desk.parse.tokens[found.head].sentence) - {desk.home}
                key = desk.parse.tokens[found.head].lemma
                country = desk.home if not abroad and key not in desk.words.anywhere else None
            if country is None and desk.actors[found.actor].kind == "person" and not of_many:
                country = _of_kin(desk, found)
            if country is None or desk.parse.tokens[found.head].lemma in _AGAINST:
                continue
            old = desk.actors[found.actor]
            if old.kind == "person":
                desk.actors[old.id] = replace(old, country=old.country or country)  # 'his wife'
                continue
            one = body and not found.plural
            actor = replace(
                old, id=f"{'org' if one else 'group'}:{country}.{slug(old.name)}", country=country,
                name=f"{desk.adjective_of(country)} {old.name}", kind="organisation" if one else "group",
            )  # fmt: skip
            desk.actors.setdefault(actor.id, actor)
            for other in desk.found:
                if other.form == "pronoun" and other.actor == found.actor and other.first > found.last:
                    other.actor = actor.id
            found.actor = actor.id
