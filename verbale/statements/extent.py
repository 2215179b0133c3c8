"""Knows where a clause that is reported begins and ends, where the parser cut it short or let it run on."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.around import DASHES
from verbale.statements.opening import dateline_end
from verbale.statements.reading import Reading
from verbale.statements.source import SUBJECTS
from verbale.text.parse import Token

#: a clause of time or occasion stays outside what is said
_TIMES = frozenset("while when after before as since although though asked speaking even because".split())
#: words that open an example of what was said last
_EXAMPLES = frozenset(["particularly", "especially", "including", "notably", "namely"])
#: words that open a clause that belongs to what is said, rather than to the saying
#: so long may the subject of a joined clause be
_SUBJECT = 10
#: so long may a clause's beginning be that the parser hung on the cue
_LEAD = 20
_CLAUSES = frozenset(["that", "whether", "if", "how", "as"])
_REASONS = frozenset(["because", "unless", "if", "until", "since", "so"])


def cut_new_report(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The complement up to where another report with a subject of its own is joined ('..., and Lund said ...')."""
    parse = reading.parse
    held = set(indices)
    if verb.i in held:
        own = {t.i for t in parse.subtree(verb)}
        held -= own if len(own) < len(held) else {verb.i}
    for i in sorted(held):
        token = parse.tokens[i]
        if token.dep not in ("conj", "advcl") or i < verb.i or token.pos != "VERB":
            continue
        if token.dep == "advcl" and not any(
            c.lower in ("while", "though", "although") for c in parse.children(token, "mark")
        ):
            continue
        frame = reading.frames(token).get("clause")
        if frame is None or frame.strength < 3 or parse.child(token, "nsubj", "nsubjpass") is None:
            continue
        if parse.child(token, "ccomp") is None or any(a.lower == "that" for a in parse.children(token, "mark")):
            continue
        start = min(t.i for t in parse.subtree(token))
        parted = any(t.text in (",", ";", *DASHES) for t in parse.tokens[max(0, start - 2) : start + 1])
        that = any(c.lower == "that" for b in parse.children(token, "ccomp") for c in parse.children(b, "mark"))
        shown = any(f.group == "evidence" for f in reading.frames(verb).values())
        if not parted and not (that and shown and parse.tokens[start - 1].lower in ("and", "but")):
            continue
        held = {k for k in held if k < start}
        while held and parse.tokens[max(held)].dep in ("cc", "punct", "mark"):
            held.discard(max(held))
        break
    return sorted(held)


def from_mark(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The content with a quoted subject that the parser left outside: 'suggested “panic” had seeped in'."""
    if not indices:
        return indices
    first = min(indices)
    gap = range(verb.i + 1, first)
    if 0 < len(gap) <= 24 and any(reading.run_at(reading.parse.tokens[i].start) is not None for i in gap):
        if all(reading.parse.tokens[i].text != ":" for i in gap):
            return [*gap, *indices]
    return indices


def to_the_end(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The content with what the parser cut off: '..., but that he would stay', '...: wheat, oil and gas', '... because ...'."""
    if not indices:
        return indices
    parse = reading.parse
    sentence = parse.sentence_of(verb)
    indices = _into_quotation(reading, indices, sentence.last)
    k = max(indices) + 1
    while k < sentence.last and parse.tokens[k].text in (",", "”", '"', "’"):
        k += 1
    if k >= sentence.last - 1 or k in reading.adopted:
        return indices
    here, following = parse.tokens[k], parse.tokens[k + 1]
    end: int | None = sentence.last if _runs_on(reading, verb, indices, k) else None
    if parse.tokens[max(indices)].dep == "cc" or (here.dep == "cc" and following.lower in ("only", "also", "not")):
        end = sentence.last  # 'he would go, but only on condition that ...'
    if max(indices) + 1 < k and here.lower in _EXAMPLES:
        end = sentence.last
    if max(indices) + 1 < k and _listed(reading, indices, k):
        end = sentence.last
    if (
        (here.lower in ("and", "but") and following.lower in ("that", "whether"))
        or here.lower == "that"
        or (here.text == ":" and reading.run_at(following.start) is None)
    ):
        end = sentence.last
    elif here.lower in _REASONS and here.dep in ("mark", "advmod"):
        clause = parse.head(here)
        if clause.dep == "advcl":
            end = max(t.i for t in parse.subtree(clause)) + 1
    if end is None:
        return indices
    stop = next((i for i in range(k, end) if i in reading.adopted), end)
    return [*indices, *range(k, stop)]


def _into_quotation(reading: Reading, indices: list[int], last: int) -> list[int]:
    """The clause with the quotation that it runs into: 'said he had spent his life | “fighting for the town”'."""
    tokens = reading.parse.tokens
    k = max(indices) + 1
    if k >= last or tokens[k - 1].text in (",", ":", ";") or tokens[k - 1].pos == "PUNCT":
        return indices
    run = reading.run_at(tokens[k].start)
    if run is None or run.start != tokens[k].start or run.start < tokens[k - 1].end:
        return indices
    if tokens[min(k + 1, last - 1)].tag in ("VBD", "VBZ", "VBP", "MD"):
        return indices  # '... people fleeing war | “cannot come here” but may': the whole predicate follows
    return [*indices, *(t.i for t in tokens[k:last] if t.start < run.end)]


def _listed(reading: Reading, indices: list[int], k: int) -> bool:
    """Goes a list of infinitives on behind a comma ('ready to “fight the toll,” | mend the bridge, build roads')?"""
    tokens = reading.parse.tokens
    here = tokens[k]
    if here.lower == "compared" and any(reading.run_at(tokens[i].start) is not None for i in indices):
        return True
    to = any(tokens[i].lower == "to" and tokens[i].tag == "TO" for i in indices)
    return (
        to and here.tag in ("VB", "VBP") and here.pos == "VERB" and tokens[k + 1].pos in ("DET", "NOUN", "ADJ", "PRON")
    )


def _runs_on(reading: Reading, verb: Token, indices: list[int], k: int) -> bool:
    """Does the reported clause go on at token `k`, where the parser ended it?

    'said the hours logged | were for travel', 'said he’s proud | and expects to win' after a past 'said',
    'said it was no whim | but a plan', '..., | pushing prices up'.
    """
    parse = reading.parse
    here, following = parse.tokens[k], parse.tokens[k + 1]
    comma = any(t.text == "," for t in parse.tokens[max(indices) + 1 : k])
    told = [t for t in parse.tokens[max(0, indices[-1] - 40) : indices[-1] + 1] if t.i in set(indices)]
    if not comma:
        if here.tag in ("VBZ", "MD") or (here.tag in ("VBD", "VBP") and not reading.frames(here)):
            return True
        if here.lower == "but" and following.lower in ("to", "because", "that") and any(t.dep == "neg" for t in told):
            return True
    elif here.tag == "VBG" and not reading.frames(here) and here.dep == "advcl":
        return True
    marked = reading.run_at(parse.tokens[max(indices)].start) is not None
    if comma and marked and here.tag == "VBD" and not reading.frames(here) and any(t.tag == "VBD" for t in told):
        return not parse.children(here, *SUBJECTS)  # 'alleged that he "took a boat," burnt it, then fled'
    joint = here.lower in ("and", "but", "so", "because", "though", "although")
    if comma and (joint or here.pos in ("PRON", "DET")) and _quoted_ahead(reading, k):
        return True
    if here.lower not in ("and", "but", "so") or verb.tag != "VBD":
        return False
    rest = [t for t in parse.tokens[k + 1 : k + 4] if t.pos != "ADV" and t.dep != "neg"]
    while rest and rest[0].lower in ("he", "she", "it", "they", "we", "" if here.lower == "but" else "there"):
        rest = rest[1:]
    if (
        comma
        and rest
        and (rest[0].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM") or rest[0].tag == "PRP$")
        and following.pos not in ("VERB", "AUX")
    ):
        ahead = parse.tokens[k + 1 : min(parse.sentence_of(verb).last, k + _SUBJECT)]
        finite = next((t for t in ahead if t.tag in ("VBD", "VBZ", "VBP", "MD")), None)
        if finite is not None and finite.tag != "VBD" and not reading.frames(finite):
            return not any(t.tag in ("WP", "WDT", "WRB") or t.text == "," for t in ahead[: finite.i - k - 1])
    if len(rest) > 1 and rest[0].lower == "had" and rest[1].tag == "VBN" and rest[0].i > k + 1:
        return True  # 'said it had long been so, but it had grown since'
    return bool(rest) and rest[0].tag in ("VBZ", "VBP", "MD")  # a narrator who says 'said' does not go on with 'will'


def _quoted_ahead(reading: Reading, k: int) -> bool:
    """Is the joined clause quoted in part, with no cue of its own: 'said it was late, but “late is better than never”'?"""
    tokens = reading.parse.tokens
    sentence = reading.parse.sentence_of(tokens[k])
    verb = False
    for token in tokens[k + 1 : sentence.last]:
        if token.text == ":":
            return False
        if reading.frames(token) and token.tag in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
            return False
        if reading.run_at(token.start) is not None:
            return verb or token.i <= k + 2
        verb = verb or token.tag in ("VBD", "VBZ", "VBP", "MD")
    return False


def through_marks(reading: Reading, indices: list[int]) -> list[int]:
    """The content with a quoted end that the parser hung elsewhere: 'accuses Tolen of rule "in a pattern of sleaze"'."""
    parse = reading.parse
    if not indices:
        return indices
    last = max(indices)
    sentence = parse.sentence_of(parse.tokens[last])
    k = last + 1
    if k < sentence.last and parse.tokens[k].tag == "IN" and reading.run_at(parse.tokens[k].start) is None:
        k += 1
    run = reading.run_at(parse.tokens[k].start) if k < sentence.last else None
    if run is None or run.start < parse.tokens[last].start or reading.quoted[last] not in (-1, reading.quoted[k]):
        return indices
    return [*indices, *(t.i for t in parse.tokens[last + 1 : sentence.last] if t.end <= run.end)]


def past_parenthesis(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The content with the rest of a sentence that the cue only interrupts: 'There is, Lund says, no plan to leave'."""
    parse = reading.parse
    subject = parse.child(verb, "nsubj")
    sentence = parse.sentence_of(verb)
    if subject is None or not indices or max(indices) > verb.i:
        return indices
    inverted = subject.i > verb.i
    last = max(t.i for t in parse.subtree(subject)) if inverted else verb.i
    k = last + 1
    while k < sentence.last and k - last <= 4 and parse.tokens[k].text != ",":
        k += 1
    if (
        k >= sentence.last - 1
        or parse.tokens[k].text != ","
        or parse.tokens[min(verb.i, subject.i) - 1].pos in ("VERB",)
    ):
        return indices
    first = parse.tokens[k + 1]
    if first.tag in ("VBG", "WP", "WDT", "WRB") or first.lower in (
        "according",
        "adding",
        "citing",
        "while",
        "as",
        "after",
    ):
        return indices
    if inverted and not (
        first.dep in ("cc", "aux", "mark") or first.pos in ("VERB", "AUX") or first.lower in ("that", "to")
    ):
        return indices
    rest = range(k + 1, sentence.last)
    if first.lower in ("but", "and", "while") and _reports_anew(reading, rest):
        return indices  # 'It is lost, he said, but he noted that it was old'
    if first.pos == "NUM" and len(rest) < 4:
        return indices  # 'said on 20 July, 2022'
    joined = [parse.tokens[i] for i in rest if parse.tokens[i].head == verb.i and parse.tokens[i].dep == "conj"]
    if any(i in reading.adopted for i in rest) or not all(_may_be_told(reading, t) for t in joined):
        return indices
    return [*indices, *rest]


def _may_be_told(reading: Reading, joined: Token) -> bool:
    """Is the clause joined to the cue, 'but a walker would need a guide', as likely a part of what is told?"""
    parse = reading.parse
    subject = parse.child(joined, "nsubj", "nsubjpass", "expl")
    modal = any(c.tag == "MD" for c in parse.children(joined, "aux"))
    return subject is not None and subject.pos != "PRON" and modal and not reading.frames(joined)


def _reports_anew(reading: Reading, rest: range) -> bool:
    """Opens the rest with a pronoun and a cue with a clause of its own?"""
    tokens = reading.parse.tokens
    ahead = tokens[rest.start + 1 : min(rest.stop, rest.start + 6)]
    if not ahead or ahead[0].lower not in ("he", "she", "they", "it"):
        return False
    verb = next((t for t in ahead if t.tag in ("VBD", "VBZ", "VBP")), None)
    frame = reading.frames(verb).get("clause") if verb is not None else None
    return frame is not None and frame.strength == 3 and reading.parse.child(verb or ahead[0], "ccomp") is not None


def from_the_start(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """Content before the cue with a clause ahead of it that the parser hung elsewhere.

    'The road will open, but the bridge is lost, Lund said'; a clause of time stays outside ('When it rained, ...').
    """
    if not indices:
        return indices
    parse = reading.parse
    first = min(indices)
    start = reading.index_at(dateline_end(reading, reading.paragraph_at(verb.start)))
    start = max(start, parse.sentence_of(verb).first)
    gap = parse.tokens[start:first]
    if not gap or gap[0].lower in _TIMES or any(reading.quoted[t.i] != reading.quoted[verb.i] for t in gap):
        return indices
    if any(t.text in ("(", ")", ":") or t.lower == "according" or "clause" in reading.frames(t) for t in gap):
        return indices
    finite = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in gap)
    if not finite or not any(t.dep in SUBJECTS for t in gap) or gap[-1].lower in ("as", "because", "while", "when"):
        return indices
    return [*range(start, first), *indices]


def up_to_speaker(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """Content before the cue with what the parser cut off its end: 'It met in May, in view of the flood, said Tolen'."""
    parse = reading.parse
    before = [i for i in indices if i < verb.i]
    subject = parse.child(verb, "nsubj")
    if not before or len(before) < len(indices):
        return indices
    stop = min(t.i for t in parse.subtree(subject)) if subject is not None and subject.i < verb.i else verb.i
    gap = parse.tokens[max(before) + 1 : stop]
    while gap and gap[-1].dep == "advmod":
        gap = gap[:-1]
    open_end = parse.tokens[max(before)].dep == "prep" and len(gap) > 1  # 'is larger than | a mill, said Tolen'
    if (
        (len(gap) < 3 and not open_end)
        or gap[-1].text != ","
        or any(reading.quoted[t.i] != reading.quoted[verb.i] for t in gap)
    ):
        return indices
    words = [t for t in gap if t.pos != "PUNCT"]
    if (
        words
        and parse.tokens[max(before)].dep == "cc"
        and not any("clause" in reading.frames(t) for t in words if t.tag != "VBD")
    ):
        return [*indices, *(t.i for t in gap[:-1])]  # 'It was a breach, and | he showed no remorse, said the judge'
    if not words or words[0].lower in _TIMES or any(t.lower == "according" or reading.frames(t) for t in words):
        return indices
    return [*indices, *(t.i for t in gap[:-1])]


def with_subject(reading: Reading, verb: Token, clause: Token, indices: list[int]) -> list[int]:
    """The clause with its subject, where the parser took that for the cue's object: 'stated | the council | announced'."""
    parse = reading.parse
    first = min(indices)
    opening = parse.tokens[first]
    gap = parse.tokens[verb.i + 1 : first]
    if (
        opening.tag in ("VBD", "VBZ", "VBP", "MD")
        and 0 < len(gap) < 20
        and any(t.pos in ("NOUN", "PROPN", "PRON") for t in gap)
    ):
        aside = verb.i > 0 and parse.tokens[verb.i - 1].text == ","  # 'Lund, said Tolen, was late'
        told = any(reading.frames(t) and t.tag in ("VBD", "VBZ", "VBP") for t in gap)
        if not aside and not told and not any(t.text in (":", ";", "“", '"') for t in gap):
            return [*(t.i for t in gap), *indices]  # 'said the rise, as had been the case in May, | had been needed'
    if _lost_subject(reading, gap, opening):
        return [*(t.i for t in gap), *indices]  # 'said the way to peace | while ice holds was long'
    thing = parse.child(verb, "dobj")
    if thing is None or clause.tag not in ("VBD", "VBZ", "VBP") or parse.child(clause, *SUBJECTS) is not None:
        return indices
    held = [t.i for t in parse.subtree(thing)]
    if not verb.i < min(held) <= max(held) < first or parse.tokens[first - 1].text in (",", ":", ";"):
        return indices
    return [*range(min(held), first), *indices]


def _lost_subject(reading: Reading, gap: Sequence[Token], opening: Token) -> bool:
    """Is what stands between a cue and its clause, which no 'that' opens, the beginning of the clause?"""
    if not 0 < len(gap) < _LEAD or opening.lower in _CLAUSES or opening.tag in ("WP", "WDT", "WRB", "WP$"):
        return False
    first = gap[0]
    if first.pos not in ("DET", "NOUN", "PROPN", "PRON", "NUM") or first.entity in ("DATE", "TIME"):
        return False
    if any(t.text in (":", ";", "“", '"', "(") or t.tag in ("VBD", "VBZ", "VBP", "MD") for t in gap):
        return False
    return any(t.pos in ("NOUN", "PROPN", "PRON") for t in gap) and gap[-1].text != ","


def without_day(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The complement without the day of the saying at its start: 'said on Monday that it was late'."""
    parse = reading.parse
    first = min(indices, default=verb.i)
    if first != verb.i + 1 or parse.tokens[first].lower != "on":
        return indices
    day = parse.child(parse.tokens[first], "pobj")
    if day is None or day.entity != "DATE":
        return indices
    last = max(t.i for t in parse.subtree(day))
    if last - first > 4:
        return indices
    rest = [i for i in indices if i > last]
    return rest if len(rest) > 2 and parse.tokens[rest[0]].text != "," else indices


def without_link(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """'What the army says was an attack': an attack is what it says, without the 'was'."""
    parse = reading.parse
    first = min(indices, default=verb.i)
    if first != verb.i + 1 or parse.tokens[first].lemma != "be" or len(indices) < 3:
        return indices
    before = [t.lower for t in parse.tokens[max(0, verb.i - 8) : verb.i]]
    return [i for i in indices if i > first] if "what" in before and "," not in before else indices


def with_lead(reading: Reading, verb: Token, indices: list[int]) -> list[int]:
    """The complement with the 'that', 'whether' or 'to' that the parser left outside."""
    if not indices:
        return indices
    first = min(indices)
    before = reading.parse.tokens[first - 1] if first > 0 else None
    if (
        before is not None
        and before.i > verb.i
        and before.lower in ("that", "whether", "if", "how", "why", "to", "not")
    ):
        return [before.i, *indices]
    return indices
