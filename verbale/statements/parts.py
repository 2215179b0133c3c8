"""Knows whom a source tells by little: a part of the name, letters, a title, an age."""

from __future__ import annotations

import re

from verbale.actors.folding import fold
from verbale.statements.going_on import Before, is_near
from verbale.statements.reading import Draft, Reading
from verbale.text.parse import Token

_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "&"])
_AGE = re.compile(r"(?:[Tt]he )?(\d{1,3})[ –-]years?(?:[ –-]old)?")


def by_part(reading: Reading, head: Token) -> str | None:
    """The one person who has the word in the name: 'Wichai' for Wichai Somchaiwong, 'Lund' for P.K.Lund, 'Ip' for Lena Ip."""
    if len(head.text) < 2 or not head.text[0].isupper() or head.text.isupper():
        return None
    word = fold(head.text)
    held = [
        actor.id
        for actor in reading.cast.actors.values()
        if actor.kind == "person" and word in re.split(r"[ .]", fold(actor.name))
    ]
    return held[0] if len(held) == 1 else None


def by_initials(reading: Reading, head: Token) -> str | None:
    """The one person whose office, or the one body whose name, has these letters: 'the Health CS', 'the CE'."""
    letters = head.text.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 6):
        return None
    earlier = told_before(reading, head)
    held = []
    for actor_id in earlier:
        actor = reading.cast.get(actor_id)
        if actor is None or actor.name == head.text:
            continue
        words = actor.office if actor.kind == "person" else actor.name
        if words is not None and _has_letters(words, letters, whole=actor.kind != "person"):
            held.append(actor_id)
    return held[0] if len(held) == 1 else None


def by_letters_of_name(reading: Reading, head: Token) -> str | None:
    """The one person whose name begins with the letters that stand before the colon of a printed talk: 'PL: It is late.'"""
    letters = head.text.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 3):
        return None
    held = [
        actor.id
        for actor in reading.cast.actors.values()
        if actor.kind == "person" and "".join(w[0] for w in actor.name.replace("-", " ").split()) == letters
    ]
    return held[0] if len(held) == 1 else None


def by_title(reading: Reading, head: Token) -> str | None:
    """The person named last with the title: 'the OC' for Petar Lund, OC of Norwick police station."""
    tokens = reading.parse.tokens
    if head.pos not in ("PROPN", "NOUN") or head.i == 0 or tokens[head.i - 1].lower not in ("the", "this"):
        return None
    for mention in reversed(reading.cast.mentions):
        if mention.span.start >= head.start or mention.form != "name" or not reading.is_person(mention.actor):
            continue
        after = reading.index_at(mention.span.end)
        if after + 2 >= head.i or tokens[after].text != ",":
            continue
        title = tokens[after + 1]
        if title.lower in ("a", "an", "the") and after + 3 < head.i:
            title = tokens[after + 2]
        if title.text == head.text:
            return mention.actor
    return None


def by_age(reading: Reading, draft: Draft, before: Before) -> str | None:
    """The person named with the age before: 'the 53-year-old' for 'Mira Tolen, 53'; else the person who spoke last, near by."""
    assert draft.source is not None
    told = _AGE.match(reading.text, draft.source.start)
    if told is None:
        return None
    beside = re.compile(rf",? \(?(?:aged? )?{told[1]}\b(?!-)")
    ahead = re.compile(rf"\b{told[1]}[- ]year[- ]old [\w -]{{0,40}}$")
    for mention in reversed(reading.cast.mentions):
        if mention.form != "name" or mention.span.start >= draft.source.start or not reading.is_person(mention.actor):
            continue
        start, end = mention.span
        if beside.match(reading.text, end) or ahead.search(reading.text[max(0, start - 60) : start]):
            return mention.actor
    last, speakers = before[-1] if before else (None, ())
    head = reading.parse.tokens[draft.source_at or 0]
    near = last is not None and is_near(reading, last, head) and len(speakers) == 1
    named = near and any(m.actor == speakers[0] and m.form == "name" for m in reading.cast.mentions)
    return speakers[0] if named and reading.is_person(speakers[0]) else None


def told_before(reading: Reading, head: Token) -> list[str]:
    """The actors named before the token, the last one first."""
    found = [m.actor for m in reading.cast.mentions if m.span.start < head.start and m.form != "pronoun"]
    return list(dict.fromkeys(reversed(found)))


def _has_letters(words: str, letters: str, whole: bool) -> bool:
    initials = "".join(w[0].upper() for w in words.replace("-", " ").split() if w.lower() not in _SMALL)
    return initials == letters if whole else initials.endswith(letters)
