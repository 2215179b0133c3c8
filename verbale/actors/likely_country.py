"""Knows of which country somebody most likely is whose words and phrases tell none: of all states that the article names or is
written in, the one with the most points, or none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from verbale.actors.actor import Actor
from verbale.actors.at_home import states_in
from verbale.actors.desk import Desk, Found
from verbale.actors.folding import slug
from verbale.actors.outlets import outlets_state
from verbale.actors.phrases import read_phrase
from verbale.actors.whose import is_of_many
from verbale.knowledge import table
from verbale.knowledge.points import Signs

TABLE = "countries.tsv"
#: from this chance on a country is taken
_LIKELY = 0.6
#: sectors of those who are of no country, or of many
_NOWHERE = frozenset(["IGO", "UNO", "EUR"])
#: states that are asked about at most, those named most often first
_MOST = 6
_SOME = frozenset(["some", "any", "many", "most", "all", "other", "several", "both", "every", "no", "such", "few", "more"])


@dataclass(frozen=True, slots=True)
class Possible:
    """A country that somebody may be of, None for none, and the signs for and against it."""

    country: str | None
    signs: Signs


def settle_likely(desk: Desk) -> None:
    """Give each actor without a country the likeliest one, where it is likely enough; groups are then called after it."""
    for identity, mentions in list(countryless(desk).items()):
        found = likeliest(possible(desk, identity, mentions), _points())
        if found is not None:
            _settle(desk, desk.actors[identity], found)


def countryless(desk: Desk) -> dict[str, list[Found]]:
    """The people, bodies and groups without a country, by id, with where they are named or told."""
    told: dict[str, list[Found]] = {}
    if desk.unsettled:
        return told  # where it plays is not told
    for found in desk.found:
        actor = desk.actors[found.actor]
        plain = actor.country is None and actor.kind in ("person", "organisation", "group") and not found.thin
        if plain and actor.sector not in _NOWHERE and found.form != "pronoun":
            told.setdefault(actor.id, []).append(found)
    return {i: told[i] for i in told if not any(_of_none(desk, desk.actors[i], f) for f in told[i])}


def _of_none(desk: Desk, actor: Actor, found: Found) -> bool:
    """Whether the words say that the group is of many countries, or of another that is not told: 'students from 70 countries',
    'the members of the alliance', 'migrant workers', 'most people'."""
    if actor.kind != "group" or found.form == "name":
        return actor.kind == "group"  # 'the West'
    head = desk.parse.tokens[found.head]
    if head.tag not in ("NN", "NNS", "NNP", "NNPS"):
        return True
    phrase = read_phrase(desk, head)
    told = phrase.several or phrase.owner is not None or not (phrase.free or phrase.local)
    return told or is_of_many(desk, head) or head.lemma == "ally"


def likeliest(told: list[Possible], known: Mapping[str, float]) -> str | None:
    """The country with the most points, None where none is likely enough."""
    scored = [sum(known.get(name, 0.0) * much for name, much in one.signs.items()) for one in told]
    top = max(scored)
    best = scored.index(top)
    share = 1 / sum(math.exp(s - top) for s in scored)
    return told[best].country if share >= _LIKELY else None


def possible(desk: Desk, identity: str, mentions: list[Found]) -> list[Possible]:
    """None and the states that the actor may be of, with their signs."""
    actor = desk.actors[identity]
    counts = _named(desk)
    outlet = outlets_state(desk)
    most: list[str] = [code for code, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    about = _told_about(desk, mentions)
    if about and actor.kind == "person":
        most = []  # 'the ambassador to Varania': of which other state is not told
    asked = [desk.home, desk.focus, outlet, *most[:_MOST]] if most else []
    states = dict.fromkeys(c for c in asked if c is not None and c not in about)
    kind = _kind(actor, mentions[0])
    whole = sum(counts.values())
    found = [Possible(None, _without(desk, actor, mentions, kind, len(most)))]
    for code in states:
        signs: Signs = {}
        for name, much in _of_article(desk, code, counts, whole, outlet, most):
            signs[name] = signs[f"{kind}: {name}"] = much
        for name, much in _near(desk, code, mentions):
            signs[name] = signs[f"{kind}: {name}"] = much
        found.append(Possible(code, signs))
    return found


def _told_about(desk: Desk, mentions: list[Found]) -> set[str]:
    """The states that stand in what is told of the actor, and that were not taken for his: 'the ambassador to Varania'."""
    found: set[str] = set()
    for mention in mentions:
        head = desk.parse.tokens[mention.head]
        for token in desk.parse.subtree(desk.parse.head(head) if head.dep == "appos" else head):
            match = desk.matches.get(token.i)
            entry = match.kind("state", "adjective", "capital") if match is not None else None
            if entry is not None:
                found.add(entry.key)
    return found


def _kind(actor: Actor, first: Found) -> str:
    if actor.kind == "person":
        return "person" if first.form == "name" else "described"
    return actor.kind


def _without(desk: Desk, actor: Actor, mentions: list[Found], kind: str, states: int) -> Signs:
    """What speaks for no country."""
    first = mentions[0]
    tokens = desk.parse.tokens
    head = tokens[first.head]
    signs = {"none": 1.0, f"none: {kind}": 1.0, f"none: {kind} {actor.sector}": 1.0, f"none: states {min(states, 4)}": 1.0}
    if kind in ("group", "described"):
        before = desk.lowers[first.first - 1] if first.first else ""
        article = "the" if before == "the" or desk.lowers[first.first] == "the" else "some" if before in _SOME else "bare"
        signs[f"none: {article}"] = 1.0
        signs[f"none: noun {head.lemma}"] = 1.0
        if head.lemma in desk.words.anywhere:
            signs["none: anywhere"] = 1.0
        if head.dep not in ("nsubj", "nsubjpass", "dobj", "agent", "ROOT"):
            signs["none: aside"] = 1.0
        verb = desk.parse.head(head)
        if head.dep == "nsubj" and verb.tag in ("VBP", "VBZ", "VB", "MD"):
            signs["none: in general"] = 1.0
    if desk.home is None:
        signs["none: no home"] = 1.0
    return signs


def _of_article(
    desk: Desk, code: str, counts: Counter[str], whole: int, outlet: str | None, most: list[str]
) -> Iterator[tuple[str, float]]:
    """What the article as a whole says for the state."""
    yield "share", counts[code] / whole if whole else 0.0
    yield "home", float(code == desk.home)
    yield "focus", float(code == desk.focus)
    yield "outlet's", float(code == outlet)
    yield "most", float(bool(most) and code == most[0])
    yield "only", float(len(most) == 1 and code == most[0])
    yield "headline", float(code in states_in(desk, 0))


def _near(desk: Desk, code: str, mentions: list[Found]) -> Iterator[tuple[str, float]]:
    """What stands near the mentions for the state."""
    tokens = desk.parse.tokens
    sentences = [tokens[m.head].sentence for m in mentions]
    here = [states_in(desk, s) - {""} for s in sentences]
    yield "same sentence", float(code in here[0])
    yield "alone in sentence", float(here[0] == {code})
    yield "other in sentence", float(bool(here[0]) and code not in here[0])
    yield "sentences", sum(code in h for h in here) / len(here)
    yield "last named", float(_last_named(desk, sentences[0]) == code)
    yield "paragraph", float(code in _paragraph(desk, sentences[0]))
    whole = desk.parse.sentences[sentences[0]]
    yield "place", float(any(desk.country_at(i) == code for i in range(whole.first, whole.last)))
    beside = {desk.actors[f.actor].country for f in desk.found if tokens[f.head].sentence == sentences[0]}
    yield "with others", float(code in beside)


def _last_named(desk: Desk, sentence: int) -> str | None:
    """The only state of the last sentence before that names any."""
    for back in range(sentence - 1, -1, -1):
        told = states_in(desk, back) - {""}
        if told:
            return next(iter(told)) if len(told) == 1 else None
    return None


def _paragraph(desk: Desk, sentence: int) -> set[str]:
    here = desk.parse.sentences[sentence].paragraph
    told: set[str] = set()
    for other in desk.parse.sentences[max(0, sentence - 6) : sentence + 6]:
        if other.paragraph == here:
            told |= states_in(desk, other.i)
    return told - {""}


def _named(desk: Desk) -> Counter[str]:
    """In how many sentences each state is named, itself or a place of its."""
    return Counter(code for s in desk.parse.sentences for code in states_in(desk, s.i) if code)


def _settle(desk: Desk, actor: Actor, country: str) -> None:
    if actor.kind != "group":
        desk.actors[actor.id] = replace(actor, country=country)
        return
    name = f"{desk.adjective_of(country)} {actor.name}"
    one = replace(actor, id=f"group:{country}.{slug(actor.name)}", name=name, country=country)
    desk.actors.setdefault(one.id, one)
    for found in desk.found:
        if found.actor == actor.id:
            found.actor = one.id


@cache
def _points() -> dict[str, float]:
    return {row["sign"]: float(row["points"]) for row in table(TABLE)}
