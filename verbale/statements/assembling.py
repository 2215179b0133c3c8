"""Knows how drafts become statements: doubles are dropped, the nested get their parent, everything gets an id."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from verbale.knowledge.points import Signs
from verbale.statements.issuer import speaker_of
from verbale.statements.opening import dateline_end, without_dateline
from verbale.statements.reading import Draft, Reading
from verbale.statements.speaking import FIRST, who_speaks
from verbale.statements.statement import Statement, StatementKind
from verbale.statements.sureness import LEAST, signs_of, sureness
from verbale.text.spans import Span, overlap

#: below this a draft is no statement: 'People need to know what ...'
_LEAST = 0.3


def assemble(reading: Reading, article_id: str, drafts: list[Draft]) -> list[tuple[Statement, Signs]]:
    """Statements in text order, each with its parent's id where it is reported inside another, and the signs of how sure it
    is."""
    for draft in drafts:
        draft.content = _apart(reading.text, without_dateline(reading, draft.content))
        _name_behind_dateline(reading, draft)
    kept = _without_doubles(drafts)
    parents = [_parent(kept, k) for k in range(len(kept))]
    keep = [k for k in range(len(kept)) if parents[k] is None or _worth_nesting(reading, kept, parents, k)]
    ids = {k: _identify(reading, article_id, kept[k]) for k in keep}
    found: list[tuple[Statement, Signs]] = []
    taken: set[str] = set()
    voices = who_speaks(reading, kept, parents)
    for k in sorted(keep, key=lambda k: (kept[k].start, kept[k].cue[0].start if kept[k].cue else -1)):
        draft, parent = kept[k], parents[k]
        while parent is not None and parent not in ids:
            parent = parents[parent]
        if ids[k] in taken:
            continue
        taken.add(ids[k])
        speakers = voices[k]
        kind = kind_of(reading, draft)
        signs = signs_of(reading, draft, kind, parent is not None)
        statement = Statement(
            id=ids[k],
            kind=kind,
            content=tuple(draft.content),
            source=draft.source,
            cue=tuple(draft.cue),
            speaker=next(iter(speakers), None),
            speakers=speakers,
            addressees=_addressees(reading, draft),
            negated=draft.negated,
            inside=ids[parent] if parent is not None else None,
            act=draft.act,
            confidence=sureness(draft, signs),
            rule=draft.rule,
        )
        found.append((statement, signs))
    return found


def without_unsure(statements: list[tuple[Statement, Signs]]) -> tuple[Statement, ...]:
    """The statements that are sure enough; what was reported inside one that is not is reported inside the next one out."""
    unsure = {s.id: s.inside for s, _ in statements if s.confidence < LEAST}
    kept: list[Statement] = []
    for statement, _ in statements:
        if statement.id in unsure:
            continue
        inside = statement.inside
        while inside is not None and inside in unsure:
            inside = unsure[inside]
        kept.append(replace(statement, inside=inside))
    return tuple(kept)


def _name_behind_dateline(reading: Reading, draft: Draft) -> None:
    """A source that the parser saw in the dateline gives way to the first one named between dateline and cue."""
    if draft.source is None or draft.cue_at is None:
        return
    begins = dateline_end(reading, reading.paragraph_at(draft.source.start))
    if draft.source.start >= begins:
        return
    if draft.source.end > begins:
        draft.source = Span(begins, draft.source.end)
        return
    cue = reading.parse.tokens[draft.cue_at]
    between = [t for t in reading.parse.tokens[reading.index_at(begins) : draft.cue_at] if t.end <= cue.start]
    head = next((t for t in reversed(between) if t.pos == "PROPN" and reading.actor_at(t.i) is not None), None)
    if head is None or len(between) > 12:
        draft.source, draft.source_at = None, None
    else:
        draft.source, draft.source_at = Span(between[0].start, head.end), head.i


def kind_of(reading: Reading, draft: Draft) -> StatementKind:
    """Direct where every word stands inside quotation marks, indirect where none does, mixed otherwise.

    What is reported within a quotation is direct only where it stands in inner marks of its own.
    """
    if draft.cue_at is not None and reading.quoted[draft.cue_at] != -1:
        inner = all(reading.text[s.start] in "‘'“\"" and reading.text[s.end - 1] in "’'”\"" for s in draft.content)
        return "direct" if inner else "indirect"
    inside = outside = 0
    for span in draft.content:
        for token in reading.parse.within(span):
            if token.text[0].isalnum():
                if reading.run_at(token.start) is not None:
                    inside += 1
                else:
                    outside += 1
    if inside and not outside:
        return "direct"
    return "mixed" if inside else "indirect"


def _apart(text: str, spans: list[Span]) -> list[Span]:
    """The spans in text order, those that overlap as one, the empty left out."""
    apart: list[Span] = []
    for start, end in sorted(s for s in spans if any(c.isalnum() for c in s.of(text))):
        if apart and start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(end, apart[-1].end))
        else:
            apart.append(Span(start, end))
    return apart


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Of drafts with nearly the same content the surest; content is cut where it would cover its own cue."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.direct, -d.confidence, d.start, d.end)):
        size = sum(s.length for s in draft.content)
        if size == 0 or draft.confidence < _LEAST:
            continue
        double = False
        for other in kept:
            shared = overlap(draft.content, other.content)
            if not shared:
                continue
            if _reports(draft, other) or _reports(other, draft):
                continue  # '“It is over,” Tolen said, according to Varden'
            theirs = sum(s.length for s in other.content)
            if shared / (size + theirs - shared) > 0.8 or (draft.cue_at is not None and draft.cue_at == other.cue_at):
                double = True
                break
        if not double:
            kept.append(draft)
    kept.sort(key=lambda d: (d.start, d.end))
    return kept


def _reports(outer: Draft, inner: Draft) -> bool:
    """Does the content of one hold the other's cue, and not the other way round?"""
    if outer.rule != "phrase.according" or not inner.cue or not outer.cue or inner.group != "speech":
        return False
    held = any(s.contains(inner.cue[0]) for s in outer.content)
    return held and not any(s.contains(outer.cue[0]) for s in inner.content)


def _parent(drafts: list[Draft], k: int) -> int | None:
    """The smallest other draft whose content holds this one's cue and most of its content."""
    best: int | None = None
    for j, other in enumerate(drafts):
        if j == k or not drafts[k].cue:
            continue
        cue = drafts[k].cue[0]
        if not any(s.contains(cue) for s in other.content):
            continue
        if other.cue and any(s.contains(other.cue[0]) for s in drafts[k].content) and not _leads(drafts, j, k):
            continue
        if best is None or _size(other) < _size(drafts[best]):
            best = j
    return best


def _leads(drafts: list[Draft], j: int, k: int) -> bool:
    """Of two drafts that each hold the other's cue: is the first the outer one? The surer is, then the earlier."""
    a, b = drafts[j], drafts[k]
    return (a.direct, a.confidence, -a.cue[0].start) > (b.direct, b.confidence, -b.cue[0].start)


def _size(draft: Draft) -> int:
    return sum(s.length for s in draft.content)


def _worth_nesting(reading: Reading, drafts: list[Draft], parents: list[int | None], k: int) -> bool:
    """Nested reports are kept where somebody else is reported as saying something: 'I think' only frames the speaker."""
    draft = drafts[k]
    if draft.group in ("mind", "stance", "noun") or draft.confidence < 0.5 or draft.source_at is None:
        return False
    source = reading.parse.tokens[draft.source_at].lower
    if source in FIRST or source in ("you", "it", "this", "that", "one"):
        return False
    if draft.direct:
        return True
    if draft.rule.endswith(".object"):
        return reading.actor_at(draft.source_at) is not None and reading.parse.tokens[draft.source_at].pos == "PROPN"
    rules = (".clause", ".inf", ".whom-inf", ".according")
    return draft.confidence >= 0.6 and draft.rule.endswith(rules) and _may_report(reading, draft.source_at)


def _may_report(reading: Reading, source: int) -> bool:
    """Is the source no mere thing ('the conflict threatens to escalate')?"""
    head = reading.parse.tokens[source]
    lexicon = reading.lexicon
    thing = head.pos == "NOUN" and head.tag == "NN" and head.lemma not in lexicon.persons | lexicon.evidence
    return not thing or reading.actor_at(source) is not None


def _addressees(reading: Reading, draft: Draft) -> tuple[str, ...]:
    found: list[str] = []
    for i in draft.addressees:
        actor = speaker_of(reading, reading.parse.tokens[i])
        together = reading.in_text_order(reading.actors_at(i))  # 'urged both sides to talk'
        for one in together if actor in together else [actor]:
            if one is not None and one not in found:
                found.append(one)
    return tuple(found)


def _identify(reading: Reading, article_id: str, draft: Draft) -> str:
    content = ";".join(f"{s.start}-{s.end}" for s in draft.content)
    cue = ";".join(f"{s.start}-{s.end}" for s in draft.cue)
    words = f"{article_id}|{kind_of(reading, draft)}|{content}|{cue}"
    return hashlib.sha256(words.encode()).hexdigest()[:16]
