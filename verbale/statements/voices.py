"""Knows who speaks where the source's own words lead to no actor: the one who spoke before, or one told by a part of a name."""

from __future__ import annotations

import re

from verbale.statements.reading import Draft, Reading
from verbale.statements.source import SPOKEN_FOR, VEHICLES
from verbale.text.parse import Token
from verbale.text.spans import Span

#: paragraphs back in which the one before must have spoken
_REACH = 2
#: and paragraphs back where nobody else has been named
_FAR = 8
_SINGLE = frozenset(["he", "she"])
_BODIES = frozenset(["organisation", "state", "group"])
_OFFICES = frozenset(
    "minister president chairman chairwoman chair chief head director secretary governor mayor leader commander ceo "
    "officer manager ambassador commissioner chancellor deputy premier speaker rector dean general".split()
)
#: nouns that name a body by its kind: 'the association', 'the agency'
KINDS = frozenset(
    "association agency ministry department committee commission council company firm party union group organisation "
    "organization institute institution body bank bureau office board authority court university federation society "
    "foundation service newspaper paper magazine daily outlet channel broadcaster station portal regulator corporation coalition alliance league centre center academy fund network club force "
    "army police government parliament assembly senate tribunal mission embassy chamber watchdog ngo charity".split()
)
_HEADS = frozenset(["president", "king", "queen", "emir", "sultan", "emperor", "monarch", "pope"])
#: nouns that say no more of a person than the kind of work, and the sectors of those whom they may mean
_CALLINGS = {
    "official": frozenset(["GOV", "IGO", "COP", "MIL", "LEG", "JUD"]),
    "politician": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "lawmaker": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "legislator": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "diplomat": frozenset(["GOV", "IGO"]),
    "executive": frozenset(["BUS", "MNC"]),
    "analyst": frozenset(["EDU", "NGO"]),
    "expert": frozenset(["EDU", "NGO"]),
    "academic": frozenset(["EDU"]),
    "researcher": frozenset(["EDU", "NGO"]),
}
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "&"])


def who_speaks_on(reading: Reading, draft: Draft, before: list[tuple[Draft, tuple[str, ...]]]) -> str | None:
    """The actor meant by a source that names none by itself.

    `before` holds the statements told before this one, outside of all others, in text order, with their speakers.
    """
    if draft.source_at is None:
        return None
    head = reading.parse.tokens[draft.source_at]
    if head.pos == "PRON" or head.lower in _SINGLE:
        return _goes_on(reading, draft, head, before)
    told = _by_part(reading, head) or by_initials(reading, head) or _head_of_state(reading, head)
    if told is not None:
        return told
    if head.pos == "NOUN" and head.lemma in KINDS:
        return _by_kind(reading, head) or _last_body(reading, draft, head, before)
    if head.lemma == "report" and _definite(reading, head):
        return _paper(reading, head, before)
    return None


def spoke_before(reading: Reading, draft: Draft, before: list[tuple[Draft, tuple[str, ...]]]) -> str | None:
    """The named person who spoke right before and whom 'the official', 'the analyst' means."""
    if draft.source_at is None or not before:
        return None
    head = reading.parse.tokens[draft.source_at]
    sectors = _CALLINGS.get(head.lemma)
    last, speakers = before[-1]
    actor = reading.cast.get(speakers[0]) if len(speakers) == 1 else None
    if sectors is None or actor is None or actor.kind != "person" or actor.sector not in sectors:
        return None
    named = any(m.actor == actor.id and m.form == "name" for m in reading.cast.mentions)
    return actor.id if named and _definite(reading, head) and _near(reading, last, head) else None


def _paper(reading: Reading, head: Token, before: list[tuple[Draft, tuple[str, ...]]]) -> str | None:
    """The paper or agency that reported last: 'Lund was held in May, the Lemna Post reported. ... the report said.'"""
    for last, speakers in reversed(before):
        if reading.paragraph_at(head.start) - reading.paragraph_at(max(0, last.end - 1)) > _FAR:
            return None
        actor = reading.cast.get(speakers[0]) if len(speakers) == 1 else None
        if actor is not None and actor.kind == "organisation" and actor.sector == "JRN":
            return actor.id
    return None


def fits_pronoun(reading: Reading, head: Token, actor: str) -> bool:
    """May the pronoun mean the actor? 'He' is a person."""
    found = reading.cast.get(actor)
    return head.lower not in _SINGLE or found is None or found.kind == "person"


def by_initials(reading: Reading, head: Token) -> str | None:
    """The one person whose office, or the one body whose name, has these letters: 'the Health CS', 'the CE'."""
    letters = head.text.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 6):
        return None
    earlier = _told_before(reading, head)
    held = []
    for actor_id in earlier:
        actor = reading.cast.get(actor_id)
        if actor is None or actor.name == head.text:
            continue
        words = actor.office if actor.kind == "person" else actor.name
        if words is not None and _has_letters(words, letters, whole=actor.kind != "person"):
            held.append(actor_id)
    return held[0] if len(held) == 1 else None


def named_behind_office(reading: Reading, draft: Draft) -> str | None:
    """The person whose name ends a source that begins with a long office: 'Minister of Roads and Water Petar Lund'."""
    if draft.source is None or draft.source_at is None:
        return None
    tokens = reading.parse.within(draft.source)
    if not tokens or not any(t.lemma.lower() in _OFFICES for t in tokens[:3]):
        return None
    if tokens[-1].pos != "PROPN" or any(t.text in ",–—" and k > len(tokens) - 4 for k, t in enumerate(tokens)):
        return None
    for mention in reading.cast.inside(draft.source):
        if mention.form != "name" or mention.span.end != draft.source.end or not reading.is_person(mention.actor):
            continue
        ahead = reading.parse.tokens[reading.index_at(mention.span.start) - 1]
        if ahead.start < draft.source.start:
            return None
        if (
            ahead.lower == "and"
        ):  # 'Minister of Roads and Chairman of the Board Petar Lund' is one, 'the minister and' two
            one = tokens[0].pos != "DET" and reading.parse.at(mention.span.start) in [
                t for t in tokens if t.lemma.lower() in _OFFICES
            ]
            own = reading.cast.at(reading.parse.tokens[draft.source_at].span)
            return mention.actor if one and (own is None or own.form != "name") else None
        joined = any(t.lower in ("of", "for") for t in tokens)
        return mention.actor if joined and ahead.pos in ("NOUN", "PROPN") else None
    return None


def _goes_on(reading: Reading, draft: Draft, head: Token, before: list[tuple[Draft, tuple[str, ...]]]) -> str | None:
    """Whom 'it', 'he' or 'they' means that the actors left open: whoever spoke right before, where that may be."""
    if not before:
        return None
    last, speakers = before[-1]
    if not speakers or not (_near(reading, last, head) or _nobody_else(reading, last, head, speakers[0])):
        return None
    actor = reading.cast.get(speakers[0])
    if actor is None:
        return None
    if head.lower in _SINGLE:
        return (
            actor.id if actor.kind == "person" and len(speakers) == 1 and not _speaks_in_paper(reading, last) else None
        )
    if head.lower == "it":
        return actor.id if actor.kind in _BODIES or _speaks_in_paper(reading, last) else None
    if head.lower == "they":
        return actor.id if actor.kind in ("group", "organisation") or len(speakers) > 1 else None
    return None


def _nobody_else(reading: Reading, last: Draft, head: Token, speaker: str) -> bool:
    """Is no other person named since the last one spoke, up to some paragraphs back? 'He' is still that one then."""
    if head.lower not in _SINGLE:
        return False
    back = reading.paragraph_at(head.start) - reading.paragraph_at(max(0, last.end - 1))
    named = reading.cast.inside(Span(min(last.end, head.start), head.start))
    return back <= _FAR and not any(
        m.form == "name" and m.actor != speaker and reading.is_person(m.actor) for m in named
    )


def _speaks_in_paper(reading: Reading, draft: Draft) -> bool:
    """Was it a document that spoke, or 'it' that went on from one?"""
    if draft.source_at is None:
        return False
    head = reading.parse.tokens[draft.source_at]
    return head.lemma in VEHICLES or head.lower == "it"


def _near(reading: Reading, last: Draft, head: Token) -> bool:
    return reading.paragraph_at(head.start) - reading.paragraph_at(max(0, last.end - 1)) <= _REACH


def _told_before(reading: Reading, head: Token) -> list[str]:
    """The actors named before the token, the last one first."""
    found = [m.actor for m in reading.cast.mentions if m.span.start < head.start and m.form != "pronoun"]
    return list(dict.fromkeys(reversed(found)))


def _by_part(reading: Reading, head: Token) -> str | None:
    """The one person who has the word in the name: 'Wichai' for Wichai Somchaiwong, 'Lund' for P.K.Lund."""
    if len(head.text) < 3 or not head.text[0].isupper() or head.text.isupper():
        return None
    held = [
        actor.id
        for actor in reading.cast.actors.values()
        if actor.kind == "person" and actor.name != head.text and head.text in re.split(r"[ .]", actor.name)
    ]
    return held[0] if len(held) == 1 else None


def _head_of_state(reading: Reading, head: Token) -> str | None:
    """'The head of state': the one named last who is a president or a monarch."""
    following = [t.lower for t in reading.parse.tokens[head.i + 1 : head.i + 3]]
    if head.lower != "head" or following != ["of", "state"]:
        return None
    for actor_id in _told_before(reading, head):
        actor = reading.cast.get(actor_id)
        if actor is not None and actor.kind == "person" and actor.office is not None:
            words = actor.office.lower().replace(",", " ").split()
            if words[0] in _HEADS and not set(words) & {
                "company",
                "university",
                "association",
                "party",
                "court",
                "club",
            }:
                return actor_id
    return None


def _by_kind(reading: Reading, head: Token) -> str | None:
    """The body named last that is of this kind by its name: 'the association' for the Norwick Bakers Association."""
    if not _definite(reading, head):
        return None
    for actor_id in _told_before(reading, head):
        actor = reading.cast.get(actor_id)
        if actor is not None and actor.kind == "organisation" and head.lemma in actor.name.lower().split():
            return actor_id
    called = {
        mention.actor
        for mention in reading.cast.mentions
        if mention.form == "nominal" and mention.span.of(reading.text).lower().split()[-1] == head.lower
    }
    only = reading.cast.get(next(iter(called))) if len(called) == 1 else None
    return only.id if only is not None and only.kind == "organisation" else None


def _last_body(reading: Reading, draft: Draft, head: Token, before: list[tuple[Draft, tuple[str, ...]]]) -> str | None:
    """The body that spoke right before: 'NTO said ... The agency said'."""
    if not before or not _definite(reading, head):
        return None
    last, speakers = before[-1]
    actor = reading.cast.get(speakers[0]) if len(speakers) == 1 else None
    if actor is None or actor.kind != "organisation" or not _near(reading, last, head):
        return None
    named = {w for w in actor.name.lower().split() if w in KINDS | SPOKEN_FOR}
    return actor.id if not named or head.lemma in ("agency", "organisation", "organization", "body") else None


def _definite(reading: Reading, head: Token) -> bool:
    """'The agency', with nothing that tells it from another one."""
    children = reading.parse.children(head)
    the = any(c.dep == "det" and c.lower in ("the", "this", "that") for c in children)
    return (
        the
        and head.tag == "NN"
        and not any(c.dep in ("amod", "compound", "nmod", "prep", "relcl", "poss") for c in children)
    )


def _has_letters(words: str, letters: str, whole: bool) -> bool:
    initials = "".join(w[0].upper() for w in words.replace("-", " ").split() if w.lower() not in _SMALL)
    return initials == letters if whole else initials.endswith(letters)
