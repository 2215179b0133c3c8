"""Knows when two drafts of one article are the same act told twice, and which telling is the fullest."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts.act import MUTUAL
from verbale.acts.doers import falls_in
from verbale.acts.drafts import Draft
from verbale.acts.glimpsed import is_seen
from verbale.acts.timing import EARLIER
from verbale.text.parse import Parse
from verbale.text.spans import Span

_SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT", "AGREE"})


def merge(drafts: list[Draft], parse: Parse) -> list[Draft]:
    """The drafts without repeats, in text order: of tellings of one act the fullest stays.

    Two are one act where type, actors' side and recipients' side agree, the status does, and the words beside do:
    the headline and the lead tell the same act, and so do two triggers in one clause.
    """
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.trigger.start, d.trigger.end, d.type)):
        for place, other in enumerate(kept):
            if _same(draft, other, parse):
                kept[place] = _fuller(draft, other)
                break
        else:
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.trigger.start, d.trigger.end, d.type))


def announced(drafts: list[Draft], headline: Span | None) -> dict[int, list[int]]:
    """Of each draft of the headline those below that tell it more fully, by their places in the list: of the same type, by the
    same side or toward the same. What only the headline tells is not among them."""
    if headline is None:
        return {}
    below = [place for place, d in enumerate(drafts) if d.trigger.start >= headline.end]
    fuller = {
        place: [other for other in below if _announces(d, drafts[other])]
        for place, d in enumerate(drafts)
        if d.trigger.start < headline.end
    }
    return {place: others for place, others in fuller.items() if others}


def _announces(short: Draft, full: Draft) -> bool:
    if short.type != full.type:
        return False
    if short.type in MUTUAL and len(_sides(short)) > 1 and _sides(short) <= _sides(full):
        return True  # 'Varland and Ostria sign a truce', whoever is told first
    actors, recipients = _meet(short, full, "actors"), _meet(short, full, "recipients")
    return (actors and recipients) or _shares(short.actors, full.actors) or _shares(short.recipients, full.recipients)


def _same(one: Draft, other: Draft, parse: Parse) -> bool:
    text = parse.text
    if one.type != other.type or not _meet(one, other, "actors"):
        return False
    if _suffered_in(one, other) or _suffered_in(other, one):
        return True
    if not _meet(one, other, "recipients"):
        return False
    if (one.nominal or other.nominal) and _is_named_again(one, other, parse):
        return True
    if one.evidence.overlaps(other.evidence) and one.status == other.status:
        said = one.type in _SAID and not _is_joined(one, other)
        return one.trigger.overlaps(other.trigger) or said or one.nominal or other.nominal
    if one.type == "CONSULT" and one.mode == other.mode and one.status == other.status and _sides(one) == _sides(other):
        return len(_sides(one)) > 1  # one meeting, told sentence after sentence, by the states and by who came
    if one.head.sentence == other.head.sentence and one.status == other.status and _alike(one, other):
        return True
    if one.type == "ACCUSE" and one.statement is not None and one.statement is other.statement:
        return one.head.sentence == other.head.sentence
    shared = _words(one.evidence.of(text)) & _words(other.evidence.of(text))
    least = min(len(_words(one.evidence.of(text))), len(_words(other.evidence.of(text))))
    return least > 2 and len(shared) >= 0.6 * least and one.status == other.status


def _suffered_in(deed: Draft, suffered: Draft) -> bool:
    """'Three were killed when a patrol fired on them': what is suffered in the time of a deed by the same ones is that deed."""
    told_whole = suffered.evidence.contains(deed.evidence) and deed.actors == suffered.actors
    return deed.type == "ASSAULT" and told_whole and falls_in(deed, suffered)


def _is_joined(one: Draft, other: Draft) -> bool:
    """'asked for a report and called on both sides to talk': two verbs beside each other are two acts of speech."""
    first, last = sorted((one.head, other.head), key=lambda t: t.i)
    return last.dep == "conj" and last.head == first.i and first.pos == "VERB"


#: words that make a noun another one of its kind than the one that is told
_ANOTHER = EARLIER | {"last", "latest", "further", "new", "another", "other", "first"}
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "such"])


def _is_named_again(one: Draft, other: Draft, parse: Parse) -> bool:
    """Does a noun only name what the article tells elsewhere ('the arrest', after who was arrested by whom)?"""
    if one.status != other.status or (one.nominal and other.nominal and one.head.lemma != other.head.lemma):
        return False
    if one.nominal != other.nominal and not _points_back(one if one.nominal else other, parse):
        return False
    known = _shares(one.actors, other.actors) or _shares(one.recipients, other.recipients)
    return known and (one.mode == other.mode or one.mode is None or other.mode is None)


def _points_back(noun: Draft, parse: Parse) -> bool:
    """'The arrest', 'their release', and not 'negotiations', 'a recent agreement', 'the test on Friday', 'its last launch'."""
    head = noun.head
    told = [t.lower for t in parse.children(head, "amod", "nummod")]
    if any(word in _ANOTHER for word in told) or any(t.tag == "JJS" for t in parse.children(head, "amod")):
        return False
    days = (parse.child(link, "pobj") for link in parse.children(head, "prep") if link.lower in ("on", "in"))
    if any(day is not None and day.entity == "DATE" for day in days):
        return False
    return bool(parse.children(head, "poss")) or any(t.lower in _DEFINITE for t in parse.children(head, "det"))


def _shares(one: tuple[Actor, ...], other: tuple[Actor, ...]) -> bool:
    return bool({a.id for a in one} & {a.id for a in other}) or bool(
        {a.country for a in one if a.country} & {a.country for a in other if a.country}
    )


def _alike(one: Draft, other: Draft) -> bool:
    """'Soldiers were killed and wounded': one sentence, the same parties."""
    return {a.id for a in one.actors} == {a.id for a in other.actors} and {r.id for r in one.recipients} == {
        r.id for r in other.recipients
    }


def _sides(draft: Draft) -> frozenset[str]:
    return frozenset(a.country or a.id for a in (*draft.actors, *draft.recipients))


def _meet(one: Draft, other: Draft, side: str) -> bool:
    a = {x for actor in getattr(one, side) for x in (actor.id, actor.country) if x}
    b = {x for actor in getattr(other, side) for x in (actor.id, actor.country) if x}
    return not a or not b or bool(a & b)


def _fuller(one: Draft, other: Draft) -> Draft:
    if _suffered_in(one, other):
        return other
    if _suffered_in(other, one):
        return one

    def worth(d: Draft) -> tuple[bool, bool, bool, bool, float, int]:
        return (bool(d.actors), bool(d.recipients), not is_seen(d.rule), not d.nominal, d.confidence, d.evidence.length)

    return max(one, other, key=lambda d: (worth(d), -d.trigger.start))


_EMPTY = frozenset(
    "a an the of to in on at and or for with by from its his her their that this be is are was were has".split()
)


def _words(piece: str) -> frozenset[str]:
    return frozenset(w.strip(".,;:'\"“”‘’()").lower() for w in piece.split()) - _EMPTY - {""}
