"""Knows where a clause that is reported begins and ends, where the parser cut it short or let it run on."""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.opening import dateline_end
from verbale.statements.reading import Reading
from verbale.statements.source import SUBJECTS
from verbale.text.parse import Token

#: a clause of time or occasion stays outside what is said
_TIMES = frozenset("while when after before as since although though asked speaking even because".split())
#: words that open a clause that belongs to what is said, rather than to the saying
_REASONS = frozenset(["because", "unless", "if", "until", "since"])


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
        if not any(t.text in (",", ";", *DASHES) for t in parse.tokens[max(0, start - 2) : start + 1]):
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
    k = max(indices) + 1
    while k < sentence.last and parse.tokens[k].text in (",", "”", '"', "’"):
        k += 1
    if k >= sentence.last - 1 or k in reading.adopted:
        return indices
    here, following = parse.tokens[k], parse.tokens[k + 1]
    end: int | None = None
    if parse.tokens[max(indices)].dep == "cc" or (here.dep == "cc" and following.lower in ("only", "also", "not")):
        end = sentence.last  # 'he would go, but only on condition that ...'
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
    if any(i in reading.adopted or (parse.tokens[i].head == verb.i and parse.tokens[i].dep == "conj") for i in rest):
        return indices
    return [*indices, *rest]


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
