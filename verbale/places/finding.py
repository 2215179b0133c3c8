"""Knows which place each name in a text means: by the countries and the other places of the article, then by size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.knowledge.facts import Knowledge, State
from verbale.places.gazetteer import Candidate, first_word, fold, gazetteer, state, with_length
from verbale.places.naming import Naming, find_namings, may_open
from verbale.places.place import Place
from verbale.text.parse import Parse
from verbale.times.words import Table, words_of

#: what each sign adds to a candidate's weight, in powers of ten of population
_NAMED_AFTER: Final = 4.0
_COUNTRY_NAMED: Final = 0.5
_COUNTRY_SHARE: Final = 1.5
_CAPITAL: Final = 0.7
#: a country named less often than this beside another is only touched on
_TOUCHED: Final = 0.1
#: a name that places of so many countries bear tells little by itself
_COMMON: Final = 3
#: below this weight a place is not named without its country being in the article
_FAMOUS: Final = 5.7
_KNOWN_TO_ALL: Final = 5.0


def find_places(parse: Parse, knowledge: Knowledge) -> tuple[Place, ...]:
    """The places that the text names, in order, each tied to one place of the gazetteer.

    A name that several places bear goes to the one whose country follows it ("Tripoli, Lebanon"), whose country
    the article speaks of, or that is the largest. A small place in a country that the article never mentions
    stays unknown, and so does a name that seems to be a person's, a ship's or a team's.
    """
    held, table = _held(knowledge), gazetteer()
    states, words = held.states, words_of(parse)
    namings = list(
        find_namings(
            parse,
            words.of(held.opening),
            words.of(held.in_small),
            lambda words: words in states or table.knows(words),
            held.lengths,
            table.longest,
        )
    )
    spoken = _countries(words.of(held.of_people), held, namings)
    places: list[Place] = []
    longer: dict[str, Candidate] = {}
    for n, naming in enumerate(namings):
        candidates = [state(s.names[0], s.code) for s in states.get(naming.words, ())] + table.named(naming.words)
        following = _follows(parse, naming, namings[n + 1] if n + 1 < len(namings) else None, states)
        chosen = longer.get(naming.words) or _choose(naming, candidates, spoken, following, held.capitals)
        if chosen is not None:
            if chosen.kind == "city" and " " in naming.words:
                # "San Miguel de Orsa" is called "San Miguel" from there on
                for cut in range(len(naming.words)):
                    if naming.words[cut] == " ":
                        longer.setdefault(naming.words[:cut], chosen)
            places.append(
                Place(chosen.name, naming.span, chosen.kind, chosen.country, chosen.latitude, chosen.longitude)
            )
    return tuple(places)


def _choose(
    naming: Naming,
    candidates: Sequence[Candidate],
    spoken: dict[str, int],
    following: str | None,
    capitals: frozenset[tuple[str, str]],
) -> Candidate | None:
    most = max(spoken.values(), default=0)
    best: tuple[float, Candidate] | None = None
    for candidate in candidates:
        weight = candidate.weight
        times = spoken.get(candidate.country or "", 0)
        if following is not None and candidate.country == following and candidate.kind != "state":
            weight += _NAMED_AFTER
        elif times:
            weight += _COUNTRY_NAMED + _COUNTRY_SHARE * times / most
        if candidate.kind == "city" and (candidate.country, naming.words) in capitals:
            weight += _CAPITAL
        if best is None or weight > best[0]:
            best = (weight, candidate)
    if best is None:
        return None
    chosen = best[1]
    if chosen.kind in ("state", "sea") or (chosen.kind == "region" and naming.sure and chosen.weight >= _FAMOUS):
        return chosen
    times = spoken.get(chosen.country or "", 0)
    here = following is not None and chosen.country == following
    common = len({c.country for c in candidates if c.kind == "city"}) >= _COMMON
    attested = here or (times > 0 and not (common and times < most * _TOUCHED))
    weight = chosen.weight + (_CAPITAL if (chosen.country, naming.words) in capitals else 0.0)
    if naming.leads and weight < _FAMOUS and not here:
        return None
    if naming.sure == 2:
        return chosen if attested or weight >= (_KNOWN_TO_ALL + 1.0 if common else _KNOWN_TO_ALL + 0.3) else None
    if naming.sure == 1:
        return chosen if (attested and weight >= 4.3) or weight >= _FAMOUS else None
    return chosen if attested and weight >= _KNOWN_TO_ALL else None


def _follows(
    parse: Parse, naming: Naming, following: Naming | None, states: dict[str, tuple[State, ...]]
) -> str | None:
    """The country named right after: 'Tripoli, Lebanon', 'Springfield, Illinois', 'Goma in Congo'."""
    if following is None or following.first - naming.last > 2:
        return None
    between = parse.text[naming.span.end : following.span.start].strip().lower()
    if between not in (",", "in", "(", "in the", ", in"):
        return None
    held = states.get(following.words)
    if held:
        return held[0].code
    region = next((c for c in gazetteer().named(following.words) if c.kind == "region"), None)
    return region.country if region is not None else None


def _countries(people: Mapping[str, Sequence[int]], held: _Held, namings: Sequence[Naming]) -> dict[str, int]:
    """How often the article speaks of each country: by name, by adjective, by a place that only it has. `people` are the
    tokens of each adjective and name of a people."""
    spoken: dict[str, int] = {}

    def count(code: str | None) -> None:
        if code:
            spoken[code] = spoken.get(code, 0) + 1

    for word, at in people.items():
        for code in held.adjectives[word]:
            spoken[code] = spoken.get(code, 0) + len(at)
    for naming in namings:
        states = held.states.get(naming.words)
        if states:
            if naming.sure or len(naming.words) > 6:
                count(states[0].code)
            continue
        candidates = gazetteer().named(naming.words)
        if naming.sure and candidates and candidates[0].weight >= 5.5:
            second = next((c.weight for c in candidates[1:] if c.country != candidates[0].country), 0.0)
            if candidates[0].weight - second > 1.3:
                count(candidates[0].country)
    return spoken


@dataclass(frozen=True, slots=True)
class _Held:
    """What is asked of a body of knowledge: its states by name, their adjectives and capitals, how long the names are
    that begin with a word, and the tables that ask a text for these words and for the adjectives."""

    knowledge: Knowledge
    states: dict[str, tuple[State, ...]]
    adjectives: dict[str, tuple[str, ...]]
    capitals: frozenset[tuple[str, str]]
    lengths: dict[str, tuple[int, ...]]
    opening: Table
    of_people: Table
    in_small: Table


_STATES: Final[list[_Held]] = []


def _held(knowledge: Knowledge) -> _Held:
    """The lookup tables of this body of knowledge, made once; the last few are kept."""
    for held in _STATES:
        if held.knowledge is knowledge:
            return held
    names: dict[str, tuple[State, ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    capitals: set[tuple[str, str]] = set()
    for one in knowledge.states:
        for name in one.names:
            names[fold(name)] = (*names.get(fold(name), ()), one)
        for word in dict.fromkeys((*one.adjectives, *one.people)):
            adjectives[word] = (*adjectives.get(word, ()), one.code)
        capitals.update((one.code, fold(name)) for name in one.capitals)
    lengths = dict(gazetteer().lengths)
    for name in names:
        first = first_word(name)
        lengths[first] = with_length(lengths.get(first, ()), len(name))
    opening = Table(lambda word: may_open(word) and fold(word) in lengths)
    of_people = Table(adjectives.__contains__)
    in_small = Table(lambda word: word[0].islower() and word in lengths)
    _STATES.insert(0, _Held(knowledge, names, adjectives, frozenset(capitals), lengths, opening, of_people, in_small))
    del _STATES[4:]
    return _STATES[0]
