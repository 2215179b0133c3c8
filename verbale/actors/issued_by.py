"""Knows whose statement an article is: a ministry's or a government's own, which its first line names with the state."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.person import Person

#: bodies of a state that put their name above what they say
_BODIES = frozenset(
    """ministry government department chancellery chancery cabinet presidency office embassy mission armed navy army
    parliament secretariat directorate""".split()
)
#: what such a text calls itself in its first lines
_CALLED = frozenset(
    "statement release communique communiqué remarks declaration announcement notice briefing comment".split()
)
#: sentences from the top that may say it, and the words of a first line that is a name
_TOP, _LONGEST = 3, 14


def issuing_state(desk: Desk) -> str | None:
    """The state whose body's name is the first line, where the first lines call the text a statement or the body says
    'the Ministry' of itself; None where a verb stands in the line or it names no state or several."""
    sentences = desk.parse.sentences
    if not sentences or sentences[0].last - sentences[0].first > _LONGEST:
        return None
    tokens = desk.parse.tokens
    line = tokens[sentences[0].first : sentences[0].last]
    bodies = {t.lower for t in line} & _BODIES
    if not bodies or any(t.pos in ("VERB", "AUX") or t.text == ":" for t in line):
        return None
    states = {
        entry.key
        for i, match in desk.matches.items()
        if i < sentences[0].last and (entry := match.kind("state", "adjective")) is not None
    }
    known = {
        one.country
        for i, match in desk.matches.items()
        if i < sentences[0].last
        and (entry := match.kind("organisation")) is not None
        and (one := desk.lexicon.organisations.get(entry.key)) is not None
        and one.country is not None
    }
    states |= known
    if len(states) != 1:
        return None
    top = {t.lower for s in sentences[:_TOP] for t in tokens[s.first : s.last]}
    of_itself = any(
        t.lower in bodies and t.text[0].isupper() and tokens[t.i - 1].lower == "the" and t.dep == "nsubj"
        for t in tokens[sentences[0].last :]
    )
    return next(iter(states)) if top & _CALLED or of_itself else None


def named_here(desk: Desk, persons: list[Person], i: int, sentence: int) -> bool:
    """Whether a person of another state than the issuer's was named in the sentence before token i, or the sentence before."""
    return any(
        h.first < i and sentence - desk.parse.tokens[h.first].sentence <= 1
        for person in persons
        if person.actor and desk.actors[person.actor].country not in (None, desk.issuer)
        for h in person.hits
    )
