"""Knows an office and a name that stand apart, a comma between: 'the founder of the Open Harbour Trust, Odra Vellin,'."""

from __future__ import annotations

from verbale.actors.desk import Desk, leftward
from verbale.text.parse import Token

#: words of the office's phrase that the name may follow
_REACH = 16
_STOPS = frozenset([";", ":", "(", ")", "“", "”", '"', "—", "–", "who", "which", "that", "said", "than"])
_CLOSING = frozenset([",", ".", ":", ")", "–", "—", "-"])
_DEPS = frozenset(["compound", "nmod", "amod", "poss", "case", "punct", "nummod", "advmod", "det"])


def named_ahead(desk: Desk, token: Token) -> str | None:
    """The person whom the text names after the office's phrase and a comma, though the parse ties the name elsewhere."""
    if not _begins_clause(desk, token):
        return None
    tokens = desk.parse.tokens
    end = min(desk.parse.sentence_of(token).last, token.i + _REACH)
    for i in range(token.i + 1, end):
        here = tokens[i]
        if here.lower in _STOPS or here.pos in ("VERB", "AUX"):
            return None
        held = desk.owner.get(i)
        if held is None or held.form != "name" or not held.actor.startswith("person:"):
            continue
        if tokens[held.first - 1].lower in ("for", "of", "to") and held.first - 2 == token.i and held.last == i + 1:
            continue  # 'a spokesman for Brandt, Odra Vellin, said': whose he is
        if tokens[held.first - 1].text != "," or held.first - 1 <= token.i or held.last - 1 not in desk.named:
            return None
        after = tokens[held.last] if held.last < len(tokens) else None
        closed = after is None or after.text in _CLOSING or after.pos in ("VERB", "AUX", "ADV")
        return held.actor if closed else None
    return None


def named_right_after(desk: Desk, token: Token, last: int) -> str | None:
    """The person whose name follows the office's phrase, which ends before token `last`, with nothing or only letters in
    brackets between: 'the commander of the Hill Guard (HG) Brig. Karl Brandt'."""
    tokens = desk.parse.tokens
    after = tokens[last : last + 3]
    if len(after) == 3 and after[0].text == "(" and after[2].text == ")":
        last += 3
    while last < len(tokens) and last not in desk.owner and desk.is_honorific(tokens[last].lower.rstrip(".")):
        last += 1
    held = desk.owner.get(last)
    if held is None or held.first != last or held.form != "name" or not held.actor.startswith("person:"):
        return None
    begins = token.lower in desk.words.offices or token.head in range(held.first, held.last) or token.dep == "nmod"
    return held.actor if begins and tokens[last].sentence == token.sentence and held.last - 1 in desk.named else None


def named_behind(desk: Desk, first: int, last: int) -> str | None:
    """The person whose name stands right before the office's phrase, tokens [first, last), a comma on either side, though
    the parse ties it elsewhere: 'Odra Vellin, the council's deputy director, said'."""
    tokens = desk.parse.tokens
    floor = desk.parse.sentence_of(tokens[first]).first
    if first - 2 < floor or tokens[first - 1].text != "," or last >= len(tokens) or tokens[last].text != ",":
        return None
    held = desk.owner.get(first - 2)
    if held is None or held.form != "name" or held.last != first - 1 or not held.actor.startswith("person:"):
        return None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        after is None
        or after.sentence != tokens[first].sentence
        or not (after.pos in ("VERB", "AUX") or after.tag == "WP")
    ):
        return None
    listed = desk.owner.get(held.first - 2) if held.first - 2 >= floor and tokens[held.first - 1].text == "," else None
    # not in 'Karl Brandt, Odra Vellin, the minister, said'
    return held.actor if listed is None or not listed.actor.startswith("person:") else None


def office_before(desk: Desk, first: int) -> Token | None:
    """The office's noun whose phrase ends at the comma before the name that begins at token `first`."""
    tokens = desk.parse.tokens
    floor = desk.parse.sentence_of(tokens[first]).first
    if first - 2 < floor or tokens[first - 1].text != ",":
        return None
    for i in range(first - 2, max(floor, first - _REACH) - 1, -1):
        here = tokens[i]
        if here.lower in _STOPS or here.pos in ("VERB", "AUX") or here.entity == "PERSON":
            return None
        if here.lemma in desk.words.persons and here.tag in ("NN", "NNP") and _begins_clause(desk, here):
            return here
    return None


def _begins_clause(desk: Desk, token: Token) -> bool:
    """Whether the noun's phrase is an office with a capital or an article that begins a clause: a subject's place."""
    if token.tag in ("NN", "NNP") and token.dep in ("pobj", "dobj", "agent"):
        # 'according to the director of the harbour, Odra Vellin'
        first = leftward(desk.parse, token, _DEPS)
        before = desk.parse.tokens[first - 1] if first else None
        return (
            before is not None
            and before.lower in ("to", "by", "with", "from", "for", "of")
            and desk.parse.tokens[first].tag == "DT"
        )
    if token.tag not in ("NN", "NNP") or token.dep not in (
        "nsubj",
        "nsubjpass",
        "ROOT",
        "nmod",
        "compound",
        "dep",
        "appos",
    ):
        return False
    first = leftward(desk.parse, token, _DEPS)
    before = desk.parse.tokens[first - 1] if first else None
    if before is None or before.sentence != token.sentence:
        return True
    return before.text in (",", "“", '"') or before.lower in ("while", "after", "when", "as", "but", "and")


def body_told(desk: Desk, noun: Token) -> str | None:
    """The organisation that a description tells more of: 'Lodestar, Varania's energy firm, ...', 'Lodestar is a Varanian firm'."""
    parse = desk.parse
    above = parse.head(noun)
    if noun.dep == "appos" and above.i < noun.i:
        told: Token | None = above
    elif noun.dep == "attr" and above.lemma == "be" and parse.child(above, "neg") is None:
        told = parse.child(above, "nsubj")
    else:
        return None
    found = desk.owner.get(told.i) if told is not None else None
    if found is None or told is None or found.head != told.i or found.form != "name":
        return None
    return found.actor if desk.actors[found.actor].kind == "organisation" else None
