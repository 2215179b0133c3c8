"""Knows of which noun a clause tells the words: in 'a reference to her warning in September that they would pay' and in 'repeated
its threat on Monday that it would' parsers hang the clause, and the day before it, on what stands above the noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.text.parse import Parse, Sentence, Token

#: nouns of saying, whose words a clause tells
SAYING = frozenset(
    "warning threat promise pledge vow demand claim announcement assurance declaration offer allegation accusation "
    "prediction admission denial insistence assertion remark suggestion ultimatum undertaking".split()
)
#: nouns of what is said of it, which tell no words of their own
_OF_IT = frozenset(
    "reference allusion response reaction answer reply nod riposte retort echo repeat repetition".split()
)


def with_words_of_nouns(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Mend in place: a clause behind 'that', and a time before it, belong to the noun of saying right before them where that is the
    object of the verb or what the noun is about on which the parser hung them."""
    for sentence in sentences:
        inside = tokens[sentence.first : sentence.last]
        for that in inside:
            if that.lower != "that" or that.dep != "mark":
                continue
            clause = tokens[that.head]
            above = tokens[clause.head]
            said = _said(inside, above, that)
            if said is None or clause.i < that.i or clause.head == said.i:
                continue
            for token in inside:
                if token.head == above.i and said.i < token.i < that.i and token.dep in ("prep", "npadvmod", "advmod"):
                    tokens[token.i] = replace(token, head=said.i)
            tokens[clause.i] = replace(clause, head=said.i, dep="acl")


def _said(inside: Sequence[Token], above: Token, that: Token) -> Token | None:
    """The noun of saying between `above` and the clause, with nothing but a time after it."""
    if above.pos == "VERB":
        # 'said in an announcement on Monday that' is told by the verb
        links = {t.i for t in inside if t.head == above.i and t.dep == "prep" and t.lower != "in"}
        under = [t for t in inside if (t.head == above.i and t.dep == "dobj") or (t.head in links and t.dep == "pobj")]
    elif above.lemma in _OF_IT:
        links = {t.i for t in inside if t.head == above.i and t.dep == "prep" and t.lower in ("to", "of")}
        under = [t for t in inside if t.head in links and t.dep == "pobj"]
    else:
        return None
    said = next((t for t in under if t.lemma in SAYING and above.i < t.i < that.i), None)
    if said is None:
        return None
    between = [t for t in inside if said.i < t.i < that.i]
    return said if all(t.entity in ("DATE", "TIME") or t.pos == "ADP" for t in between) else None


def whose_words_then(parse: Parse, time: Token) -> Token | None:
    """The noun of saying on which the word of a time hangs, where it is somebody's: of 'her warning in September' and 'their pledge last
    week' the words were said then, whatever is told beside."""
    above = parse.head(time)
    said = parse.head(above) if above.pos == "ADP" else above
    owned = said.lemma in SAYING and said.i < time.i and parse.child(said, "poss") is not None
    return said if owned else None
