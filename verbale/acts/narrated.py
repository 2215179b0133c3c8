"""Knows in which time an act falls of which its own words tell no day: in the article's, or in that of what was told before it ('In
2004 Ostria left the union. Norvia broke off relations and sent gunboats.')."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verbale.acts.drafts import Draft
from verbale.acts.status import SPEECH
from verbale.articles.article import DateEstimate
from verbale.knowledge.points import Signs, share_by_points
from verbale.text.parse import Parse, Sentence, Token
from verbale.times.governing import names_a_thing
from verbale.times.interval import Interval, Timex
from verbale.times.tense import governor

#: sentences back that a time may stand, and days that it may span
_BACK, _WIDEST = 8, timedelta(days=400)
#: from this share on the act falls in the time that was told before: news that is put into the past does more harm than the contrary
_LIKELY = 0.6
#: days of an article's week, month and year
_AGO = ((8, "days"), (45, "weeks"), (400, "months"))
_WIDE = ((1, "a day"), (45, "a month"))
_SAYING = frozenset(
    "say tell add announce report state note explain write argue claim insist declare comment reply".split()
)
_THEN = frozenset("later then afterwards eventually soon same meanwhile subsequently thereafter again".split())
_NOW = frozenset("now today currently yesterday tonight still".split())
_SIDE = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj"})


def narrated_day(
    parse: Parse, draft: Draft, times: Sequence[Timex], published: DateEstimate, recalled: bool = False
) -> Interval | None:
    """The interval of the time told before in which the act falls; None where it more likely falls in the article's own.
    `recalled` where its words put it before the article ('had given them 48 hours')."""
    time = told_before(parse, draft.head, times, published)
    if time is None or time.interval is None:
        return None
    signs = time_signs(parse, draft, time, times, published, recalled)
    return time.interval if share_by_points(signs, "narrated.tsv") >= _LIKELY else None


def told_before(parse: Parse, head: Token, times: Sequence[Timex], published: DateEstimate) -> Timex | None:
    """The last time before the word, within some sentences, that lies before the article's days."""
    here = parse.sentence_of(head)
    for timex in reversed(times):
        if timex.span.start >= head.start:
            continue
        place = parse.at(timex.span.start)
        if place is None or here.i - place.sentence > _BACK:
            return None
        if timex.kind != "point" or timex.interval is None or timex.interval.latest - timex.interval.earliest > _WIDEST:
            continue
        year = parse.head_of(timex.span)
        if year is not None and names_a_thing(parse, year, head):
            continue  # 'the treaty of 1922'
        if published.earliest is None or timex.interval.latest < published.earliest:
            return timex
    return None


def time_signs(
    parse: Parse, draft: Draft, time: Timex, times: Sequence[Timex], published: DateEstimate, recalled: bool
) -> Signs:
    """What speaks for the act's falling in that time, and against it: signs by name, mostly 1 where they are there."""
    head, here = draft.head, parse.sentence_of(draft.head)
    place = parse.at(time.span.start)
    assert place is not None
    assert time.interval is not None
    there = parse.sentences[place.sentence]
    apart = here.i - there.i
    own, main = _form(parse, head), _form(parse, parse.tokens[here.root])
    between = parse.sentences[there.i + 1 : here.i + 1]
    words = {t.lower for t in parse.tokens[here.first : here.last]}
    ago = _ago(time.interval, published)
    named = [
        f"apart {min(apart, 4)}",
        f"form {own}",
        f"main {main}",
        f"time of {_width(time.interval)}",
        f"ago {ago}",
        f"type {draft.type}",
        f"status {draft.status}",
        f"form {own} ago {ago}",
        f"form {own} apart {min(apart, 2)}",
        f"time {_stands(parse, time, place, there)}",
        f"told {_told(draft)}",
        f"{_told(draft)} {'speech' if draft.type in SPEECH else 'deed'}",
    ]
    if here.paragraph == there.paragraph:
        named.append("one paragraph")
        named.append(f"one paragraph apart {min(apart, 2)}")
    if apart == 0 and _is_above(parse, _verb_over(parse, time), head):
        named.append("under the time's verb")
    if any(_form(parse, parse.tokens[s.root]) in ("present", "has", "ahead") for s in between):
        named.append("present between")
    if any(parse.tokens[s.root].lemma in _SAYING for s in between):
        named.append("saying between")
    if _has_news(parse, times, time, draft, published):
        named.append("news between")
    if words & _THEN:
        named.append("then")
    if words & _NOW:
        named.append("now")
    if here.i <= 2:
        named.append("early in the article")
    if draft.nominal:
        named.append("noun")
    if recalled:
        named.append("recalled")
    if published.earliest is None:
        named.append("undated article")
    return dict.fromkeys(named, 1.0)


def _form(parse: Parse, head: Token) -> str:
    """The tense of a verb, of a noun that of the verb above it."""
    verb = head
    for above in (head, *parse.ancestors(head)):
        verb = above
        if above.pos in ("VERB", "AUX"):
            break
    helpers = {t.lower for t in parse.children(verb, "aux", "auxpass")}
    if helpers & {"had", "'d", "’d"}:
        return "had"
    if helpers & {"has", "have", "'ve", "’ve"}:
        return "has"
    if helpers & {"will", "would", "'ll", "’ll", "can", "could", "may", "might", "should", "must"}:
        return "ahead"
    if verb.tag == "VBD" or helpers & {"was", "were", "did"}:
        return "past"
    if verb.tag in ("VBZ", "VBP") or helpers & {"is", "are", "does", "do", "'s", "’s"}:
        return "present"
    return "to" if "to" in helpers else "participle" if verb.tag in ("VBG", "VBN") else "other"


def _ago(time: Interval, published: DateEstimate) -> str:
    if published.earliest is None:
        return "unknown"
    days = (published.earliest - time.latest).days
    return next((name for most, name in _AGO if days <= most), "years")


def _width(time: Interval) -> str:
    days = (time.latest - time.earliest).days
    return next((name for most, name in _WIDE if days <= most), "a year")


def _stands(parse: Parse, time: Timex, place: Token, there: Sentence) -> str:
    """Where in its sentence the time stands: it opens it, belongs to its main verb, to another clause, or to a noun."""
    if place.i - there.first <= 2:
        return "opens"
    inside = parse.within(time.span)
    verb = governor(parse, inside) if inside else None
    if verb is None:
        return "at no verb"
    return "in a side clause" if verb.dep in _SIDE else "in the main clause"


def _told(draft: Draft) -> str:
    return "by the narrator" if draft.statement is None else f"in {draft.statement.kind} speech"


def _is_above(parse: Parse, verb: Token | None, head: Token) -> bool:
    """Does the act's word hang below the verb on which the time hangs?"""
    return verb is not None and any(t.i == verb.i for t in parse.ancestors(head))


def _verb_over(parse: Parse, time: Timex) -> Token | None:
    """The verb on which a time hangs."""
    head = parse.head_of(time.span)
    return next((t for t in parse.ancestors(head) if t.pos in ("VERB", "AUX")), None) if head is not None else None


def _has_news(parse: Parse, times: Sequence[Timex], time: Timex, draft: Draft, published: DateEstimate) -> bool:
    """Does a day of the article itself stand between the time and the act?"""
    if published.earliest is None or published.latest is None:
        return False
    own = Interval(published.earliest, published.latest)
    return any(
        t.interval is not None
        and t.kind == "point"
        and t.interval.meets(own)
        and time.span.end <= t.span.start < draft.head.start
        for t in times
    )
