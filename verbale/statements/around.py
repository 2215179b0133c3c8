"""Knows the words around a quotation: the frame before and after it, and the cue and speaker that stand there."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.reading import Reading
from verbale.text.parse import Token

DASHES = frozenset(["—", "–", "-", "--", "―", "‒", "−"])
STOPS = frozenset([".", "!", "?", ";"])
#: words that only join two quotations: '"Go," and "stay," she said'
JOINTS = frozenset(["and", "but", ",", "then", "that", "or"])
NOUNS = ("NOUN", "PROPN", "PRON")
_REACH = 40
#: what ends a paragraph that introduces the quotation of the next
_LEADS = (":", "…", "...", ":-")


def is_dash(reading: Reading, token: Token) -> bool:
    """Is the token a dash, rather than the hyphen in 'three-year'?"""
    if token.text not in DASHES:
        return False
    around = reading.text[max(0, token.start - 1) : token.start] + reading.text[token.end : token.end + 1]
    return token.text != "-" or any(c.isspace() for c in around)


def tokens_before(reading: Reading, start: int) -> list[Token]:
    """The frame before an offset: tokens of its sentence, outside quotations, in text order.

    A paragraph that ends in a colon introduces the quotation that opens the next.
    """
    tokens = reading.parse.tokens
    k = reading.index_at(start) - 1
    found: list[Token] = []
    paragraph = reading.paragraph_at(start)
    while k >= 0 and len(found) < _REACH:
        token = tokens[k]
        if reading.paragraph_at(token.start) != paragraph:
            if found or token.text not in _LEADS or reading.paragraph_at(token.start) != paragraph - 1:
                break
            paragraph -= 1
        if reading.quoted[k] != -1:
            break
        if token.text in STOPS or (token.text == "." and token.pos == "PUNCT"):
            break
        found.append(token)
        k -= 1
    return found[::-1]


def tokens_after(reading: Reading, end: int) -> list[Token]:
    tokens = reading.parse.tokens
    k = reading.index_at(end)
    paragraph = reading.paragraph_at(end - 1)
    found: list[Token] = []
    while k < len(tokens) and len(found) < _REACH:
        token = tokens[k]
        if reading.quoted[k] != -1 or reading.paragraph_at(token.start) != paragraph:
            break
        if token.text in STOPS:
            break
        found.append(token)
        k += 1
    while found and found[0].text in (",", "”", '"', "’", "'"):
        found.pop(0)
    return found


def opening_of(reading: Reading, start: int) -> int | None:
    """Where the sentence begins that leads into a quotation ('The plan is "dead," Lund said')."""
    tokens = reading.parse.tokens
    k = reading.index_at(start) - 1
    paragraph = reading.paragraph_at(start)
    while k > 0 and tokens[k - 1].text not in STOPS and reading.paragraph_at(tokens[k - 1].start) == paragraph:
        k -= 1
    return tokens[k].start if k >= 0 else None


def quoting(reading: Reading, token: Token) -> Frame | None:
    """The frame of a token that can introduce a quotation, whatever the parser made of it."""
    before = [t.lower for t in reading.parse.tokens[max(0, token.i - 2) : token.i]]
    if before in (["as", "if"], ["as", "though"]):
        return None  # 'looked back as if asking “why”'
    if token.lower == "holds" and not reading.parse.children(token, "prt", "prep", "dobj"):
        return reading.lexicon.verb("begin").get("quote")  # '“...,” she holds'
    if token.pos in ("VERB", "AUX"):
        frame = reading.lexicon.verb(reading.lemma(token)).get("quote")
        told = token.tag != "VB" or _has_aux(reading, token)
        told = told or (
            token.lower == "read" and reading.parse.tokens[token.i - 1].text in '”"'
        )  # '“...,” read one post'
        if frame is not None and told:
            return frame
        return None
    if token.lower in ("said", "says", "tweeted", "told", "asked", "wrote", "added"):
        return reading.lexicon.verb(reading.lexicon.forms.get(token.lower, "")).get("quote")
    return None


def _has_aux(reading: Reading, token: Token) -> bool:
    return any(c.dep in ("aux", "xcomp") for c in reading.parse.children(token)) or token.dep == "xcomp"


def in_relative(reading: Reading, token: Token, frame: list[Token]) -> bool:
    """Does the token stand in a relative clause ('Lund, who said so in May, said')?"""
    place = frame.index(token)
    for back in range(place - 1, max(-1, place - 4), -1):
        if frame[back].text == ",":
            return False
        if frame[back].lower in ("who", "which", "that"):
            return True
    return False


def reports_clause(reading: Reading, token: Token) -> bool:
    frames = reading.frames(token)
    return any(f.strength >= 2 and n in ("clause", "quote", "naming") for n, f in frames.items()) and token.tag != "VB"


def inside_report(reading: Reading, token: Token, before: list[Token]) -> bool:
    """Is the cue itself part of what an earlier cue of the frame reports ('Lund says the state will not allow "x"')?"""
    parse = reading.parse
    held = {t.i for t in before}
    here = token
    while here.head != here.i and token.i not in reading.adopted:
        above = parse.head(here)
        if above.i not in held:
            return False
        if here.dep == "ccomp" and here.i > above.i and "clause" in reading.frames(above):
            return True
        here = above
    return False


def inverted(reading: Reading, cue: Token, rest: list[Token]) -> Token | None:
    """The speaker after the cue: 'said Peter Lund, a farmer', but not 'said on Monday'."""
    held: list[Token] = []
    for token in rest:
        if token.text in "-–" and held:
            continue  # '17-year-old Mira Tolen'
        if token.text == "," or (held and token.pos in ("ADP", "SCONJ", "VERB", "ADV", "PUNCT", "CCONJ")):
            break
        if token.pos in ("ADP", "SCONJ", "PUNCT"):
            break
        held.append(token)
    if not any(t.pos in NOUNS for t in held):
        return None
    subject = next((t for t in held if t.dep in ("nsubj", "nsubjpass")), None)
    return subject or phrase_in(reading, held)


def phrase_in(reading: Reading, tokens: list[Token]) -> Token | None:
    """The head of the noun phrase that stands in the tokens: their subject, else the first phrase's last noun."""
    for token in tokens:
        if token.dep in ("nsubj", "nsubjpass") and token.pos in NOUNS and token.tag not in ("WP", "WDT"):
            return token
    head: Token | None = None
    for token in tokens:
        if token.pos in NOUNS or (head is None and token.tag.startswith("NN")):
            if head is not None and token.i != head.i + 1:
                break
            head = token
        elif head is not None:
            break
    return head
