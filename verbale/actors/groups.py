"""Knows groups and parts of states by common nouns: 'Russian troops', 'the UK government', 'aid organisations'."""

from __future__ import annotations

import re

from verbale.actors.actor import Actor
from verbale.actors.apposed import body_told
from verbale.actors.desk import Desk
from verbale.actors.fields import field_of
from verbale.actors.folding import slug
from verbale.actors.governments import read_state_word
from verbale.actors.group_sectors import sector_beside, sector_of_source
from verbale.actors.named_actor import named_actor
from verbale.actors.persons_body import BODIES, read_persons_body
from verbale.actors.phrases import Phrase, read_phrase
from verbale.actors.short_names import pointed_at
from verbale.actors.states import state_actor
from verbale.actors.unlike import no_actor
from verbale.actors.whose import country_of_group
from verbale.text.parse import Token

#: which bank of a river it is
_SHORES = frozenset("east eastern west western north northern south southern left right far opposite river".split())
_POLITICAL_SINGULAR = frozenset(["GOV", "MIL", "COP", "LEG", "JUD", "OPP", "SPY", "PTY"])
#: 'both parties', 'the two sides' name nobody by themselves
_SKIP_DETERMINERS = frozenset(["both", "either", "neither", "no"])


def find_groups(desk: Desk) -> None:
    """Note a mention for every group and every part of a state that a common noun names."""
    for match in desk.matches.values():
        entry = match.kind("bloc")
        if entry is not None and entry.key != "allies" and desk.free(match.first, match.last):
            head = desk.head_in(match.first, match.last)
            if entry.key == "west" and not _bloc_west(desk, head):
                continue
            actor = Actor(f"group:{entry.key}", desk.lexicon.blocs[entry.key], "group", None, "GOV")
            first = match.first + (desk.parse.tokens[match.first].lower == "the")
            desk.add(actor, (first, match.last), head.i, "name", "group of states", plural=True)
    nouns = desk.words.group_nouns
    for token in desk.parse.tokens:
        if token.pos not in ("NOUN", "PROPN"):
            continue
        lower = desk.lowers[token.i]
        if lower in nouns or token.lemma in nouns or token.tag == "NNPS" or lower == "executive":
            if token.i not in desk.owner and _heads_phrase(desk, token) and not _owns_an_office(desk, token):
                _read_noun(desk, token)


def _bloc_west(desk: Desk, head: Token) -> bool:
    # 'in the west', 'the west of the country': a direction
    above = desk.parse.head(head)
    if desk.parse.child(head, "prep") is not None or (head.dep == "compound" and above.tag in ("NNP", "NNPS")):
        return False  # 'the West Bank'
    return head.text[0].isupper() or not (
        head.dep == "pobj" and above.lower in ("in", "to", "from", "of", "at", "across")
    )


def _owns_an_office(desk: Desk, token: Token) -> bool:
    """'the High Prosecutors' Office' is one name."""
    after = desk.parse.tokens[token.i + 1 : token.i + 3]
    return (
        token.text[0].isupper()
        and len(after) == 2
        and after[0].tag == "POS"
        and after[1].text in ("Office", "Union", "Association")
    )


def _heads_phrase(desk: Desk, token: Token) -> bool:
    if token.dep in ("compound", "nmod", "amod", "npadvmod"):
        return False
    return token.text[0].isalpha()


def _read_noun(desk: Desk, token: Token) -> None:
    words = desk.words
    lemma = token.lemma
    many = token.tag in ("NNS", "NNPS") or lemma in words.always_many or token.lower in words.always_many
    if token.lower == "people" and desk.parse.head(token).lemma == "republic":
        return  # 'the Hill people's republic'
    if lemma in words.state_words or token.lower in words.state_words:
        read_state_word(desk, token)
        return
    if many and (team := _team(desk, token)) is not None:
        desk.add(team, (token.i, token.i + 1), token.i, "name", "a team by its name")
        return
    key = token.lower if token.lower in words.persons or token.lower in words.bodies else lemma
    if token.tag == "NNPS" and key not in words.persons and key not in words.bodies:
        key = re.sub(r"ies$", "y", key) if key.endswith("ies") else key.removesuffix("s")  # 'the Foreign Ministers'
    if token.text == "Executive" and not many and desk.focus is not None:
        if token.i and desk.parse.tokens[token.i - 1].lower == "the":
            actor = state_actor(desk, desk.focus)
            desk.add(actor, (token.i, token.i + 1), token.i, "nominal", "government of the article's country")
        return
    if key in BODIES and not many and (read_persons_body(desk, token, key) or key == "office"):
        return
    if no_actor(desk, token, key):
        return
    if key in words.bodies:
        phrase = read_phrase(desk, token)
        if desk.parse.tokens[max(phrase.first - 1, 0)].lower in _SKIP_DETERMINERS:
            return
        if phrase.named is not None and token.tag in ("NN", "NNP") and _is_what(desk, phrase, key):
            # 'the ITAR-TASS news agency' is ITAR-TASS, 'Varania's Herald newspaper' the Herald
            desk.add(
                desk.actors[phrase.named], (phrase.first, token.i + 1), token.i, "nominal", "what the organisation is",
            )  # fmt: skip
            return
        if not many and (same := body_told(desk, token)) is not None:
            span = (phrase.first, token.i + 1)
            desk.add(desk.actors[same], span, token.i, "nominal", "what the organisation is")
            return
        if not many and (proper := _proper_before(desk, token)) is not None:
            # 'the Varanian Sky-Star TV station', 'Varania's Herald newspaper': a name before what it is
            name = desk.words_of(proper, token.i)
            last = token.i
            sector = "JRN" if key == "agency" and name.isupper() else words.bodies[key]
            actor = named_actor(desk, name, phrase.country or desk.home, sector, False)
            desk.add(actor, (proper, last + 1), token.i, "name", "name before what it is")
            return
        the = desk.parse.child(token, "det")
        pointing = the is not None and the.lower in ("the", "this", "that") and token.tag in ("NN", "NNP")
        if pointing and not (phrase.country or phrase.owner):
            named = pointed_at(desk, token)
            if named is not None and not _is_another(desk, token, named):
                desk.add(
                    desk.actors[named], (phrase.first, token.i + 1), token.i, "nominal", "organisation named before",
                )  # fmt: skip
                return
        if key == "bank" and any(t.lower in _SHORES for t in desk.parse.children(token, "amod", "compound")):
            return  # 'the east bank': a shore
        if key == "congress" and desk.parse.child(token, "poss") is not None and not phrase.country:
            return  # a union's or a party's meeting
        if key in ("opposition", "resistance") and not (phrase.definite or phrase.country or phrase.maker):
            return
        if (
            not many
            and not (phrase.country or phrase.definite or phrase.maker)
            and key not in ("parliament", "congress", "police")
        ):
            return  # 'freedom of assembly', 'in court'
        if not many and not phrase.country and not phrase.maker and (
            (key in desk.words.needs_owner and not _acts_at_home(desk, phrase, token))
            or words.bodies[key] not in _POLITICAL_SINGULAR
        ):  # fmt: skip
            return
        if key == "service" and not _state_service(desk, phrase):
            return
        if key in ("family", "clan", "dynasty") and (named_at := _proper_family(desk, token)) is not None:
            whole = f"{desk.words_of(named_at, token.i)} {token.lower}"
            actor = Actor(f"group:{slug(whole)}", whole, "group", phrase.country or desk.home, "CVL")
            desk.add(actor, (named_at, token.i + 1), token.i, "nominal", "a family by its name", plural=True)
            return
        if (
            key in ("party", "side")
            and not (phrase.country or phrase.owner or phrase.maker)
            and not _political(desk, token)
        ):
            return
        sector = words.makers.get(phrase.maker or "") or words.bodies[key]
        if key == "bank" and any(
            t.lower in ("central", "reserve") for t in desk.parse.children(token, "amod", "compound")
        ):
            sector = "GOV"
        if phrase.maker == "civil" and key != "society":
            sector = "GOV"  # 'the civil defence', 'the civil service'
        _add_group(desk, phrase, key, sector_beside(desk, token, key) or sector, many, body=True)
    elif key in words.persons:
        if not many:
            return  # one person: an office or a description, told elsewhere
        if token.dep == "attr" and desk.parse.child(desk.parse.head(token), "expl") is None:
            return  # 'the rest are males' names nobody anew
        if key in words.only_many and token.tag not in ("NNS", "NNPS"):
            return
        phrase = read_phrase(desk, token)
        if key == "people" and phrase.words == ["people"] and not (phrase.country or phrase.owner) and token.dep not in (
            "nsubj", "nsubjpass", "dobj", "agent"
        ):  # fmt: skip
            return
        if key in ("member", "participant") and not (phrase.country or phrase.owner or len(phrase.words) > 1):
            return
        if (
            key in ("head", "figure", "source", "member", "leader", "chief")
            and token.lower == "heads"
            and token.dep == "dobj"
        ):
            return
        sector = (words.makers.get(phrase.maker or "") if key not in _OF_GOVERNMENT else None) or words.persons[key]
        if key in PRIVATE and sector in ("BUS", "CRM", "JRN"):
            sector = words.persons[key]
        sector = _sector_led(desk, phrase, key) or sector
        if key == "source" and sector is None:
            sector = sector_of_source(desk, phrase)
        if key == "opponent" and any(t.lower in _OF_POWER for t in desk.parse.children(token, "amod", "compound")):
            sector, key = "OPP", "opposition"
        if key == "officer" and sector == "MIL" and _police_nearby(desk, token):
            sector = "COP"
        if lemma == "ally":
            desk.add(
                Actor("group:allies", "allies", "group"), (phrase.first, token.i + 1), token.i, "nominal",
                "group by a common noun", plural=True,
            )  # fmt: skip
            return
        _add_group(desk, phrase, key, sector_beside(desk, token, key) or sector, True, body=False)


def _is_another(desk: Desk, token: Token, named: str) -> bool:
    """Whether words before the noun tell another than the organisation named before: 'the Hillside university', 'the review court'."""
    known = desk.actors[named].name.lower()
    told = [c for c in desk.parse.children(token, "compound", "nmod", "amod") if c.lower not in _ANY_KIND]
    return any(c.lower not in known and (c.tag == "NNP" or c.dep == "compound") for c in told)


#: words before a noun that tell no other
_ANY_KIND = frozenset(
    """parent umbrella host home world media tech sister security military defence defense trade news rights aid energy oil
    human state party""".split()
)
#: whom those in power have against them
_OF_POWER = frozenset(["political", "government", "regime", "parliamentary"])
#: those who are of what they lead or belong to: 'leaders of the cartel', 'members of the Assembly'
_OF_A_BODY = frozenset(
    "leader member head chief boss founder director representative delegate chairman official".split()
)


def _sector_led(desk: Desk, phrase: Phrase, key: str) -> str | None:
    """The sector of the body that the people are said to lead or be members of, by its name or by its noun."""
    if key not in _OF_A_BODY:
        return None
    owner = desk.actors.get(phrase.owner or phrase.named or "")
    if owner is not None and owner.kind == "organisation":
        return owner.sector if owner.sector != "STATE" else None
    link = desk.parse.child(phrase.head, "prep")
    thing = desk.parse.child(link, "pobj") if link is not None and link.lower in ("of", "from") else None
    if thing is None or thing.i - phrase.head.i > _OF_REACH:
        return None
    held = desk.owner.get(thing.i)
    if held is not None:
        actor = desk.actors[held.actor]
        return actor.sector if actor.kind == "organisation" else None
    if thing.tag in ("NN", "NNS") and thing.lemma in desk.words.bodies and thing.lemma not in _COMMON:
        return desk.words.bodies[thing.lemma]
    return None


#: tokens from the noun to what is led
_OF_REACH = 8
#: bodies that say nothing of a sector
_COMMON = frozenset("group community society family public population team staff side network".split())


#: people who are private whatever they use or work on: 'tech users', 'oil workers'
PRIVATE = frozenset(
    """user customer consumer worker employee fan client student addict victim buyer passenger viewer reader listener follower
    labourer laborer resident patient lover enthusiast offender commuter""".split()
)
#: nouns of people that teams are not called by
_NO_TEAMS = frozenset(["GOV", "PTY", "EDU", "BUS", "JRN", "JUD", "LAB", "MED", "NGO"])


def _team(desk: Desk, token: Token) -> Actor | None:
    """'the Cardinals' in an article on sport: the team whose longer name ends so, else one of that name."""
    sentence = desk.parse.sentence_of(token)
    if token.tag != "NNPS" or not token.text[0].isupper() or token.i == sentence.first or field_of(desk) != "CVL":
        return None
    if desk.capitalised(sentence.i) or desk.words.persons.get(token.lemma, "GOV") in _NO_TEAMS:
        return None
    named = pointed_at(desk, token)
    return desk.actors[named] if named else Actor(f"org:{slug(token.text)}", token.text, "organisation", None, "CVL")


#: who are of the government whatever they are over: 'security ministers'
_OF_GOVERNMENT = frozenset(["minister", "mayor", "governor", "ambassador", "diplomat", "councillor", "commissioner"])


_ARMED = frozenset(["army", "military", "troops", "navy", "soldiers"])


def _police_nearby(desk: Desk, token: Token) -> bool:
    # 'the police said that officers escorted the crew'
    whole = desk.parse.sentences[token.sentence]
    words = {t.lower for t in desk.parse.tokens[whole.first : whole.last]}
    if "police" in words and words.isdisjoint(_ARMED):
        return True
    return "police" in desk.small and desk.small.isdisjoint(_ARMED)


#: what has a name of its own right before it
_NAMED_BEFORE = frozenset(
    "newspaper channel station broadcaster agency magazine daily website outlet tabloid network".split()
)


def _is_what(desk: Desk, phrase: Phrase, key: str) -> bool:
    """Whether the noun only says what the organisation before it is: where no state owns it, or its own owns an outlet."""
    if not phrase.country:
        return True
    own = desk.actors[phrase.named or ""].country
    beside = desk.owner.get(phrase.head.i - 1)
    return (
        key in _NAMED_BEFORE and own in (None, phrase.country) and beside is not None and beside.actor == phrase.named
    )


def _proper_before(desk: Desk, token: Token) -> int | None:
    """The first token of the proper name that stands right before an outlet's noun; None where none does."""
    if token.lower not in _NAMED_BEFORE:
        return None
    tokens = desk.parse.tokens
    first = token.i
    floor = desk.parse.sentence_of(token).first
    while first > floor and first - 1 not in desk.owner:
        before = tokens[first - 1]
        proper = before.tag in ("NNP", "NNPS") and before.text[0].isupper()
        if not (
            proper or (before.text == "-" and first < token.i) or before.lower in ("tv", "news", "radio", "online")
        ):
            break
        first -= 1
    while first < token.i and not tokens[first].text[0].isupper():
        first += 1
    named = [t for t in tokens[first : token.i] if t.text[0].isupper() and t.lower not in ("tv", "news", "radio")]
    return first if named else None


#: bodies of a state that 'the' alone is enough for, where they act: 'the court ruled'
_ACT_AT_HOME = frozenset(["court", "commission", "committee", "council", "department", "agency"])


def _acts_at_home(desk: Desk, phrase: Phrase, token: Token) -> bool:
    if token.lower not in _ACT_AT_HOME or not phrase.definite or desk.focus is None:
        return False
    above = desk.parse.head(token)
    asked = token.dep == "pobj" and above.lower in ("by", "to") and desk.parse.head(above).pos == "VERB"
    return asked or (token.dep in ("nsubj", "agent") and above.pos == "VERB")


#: services that a state has
_SERVICES = frozenset(["border", "secret", "prison", "emergency", "immigration", "customs", "rescue", "fire", "guard"])


def _state_service(desk: Desk, phrase: Phrase) -> bool:
    # 'the border services', 'the secret service'; 'financial services' are things
    maker = desk.words.makers.get(phrase.maker or "")
    return maker in ("MIL", "COP", "SPY") or any(w in _SERVICES for w in phrase.words)


def _proper_family(desk: Desk, token: Token) -> int | None:
    """The first token of the name before 'family': 'the Vellin family'."""
    first = token.i
    while first and desk.parse.tokens[first - 1].tag == "NNP" and desk.parse.tokens[first - 1].head == token.i:
        first -= 1
    held = desk.owner.get(first)
    return first if first < token.i and (held is None or not held.actor.startswith("state:")) else None


def _political(desk: Desk, token: Token) -> bool:
    return any(
        t.lower in ("political", "ruling", "left-wing", "right-wing") for t in desk.parse.children(token, "amod")
    )


def _add_group(desk: Desk, phrase: Phrase, key: str, sector: str | None, many: bool, body: bool) -> None:
    country, at_home = country_of_group(desk, phrase, key, sector, many)
    owner = desk.actors.get(phrase.owner or "")
    if owner is not None and body and country is None and owner.sector == "IGO":
        sector = "IGO"  # 'several UN agencies'
    rule = "group by a common noun" if many else "part of a state by a common noun"
    if at_home:
        rule += ", of the article's country"
    name = " ".join(phrase.words)
    # 'the Lemna court', and 'the ministry' even where a paper prints 'the Ministry'
    own = {
        t.lower: t.text
        for t in desk.parse.tokens[phrase.first : phrase.head.i]
        if t.pos == "PROPN" and t.entity != "ORG"
    }
    shown = " ".join(own.get(word, word) for word in phrase.words)
    if country:
        actor = Actor(
            f"{'org' if body and not many else 'group'}:{country}.{slug(name)}", f"{desk.adjective_of(country)} {shown}",
            "organisation" if body and not many else "group", country, sector,
        )  # fmt: skip
    else:
        actor = Actor(f"group:{slug(name)}", shown, "group", None, sector)
    found = desk.add(actor, (phrase.first, phrase.head.i + 1), phrase.head.i, "nominal", rule, plural=many)
    if country is None and phrase.owner is None and not phrase.several:
        desk.open.append((found, body))
