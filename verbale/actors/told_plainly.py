"""Knows an office told by the plain words beside a name that the parse ties to nothing: 'Governor of the Hill Bank (HB), Dr. Odra Vellin'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.folding import fold
from verbale.actors.person import Person
from verbale.actors.titles import read_office
from verbale.text.parse import Token

#: words of a title before or after a name
_REACH = 16
#: places of a name that are looked at
_PLACES = 4
_LINKS = frozenset(["of", "for", "at", "in", "to", "on", "with", "from"])
_WITHIN = frozenset(["-", ".", "&", "/", "'s", "’s", "’", "'"])
_SPEAKS = frozenset(["say", "tell", "add", "note", "explain", "state", "announce", "stress", "claim", "argue", "write"])
#: a phrase after one of these is what something is done with, not who is named next
_OTHERS = frozenset(["in", "from", "for", "of", "on", "at", "about", "against", "over", "like", "than"])


def read_plain_title(desk: Desk, person: Person) -> None:
    """Add the office that the words right before or after one of the person's names tell, where it has a sector."""
    for hit in person.hits[:_PLACES]:
        for told in (_before(desk, hit.first, hit.last), _after(desk, hit.last)):
            if told is None:
                continue
            office = read_office(desk, *told)
            if office.title and office.sector is not None:
                person.offices.append(office)
                person.gender = person.gender or office.gender
                return


def _is_role(desk: Desk, token: Token) -> bool:
    words = desk.words.persons
    return token.tag in ("NN", "NNP", "JJ") and (token.lemma in words or token.lower in words)


def _begins(desk: Desk, begin: int, head: int) -> int:
    """The first token of the noun phrase with the main noun `head`, not before `begin`."""
    tokens = desk.parse.tokens
    first = head
    while first > begin and (
        tokens[first - 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
        or tokens[first - 1].text in _WITHIN
        or tokens[first - 1].tag in ("POS", "VBG", "VBN", "CC")
    ):
        first -= 1
    while first < head and (tokens[first].tag in ("CC", "POS") or tokens[first].text in _WITHIN):
        first += 1
    return first


def _past_brackets(desk: Desk, floor: int, end: int) -> int:
    """Where what stands before token `end` ends without letters in brackets: 'the Hill Bank (HB)'."""
    tokens = desk.parse.tokens
    if end - 3 > floor and tokens[end - 1].text == ")":
        for i in range(end - 2, max(floor, end - 7), -1):
            if tokens[i].text == "(":
                return i
    return end


def after_brackets(desk: Desk, last: int) -> int:
    """Where what follows a name begins, a name in other letters in brackets left out: 'Wu Sun-hi (Odra Vellin), a chemist'."""
    tokens = desk.parse.tokens
    if last < len(tokens) and tokens[last].text in ("(", "（"):
        for i in range(last + 1, min(last + 6, len(tokens))):
            if tokens[i].text in (")", "）"):
                return i + 1
    return last


def _before(desk: Desk, first: int, last: int) -> tuple[int, int, int] | None:
    """The title's tokens and its main noun, before honorifics, letters in brackets and a comma."""
    tokens = desk.parse.tokens
    floor = desk.parse.sentence_of(tokens[first]).first
    end = first
    while end > floor and (
        tokens[end - 1].text == "." or (desk.is_honorific(fold(tokens[end - 1].lower).rstrip(".")) and tokens[end - 1].text[0].isupper())
    ):  # fmt: skip
        if _is_role(desk, tokens[end - 1]) and desk.words.persons.get(tokens[end - 1].lower):
            break
        end -= 1
    end = _past_brackets(desk, floor, end)
    comma = end > floor and tokens[end - 1].text == ","
    end = _past_brackets(desk, floor, end - comma)
    begin = end
    while begin > floor and end - begin < _REACH:
        token = tokens[begin - 1]
        named = token.entity == "PERSON" and begin - 1 in desk.matches
        stops = token.pos in ("VERB", "AUX", "PRON", "SCONJ", "ADV") and token.tag not in ("VBG", "VBN", "PRP$")
        if named or stops or (token.pos == "PUNCT" and token.text not in _WITHIN):
            break
        begin -= 1
    if begin == end or tokens[end - 1].lower in _LINKS:
        return None
    head = end - 1 if _is_role(desk, tokens[end - 1]) else -1
    if head < 0:
        told = (
            i for i in range(begin, end - 1) if _is_role(desk, tokens[i]) and tokens[i + 1].lower in _LINKS
        )  # fmt: skip
        head = next(told, -1)
    if head < 0:
        return None
    start = _begins(desk, begin, head)
    if comma or head < end - 1:
        before = tokens[start - 1] if start > floor else None
        if before is not None and before.tag == "DT":
            before = tokens[start - 2] if start - 1 > floor else None
        if before is not None:
            said = before.lower in ("to", "by") or before.lemma in _SPEAKS
            after = tokens[last] if last < len(tokens) else None
            if before.lower in _OTHERS:
                return None
            if not said and before.pos != "PUNCT" and after is not None and after.lemma in _SPEAKS:
                return None  # 'She met the head of the Hill Bank, Vellin said'
    return start, end, head


def _after(desk: Desk, last: int) -> tuple[int, int, int] | None:
    """The title's tokens and its main noun, between the comma after a name, or its age, and the next stop."""
    tokens = desk.parse.tokens
    last = after_brackets(desk, last)
    if last + 2 >= len(tokens) or tokens[last].text != ",":
        return None
    end = desk.parse.sentence_of(tokens[last]).last
    begin = last + 1
    if tokens[begin].lower == "aged":
        begin += 1
    if begin + 1 < end and tokens[begin].pos == "NUM" and tokens[begin + 1].text == ",":
        begin += 2
    stop = begin
    while stop < end and stop - begin < _REACH:
        token = tokens[stop]
        if (token.pos in ("VERB", "AUX") and token.tag not in ("VBG", "VBN")) or token.tag in ("WP", "WDT", "PRP"):
            break
        if token.pos == "PUNCT" and token.text not in _WITHIN:
            break
        stop += 1
    closed = stop == end or tokens[stop].text in (",", ".", ")", ";", "”", '"') or tokens[stop].pos in ("VERB", "AUX")
    noun = next((i for i in range(begin, stop) if tokens[i].lower in _LINKS), stop) - 1
    if not closed or noun < begin or not _is_role(desk, tokens[noun]):
        return None
    inside = tokens[begin : noun + 1]
    if any(t.lower in ("and", "or", "but", "as") for t in inside):
        return None
    if any(t.entity == "PERSON" and t.tag == "NNP" and t.i != noun for t in inside):
        return None  # the next of a list
    return begin + (tokens[begin].tag == "DT"), stop, noun
