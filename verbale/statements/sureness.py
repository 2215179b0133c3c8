"""Knows how sure a report is: the share that is right, in source and content, of reports with the same signs."""

from __future__ import annotations

import math

from verbale.knowledge.points import Signs, share_by_points
from verbale.statements.reading import Draft, Reading
from verbale.statements.speaking import FIRST
from verbale.text.parse import Token

POINTS = "statements_sureness.tsv"
#: below this a report is not told
LEAST = 0.18
#: forms and acts that the annotators of the passages held for weak or marked otherwise: points would tell nothing of them
_OTHERWISE, _NO_WORDS = frozenset({"turn", "headline"}), frozenset({"refuse"})
#: words of a content, and of a source, beyond which more tell nothing; a content of so few words tells little
_LONG, _LONG_SOURCE, _SHORT, _FEW = 40, 8, 3, 6
_POSSIBLE = frozenset({"would", "could", "might", "may", "can", "should", "must", "will", "'ll", "’ll", "'d"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent", "poss"})


def signs_of(reading: Reading, draft: Draft, kind: str, nested: bool) -> Signs:
    """The signs of the draft, mostly 1 where the sign is there: what its cue and source are, and what its content looks like."""
    words = [t for span in draft.content for t in reading.parse.within(span) if t.text[0].isalnum()]
    found: Signs = {
        "pattern": draft.confidence,
        "length": math.log1p(min(len(words), _LONG)) / math.log1p(_LONG),
    }
    named = [f"kind {kind}", f"rule {draft.rule}", f"act {draft.act}", f"group {draft.group}"]
    named += ["few words"] * (len(words) <= _FEW) + ["hardly a word"] * (len(words) <= _SHORT)
    named += ["nested"] * nested + ["negated"] * draft.negated
    if reading.headline is not None and draft.start < reading.headline.end:
        named.append("in the headline")
    if draft.cue_at is not None:
        named += _of_cue(reading, reading.parse.tokens[draft.cue_at], draft)
    if draft.source is None or draft.source_at is None:
        named.append("no source")
    else:
        named += _of_source(reading, reading.parse.tokens[draft.source_at], draft)
    return found | dict.fromkeys(named, 1.0)


def _of_cue(reading: Reading, cue: Token, draft: Draft) -> list[str]:
    parse = reading.parse
    found = [f"cue {cue.lemma.lower()}", f"cue as {cue.tag}", f"cue is {cue.dep}", f"{draft.act} as {cue.pos}"]
    if draft.content and draft.content[0].start < cue.start:
        found.append("content before the cue")
    found += [f"cue with {t.lower}" for t in parse.children(cue, "aux") if t.lower in _POSSIBLE]
    found += [f"cue after {t.lower}" for t in parse.children(cue, "mark")]
    if reading.quoted[cue.i] != -1:
        found.append("cue within a quotation")
    return found


def _of_source(reading: Reading, head: Token, draft: Draft) -> list[str]:
    found = [f"source as {head.tag}", f"source is {head.dep}"]
    actor = reading.actor_at(head.i)
    one = reading.cast.get(actor) if actor is not None else None
    found.append("source nobody known" if one is None else f"source of kind {one.kind}")
    if head.lower in FIRST:
        found.append("source I or we")
    if one is None and head.tag == "NN" and head.lemma not in reading.lexicon.persons | reading.lexicon.evidence:
        found.append("source a thing")
    if draft.source is not None and len(reading.parse.within(draft.source)) > _LONG_SOURCE:
        found.append("long source")
    if draft.cue_at is not None:
        cue = reading.parse.tokens[draft.cue_at]
        if head.head != cue.i:
            found.append("source not below the cue")
        elif head.dep not in _SUBJECTS:
            found.append("source no subject")
        if head.sentence != cue.sentence:
            found.append("source in another sentence")
    return found


def sureness(draft: Draft, signs: Signs) -> float:
    """How sure the draft is, with its signs: what its rule says of turns of a talk, headlines and refusals, else what the signs
    say."""
    if draft.rule.partition(".")[0] in _OTHERWISE or draft.act in _NO_WORDS:
        return round(max(0.05, min(0.99, draft.confidence)), 2)
    return share_by_points(signs, POINTS)
