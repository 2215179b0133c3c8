"""Knows where a person's name begins and ends that the recogniser saw only a part of."""

from __future__ import annotations

import re

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.name_shape import CLOSING_QUOTES, OPEN_QUOTES, held_by, is_capital_surname, name_word

#: 'K.C.' or 'R' before a surname
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}$|[B-HJ-Z]$")
#: what ends a building's or a street's name, and begins nobody's
ENDS_A_PLACE = frozenset("prison jail hospital university airport stadium street avenue square bridge".split())
_QUOTES = OPEN_QUOTES | CLOSING_QUOTES


def widen(desk: Desk, first: int, last: int) -> tuple[int, int]:
    """The tokens of the whole name of which tokens [first, last) are a part."""
    tokens = desk.parse.tokens
    if (
        first > 1
        and tokens[first - 1].text in ("-", "‑")
        and tokens[first - 2].end == tokens[first - 1].start
        and tokens[first - 1].end == tokens[first].start
        and tokens[first - 2].tag == "NNP"
        and tokens[first - 2].text.isupper()
        and first - 2 not in desk.matches
    ):
        first -= 2  # 'J-' + 'Velo', 'PEAK-' + 'V'
    # 'Abdel Fattah el' + '-Sisi', 'Moon Jae' + '-in': a hyphen without spaces joins
    while (
        last + 1 < len(tokens)
        and tokens[last].text in ("-", "‑")
        and tokens[last - 1].end == tokens[last].start
        and tokens[last].end == tokens[last + 1].start
        and (tokens[last + 1].text[0].isupper() or len(tokens[last + 1].text) <= 3)
        and tokens[last + 1].pos == "PROPN"
    ):
        last += 2
    if last < len(tokens) and tokens[last - 1].text.endswith("-") and tokens[last - 1].end == tokens[last].start:
        last += 1  # 'Wei-' + 'jan'
    # 'Mira' seen, 'Kestrel' not: the compound's head is the surname
    while (
        last < len(tokens)
        and tokens[last].tag == "NNP"
        and tokens[last].entity in ("", "PERSON")
        and tokens[last].sentence == tokens[first].sentence
        and tokens[last].text.isalpha()
        and (not tokens[last].text.isupper() or is_capital_surname(tokens[first : last + 1]))
        and tokens[last - 1].dep == "compound"
        and last <= tokens[last - 1].head <= last + 1
        and tokens[last].lower not in desk.words.persons
        and tokens[last].lower not in desk.words.bodies
        and last not in desk.matches
    ):
        last += 1
    if (
        first > 1
        and name_word(desk, tokens[first - 1])
        and tokens[first - 1].sentence == tokens[first - 2].sentence == tokens[first].sentence
        and desk.is_honorific(fold(tokens[first - 2].lower).rstrip("."))
        and tokens[first - 2].text[0].isupper()
        and not held_by(desk, first - 1)
        and not desk.is_honorific(tokens[first - 1].lower)
    ):
        first -= 1  # 'Dr Cassel' + 'Ato Brandt'
    if last - first == 1 and _given_unseen(desk, first):
        first -= 1
    if first > 1 and tokens[first - 1].lower in desk.words.particles and tokens[first - 1].text[0].islower():
        given = tokens[first - 2]  # 'Isabel dos' + 'Vellin'
        if (
            given.sentence == tokens[first].sentence
            and fold(given.lower) in desk.words.genders
            and given.text[0].isupper()
        ):
            first -= 2
    first = _before_nickname(desk, first)
    while (
        first > 0
        and tokens[first - 1].tag == "NNP"
        and tokens[first - 1].entity in ("", "PERSON")
        and tokens[first - 1].sentence == tokens[first].sentence
        and (fold(tokens[first - 1].lower) in desk.words.genders)
        and first - 1 not in desk.matches
    ):
        first -= 1
    return first, last


def _given_unseen(desk: Desk, first: int) -> bool:
    """Whether the word before a surname is a given name that nobody knows: 'says Vel Kestrel', 'T Kestrel said'."""
    tokens = desk.parse.tokens
    if first == 0:
        return False
    before, name = tokens[first - 1], tokens[first]
    joined = before.dep == "compound" and before.head == first and before.sentence == name.sentence
    if not joined or before.end + 1 != name.start or before.tag != "NNP" or name.tag != "NNP":
        return False
    if before.i in desk.matches or desk.country_at(before.i) is not None or held_by(desk, before.i):
        return False
    lower = fold(before.lower)
    words = desk.words
    if lower in words.persons or lower in ENDS_A_PLACE:
        return False
    if len(before.text) == 1 and desk.parse.head(name).lemma not in ("say", "tell", "add", "note"):
        return False  # 'Cyclone C Vellin'
    if INITIALS.match(before.text) or (before.text.isupper() and len(before.text) == 2 and name_word(desk, name)):
        return True
    known = lower in words.honorifics or lower in words.bodies or lower in words.makers or lower in words.office_words
    return name_word(desk, before) and not known and not before.text.endswith(("ian", "ese", "ish", "an"))


def _before_nickname(desk: Desk, first: int) -> int:
    # 'Karl "Kalle" Brandt': the name begins before the word in quotation marks
    tokens = desk.parse.tokens
    if first < 4 or tokens[first - 1].text not in _QUOTES or tokens[first - 3].text not in _QUOTES:
        return first
    given = tokens[first - 4]
    whole = given.tag == "NNP" and given.sentence == tokens[first].sentence and name_word(desk, given)
    return first - 4 if whole and tokens[first - 2].text[0].isupper() else first
