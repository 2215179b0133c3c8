"""Knows what one given party does to another in one sentence: the PLOVER type of a sentence, a source and a target."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.acts.lexicon import Lexicon, lexicon
from verbale.acts.patterns import RELIEF, Match, matches_at
from verbale.acts.stance import Stance, stance
from verbale.text.parse import Parse, Token
from verbale.text.parser import parse as read
from verbale.text.spans import Span

_COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "CONCEDE", "RETREAT"})
#: verbs that say nothing without their object
_LIGHT = frozenset(
    "be have do say take make get give put go come use hold keep set add mount push launch open begin start place lead "
    "order announce fly pull cut pass bring press offer submit raise draw face leave meet run order propose file issue".split()
)
_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})


@dataclass(frozen=True, slots=True)
class Prediction:
    """The type of what source does to target, under the codebook that the pair sets use (CONCEDE and RETREAT are
    YIELD there); None where no pattern fits. `rule` is the id of the pattern."""

    rootcode: str | None
    confidence: float
    rule: str


def classify_pair(sentence: str, source: str, target: str) -> Prediction:
    """What `source` does to `target` in `sentence`. Both are given as they stand in the sentence."""
    return classify_parsed(read(sentence, [Span(0, len(sentence))]), source, target)


def classify_parsed(parse: Parse, source: str, target: str) -> Prediction:
    """The same for a sentence that is parsed already."""
    known = lexicon()
    sources = _tokens_of(parse, source, frozenset())
    targets = _tokens_of(parse, target, sources)
    best: tuple[float, str, Match] | None = None
    for token in parse.tokens:
        if not known.holds(token):
            continue
        how: Stance | None = None
        for match in matches_at(parse, token, known)[:3]:
            how = how or stance(parse, match.head, known)
            score = _score(parse, match, sources, targets)
            if best is None or score > best[0] + 1e-9:
                best = (score, coded_type(parse, match, how), match)
    for score, kind, rule in _without_pattern(parse, known, sources, targets):
        if best is None or score > best[0]:
            return Prediction(kind, 0.6, rule)
    if best is None:
        return _by_keyword(parse, known)
    score, kind, match = best
    return Prediction(
        kind, round(min(0.95, max(0.2, match.pattern.certainty * min(1.0, score / 12))), 3), match.pattern.id
    )


def _without_pattern(
    parse: Parse, known: Lexicon, sources: frozenset[int], targets: frozenset[int]
) -> list[tuple[float, str, str]]:
    """What helpers and adjectives say without any pattern: 'Ostria must ...' is asked by who says it; who 'is willing
    to ...' agrees. With the score that they have among the patterns."""
    found: list[tuple[float, str, str]] = []
    for token in parse.tokens:
        if token.pos not in ("VERB", "AUX", "ADJ"):
            continue
        subjects = _reach(parse, tuple(parse.children(token, "nsubj", "nsubjpass")))
        helpers = {t.lower for t in parse.children(token, "aux")}
        needed = token.lemma in ("need", "have") and parse.child(token, "xcomp") is not None
        asked = bool(helpers & {"must", "should", "ought"}) or needed
        if asked and subjects and not subjects & sources:
            if subjects & targets:
                found.append((10.5, "REQUEST", "must"))
            elif token.lemma != "have" and not any(t.tag == "WDT" for t in parse.children(token, "nsubj", "nsubjpass")):
                found.append((6.5, "REQUEST", "must"))
        if token.lemma in ("willing", "ready", "prepared") and parse.child(token, "xcomp"):
            found.append((6.0, "AGREE", "willing"))
    return sorted(found, reverse=True)


def coded_type(parse: Parse, match: Match, how: Stance) -> str:
    """The type of the match under the earlier codebook, once helpers and governing words have had their say."""
    kind = match.pattern.earlier
    if kind == "MOBILIZE" and any(t.lemma in RELIEF for t in parse.tokens_of(parse.sentence_of(match.head))):
        kind = "AID"
    for governor, _ in reversed(how.governors):
        if governor.pair in ("THREATEN", "REQUEST", "ACCUSE", "YIELD", "COERCE", "SUPPORT"):
            return governor.pair
        if governor.pair == "REJECT":
            return "REJECT"
        if governor.pair == "AGREE":
            if how.negated:
                return "REJECT"
            return "AGREE" if kind in _COOPERATION else ("THREATEN" if kind in _FORCE else kind)
    if how.negated and kind in _COOPERATION:
        return "REJECT"
    if how.future or how.would:
        if kind in _COOPERATION:
            return "AGREE"
        if kind in _FORCE:
            return "THREATEN"
    return kind


def _score(parse: Parse, match: Match, sources: frozenset[int], targets: frozenset[int]) -> float:
    actors = _reach(parse, match.actors)
    recipients = _reach(parse, match.recipients) or _reach(parse, match.objects)
    score = match.weight
    if actors & sources:
        score += 5
    elif recipients & sources and actors & targets:
        score -= 2
    if recipients & targets:
        score += 4
    else:
        below = {t.i for t in parse.subtree(match.head)}
        if targets & below:
            score += 2
        if sources & below and not actors & sources:
            score += 0.7
    depth = sum(1 for _ in parse.ancestors(match.head))
    score -= 1.5 * depth
    if match.head.pos not in ("VERB", "AUX"):
        score -= 2.5
    return score


def _reach(parse: Parse, tokens: tuple[Token, ...]) -> frozenset[int]:
    return frozenset(t.i for token in tokens for t in parse.subtree(token, without=("relcl",)))


def _tokens_of(parse: Parse, words: str, taken: frozenset[int]) -> frozenset[int]:
    """The tokens of the words where they stand in the text; not where they are `taken`, if they stand elsewhere too."""
    places = [m.span() for m in re.finditer(re.escape(words.strip()), parse.text)] if words.strip() else []
    found = [frozenset(t.i for t in parse.within(Span(*p))) for p in places]
    free = [f for f in found if not f & taken]
    return (free or found or [frozenset()])[0]


def _by_keyword(parse: Parse, known: Lexicon) -> Prediction:
    """The type of the first word that any pattern begins with, where no pattern fits whole."""
    for token in parse.tokens:
        if token.lemma in _LIGHT:
            continue
        patterns = known.verbs.get(token.lemma) or known.nouns.get(token.lemma) or ()
        if patterns and token.pos in ("VERB", "NOUN", "ADJ", "PROPN"):
            return Prediction(patterns[0].earlier, 0.2, f"keyword:{patterns[0].id}")
    return Prediction(None, 0.0, "none")
