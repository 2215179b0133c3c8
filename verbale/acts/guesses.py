"""Knows whom an act touches where nothing plainer tells: of two states told together the other, at home the state itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.actors.actor import Actor
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.acts.standing import governs
from verbale.text.parse import Parse

#: what one state does that touches another, where one other alone is told beside it
_ABROAD = frozenset(
    "AGREE CONSULT COOPERATE SUPPORT REQUEST ACCUSE REJECT THREATEN SANCTION MOBILIZE COERCE ASSAULT RETREAT CONCEDE AID".split()
)
#: what is done at home to those who govern there, or by their organs to those whom they govern
_AT_HOME = frozenset(
    "REQUEST ACCUSE REJECT THREATEN SUPPORT CONCEDE AID COERCE SANCTION ASSAULT RETREAT MOBILIZE".split()
)
#: who does these does them to nobody
ALONE = ("step-aside", "n-resignation", "concede-defeat", "resign", "announce-resignation", "quit-post")
#: whom these touch is a person who is named, or nobody is told
_OF_ONE = (
    "convict",
    "find-guilty",
    "jail-",
    "court-charge/",
    "file-suit/",
    "sue/",
    "start-suit",
    "petition-court",
    "appeal-ruling",
)
#: promises, which may be made to one's own people
PROMISES = ("agree-to/", "be-willing/", "commit/", "pledge", "promise")
#: tokens from which an article is long enough to be judged by how many acts it tells; acts in a thousand tokens
_LONG, _HARDLY, _FEW = 150, 2, 4
#: so much less sure than an act whose recipient is named
_NEAR, _HOME = 0.75, 0.65


def guess_recipients(drafts: Iterable[Draft], parse: Parse, parties: Parties) -> list[Draft]:
    """The drafts, those without a recipient with the one state beside the actor's that their sentence or the one before
    names; or, where only the actor's own is told and he is not the state itself, with that."""
    return [_guessed(d, parse, parties) for d in drafts]


def without_stray(drafts: list[Draft], parse: Parse) -> list[Draft]:
    """The drafts; where a longer article tells hardly an act, without those that stand on a guess or on a noun alone, or
    touch nobody: of such as readers judged, four in five were none."""
    size = len(parse.tokens)
    if size < _LONG:
        return drafts
    if len(drafts) * 1000 < _HARDLY * size:
        return [d for d in drafts if "+" not in d.rule and not d.nominal and d.recipients]
    if len(drafts) * 1000 < _FEW * size:
        return [d for d in drafts if not d.rule.endswith(("+at home", "+own people"))]
    return drafts


def _guessed(draft: Draft, parse: Parse, parties: Parties) -> Draft:
    if draft.recipients or not draft.actors or draft.rule.startswith(ALONE):
        return draft
    near = _named_near(draft, parse, parties)
    own = {a.country for a in draft.actors if a.country}
    others = sorted(c for c in near if c not in own)
    told = draft.addressed or bool(draft.harmed) or draft.rule.startswith(PROMISES)
    if draft.type in _ABROAD and own and len(others) == 1 and parties.home is None and not told:
        return _with(draft, parties.state(others[0]), _NEAR, "near")
    if draft.type not in _AT_HOME or any(a.kind == "state" for a in draft.actors):
        return draft
    home = parties.home
    if home is None or (own and own != {home.country}) or draft.rule.startswith(_OF_ONE):
        return draft
    if draft.type == "REJECT" and own and all(map(governs, draft.actors)):
        return draft  # 'border guards turned back the lorries': not their own state
    return _with(draft, home, _HOME, "at home")


def _named_near(draft: Draft, parse: Parse, parties: Parties) -> set[str]:
    """The countries of whom and what the draft's sentence names; of the one before, where that names one alone."""
    place = draft.head.sentence
    found: set[str] = set()
    for i in (place, place - 1):
        if i < 0:
            break
        sentence = parse.sentences[i]
        here = {c for c in parties.countries_at(parse.tokens_of(sentence)) if c}
        for mention in parties.cast.inside(sentence.span):
            actor = parties.cast.get(mention.actor)
            if actor is not None and actor.country:
                here.add(actor.country)
        found |= here
    return found


def _with(draft: Draft, other: Actor | None, share: float, how: str) -> Draft:
    if other is None:
        return draft
    sure = round(share * draft.confidence, 3)
    return replace(draft, recipients=(other,), confidence=sure, rule=f"{draft.rule}+{how}")
