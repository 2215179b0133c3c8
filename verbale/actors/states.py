"""Knows when the name, adjective, people, capital or seat of a state stands for the state as an actor."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.actors.adjectives import OF_WHAT_IS_IN_IT, is_language, is_of_the_state, noun_of_list
from verbale.actors.at_home import MONEY, begins_report
from verbale.actors.desk import Desk, Found, Match
from verbale.actors.in_a_name import begins_a_thing
from verbale.actors.name_shape import held_by
from verbale.actors.named_actor import BRANCH
from verbale.actors.no_body import in_longer_place
from verbale.text.parse import Token

_WHEREABOUTS = re.compile(
    r"^(?:city|way|towns?|villages?|municipality|province|capital|part|heart|outside|suburb|kilomet\w+|km|miles?|hours?)$|north|south|east|west"
)


#: 'bound for Karsk', 'left for Karsk'
_BOUND = frozenset(["bind", "bound", "leave", "depart", "head", "sail", "embark", "destine"])
_OTHER_AMERICAS = frozenset(["latin", "central", "south", "north", "native", "african", "pan", "inter", "indigenous"])
#: before 'of America' where the continent is meant
_OF_A_CONTINENT = frozenset(["center", "centre", "heart", "discovery", "conquest", "continent", "countries", "peoples"])


def find_states(desk: Desk) -> None:
    """Note a mention for every state that is named, by whatever name, where it is more than a place on the map."""
    for match in desk.matches.values():
        if not desk.outside_names(match.first, match.last) or _against_or_for(desk, match.first):
            continue
        held = desk.owner.get(match.first)
        if held is not None and held.rule == BRANCH:
            continue  # 'Hill Bank Varania'
        head = desk.head_in(match.first, match.last)
        span = (match.first, match.last)
        if entry := match.kind("state"):
            if _money(desk, match):
                continue
            if not (_in_name(desk, match, head) or in_longer_place(desk, *span) or begins_a_thing(desk, *span)):
                desk.add(state_actor(desk, entry.key), span, head.i, "name", "state by name")
            continue
        bent = match.kind("adjective", "people")
        if bent and (_in_place(desk, match, bent.key) or begins_a_thing(desk, *span)):
            continue
        if bent:
            _read_bent(desk, match, head, bent.key)
        elif entry := match.kind("seat"):
            if not _place(desk, head, strict=True):
                desk.add(state_actor(desk, entry.key), span, head.i, "name", "seat of government for the state")
        elif entry := match.kind("capital"):
            if match.kind("body") is None and stands_for_government(desk, match):
                plain = head.dep in ("nsubj", "agent", "poss") or desk.parse.head(head).dep == "agent"
                rule = "capital for its state" if plain else "capital for the state"
                desk.add(state_actor(desk, entry.key), span, head.i, "name", rule)


_WATERS = frozenset(["subcontinent", "sub", "gulf", "sea", "ocean", "channel", "strait", "straits", "bay"])


def _in_place(desk: Desk, match: Match, code: str) -> bool:
    """Whether the adjective is part of the name of a water or of a place elsewhere: 'the Varanian Sea'."""
    tokens = desk.parse.tokens
    after = tokens[match.last] if match.last < len(tokens) else None
    if after is None or (after.tag not in ("NNP", "NNPS") and after.lower not in ("sub", "subcontinent", "ocean")):
        return False
    return after.lower in _WATERS or desk.country_at(match.first) not in (None, code)


def _money(desk: Desk, match: Match) -> bool:
    # 'US $3.4 million', 'US$', '$15 (US)', 'US dollars'
    tokens = desk.parse.tokens
    after = tokens[match.last].text if match.last < len(tokens) else ""
    if after.lower() in MONEY or after in ("sea", "seas"):
        return True  # 'the East and South Varania seas'
    before = tokens[match.first - 1].text if match.first else ""
    two_back = tokens[match.first - 2] if match.first > 1 else None
    return after.startswith("$") or (before == "(" and after == ")" and two_back is not None and two_back.pos == "NUM")


def _against_or_for(desk: Desk, i: int) -> bool:
    # 'pro-Russian rebels' are not Russia's, 'Latin American' is not the United States', 'West Indian' not India's
    tokens = desk.parse.tokens
    if tokens[i].lower in ("american", "americans", "america") and i and tokens[i - 1].lower in _OTHER_AMERICAS:
        return True
    if tokens[i].lower in ("indian", "indians", "indies") and i and tokens[i - 1].text in ("West", "East"):
        return True
    if (
        tokens[i].lower == "central"
        and i + 2 < len(tokens)
        and tokens[i + 1].lower == "african"
        and (tokens[i + 2].tag in ("NN", "NNS") or tokens[i + 2].lower in desk.words.things | {"forest"})
    ):
        return True  # 'the Central African region'
    if (
        tokens[i].lower == "america"
        and i > 1
        and tokens[i - 1].lower == "of"
        and tokens[i - 2].lower in _OF_A_CONTINENT
    ):
        return True
    beside = _OTHER_AMERICAS if tokens[i].lower in ("american", "americans") else frozenset()
    return i >= 2 and tokens[i - 1].text == "-" and tokens[i - 2].lower in {"pro", "anti", "non", "ex"} | beside


def stands_for_government(desk: Desk, match: Match) -> bool:
    """Whether a capital stands for the government that sits in it: 'talks with Karsk', not 'a fire in Karsk'."""
    head = desk.head_in(match.first, match.last)
    if _is_town(desk, match, head):
        return False
    return not (_in_name(desk, match, head) or begins_report(desk, match) or _place(desk, head, strict=False))


#: what a town has and its state has not
_OF_A_TOWN = frozenset("mayor mayoral city municipal metro metropolitan suburb suburbs".split())


def _is_town(desk: Desk, match: Match, head: Token) -> bool:
    """'Karsk mayoral candidate', 'Karsk and Lemna's water services': the town itself, beside another or by what it has."""
    tokens = desk.parse.tokens
    if match.last < len(tokens) and tokens[match.last].lower in _OF_A_TOWN:
        return True
    beside = [*desk.parse.children(head, "conj"), *([desk.parse.head(head)] if head.dep == "conj" else [])]
    return any(desk.country_at(t.i) is not None and not held_by(desk, t.i) for t in beside)


def state_actor(desk: Desk, code: str) -> Actor:
    """The state with this code as an actor."""
    state = desk.lexicon.states.get(code)
    return Actor(
        f"state:{code}",
        state.names[0] if state else code,
        "state",
        code,
        "GOV",
        None,
        state.wikidata if state else None,
    )


def people_actor(desk: Desk, code: str) -> Actor:
    """The people of a state as an actor: 'Ukrainians'."""
    state = desk.lexicon.states.get(code)
    name = state.people[0] if state and state.people else f"people of {desk.country_of(code)}"
    return Actor(f"group:{code}.people", name, "group", code, "CVL")


def _read_bent(desk: Desk, match: Match, head: Token, code: str) -> None:
    tokens = desk.parse.tokens
    span = (match.first, match.last)
    if head.dep == "conj" and head.pos == "ADJ" and match.last < len(tokens) and tokens[match.last].pos == "NOUN":
        desk.add(state_actor(desk, code), span, head.i, "name", OF_WHAT_IS_IN_IT)
        return  # 'Creole and Varanian cooking'
    if is_language(desk, match, head):
        return
    thing = noun_of_list(desk, match)  # 'Varanian, Ostrian and Marlandic leaders'
    modifies = head.dep in ("amod", "compound", "nmod", "poss", "npadvmod", "advmod") or (
        head.tag in ("JJ", "NNP") and match.last < len(tokens) and tokens[match.last].text == "-"
    )
    if thing is None and modifies and head.dep != "poss":
        thing = desk.parse.head(head)
    if thing is not None:
        rule = "adjective of the state" if is_of_the_state(desk, thing) else OF_WHAT_IS_IN_IT
        desk.add(state_actor(desk, code), span, head.i, "name", rule)
        return
    if head.dep in ("acomp", "attr", "oprd") and head.pos == "ADJ":
        return
    before = tokens[match.first - 1] if match.first else None
    plural = head.tag in ("NNS", "NNPS")
    with_the = before is not None and before.lower in ("the", "many", "most", "some", "all", "few", "several", "fellow")
    if before is not None and head.dep == "pobj" and not plural and not with_the and before.dep == "prep":
        return  # 'in Russian', a language
    if before is not None and before.dep == "compound" and before.head == head.i and before.tag == "NNP" and not plural:
        if before.i not in desk.owner and before.lower not in desk.words.persons:
            return  # 'Harbour Varanian', the last word of a name
    if not plural and before is not None and before.lower == "the" and _ONE.search(head.text):
        one = _named_just_before(desk, head, code)
        if one is not None:
            desk.add(one, span, head.i, "nominal", "one of the state's people, named just before")
            return
    if plural or with_the or head.dep == "conj":
        desk.add(people_actor(desk, code), span, head.i, "nominal", "people of the state", plural=True)
    elif head.pos == "ADJ" or head.tag in ("NNP", "NN"):
        # 'an injured Ukrainian', 'Russian' left alone in a headline
        desk.add(people_actor(desk, code), span, head.i, "nominal", "one of the state's people")


#: 'the German' is one, 'the French' are many
_ONE = re.compile(r"(?:an|i|er|ard|ek|que|ard|iot)$")
#: sentences back that he was named
_JUST = 2


def _named_just_before(desk: Desk, head: Token, code: str) -> Actor | None:
    """The person named last whom 'the Varanian' means: of that state, or of none so far, whose it then tells."""
    if head.dep not in ("nsubj", "nsubjpass", "dobj", "poss", "agent"):
        return None
    last: Found | None = None
    for found in desk.found:
        if found.form == "name" and found.actor.startswith("person:") and found.first < head.i:
            if head.sentence - desk.parse.tokens[found.first].sentence <= _JUST:
                last = found if last is None or found.first > last.first else last
    if last is None:
        return None
    actor = desk.actors[last.actor]
    if actor.country is None:
        actor = desk.actors[actor.id] = replace(actor, country=code)
    return actor if actor.country == code else None


def _in_name(desk: Desk, match: Match, head: Token) -> bool:
    # 'Bank of Georgia', 'Chad Smith', 'Jordan Pickford': part of a longer name that is no state's
    tokens = desk.parse.tokens
    after = tokens[match.last] if match.last < len(tokens) else None
    if after is not None and after.sentence == head.sentence and head.entity == "PERSON" and after.entity == "PERSON":
        return after.tag in ("NNP", "NNPS") and after.i not in desk.owner
    before = tokens[match.first - 1] if match.first else None
    if before is not None and before.lower in _GROUND and before.sentence == head.sentence and before.text[0].isupper():
        return True  # 'Mt. Varania East'
    if _year_of_an_event(after, before) or _ends_a_name(desk, match, head, before):
        return True
    return (
        before is not None
        and before.sentence == head.sentence
        and head.entity == "PERSON"
        and before.entity == "PERSON"
        and before.tag == "NNP"
        and before.lower not in desk.words.honorifics
    )


#: before the name of a mountain or water
_GROUND = frozenset(["mt.", "mt", "mount", "lake", "cape"])
#: letters that are no name's beginning before a state
_STATES_LETTERS = frozenset("US UK EU UN UAE NATO AU USSR DPRK DR".split())
_YEAR = re.compile(r"(?:19|20)\d\d$")
#: capitals before a state's name that leave it the state's: 'North Varania', 'President', 'US Varania policy'
_OF_THE_STATE = frozenset(
    """north south east west northern southern eastern western central upper lower new great greater republic kingdom state states
    islamic democratic federal federation people's socialist united old modern imperial soviet nazi post mainland metropolitan""".split()
)


def _year_of_an_event(after: Token | None, before: Token | None) -> bool:
    """'five finals before a sixth at Varania 2022': a contest, by its host and year."""
    if after is None or before is None or _YEAR.match(after.text) is None:
        return False
    return before.lower in ("at", "for", "to", "of", "the")


def _ends_a_name(desk: Desk, match: Match, head: Token, before: Token | None) -> bool:
    """'Education Varania', 'Umbrella-One Varania': the last word of a name that begins with other capital words."""
    if before is None or match.last - match.first > 1 or before.sentence != head.sentence:
        return False
    joined = before.tag == "NNP" and before.dep == "compound" and before.head == head.i and before.text[0].isupper()
    letters = (
        before.text.isupper() and before.text not in _STATES_LETTERS and head.dep not in ("compound", "nmod", "amod")
    )
    if joined and letters and not any(m.kind("state") for m in held_by(desk, before.i)):
        return True  # 'NCT Varania'
    if not joined or before.text.isupper() or before.i in desk.owner or held_by(desk, before.i):
        return False
    known = before.lower in _OF_THE_STATE or before.lower in desk.words.persons or before.lower in desk.words.honorifics
    return not (known or desk.capitalised(head.sentence) or before.i == desk.parse.sentence_of(head).first)


def _place(desk: Desk, head: Token, strict: bool) -> bool:
    """Whether a capital (or, `strict`, a seat of government) is only a place here."""
    parse = desk.parse
    above = parse.head(head)
    if head.dep == "conj":
        return _place(desk, above, strict) if above.i != head.i else False
    if head.dep in ("nsubj", "nsubjpass", "agent"):
        if strict:
            return False
        if head.dep == "nsubjpass":
            return above.lemma in desk.words.capitals["place_verbs"]
        return (
            above.lemma in desk.words.capitals["place_subject_verbs"]
            and parse.child(above, "attr", "dobj", "acomp") is not None
        )
    if head.dep == "poss":
        return above.lemma in desk.words.capitals["town_things"]
    if head.dep in ("dobj", "iobj", "dative"):
        return above.lemma in desk.words.capitals["place_verbs"]
    if head.dep in ("compound", "nmod", "amod"):
        # 'Moscow officials' are Russia's; 'Moscow metro', 'the Bangkok concert', 'Moscow-based' are the town's
        known = above.lemma in desk.words.persons or above.lemma in desk.words.bodies
        political = (
            known or above.lower in desk.words.state_words or above.lemma in desk.words.capitals["political_things"]
        )
        return not strict and (
            not political or above.lemma in desk.words.capitals["town_things"] or above.tag in ("NNP", "NNPS")
        )
    if head.dep == "pobj":
        preposition = above.lower
        if preposition in desk.words.capitals["party_prepositions"]:
            governor = parse.head(above)
            if preposition == "for" and (governor.lemma in _BOUND or governor.lower == "bound"):
                return True
            return preposition == "on" and governor.lemma in (
                "march",
                "advance",
                "attack",
                "descend",
                "fire",
                "strike",
                "raid",
            )
        if preposition == "to":
            governor = parse.head(above)
            if governor.lower == "according":
                return False
            return (
                governor.lemma not in desk.words.capitals["given"]
                and governor.lemma not in desk.words.capitals["giving"]
            )
        if preposition == "from":
            # 'demanded from Karsk', 'lies from Karsk'; but 'came from Karsk', 'a train from Karsk'
            governor = parse.head(above)
            if strict or governor.pos != "VERB":
                return not strict and (
                    governor.lemma in desk.words.capitals["travel"]
                    or governor.lemma in desk.words.persons
                    or _WHEREABOUTS.search(governor.lower) is not None
                )
            return governor.lemma not in desk.words.capitals["taking"]
        if preposition == "of":
            governor = parse.head(above)
            return (
                governor.lemma in desk.words.capitals["town_things"] or _WHEREABOUTS.search(governor.lower) is not None
            )
        return preposition in desk.words.capitals["place_prepositions"] or not strict
    if head.dep in ("ROOT", "npadvmod", "appos", "dep"):
        return not strict  # a dateline
    return not strict and head.dep not in ("pcomp",)
