"""Knows when an act is: the day that its clause names, else the article's; its deadline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verbale.acts.drafts import Draft
from verbale.acts.narrated import narrated_day
from verbale.acts.status import RECALLED, SPEECH
from verbale.articles.article import DateEstimate
from verbale.text.parse import Parse, Token
from verbale.times.governing import governing, when
from verbale.times.interval import Interval, Timex

_WIDEST = timedelta(days=366)
#: a day told is told in some days at most
_DAYS = 7
#: clauses that go on at the same time
_AT_ONCE = frozenset({"while", "when", "as"})
_COMMA = 2
#: a clause or a noun that falls in the time of what is above it
_UNDER = frozenset("ccomp advcl xcomp conj nsubj dobj pobj prep".split())
#: what lies ahead has the day of its announcement where its own is not told
_AHEAD = frozenset({"promised", "planned", "threatened", "conditional"})
#: what is said to somebody: an agreement may be of another day than its telling
_SPEECH = SPEECH - {"AGREE"}


def days_of(
    parse: Parse,
    drafts: Sequence[Draft],
    named: Sequence[Interval | None],
    times: Sequence[Timex],
    published: DateEstimate,
) -> list[Interval | None]:
    """The interval of each act, in the order of the drafts: what is `named` for it; else, for what is done or said, the time of
    what was told before, where it more likely falls in that, or the article's own days, and for what is still to come too, as the
    day of the announcement. None where nothing is known, or no more than some years for the article."""
    found: list[Interval | None] = []
    for draft, day in zip(drafts, named, strict=True):
        if day is None:
            recalled = is_recalled(parse, draft)
            day = narrated_day(parse, draft, times, published, recalled)
            day = day if day is not None or recalled else _of_article(published)
        found.append(day)
    return found


def named_days(
    parse: Parse, drafts: Sequence[Draft], times: Sequence[Timex], published: DateEstimate
) -> list[Interval | None]:
    """The interval of each act, in the order of the drafts, that its own clause or the one above names; what was said in a
    meeting has the meeting's day. None where no words tell it."""
    early = _told_early(parse, times, published)
    named = [_moved(_named(parse, draft, times, published), early, published) for draft in drafts]
    return [named[place] or _of_meeting(draft, drafts[:place], named) for place, draft in enumerate(drafts)]


def is_recalled(parse: Parse, draft: Draft) -> bool:
    """Do its words put it before the article, on a day that they do not tell?"""
    long_ago = draft.nominal and not draft.actors  # 'after the assassination of': for all that is told
    earlier = _is_earlier(parse, draft) or _is_past(parse, draft.head) or _is_by_one_of_then(parse, draft.head)
    return long_ago or f"/{RECALLED}" in draft.rule or earlier


#: of a deed that was before the one that is the news
EARLIER = frozenset(["recent", "previous", "earlier", "past", "prior", "former"])
#: words that put a deed before what is the news, on a day that is not told
_BEFORE = frozenset(["previously", "formerly"])


def _is_past(parse: Parse, head: Token) -> bool:
    """'Has previously denied', 'has in the past vowed', 'had given': before the article, on no day that is told."""
    over = parse.head(head)
    if head.dep == "xcomp" and over.i != head.i and _is_past(parse, over):
        return True
    if head.dep == "ROOT" and any(t.lower == "had" for t in parse.children(head, "aux")):
        return True  # 'The deadline passed. The government had given them 48 hours'
    if any(t.lower in _BEFORE for t in parse.children(head, "advmod")):
        return True
    times = (parse.child(link, "pobj") for link in parse.children(head, "prep") if link.lower == "in")
    return any(one is not None and one.lower == "past" for one in times)


def _is_by_one_of_then(parse: Parse, head: Token) -> bool:
    """'The then president had asked them', 'then-secretary Ross implored him': by one who holds the office no more."""
    doers = parse.children(head, "nsubj", "nsubjpass", "agent")
    return any(
        t.lower == "then" and t.dep in ("amod", "advmod", "compound", "nmod") and t.i < doer.i
        for doer in doers
        for t in parse.subtree(doer, without=("relcl", "acl"))
    )


def _is_earlier(parse: Parse, draft: Draft) -> bool:
    """'Its most recent test', 'a previous attack', 'its last launch': of a day before the article's that is not told."""
    if not draft.nominal:
        return False
    owned = bool(parse.children(draft.head, "poss"))
    told = [t.lower for t in parse.children(draft.head, "amod")]
    return any(word in EARLIER or (owned and word == "last") for word in told)


#: a weekday so many days back is more often the day after the one that the page bears
_NEXT = timedelta(days=6)
_DAY = timedelta(days=1)


def _told_early(parse: Parse, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The day six days before the article where a bare weekday names it and nothing else does.

    Pages bear the day on which they were begun, or that of another time zone: 'said on Tuesday' on a page of Monday is of
    the next day. Of 199 articles of 2016 to 2018 seven reports tell the weekday of six days before, two those of three to five.
    """
    if published.latest is None or published.earliest != published.latest:
        return None
    day = published.latest - _NEXT
    told = [t for t in times if t.interval is not None and t.interval.earliest == t.interval.latest == day]
    bare = all(t.rule == "relative.weekday" and "last" not in t.span.of(parse.text).lower() for t in told)
    return told[0].interval if told and bare else None


def _moved(named: Interval | None, early: Interval | None, published: DateEstimate) -> Interval | None:
    if named is None or early is None or published.latest is None or named != early:
        return named
    return Interval(published.latest + _DAY, published.latest + _DAY, named.precision)


def _of_article(published: DateEstimate) -> Interval | None:
    """The article's own days, where they are known within a year: a longer interval would put an act anywhere."""
    if published.earliest is None or published.latest is None or published.latest - published.earliest > _WIDEST:
        return None
    return Interval(published.earliest, published.latest, published.precision)


def _named(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    judged = draft.type in _SPEECH and draft.rule.startswith("judge")
    if judged:
        # what is judged has its own time: a judgement is as old as its telling
        return _telling(parse, draft.head, times, published)
    named = _own(parse, draft, times) or _of_which(parse, draft, times, published)
    named = named or _when(parse, draft, times, published)
    if named is None and draft.type in SPEECH:
        named = _of_what_is_said(parse, draft.head, times, published)
    if named is None and draft.status in ("done", "ongoing", "alleged"):
        named = (
            _beside(parse, draft.head, times, published)
            or _of_saying(parse, draft.head, times, published)
            or _above(parse, draft, times, published)
        )
    elif named is None and draft.status in _AHEAD:
        named = _announced(parse, draft, times, published)
    if named is not None and draft.type in _SPEECH and _later(named, published):
        return None
    return named


def _when(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of its clause; a day by which something is asked is not the day of the asking: 'gave them until Friday to leave'."""
    if draft.type in _SPEECH and draft.status == "done":
        timex = governing(parse, times, draft.head)
        if timex is not None and timex.kind == "deadline":
            return None
    return when(parse, times, draft.head, published)


def _of_what_is_said(parse: Parse, head: Token, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of what was refused, asked or agreed, where that is past: 'refusing to sign the pact in November', told in February,
    'asked her to write the rule in 2005'."""
    said = parse.child(head, "xcomp")
    named = when(parse, times, said, published) if said is not None else None
    past = named is not None and published.earliest is not None and named.latest < published.earliest
    return named if past else None


def _telling(parse: Parse, head: Token, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of the verb above that tells ('On Monday he told the court that the decision was void'), no wider than some days."""
    clause = head
    for _ in range(6):
        over = parse.head(clause)
        if over.i == clause.i:
            return None
        if clause.dep == "ccomp" and over.pos == "VERB":
            named = when(parse, times, over, published)
            known = named is not None and (named.latest - named.earliest).days <= _DAYS
            return named if named is not None and known and not _later(named, published) else None
        clause = over
    return None


def _own(parse: Parse, draft: Draft, times: Sequence[Timex]) -> Interval | None:
    """The year or the day that is part of a noun's own name: of 'since the 1991 siege' it is 1991, not the years since."""
    if not draft.nominal:
        return None
    for child in parse.children(draft.head, "nummod", "compound", "amod", "poss"):
        for timex in times:
            if timex.kind in ("point", "part") and timex.interval is not None and timex.span.contains(child.span):
                return timex.interval
    return None


def _beside(parse: Parse, head: Token, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of a clause that goes on while this one does ('was shot while he spoke on 8 July'), or on which it hangs
    ('in April, when the army attacked')."""
    for child in parse.children(head, "advcl"):
        if any(m.lower in _AT_ONCE for m in parse.children(child, "mark", "advmod")):
            named = when(parse, times, child, published)
            if named is not None:
                return named
    if head.dep in ("relcl", "advcl") and any(m.lower == "when" for m in parse.children(head, "advmod", "mark")):
        over = parse.head(head)
        for timex in times:
            if timex.kind == "point" and timex.interval is not None and over.span.overlaps(timex.span):
                return timex.interval
        first = parse.children(head)[:1]
        for timex in times:
            beside = first and 0 <= first[0].start - timex.span.end <= _COMMA
            if beside and timex.kind == "point" and timex.interval is not None:
                return timex.interval
    return None


#: nouns of what is said or written on a day
_SAYINGS = frozenset(
    """statement speech interview letter tweet report message address post broadcast article editorial video memo email note briefing
    commentary communique""".split()
)


def _of_saying(parse: Parse, head: Token, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The day of the words in which it was said: 'a statement on Wednesday in which it threatened to sink the ships'."""
    if head.dep != "relcl":
        return None
    saying = parse.head(head)
    below = [t for t in parse.subtree(saying, without=("relcl",)) if t.i < head.i]
    if not any(t.lemma in _SAYINGS for t in below):
        return None
    last = max(t.i for t in below)
    for timex in times:
        place = parse.at(timex.span.start)
        beside = place is not None and saying.i < place.i <= last
        if beside and timex.kind == "point" and timex.interval is not None:
            return timex.interval
    return None


def _of_which(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of the clause that tells what the deed did: 'the closure of the bridge, which cut the road two weeks ago'."""
    if not draft.nominal or draft.status != "done":
        return None
    below = [draft.head, *(n for link in parse.children(draft.head, "prep") for n in parse.children(link, "pobj"))]
    for noun in below:
        for clause in parse.children(noun, "relcl"):
            own = parse.child(clause, "nsubj")
            if own is not None and own.lower == "which" and own.i > 0 and parse.tokens[own.i - 1].lower == ",":
                return when(parse, times, clause, published)
    return None


def _of_meeting(draft: Draft, earlier: Sequence[Draft], named: Sequence[Interval | None]) -> Interval | None:
    """'On Thursday the two spoke by phone. She asked him for help': the day of the last meeting told of the same two."""
    mine = _sides(draft)
    if draft.type not in SPEECH | {"CONSULT"} or draft.status not in ("done", "promised") or len(mine) < 2:
        return None
    for place in range(len(earlier) - 1, -1, -1):
        meeting, day = earlier[place], named[place]
        if meeting.type == "CONSULT" and meeting.status == "done" and day is not None and mine <= _sides(meeting):
            return day if (day.latest - day.earliest).days <= 3 else None
    return None


def _sides(draft: Draft) -> frozenset[str]:
    return frozenset(a.country or a.id for a in (*draft.actors, *draft.recipients))


def _above(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The time of the clause that tells of the act ('Last week it said that it had arrested ...') or in which it falls
    ('the war spread in April when the army attacked')."""
    clause = draft.head
    for _ in range(4):
        over = parse.head(clause)
        decided = clause.dep == "acl" and bool(parse.children(clause, "aux"))  # "the decision in November to withdraw"
        if over.i == clause.i or not (decided or clause.dep in _UNDER):
            return None
        told = over.pos in ("VERB", "AUX") and clause.dep in ("ccomp", "advcl", "xcomp")
        if told or decided:
            named = when(parse, times, over, published)
            if named is not None:
                return named if not _later(named, published) else None
        clause = over
    return None


def _announced(parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate) -> Interval | None:
    """The day on which it was said, where that lies within a year before the article ('On Monday it said that it would close')."""
    named = _above(parse, draft, times, published)
    if named is None or published.latest is None or named.latest > published.latest:
        return None
    return named if named.latest - named.earliest <= _WIDEST else None


def _later(named: Interval, published: DateEstimate) -> bool:
    """A day after the article cannot be the day of a speech that it reports."""
    return published.latest is not None and named.earliest > published.latest + timedelta(days=1)


def deadline_of(parse: Parse, draft: Draft, times: Sequence[Timex]) -> Interval | None:
    """The day by which something must be done, where the clause, or what it hangs on, names one ('by Friday')."""
    timex = governing(parse, times, draft.head)
    if timex is not None and timex.kind == "deadline":
        return timex.interval
    if draft.condition is not None:  # 'unless it pays by Friday'
        named = [t for t in times if t.kind == "deadline" and draft.condition.contains(t.span)]
        if named:
            return named[0].interval
    if draft.type in ("THREATEN", "REQUEST"):
        inside = [t for t in times if t.kind == "deadline" and draft.evidence.contains(t.span)]
        return inside[0].interval if inside else None
    return None
