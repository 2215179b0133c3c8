"""Knows who speaks in each of an article's drafts: those whom the source names, and whom it leads back to."""

from __future__ import annotations

from verbale.statements.issuer import speaker_of
from verbale.statements.parts import by_initials
from verbale.statements.reading import Draft, Reading
from verbale.statements.voices import (
    fits_pronoun,
    named_behind_office,
    named_beside_comma,
    spoke_before,
    who_speaks_on,
)
from verbale.text.parse import Token
from verbale.text.spans import Span

FIRST = frozenset(["i", "we", "us", "me"])


def who_speaks(reading: Reading, drafts: list[Draft], parents: list[int | None]) -> list[tuple[str, ...]]:
    """Who speaks in each draft; those outside of all others are read in the order of their cues, as one leads to the next."""
    voices: list[tuple[str, ...]] = [()] * len(drafts)
    known: dict[str, str] = {}
    before: list[tuple[Draft, tuple[str, ...]]] = []
    outer = [k for k in range(len(drafts)) if parents[k] is None]
    for k in sorted(outer, key=lambda k: (drafts[k].cue or drafts[k].content)[0].start):
        draft = drafts[k]
        voices[k] = _speakers(reading, draft)
        if not voices[k]:
            voices[k] = who_speaks_on(reading, draft, before) or _quoted_self(reading, drafts, voices, k)
        meant = spoke_before(reading, draft, before, voices[k])
        if meant is not None:
            voices[k] = (meant,)
        voices[k] = _by_name(reading, draft, voices[k], known)
        before.append((draft, voices[k]))
    for k in range(len(drafts)):
        if parents[k] is not None:
            voices[k] = _speakers(reading, drafts[k]) or _first_person(reading, drafts, parents, voices, k)
    return voices


def _by_name(reading: Reading, draft: Draft, speakers: tuple[str, ...], known: dict[str, str]) -> tuple[str, ...]:
    """The speakers, one without a name by the name that stood beside the description earlier; `known` learns here."""
    if draft.source_at is not None and len(speakers) == 1:
        described = reading.actor_at(draft.source_at)
        if described is not None and described != speakers[0] and reading.parse.tokens[draft.source_at].pos == "NOUN":
            actor = reading.cast.get(described)
            if actor is not None and actor.kind == "person" and actor.name.islower():
                known[described] = speakers[0]
    return tuple(dict.fromkeys(known.get(s, s) for s in speakers))


def _first_person(
    reading: Reading, drafts: list[Draft], parents: list[int | None], voices: list[tuple[str, ...]], k: int
) -> tuple[str, ...]:
    """Who 'I' and 'we' are within a report: its speaker. Otherwise nobody that a part of a name does not tell."""
    at = drafts[k].source_at
    if at is None:
        return ()
    above = parents[k]
    if reading.parse.tokens[at].lower not in FIRST:
        return who_speaks_on(reading, drafts[k], [])
    while above is not None and (held := drafts[above].source_at) is not None:
        if reading.parse.tokens[held].lower not in FIRST or parents[above] is None:
            return voices[above][:1] or _speakers(reading, drafts[above])[:1]
        above = parents[above]
    return ()


def _quoted_self(reading: Reading, drafts: list[Draft], voices: list[tuple[str, ...]], k: int) -> tuple[str, ...]:
    """Who 'I' is in a quotation that is not told as its parent: the speaker of the statement that quotes the words."""
    at = drafts[k].source_at
    if at is None or reading.parse.tokens[at].lower not in FIRST or reading.quoted[at] == -1:
        return ()
    here = reading.parse.tokens[at].span
    for j, other in enumerate(drafts):
        if j != k and other.source_at != at and any(s.contains(here) for s in other.content):
            return voices[j] or _speakers(reading, other)
    return ()


def _speakers(reading: Reading, draft: Draft) -> tuple[str, ...]:
    """The actors who speak: of the source's head, and of the heads that are joined to it ('Tolen and Varden')."""
    if draft.source_at is None or draft.source is None:
        return ()
    named = named_behind_office(reading, draft) or named_beside_comma(reading, draft)
    if named is not None:
        return (named,)
    head = reading.parse.tokens[draft.source_at]
    if head.lower in FIRST:
        return ()
    first = speaker_of(reading, head)
    together = reading.in_text_order(reading.actors_at(head.i))
    found = list(together) if first in together else [] if first is None else [first]
    found = [actor for actor in found if fits_pronoun(reading, head, actor)]
    if len(found) == 1 and head.text.isupper():
        found = [by_initials(reading, head) or found[0]] if _is_but_letters(reading, head, found[0]) else found
    if head.pos == "PROPN":
        found = [*(a for a in _named_ahead(reading, draft, head) if a not in found), *found]
    here = head
    while (joined := reading.parse.child(here, "conj")) is not None:
        if joined.pos not in ("NOUN", "PROPN") or not draft.source.contains(joined.span):
            break
        actor = speaker_of(reading, joined)
        if actor is not None and actor not in found:
            found.append(actor)
        here = joined
    return tuple(found)


def _named_ahead(reading: Reading, draft: Draft, head: Token) -> list[str]:
    """The persons named ahead of the head in one list with it, where the parser made them parts of its name: 'Mira Tolen and
    Finance Minister Petar Lund'."""
    tokens = reading.parse.tokens
    own = reading.cast.at(head.span)
    if draft.source is None or own is None or own.form != "name" or not reading.is_person(own.actor):
        return []
    found: list[str] = []
    end = own.span.start
    ahead = [m for m in reading.cast.inside(Span(draft.source.start, own.span.start)) if m.form == "name"]
    for mention in reversed(ahead):
        between = tokens[reading.index_at(mention.span.end) : reading.index_at(end)]
        if not between or between[0].lower not in ("and", "&", ",") or not reading.is_person(mention.actor):
            break
        if any(t.lower not in ("and", "&", ",") and t.pos not in ("PROPN", "NOUN", "ADJ") for t in between):
            break
        if between[0].text == "," and not found and not any(t.lower in ("and", "&") for t in between[:2]):
            break
        found.insert(0, mention.actor)
        end = mention.span.start
    return found


def _is_but_letters(reading: Reading, head: Token, actor_id: str) -> bool:
    """Is the actor known by nothing but the letters of the source ('CS')?"""
    actor = reading.cast.get(actor_id)
    return actor is not None and actor.name == head.text
