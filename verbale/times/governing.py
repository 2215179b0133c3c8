"""Knows which time governs a word: the expression in its own clause, nearest to it in the tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse, Token
from verbale.text.said_nouns import whose_words_then
from verbale.times.interval import Interval, Timex

#: a step up over one of these leaves the clause
_CLAUSE: Final = frozenset("ccomp relcl acl advcl parataxis csubj".split())
#: from these an infinitive or a second verb looks to the verb above for its time
_SHARED: Final = frozenset("xcomp conj".split())
#: a noun that is one of these of a verb happens when the verb does
_ARGUMENT: Final = frozenset("dobj nsubj nsubjpass obj attr pobj dative".split())


def when(parse: Parse, timexes: Sequence[Timex], token: Token, published: DateEstimate) -> Interval | None:
    """The interval that governs a verb or a noun; None where its clause names no day.

    Of an expression below the token the nearest counts; a noun without one takes its verb's, and a verb in a
    chain ("agreed to meet in May", "arrested two men and expelled a third on Monday") what it shares with it.
    A deadline is read as any day from the publication to the deadline. `timexes` are find_times' of this parse.
    """
    timex = governing(parse, timexes, token)
    if timex is None or timex.interval is None:
        return None
    if timex.kind == "deadline" and published.latest is not None and published.latest < timex.interval.latest:
        return Interval(published.latest, timex.interval.latest, "unknown")
    return timex.interval


def governing(parse: Parse, timexes: Sequence[Timex], token: Token) -> Timex | None:
    """The expression that governs the token, or None."""
    sentence = parse.sentence_of(token)
    here = [
        (t, head)
        for t in timexes
        if sentence.span.contains(t.span)
        and t.kind != "part"
        and t.interval is not None
        and (head := parse.head_of(t.span)) is not None
        and not names_a_thing(parse, head, token)
        and not _is_of_the_cause(parse, t, token)
        and whose_words_then(parse, head) in (None, token)
        and not (t.kind == "since" and _is_the_first(parse, t))
    ]
    if not here:
        return None
    node, seen = token, 0
    while seen < 5:
        found = _below(parse, here, node, token)
        if found is not None:
            return found
        up = _shares_with(parse, node)
        if up is None:
            return None
        node, seen = up, seen + 1
    return None


_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
#: parts of a year, which date what is done in them
_PARTS: Final = frozenset(
    """beginning start end middle half quarter spring summer autumn fall winter part rest month week day weekend night course year
    season january february march april may june july august september october november december""".split()
)


def names_a_thing(parse: Parse, year: Token, token: Token) -> bool:
    """Whether a year only tells which thing is meant: 'under the treaty of 1922 we have asked' was not asked then."""
    of = parse.head(year)
    thing = parse.head(of)
    if _YEAR.match(year.text) is None or year.dep != "pobj" or of.lower != "of" or thing.i == token.i:
        return False
    return thing.pos in ("NOUN", "PROPN") and thing.lemma.lower() not in _PARTS


#: of which there was none as much before
_FIRST: Final = frozenset(
    "first second third fourth only biggest largest worst deadliest highest lowest heaviest strongest most".split()
)


def _is_the_first(parse: Parse, timex: Timex) -> bool:
    """Whether since then there was none: 'the first time a missile was launched since 2009' was not over all those years."""
    token = parse.at(timex.span.start)
    if token is None:
        return False
    first = parse.sentence_of(token).first
    return any(t.lower in _FIRST for t in parse.tokens[first : token.i])


#: what is done for something that was before
_ANSWERS: Final = frozenset("retaliation response revenge reprisal reaction answer vengeance reply".split())
#: prepositions before what was before
_AFTER: Final = frozenset(["after", "following", "since"])


def _is_of_the_cause(parse: Parse, timex: Timex, token: Token) -> bool:
    """Whether an expression stands right after the noun of what the deed answers or follows: 'carried out the attack in retaliation for
    air strikes last week' was not last week's, nor was 'pulled out after clashes in June' June's."""
    first = parse.at(timex.span.start)
    if first is None or first.i == 0:
        return False
    before = parse.tokens[first.i - 1]
    if before.pos in ("ADP", "SCONJ") and before.lower in ("in", "on", "of", "at") and before.i > 0:
        before = parse.tokens[before.i - 1]
    if before.pos != "NOUN" or before.dep != "pobj" or before.i <= token.i:
        return False
    link = parse.head(before)
    over = parse.head(link)
    if link.lower in _AFTER:
        return over.i == token.i
    return link.lower in ("for", "to") and over.lemma in _ANSWERS and over.i > token.i


def _below(parse: Parse, here: Sequence[tuple[Timex, Token]], node: Token, token: Token) -> Timex | None:
    """The nearest expression in the clause of `node`."""
    best: tuple[int, int, int] | None = None
    chosen: Timex | None = None
    for timex, head in here:
        steps = _steps_down(parse, head, node)
        if steps is None:
            continue
        rank = (steps, abs(head.i - token.i), timex.span.start)
        if best is None or rank < best:
            best, chosen = rank, timex
    return chosen


def _steps_down(parse: Parse, below: Token, node: Token) -> int | None:
    """How many steps `below` stands under `node` within one clause; None where it does not."""
    steps, at = 0, below
    while at.i != node.i:
        if at.head == at.i or (at.i != below.i and at.dep in _CLAUSE):
            return None
        if at.dep == "conj" and at.pos in ("VERB", "AUX") and at.i > node.i:
            return None
        if at.dep == "xcomp" and at.pos in ("VERB", "AUX") and at.i != below.i:
            return None
        at = parse.head(at)
        steps += 1
    return steps


def _shares_with(parse: Parse, node: Token) -> Token | None:
    """The word whose time the node shares, or None."""
    above = parse.head(node)
    if above.i == node.i:
        return None
    if node.pos in ("VERB", "AUX"):
        return above if node.dep in _SHARED and above.pos in ("VERB", "AUX") else None
    if node.dep in _ARGUMENT or node.dep in ("prep", "conj", "compound", "amod", "poss"):
        return above
    return None
