"""Knows the state that an article is about at home, where 'the government' and 'the police' are that state's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from verbale.actors.desk import Desk, Match
from verbale.actors.outlets import FAR, outlets_state, section_states, sections_of
from verbale.text.parse import Token

#: sentences back that the subject may stand
_NEAR = 8
#: fewer namings than this of any state, and the outlet's own is meant; this many of another, and that one is
_HARDLY, _PLAINLY = 2, 6
#: so many places of one state tell where an article is that names no state
_PLACED = 3
#: paragraphs from the top that a dateline may begin
_TOP = 4


@dataclass(frozen=True, slots=True)
class Focus:
    """`state`: whose 'the government' is meant; `home`: whose persons and bodies those are that the text gives no other
    country: only where one state plainly is what the article is about; `unsettled`: the state named most is told of too
    late or too little to guess by."""

    state: str | None
    home: str | None
    unsettled: bool = False


def focus_of(desk: Desk) -> Focus:
    """The state named most, if in more than half of all places that name a state and twice as often as the next; else
    the state of the dateline or of the outlet's address, where it is spoken of at least half as often as any other, or
    where hardly any state is named: a paper at home need not say where that is."""
    counts: Counter[str] = Counter()
    named: Counter[str] = Counter()
    outlet = outlets_state(desk)
    namesakes: set[int] = set()
    teams = {e.name.rsplit(" ", 1)[-1] for m in desk.matches.values() for e in m.entries if e.kind == "organisation"}
    towns: Counter[str] = Counter()
    told = {
        e.key for m in desk.matches.values() for e in m.entries if e.kind in ("state", "adjective", "people", "seat")
    }
    for match in desk.matches.values():
        entry = match.kind("state", "adjective", "people", "capital", "seat")
        if entry is not None and (
            _in_persons_name(desk, match) or _is_team(desk, match, teams) or _is_money(desk, match)
        ):
            continue  # 'Karl Karsk', who has a capital's name; 'the Varanians', a team; 'Varanian dollars'
        if entry is not None and entry.kind == "capital" and outlet not in (None, entry.key) and entry.key not in told:
            namesakes.add(match.first)  # at home elsewhere a square or a town may have a capital's name
        elif entry is not None:
            early = desk.parse.sentences[desk.parse.tokens[match.first].sentence].paragraph <= 3
            counts[entry.key] += 3 if early else 1
            named[entry.key] += 1
    for place in desk.places:
        if place.country and place.kind != "state":
            token = desk.parse.at(place.span.start)
            if token is not None and token.i in namesakes:
                continue
            if token is None or token.entity not in ("ORG", "PERSON"):  # 'Libertad' in a party's name
                counts[place.country] += 1
                towns[place.country] += 1
    if not named:
        _count_known(desk, counts)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    code, most = ranked[0] if ranked else (None, 0)
    second = ranked[1][1] if len(ranked) > 1 else 0
    if code is not None and code in section_states(desk):
        outlet = code  # '/news/varania/politics' of a paper elsewhere
    if outlet is not None and outlet != code and max(named.values(), default=0) < _HARDLY:
        far = bool(sections_of(desk) & FAR) and not named[outlet]
        plays = most >= _PLACED and most >= 3 * (counts[outlet] or 1) and most > 2 * second
        if plays and (towns[code or ""] or not named):
            return Focus(code, code)  # no state named, but its towns: a match, a mishap abroad
        if far and not counts[outlet]:
            return Focus(None, None)
        return Focus(outlet, outlet if not named - Counter({outlet: 9}) and not far else None)
    if outlet is not None and code != outlet and outlet in section_states(desk):
        # of its own pages: local news that tells of guests, or what its state does with another
        return Focus(outlet, outlet if max(named.values(), default=0) < _PLAINLY else None)
    if code is not None and outlet is None and _told_late(desk, code, counts):
        return Focus(None, None, unsettled=True)
    plain = _plainly_named(named)
    if plain is not None and (code != plain or most <= 2 * second) and outlet in (None, plain):
        return Focus(plain, plain)
    if (most >= 3 and most * 2 > sum(counts.values()) and most > 2 * second) or (most and len(counts) == 1):
        # a report from home on a visitor's country has people of both
        several = named[code or ""] < 3 and len(named) > 1  # of two or three states, each named hardly more than once
        several = several or most < 3 * second
        sure = code == outlet or (outlet is None and most >= 3 and not several)
        return Focus(code, code if sure or _all_about(code, outlet, counts, named) else None)
    home = _datelines_state(desk) or outlet
    if home is not None and counts[home] * 2 >= most and (counts[home] or most < 2):
        return Focus(home, home if home == outlet else None)
    # a paper at home on trade or travel: several other states are named, none of them plainly what it is about
    abroad = max((n for c, n in named.items() if c != outlet), default=0)
    if outlet is not None and counts[outlet] and abroad < _PLAINLY and not sections_of(desk) & FAR:
        return Focus(outlet, None)
    rival = max((n for c, n in named.items() if c != code), default=0)
    if code is not None and most > second and named[code] > rival and _leads(desk, code):
        return Focus(code, None)
    return Focus(None, None)


def _leads(desk: Desk, code: str) -> bool:
    """Whether the first sentence that names a state names that one alone."""
    for sentence in desk.parse.sentences:
        if sentence.paragraph > _TOP:
            return False
        told = states_in(desk, sentence.i) - {""}
        if told:
            return told == {code}
    return False


def _is_team(desk: Desk, match: Match, teams: set[str]) -> bool:
    """Whether a people's name is the last word of a longer name of the article: 'the Hillside Varanians ... the Varanians'."""
    people = match.kind("people") is not None and match.last - match.first == 1
    return people and desk.parse.tokens[match.first].text in teams


MONEY = frozenset("dollar dollars pound pounds franc francs $ peso pesos rupee rupees dinar dinars".split())


def _is_money(desk: Desk, match: Match) -> bool:
    tokens = desk.parse.tokens
    return match.last < len(tokens) and tokens[match.last].lower in MONEY


def _in_persons_name(desk: Desk, match: Match) -> bool:
    """Whether a state's or a capital's name is a part of a person's: the recogniser took it and a word beside it for one."""
    tokens = desk.parse.tokens
    if any(t.entity != "PERSON" for t in tokens[match.first : match.last]):
        return False
    beside = [tokens[i] for i in (match.first - 1, match.last) if 0 <= i < len(tokens)]
    here = tokens[match.first].sentence
    return any(t.entity == "PERSON" and t.tag == "NNP" and t.sentence == here for t in beside)


#: outlets and firms of the whole world, whose home says nothing of an article's
_WORLDWIDE = frozenset(["JRN", "MNC", "IGO", "UNO", "EUR", None])


def _count_known(desk: Desk, counts: Counter[str]) -> None:
    """Count the states of the known bodies of an article that names no state: its teams, schools, agencies."""
    for match in desk.matches.values():
        entry = match.kind("organisation")
        one = desk.lexicon.organisations.get(entry.key) if entry is not None else None
        if entry is not None and (entry.name, entry.key) in desk.lexicon.shy:
            continue  # 'ACC': letters of many
        if one is not None and one.country is not None and one.sector not in _WORLDWIDE and len(match.entries) == 1:
            counts[one.country] += 1


def _all_about(code: str | None, outlet: str | None, counts: Counter[str], named: Counter[str]) -> bool:
    """Whether a foreign outlet's article is all about the state: named often and its own home hardly, or no other."""
    others = sum(counts.values()) - counts[code] if code is not None else 0
    own = counts[outlet or ""]
    if code is None or named[code] < 2 or (named[code] < 3 and (counts[code] < 4 or others)):
        return False
    return (named[code] >= _PLAINLY and own <= 1) or others == 0 or (own == 0 and counts[code] >= 4 * others) or (
        counts[code] >= 3 * others and counts[code] >= 5 * own
    )  # fmt: skip


def _told_late(desk: Desk, code: str, counts: Counter[str]) -> bool:
    """Whether the state named most is hardly named, and only after headline, dateline and first paragraphs: where the
    article is they tell by a name that is not known; or whether each sentence tells of another country's place."""
    told = [s.i for s in desk.parse.sentences if code in states_in(desk, s.i)]
    if not told or len(told) > _HARDLY:
        return False
    if desk.parse.sentences[told[0]].paragraph > _TOP:
        return True
    # 'Clashes killed ten in Varania. A bomb killed two in Marland. A mine went off in Ostria.'
    return len(told) == 1 and len(+counts) > 2


def _plainly_named(named: Counter[str]) -> str | None:
    """The state that is named at least three times, and three times as often as any other."""
    ranked = sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < 3:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1] else None


def home_at(desk: Desk, i: int) -> str | None:
    """Whose people and bodies at token i are, where nothing says: the state that the article is plainly about, else the
    one whose government is meant, if no other is named in the sentence; in an article of several states the only one
    that the sentence names, by whatever name or by a place of its."""
    if desk.home is not None:
        return desk.home
    here = desk.parse.sentence_of(desk.parse.tokens[i])
    named = states_in(desk, here.i)
    if desk.focus is not None:
        return desk.focus if named <= {desk.focus} else None
    return next(iter(named)) if len(named) == 1 else None


#: who may be sent or given by many states
_OF_ALLIANCES = frozenset(["member", "ambassador", "envoy", "ally", "partner", "delegate", "delegation"])


#: of which a state has one: 'the armies', 'our populations' are of several
_ONE_EACH = frozenset(["army", "navy", "population", "ruler", "monarch", "king", "premier", "chancellor", "sovereign"])
#: of the ministers for one of these a state has one
_FIELDS = frozenset(
    """oil energy foreign defence defense finance trade interior health agriculture environment labour labor tourism transport
    education economy""".split()
)


def of_many_states(desk: Desk, noun: Token) -> bool:
    """Whether no state is to be guessed for people told by a noun: those of whom a state has one, the members of an alliance
    that the article names, neighbours where several states are spoken of."""
    if noun.tag not in ("NNS", "NNPS"):
        return False
    if noun.lemma in _ONE_EACH:
        return True
    if noun.lemma == "minister" and any(t.lower in _FIELDS for t in desk.parse.children(noun, "amod", "compound")):
        return True
    if noun.lemma in ("neighbour", "neighbor"):
        return len(desk.states_named) > 1
    if noun.lemma not in _OF_ALLIANCES:
        return False
    return any(a.sector == "IGO" and a.kind == "organisation" for a in desk.actors.values())


def states_in(desk: Desk, sentence: int) -> frozenset[str]:
    """The states that a sentence names or that places named in it are of."""
    known = desk.states_by_sentence.get(sentence)
    if known is None:
        told: set[str] = set()
        whole = desk.parse.sentences[sentence]
        for k in range(whole.first, whole.last):
            match = desk.matches.get(k)
            entry = match.kind("state", "adjective", "people", "capital", "seat") if match is not None else None
            if match is not None and entry is not None and _is_money(desk, match):
                continue
            if match is not None and entry is not None and entry.kind == "state" and _within_body(desk, match):
                continue  # 'the complaint against Varania Capital Investment'
            if entry is not None and entry.kind == "people" and desk.focus is None:
                told.add("")  # 'the Varanians said': somebody else's people
            place = desk.country_at(k) if entry is None else None
            if entry is not None or place is not None:
                told.add(entry.key if entry is not None else str(place))
        known = desk.states_by_sentence[sentence] = frozenset(told)
    return known


def _within_body(desk: Desk, match: Match) -> bool:
    """Whether a state's name is the first word of a body's: the recogniser took it and the next for one."""
    tokens = desk.parse.tokens[match.first : match.last + 1]
    return len(tokens) > match.last - match.first and all(
        t.entity == "ORG" and t.tag in ("NNP", "NNPS") for t in tokens
    )


def last_subject_state(desk: Desk, i: int) -> str | None:
    """The state whose ministry an unowned 'the Foreign Ministry' at token i is: of the subject last told, which is a
    state or one of its officials ('Varania regrets the decision, the Foreign Ministry said'), else of the dateline."""
    tokens = desk.parse.tokens
    here = tokens[i].sentence
    best: tuple[tuple[int, int, int], str] | None = None
    for found in desk.found:
        head = tokens[found.head]
        if not (head.i < i and here - head.sentence <= _NEAR and head.dep in ("nsubj", "nsubjpass")):
            continue
        if any(t.lower == "to" for t in desk.parse.children(desk.parse.head(head), "aux")):
            continue  # 'expects Varania to answer': who is to do it
        actor = desk.actors[found.actor]
        if actor.country and (actor.kind == "state" or (actor.kind == "person" and actor.sector == "GOV")):
            # the subject of the outer clause before that of the inner
            rank = (head.sentence, -sum(1 for _ in desk.parse.ancestors(head)), head.i)
            if best is None or rank > best[0]:
                best = (rank, _accused(desk, head, i) or actor.country)
    if best is not None:
        return best[1]
    return _datelines_state(desk)


_ACCUSES = frozenset(["accuse", "blame", "charge", "condemn", "criticise", "criticize", "sanction", "warn"])
_DENIES = frozenset(["deny", "reject", "dismiss", "refute", "rebut", "decline"])


def _accused(desk: Desk, subject: Token, i: int) -> str | None:
    """Whose ministry denies at token i what the subject said of another state: 'Varania accused Ostria. The ministry
    denied it.'"""
    parse = desk.parse
    verb = parse.head(subject)
    denies = any(a.lemma in _DENIES for a in parse.ancestors(parse.tokens[i]))
    thing = parse.child(verb, "dobj") if denies and verb.lemma in _ACCUSES else None
    held = desk.owner.get(thing.i) if thing is not None else None
    return desk.actors[held.actor].country if held is not None else None


def begins_report(desk: Desk, match: Match) -> bool:
    """Whether a town begins a paragraph as where the report was written: 'KARSK, October 25 (Agency) - ...'."""
    tokens = desk.parse.tokens
    token = tokens[match.first]
    sentence = desk.parse.sentence_of(token)
    if sentence.first != match.first or match.last >= len(tokens):
        return False
    after = tokens[match.last]
    if after.text in ("—", "–", "-", "--", "("):
        return True
    rest = tokens[match.last : min(match.last + 12, sentence.last)]
    return after.text == "," and any(t.text in ("—", "–", "--", "(", "-") or t.entity == "DATE" for t in rest[1:5])


def _datelines_state(desk: Desk) -> str | None:
    """The state in which the report was written, by its dateline: of its capital, or of any town: 'HILLPORT, Varania (AP) -'."""
    for match in desk.matches.values():
        entry = match.kind("capital")
        if entry is not None and desk.parse.sentence_of(desk.parse.tokens[match.first]).paragraph <= _TOP:
            if begins_report(desk, match):
                return entry.key
    for sentence in desk.parse.sentences:
        if sentence.paragraph > _TOP:
            break
        told = _towns_dateline(desk, sentence.first, sentence.last)
        if told is not None:
            return told
    return None


#: tokens that a dateline may have
_LONGEST = 16
_DASHES = frozenset(["—", "–", "-", "--"])


def _towns_dateline(desk: Desk, first: int, last: int) -> str | None:
    """The state of a run of capitalised words, dates and an agency's letters that ends in a dash and holds a town written
    in capitals."""
    tokens = desk.parse.tokens
    if not (tokens[first].text.isupper() and tokens[first].text.isalpha() and len(tokens[first].text) > 2):
        return None
    country = None
    for token in tokens[first : min(last, first + _LONGEST)]:
        if token.text in _DASHES and token.i > first + 1:
            return country
        if token.text[0].islower():
            return None
        match = desk.matches.get(token.i)
        entry = match.kind("state") if match is not None else None
        country = entry.key if entry is not None else country or desk.country_at(token.i)
    return None
