"""Knows who speaks where the source's own words lead to no actor: the one who spoke before, or one told by a part of a name."""

from __future__ import annotations

from verbale.statements.going_on import PRONOUNS, SINGLE, Before, goes_on, is_near
from verbale.statements.issuer import speaker_of
from verbale.statements.offices import fits_body, is_named, sectors_of_office, speaks_for
from verbale.statements.parts import by_age, by_initials, by_letters_of_name, by_part, by_title, told_before
from verbale.statements.reading import Draft, Reading
from verbale.statements.source import SPOKEN_FOR
from verbale.text.parse import Token

#: paragraphs back in which a paper must have reported
_FAR = 8
_OFFICES = frozenset(
    "minister president chairman chairwoman chair chief head director secretary governor mayor leader commander ceo "
    "officer manager ambassador commissioner chancellor deputy premier speaker rector dean general".split()
)
#: nouns that name a body by its kind: 'the association', 'the agency'
KINDS = frozenset(
    "association agency ministry department committee commission council company firm party union group organisation "
    "organization institute institution body bank bureau office board authority court university federation society "
    "foundation service newspaper paper magazine daily outlet channel broadcaster station portal regulator corporation coalition alliance league centre center academy fund network club force "
    "army police government parliament assembly senate tribunal mission embassy chamber watchdog ngo charity".split()
)
_HEADS = frozenset(["president", "king", "queen", "emir", "sultan", "emperor", "monarch", "pope"])
#: nouns that say no more of a person than the kind of work, and the sectors of those whom they may mean
_CALLINGS = {
    "official": frozenset(["GOV", "IGO", "COP", "MIL", "LEG", "JUD"]),
    "politician": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "lawmaker": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "legislator": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "diplomat": frozenset(["GOV", "IGO"]),
    "bureaucrat": frozenset(["GOV"]),
    "parliamentarian": frozenset(["GOV", "LEG", "PTY", "OPP"]),
    "businessman": frozenset(["BUS", "MNC"]),
    "businesswoman": frozenset(["BUS", "MNC"]),
    "scientist": frozenset(["EDU", "NGO"]),
    "executive": frozenset(["BUS", "MNC"]),
    "analyst": frozenset(["EDU", "NGO"]),
    "expert": frozenset(["EDU", "NGO"]),
    "academic": frozenset(["EDU"]),
    "researcher": frozenset(["EDU", "NGO"]),
}
#: who is told by the number of children: 'the mother of three'
_PARENTS = frozenset(["mother", "father", "grandmother", "grandfather"])


def who_speaks_on(reading: Reading, draft: Draft, before: Before) -> tuple[str, ...]:
    """The actors meant by a source that names none by itself; nobody where that is not plain.

    `before` holds the statements told before this one, outside of all others, in text order, with their speakers.
    """
    if draft.source_at is None:
        return ()
    head = reading.parse.tokens[draft.source_at]
    if head.lower in PRONOUNS or (head.pos == "PRON" and head.text.islower()):
        return goes_on(reading, head, before)
    told = by_part(reading, head) or by_initials(reading, head) or _head_of_state(reading, head)
    if told is None and draft.rule.startswith("turn"):
        told = by_letters_of_name(reading, head)
    if told is None:
        told = by_title(reading, head) or by_age(reading, draft, before)
    if told is None and head.pos == "NOUN" and head.lemma in KINDS:
        told = _by_kind(reading, head) or _last_body(reading, draft, head, before)
    if told is None and head.lemma == "report" and _definite(reading, head):
        told = _paper(reading, head, before)
    return () if told is None else (told,)


def spoke_before(reading: Reading, draft: Draft, before: Before, speakers: tuple[str, ...]) -> str | None:
    """The named person who spoke last before and whom 'the official', 'the analyst' means, or, where the source leads to
    nobody named (`speakers`), 'the minister', 'the Harbour Ministry spokesman'."""
    if draft.source_at is None or not before:
        return None
    head = reading.parse.tokens[draft.source_at]
    parent = head.lemma in _PARENTS and _of_how_many(reading, head)
    sectors = _CALLINGS.get(head.lemma) if _definite(reading, head) else None
    of_unknown_calling = sectors is None
    named = [s for s in speakers if is_named(reading, s)]
    if sectors is None and not parent and (not named or speaks_for(reading, head, named)):
        sectors = sectors_of_office(reading, head)
    if not parent and sectors is None:
        return None
    for last, spoke in reversed(before):
        if not is_near(reading, last, head):
            return None
        for actor_id in spoke:
            actor = reading.cast.get(actor_id)
            if actor is None or actor.kind != "person":
                continue
            fits = parent or actor.sector in (sectors or ())
            fits = fits or (of_unknown_calling and actor.office is None and actor.sector in (None, "CVL"))
            fits = fits and fits_body(reading, head, actor.id)
            return actor.id if is_named(reading, actor.id) and fits and len(spoke) == 1 else None
    return None


def _of_how_many(reading: Reading, head: Token) -> bool:
    """'The mother of three': whose number of children tells her again."""
    after = reading.parse.tokens[head.i + 1 : head.i + 3]
    return len(after) == 2 and after[0].lower in ("of", "-") and (after[1].pos == "NUM" or after[1].lower == "of")


def _paper(reading: Reading, head: Token, before: Before) -> str | None:
    """The paper or agency that reported last: 'Lund was held in May, the Lemna Post reported. ... the report said.'"""
    for last, speakers in reversed(before):
        if reading.paragraph_at(head.start) - reading.paragraph_at(max(0, last.end - 1)) > _FAR:
            return None
        actor = reading.cast.get(speakers[0]) if len(speakers) == 1 else None
        if actor is not None and actor.kind == "organisation" and actor.sector == "JRN":
            return actor.id
    return None


def fits_pronoun(reading: Reading, head: Token, actor: str) -> bool:
    """May the pronoun mean the actor? 'He' is a person."""
    found = reading.cast.get(actor)
    return head.lower not in SINGLE or found is None or found.kind == "person"


def named_beside_comma(reading: Reading, draft: Draft) -> str | None:
    """The only person named in a source that also tells him by his work: 'a member of the board and a former deputy, Petar
    Lund', 'Petar Lund Varden, convenor of the board'."""
    if draft.source is None or draft.source_at is None:
        return None
    head = reading.parse.tokens[draft.source_at]
    named = [m for m in reading.cast.inside(draft.source) if m.form == "name" and reading.is_person(m.actor)]
    if len({m.actor for m in named}) != 1:
        return None
    if named[0].span.start == draft.source.start and head.pos == "PROPN":
        meant = reading.cast.get(speaker_of(reading, head) or "")
        unnamed = meant is not None and meant.kind == "person" and meant.name.islower()
        comma = draft.source.of(reading.text).find(",") + draft.source.start
        return named[0].actor if unnamed and head.start < comma else None
    if head.tag != "NN" and not (head.tag == "NNP" and head.lemma.lower() in _OFFICES):
        return None
    if named[0].span.start < head.end:
        return None
    first, end = reading.index_at(named[0].span.start), reading.index_at(named[0].span.end)
    tokens = reading.parse.tokens
    ahead = tokens[draft.source_at + 1 : first]
    if not ahead or ahead[-1].text != "," or [t.text for t in ahead].count(",") != 1:
        return None
    if end < len(tokens) and tokens[end].start < draft.source.end and tokens[end].text != ",":
        return None
    joined = reading.parse.child(head, "conj")
    if joined is not None and any(c.lower == "the" for c in reading.parse.children(joined, "det")):
        return None  # 'the mayor and the bishop, Petar Lund'
    return named[0].actor


def named_behind_office(reading: Reading, draft: Draft) -> str | None:
    """The person whose name ends a source that begins with a long office: 'Minister of Roads and Water Petar Lund'."""
    if draft.source is None or draft.source_at is None:
        return None
    tokens = reading.parse.within(draft.source)
    if not tokens or not any(t.lemma.lower() in _OFFICES for t in tokens[:3]):
        return None
    if tokens[-1].pos != "PROPN" or any(t.text in ",–—" and k > len(tokens) - 4 for k, t in enumerate(tokens)):
        return None
    for mention in reading.cast.inside(draft.source):
        if mention.form != "name" or mention.span.end != draft.source.end or not reading.is_person(mention.actor):
            continue
        ahead = reading.parse.tokens[reading.index_at(mention.span.start) - 1]
        if ahead.start < draft.source.start:
            return None
        if (
            ahead.lower == "and"
        ):  # 'Minister of Roads and Chairman of the Board Petar Lund' is one, 'the minister and' two
            one = tokens[0].pos != "DET" and reading.parse.at(mention.span.start) in [
                t for t in tokens if t.lemma.lower() in _OFFICES
            ]
            own = reading.cast.at(reading.parse.tokens[draft.source_at].span)
            return mention.actor if one and (own is None or own.form != "name") else None
        joined = any(t.lower in ("of", "for") for t in tokens)
        return mention.actor if joined and ahead.pos in ("NOUN", "PROPN") else None
    return None


def _head_of_state(reading: Reading, head: Token) -> str | None:
    """'The head of state': the one named last who is a president or a monarch."""
    following = [t.lower for t in reading.parse.tokens[head.i + 1 : head.i + 3]]
    if head.lower != "head" or following != ["of", "state"]:
        return None
    for actor_id in told_before(reading, head):
        actor = reading.cast.get(actor_id)
        if actor is not None and actor.kind == "person" and actor.office is not None:
            words = actor.office.lower().replace(",", " ").split()
            if words[0] in _HEADS and not set(words) & {
                "company",
                "university",
                "association",
                "party",
                "court",
                "club",
            }:
                return actor_id
    return None


def _by_kind(reading: Reading, head: Token) -> str | None:
    """The body named last that is of this kind by its name: 'the association' for the Norwick Bakers Association."""
    if not _definite(reading, head):
        return None
    for actor_id in told_before(reading, head):
        actor = reading.cast.get(actor_id)
        if actor is not None and actor.kind == "organisation" and head.lemma in actor.name.lower().split():
            return actor_id
    called = {
        mention.actor
        for mention in reading.cast.mentions
        if mention.form == "nominal" and mention.span.of(reading.text).lower().split()[-1] == head.lower
    }
    only = reading.cast.get(next(iter(called))) if len(called) == 1 else None
    return only.id if only is not None and only.kind == "organisation" else None


def _last_body(reading: Reading, draft: Draft, head: Token, before: Before) -> str | None:
    """The body that spoke right before: 'NTO said ... The agency said'."""
    if not before or not _definite(reading, head):
        return None
    last, speakers = before[-1]
    actor = reading.cast.get(speakers[0]) if len(speakers) == 1 else None
    if actor is None or actor.kind != "organisation" or not is_near(reading, last, head):
        return None
    named = {w for w in actor.name.lower().split() if w in KINDS | SPOKEN_FOR}
    return actor.id if not named or head.lemma in ("agency", "organisation", "organization", "body") else None


def _definite(reading: Reading, head: Token) -> bool:
    """'The agency', with nothing that tells it from another one."""
    children = reading.parse.children(head)
    the = any(c.dep == "det" and c.lower in ("the", "this", "that") for c in children)
    return (
        the
        and head.tag == "NN"
        and not any(c.dep in ("amod", "compound", "nmod", "prep", "relcl", "poss") for c in children)
    )
