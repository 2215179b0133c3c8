"""Knows reports that stand beside their content: 'He would not, he added, leave', 'As Lund said, ...', '..., said Lund'."""

from __future__ import annotations

from verbale.statements.cues import Frame
from verbale.statements.extent import cut_new_report
from verbale.statements.framing import draft_of
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import VEHICLES, agent_of, is_somebody
from verbale.statements.sourcewords import name_source
from verbale.statements.sourcing import between_commas
from verbale.text.parse import Token

#: a clause that opens so is no content: 'While the road is closed, Tolen said ...'
_OPENINGS = frozenset("while when after before although though as if since because asked speaking".split())
#: so many tokens may name the speaker
_PHRASE = 14
_NAMED = ("NOUN", "PROPN", "PRON")


def report_beside(reading: Reading, verb: Token, frames: dict[str, Frame]) -> Draft | None:
    """'He would not, he added, leave'; 'The bridge is safe, said Lund'; 'As Lund said, the bridge is safe'."""
    frame = frames.get("clause")
    if frame is None or frame.strength < 2:
        return None
    parse = reading.parse
    own = [t.i for t in parse.subtree(verb)]
    mark = next((c for c in parse.children(verb, "mark", "advmod") if c.lower == "as" and c.i < verb.i), None)
    if verb.tag == "VBN" and verb.dep == "advcl" and agent_of(parse, verb) is not None and own[0] < verb.i:
        return _as_reported_by(reading, verb, frame, own)
    if (
        mark is not None
        and verb.head < mark.i
        and mark.i > 0
        and parse.tokens[mark.i - 1].pos not in ("PUNCT", "CCONJ")
    ):
        return None  # 'The wall gave way as the storm hit back'
    if mark is not None and verb.lemma == "cry" and verb.tag == "VBD":
        return None  # 'As the party cried foul, ...'
    if mark is not None and not frame.to_object and verb.lemma != "put":
        if any(c.i > verb.i and c.entity != "DATE" for c in parse.children(verb, "dobj")):
            return None  # 'as he ponders his next move, ...'
    if mark is not None and (
        parse.child(verb, "nsubj") is None or parse.children(verb, "xcomp", "ccomp", "advcl") or verb.tag == "VBG"
    ):
        return None
    if verb.dep in ("parataxis", "advcl") and verb.head != verb.i and (verb.dep == "parataxis" or mark is not None):
        clause = parse.head(verb)
        while verb.dep == "parataxis" and clause.dep in ("attr", "dobj", "pobj", "prep", "acomp", "advmod"):
            clause = parse.head(clause)  # 'There is, Tolen says, no plan to leave'
        if mark is None and any(t.text == "(" for t in parse.tokens[max(0, own[0] - 1) : verb.i]):
            return None  # 'is (some say) reliant'
        held = [t.i for t in parse.subtree(clause) if t.i not in set(own)]
        rule = "as-clause" if mark is not None else "parenthesis"
        if mark is None:
            held = cut_new_report(reading, verb, held)
            parted = between_commas(reading, verb)
            if parted is not None:
                held = sorted({*held, *range(parse.sentence_of(verb).first, parted[1])})
        if len(held) > 2 and verb.tag != "VBG":
            return draft_of(reading, verb, frame, held, f"{frame.group}.{rule}")
        return None
    return _before_comma(reading, verb, frame)


def _as_reported_by(reading: Reading, verb: Token, frame: Frame, own: list[int]) -> Draft | None:
    """'As reported by the Norwick Post, the bridge is closed', '..., as noted by Lund': the clause that it stands beside."""
    parse = reading.parse
    if parse.tokens[own[0]].lower != "as" or frame.strength < 3 or parse.children(verb, "nsubjpass", "auxpass"):
        return None
    clause = parse.head(verb)
    held = [t.i for t in parse.subtree(clause) if t.i not in set(own)]
    if clause.i == verb.i or len(held) < 4 or not any(parse.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in held):
        return None
    return draft_of(reading, verb, frame, held, f"{frame.group}.as-clause")


def _before_comma(reading: Reading, verb: Token, frame: Frame) -> Draft | None:
    """A clause, a comma, and the cue with its speaker at the sentence's end, where the parser saw no complement.

    'The road, if any, is closed, Tolen said' and '..., said Tolen': read from the words, not from the tree.
    """
    parse = reading.parse
    told = verb.tag in ("VBD", "VBZ", "VBP") or (
        verb.tag == "VBN" and not reading.parse.children(verb, "aux", "auxpass")
    )
    if frame.group not in ("speech", "evidence") or not told:
        return None
    if frame.group == "speech" and frame.strength < 3:
        return None
    sentence = parse.sentence_of(verb)
    speaker = _speaker_before(reading, verb) or _speaker_at_end(reading, verb)
    if speaker is None:
        return None
    if verb.tag == "VBN" and (
        speaker[1].pos != "PROPN" or parse.children(verb, "prep", "advmod") != parse.children(verb)
    ):
        return None  # 'a portal, the Paper reported in April', but no 'story related to cards'
    above = parse.head(verb)
    if (
        verb.dep == "relcl"
        and above.i > speaker[0]
        and any(c.lower in ("a", "an") for c in parse.children(above, "det"))
    ):
        return None  # 'Lund was blamed, a charge the miller denied'
    comma = speaker[0]
    if verb.lemma == "continue" and speaker[1].lower in ("west", "east", "north", "south"):
        return None
    if parse.tokens[comma + 1].dep == "cc" or not _may_say(reading, speaker[1]):
        return None  # '..., but Lund agreed to it', 'The road, the old one, continues west'
    indices = list(range(sentence.first, comma))
    if len(indices) < 3 or not any(parse.tokens[i].pos in ("VERB", "AUX") for i in indices):
        return None
    opening = parse.tokens[sentence.first]
    if opening.lower in _OPENINGS or opening.tag in ("VBG", "VBN"):
        return None
    draft = draft_of(reading, verb, frame, indices, f"{frame.group}.before-comma")
    if draft is not None:
        draft.confidence = min(draft.confidence, 0.8)
        name_source(reading, draft, speaker[1], verb)
    return draft


def _may_say(reading: Reading, head: Token) -> bool:
    return (
        is_somebody(reading, head)
        or head.pos == "PRON"
        or head.lemma in reading.lexicon.evidence | VEHICLES
        or head.tag == "NNS"
    )


def _speaker_before(reading: Reading, verb: Token) -> tuple[int, Token] | None:
    """The comma and the speaker in ', the council said on Monday.': nothing but adjuncts may follow the cue."""
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    rest = parse.tokens[verb.i + 1 : sentence.last]
    if len(rest) > 10 or any(t.pos in ("VERB", "AUX", "SCONJ", "PRON", "CCONJ") for t in rest):
        return None
    if rest and rest[0].pos not in ("ADP", "ADV", "PROPN", "PUNCT", "NOUN"):
        return None
    for k in range(verb.i - 1, max(sentence.first, verb.i - _PHRASE), -1):
        token = parse.tokens[k]
        if token.text == ",":
            last = next((t for t in reversed(parse.tokens[k + 1 : verb.i]) if t.pos in _NAMED), None)
            if last is not None and last.pos == "PRON" and last.i > k + 1 and parse.tokens[last.i - 1].pos in _NAMED:
                return None  # '..., the gay song he wrote for the film'
            return (k, last) if last is not None else None
        if token.pos in ("VERB", "SCONJ") or token.tag in ("WP", "WDT", "TO", "MD"):
            return None
    return None


def _speaker_at_end(reading: Reading, verb: Token) -> tuple[int, Token] | None:
    """The comma and the speaker in ', said Peter Lund.'"""
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    if verb.i <= sentence.first + 2 or parse.tokens[verb.i - 1].text != ",":
        return None
    after = parse.tokens[verb.i + 1 : sentence.last]
    comma = next((k for k, t in enumerate(after) if t.text == "," and k), len(after))
    if any(t.tag in ("VBD", "VBZ", "VBP", "MD") and t.dep not in ("relcl", "acl") for t in after[comma:]):
        comma = len(after)
    rest = [t for t in after[:comma] if t.pos != "PUNCT"]
    if not 0 < len(rest) <= 8 or any(t.pos in ("VERB", "AUX", "SCONJ", "PART") for t in rest):
        return None
    head = next(
        (t for t in rest if t.pos in _NAMED and (t.i + 1 >= sentence.last or parse.tokens[t.i + 1].pos not in _NAMED)),
        None,
    )
    if head is None or (rest[0].pos == "ADP" and rest[0].lower != "by"):
        return None  # 'The coldest night was at ten below, recorded at Lund'
    return verb.i - 1, head
