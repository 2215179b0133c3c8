"""Knows the other side: whom an act touches when its words name nobody, or only people and things without a state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from verbale.actors.actor import Actor
from verbale.acts.act import MUTUAL
from verbale.acts.doers import invader, is_war, struck_by, who_agreed, who_harms, who_minds, who_protests, with_doer
from verbale.acts.drafts import Draft
from verbale.acts.foes import foe_of
from verbale.acts.parties import Parties
from verbale.acts.standing import governs, is_abroad, same_side, standing
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span

_CONFLICT = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_BYGONE = frozenset({"SUN", "YUG", "CSK", "DDR", "SCG"})
_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_HOSTILE = _FORCE | {"ACCUSE", "THREATEN", "SANCTION"}
#: looked at once more when it is known who is at odds with whom
_AGAIN = _FORCE | {"THREATEN", "SANCTION", "CONCEDE", "RETREAT"}
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
_HELPING = frozenset({"AID", "SUPPORT"})
#: who does these does them to nobody
_ALONE = ("resign", "step-aside", "announce-resignation", "n-resignation", "concede-defeat")
#: refusals that answer what is not told
_SHRUGS = ("refuse-to/", "withhold-consent/", "decline", "balk/", "deny-entry/")
#: at home these touch whom they name, not the state
_NOT_THE_STATE = (
    "come-out/", "say-no/", "decline", "drop-charges/", "look-into/", "let-free/", "quit-coalition/", "leave-body/", "deny-"
)  # fmt: skip
#: 'urged both governments', 'talks between the two sides', 'asked each of them'
_BOTH = re.compile(
    r"\b(?:both|the two|two|rival|opposing|warring|all) "
    r"(?:sides|governments|countries|states|parties|neighbou?rs|capitals|leaders|nations|delegations|peoples|of them)\b|\beach of them\b|"
    r"\bboth of them\b|\bthe sides\b",
    re.I,
)
#: groups with which a state deals at home
_DOMESTIC = re.compile(
    r"protest|demonstrat|opponent|opposition|supporter|activist|candidate|critic|parliament|lawmaker|separatist|voter|"
    r"party|union|worker|journalist|dissident|student|institut|school|communit|universit|compan|hospital|detainee|suspect|inmate|organi[sz]ation|channel|church"
)
#: so much less sure than an act whose recipient is named
_DISCOUNT = 0.8


def name_other_side(drafts: Sequence[Draft], parse: Parse, parties: Parties) -> list[Draft]:
    """The drafts with the other side as recipient where none is named and the article tells who it is.

    In this order: 'both sides' are the two states that deal with each other here; another party of the same sentence; the
    one with whom the actor's side is told to deal elsewhere in the article. Acts at home stay at home.
    """
    told = _Told(drafts, parse, parties)
    first = [told.completed(d) for d in drafts]
    again = _Told(first, parse, parties)  # who is found out to be at odds tells whom the others touch
    return [again.completed(d) if not d.recipients and d.type in _AGAIN else d for d in first]


class _Told:
    """What the article tells of who deals with whom."""

    def __init__(self, drafts: Sequence[Draft], parse: Parse, parties: Parties) -> None:
        self.drafts = drafts
        self.parse = parse
        self.parties = parties
        self.mentions = sorted(parties.cast.mentions, key=lambda m: m.span)
        self.states = {c: a for c, a in parties.states.items() if c not in _BYGONE}
        self.dealings: Counter[frozenset[str]] = Counter()
        self.fights: Counter[frozenset[str]] = Counter()
        for draft in drafts:
            for one in draft.actors:
                for other in draft.recipients:
                    if one.country and other.country and one.country != other.country:
                        self.dealings[frozenset((one.country, other.country))] += 1
                        self.fights[frozenset((one.country, other.country))] += draft.type in _HOSTILE

        seen = Counter(
            a.country
            for m in self.mentions
            if not parties.cast.unsettled and (a := parties.cast.get(m.actor)) and a.country in self.states
        )
        first = sorted(seen.items(), key=lambda kv: (-kv[1], kv[0] or ""))[:3]
        #: the state that the article is about, where no other is named a third as often
        self.home = first[0][0] if first and (len(first) < 2 or 3 * first[1][1] < first[0][1]) else None
        if self.home is None and parties.home is not None and len(first) < 2:
            self.home = parties.home.country
        #: the two states that the article is about, where the third is named half as often at most
        self.leading = (
            frozenset(c for c, _ in first[:2] if c)
            if len(first) > 1 and (len(first) < 3 or 2 * first[2][1] <= first[1][1])
            else frozenset()
        )

    def _taken_up(self, actor: Actor) -> frozenset[str]:
        """The states for which a group is named: 'pro-Ostrian forces' fight others than Ostria."""
        words = set(re.findall(r"pro-([a-z]+)", actor.id))
        found = {
            other.country
            for m in self.mentions
            if (other := self.parties.cast.get(m.actor)) is not None
            and other.country
            and m.span.of(self.parse.text).lower() in words
        }
        return frozenset(c for c in found if c)

    def completed(self, draft: Draft) -> Draft:
        if draft.type == "PROTEST" and not draft.recipients:
            return self._protested(draft)
        if not draft.actors:
            where = self.states.get(self._there(draft) or "") if draft.type == "ASSAULT" else None
            if where is not None and not draft.recipients:
                draft = _with(draft, (where,), _DISCOUNT)  # 'shells hit a school in <a town of Ostria>'
            return with_doer(draft, self.drafts, self.states, self.parties)
        actor = draft.actors[0]
        others = tuple(r for r in draft.recipients if all(r.id != a.id for a in draft.actors))
        if draft.recipients and not others and len(draft.actors) > 1:
            return draft  # 'accused each other'
        draft = replace(draft, recipients=others) if len(others) < len(draft.recipients) else draft
        if draft.type not in _CONFLICT | _YIELDING | MUTUAL | _HELPING:
            found = () if is_abroad(draft.recipients, actor) else self._both(draft, actor)
            return _with(draft, found, _DISCOUNT) if found else draft
        mutual = draft.type in MUTUAL or draft.rule.startswith(
            ("n-clash/", "clash/", "trade-fire/", "sign-deal/", "establish-ties/", "stop-fighting/", "take-effect/")
        )
        as_one = draft.type == "SUPPORT" and _BOTH.search(draft.evidence.of(self.parse.text)) is not None
        if (mutual or as_one) and len(draft.actors) > 1 and not draft.recipients:
            # 'the two presidents met': the first named with the others, none of them on both sides
            return replace(draft, actors=draft.actors[:1], recipients=draft.actors[1:])
        if as_one and not draft.recipients and (both := self._both(draft, actor)):
            return _with(draft, both, _DISCOUNT)  # 'the two sides have mended ties'
        if draft.type in MUTUAL and len(draft.recipients) == 1:  # 'hosted talks between the two sides'
            both = self._both(draft, actor, third=True)  # who hosts them is seldom one of them
            if len(both) > 1 and draft.recipients[0] in both:
                return replace(draft, recipients=both)
        if is_abroad(draft.recipients, actor):
            return draft
        if any((r.country and r.country == actor.country) or r.sector == "COP" for r in draft.recipients):
            return draft  # at home, or against police whose state is not said
        if any(self._is_one(r) for r in draft.recipients):
            return draft  # who is told by name, or as one who broke the law, is touched himself
        if draft.rule.startswith(("convict", "find-guilty")) or (
            actor.country and any(_DOMESTIC.search(r.id) for r in draft.recipients)
        ):
            return draft  # with its own people and parties
        here = self._there(draft) if draft.type in _FORCE else None
        if (
            here is not None and here == actor.country
        ):  # force at home, as in a civil war, is no act against a neighbour
            fought = self._fought(draft, actor)
            if fought is not draft or draft.type == "COERCE" or draft.recipients or self._rival(actor) is None:
                return fought
        if draft.type in _FORCE and actor.country is None and actor.kind == "group" and not draft.recipients:
            fought = self._fought(draft, actor)
            if fought is not draft:
                return fought
        met = who_protests(draft, self.drafts, self.parse) or who_minds(draft, self.drafts, self.states)
        if met and not draft.recipients:
            return _with(draft, met, _DISCOUNT, how="deed told")
        if draft.type == "SUPPORT" and not draft.recipients:
            return _or_same(draft, who_agreed(draft, self.drafts, self.parse))
        if (
            draft.addressed
            or draft.rule.startswith(_SHRUGS)
            or draft.type in _HELPING
            or draft.rule.startswith(("discuss/", "judge-evaluative", *_ALONE))
        ):
            return draft
        if draft.nominal and draft.type in _FORCE:
            struck = struck_by(actor, self.drafts, self.states)
            rival = self.states.get(self._rival(actor) or "") if is_war(draft) else None
            return _or_same(draft, struck or ((rival,) if rival is not None else ()))
        at_home = actor.country == self.home or (
            actor.country is None and actor.sector not in ("IGO", "UNO", "EUR", "REB")
        )
        dealt = self._dealt(draft, actor)
        often = any(n > 1 for n in dealt.values()) or (bool(dealt) and draft.type in MUTUAL)
        if self.home and at_home and not often:
            return self._fought(draft, actor) if draft.type in _FORCE else self._domestic(draft, actor)
        if draft.rule.startswith("stage-coup/"):
            own = self.states.get(actor.country or "")  # a coup is made at home
            return _with(draft, (own,), _DISCOUNT) if own is not None and not draft.recipients else draft
        if draft.harmed and not draft.recipients:
            return _or_same(draft, who_harms(draft, self.drafts))
        if draft.type == "ACCUSE" and not draft.recipients:
            blamed = invader(draft, self.drafts, self.states, self.parse)
            if blamed:
                return _with(draft, blamed, _DISCOUNT, how="deed told")
        if actor.sector in ("COP", "JUD"):
            return draft  # police and courts act at home, as long as nothing says otherwise
        if draft.type in _HELPING:
            return draft  # whom one helps is named, or of one's own
        if draft.type == "AGREE":
            found = self._both(draft, actor) or self._beside(draft, actor, draft.evidence)
            return _with(draft, found, _DISCOUNT) if found else draft
        if not draft.recipients and standing(actor) < 2 and actor.kind != "organisation":
            return draft  # what planners or a writer object to need not be another state's
        worded = self._both(draft, actor) or self._told_by(draft, actor, here)
        if draft.type != "MOBILIZE":  # beside troops their host is named, or who sends them with others
            worded = worded or self._beside(draft, actor, draft.evidence)
        found = (
            worded
            or self._opposite(draft, actor)
            or self._beside(draft, actor, self.parse.sentence_of(draft.head).span)
            or self._only_other(draft, actor)
        )
        for_them = self._taken_up(actor)  # 'pro-Ostrian fighters' do nothing to Ostria
        found = tuple(a for a in found if a.country not in for_them and all(a.id != x.id for x in draft.actors))
        return _with(draft, found, _DISCOUNT, first=bool(worded)) if found else draft

    def _is_one(self, recipient: Actor) -> bool:
        """Is it a person told by name, or those of whom the law has hold?"""
        if recipient.sector == "CRM":
            return recipient.kind == "group"
        return recipient.kind == "person" and " " in recipient.name and not self.parties.is_without_name(recipient)

    def _fought(self, draft: Draft, actor: Actor) -> Draft:
        """Force at home that names nobody falls on whom the actor is told to fight there."""
        if draft.recipients or draft.type == "MOBILIZE" or (draft.type == "COERCE" and governs(actor)):
            return draft  # whom police and ministries hold or ban, rebels are not
        found = foe_of(actor, self.drafts, self.parties.cast)
        return _with(draft, found, _DISCOUNT) if found else draft

    def _protested(self, draft: Draft) -> Draft:
        """People protest against who governs where they do: at the place of the sentence, else where the article plays."""
        country = self._there(draft) or self.home or (self.parties.setting.country if self.parties.setting else None)
        own = draft.actors[0].country if draft.actors else None
        if country is None or (own is not None and own != country) or country not in self.states:
            country = own if own in self.states else None
        return _with(draft, (self.states[country],), _DISCOUNT) if country is not None else draft

    def _domestic(self, draft: Draft, actor: Actor) -> Draft:
        """In an article about one state alone, what is asked, refused or granted concerns that state and its people;
        where one who governs blames or punishes nobody named, nobody is told."""
        alone = governs(actor) and not draft.recipients
        alone = alone and (draft.type in ("ACCUSE", "SANCTION") or draft.rule.startswith("deny-"))
        if draft.rule.startswith(_NOT_THE_STATE) or alone:
            return draft
        named = any(r.country for r in draft.recipients)
        if named or draft.type in _FORCE | MUTUAL or actor.kind == "state":
            return draft
        return _with(draft, (self.states[self.home],), _DISCOUNT, first=False) if self.home in self.states else draft

    def _there(self, draft: Draft) -> str | None:
        """The one country in which the act's sentence places it."""
        here = self.parties.countries_at(self.parse.tokens_of(self.parse.sentence_of(draft.head)))
        return next(iter(here)) if len(here) == 1 else None

    def _told_by(self, draft: Draft, actor: Actor, here: str | None) -> tuple[Actor, ...]:
        """The state on whose soil force is used, or whose side alleges it: 'its troops shot at us, Varenia said'."""
        if draft.type not in _FORCE or not (actor.country or actor.kind == "group"):
            return ()
        said = draft.statement
        speaker = self.parties.cast.get(said.speaker) if said is not None and said.speaker else None
        harmed = here
        if harmed is None and draft.status == "alleged" and speaker is not None and speaker.country:
            harmed = speaker.country if self.dealings[frozenset((speaker.country, actor.country or ""))] else None
        if harmed is None or harmed == actor.country or harmed not in self.states:
            return ()
        return (self.states[harmed],)

    def _both(self, draft: Draft, actor: Actor, third: bool = False) -> tuple[Actor, ...]:
        if not _BOTH.search(draft.evidence.of(self.parse.text)):
            return ()
        for pair, _ in sorted(
            self.dealings.items(), key=lambda kv: (third and actor.country in kv[0], -kv[1], sorted(kv[0]))
        ):
            others = [self.states[c] for c in sorted(pair) if c != actor.country and c in self.states]
            if others and (actor.country in pair or len(others) == 2):
                return tuple(others)
        counted = self._counted(actor)
        return tuple(self.states[c] for c, _ in counted[:2]) if len(counted) == 2 else ()

    def _beside(self, draft: Draft, actor: Actor, span: Span) -> tuple[Actor, ...]:
        """The one other state or body that the act's own words name; nobody where they name several."""
        if (draft.recipients or draft.type in _FORCE) and not self._deals(draft, actor):
            return ()
        found = self._parties_in(span, draft)
        if len(found) != 1:
            return ()
        rival = self._rival(actor)
        third = rival is not None and found[0].country != rival
        return () if third and draft.type in _HOSTILE | _YIELDING | {"REJECT"} else found

    def _subject(self, head: Token) -> list[Span]:
        """The act's own subject, in which 'of the Union' says who acts, not on whom."""
        return [self.parse.subtree_span(t) for t in self.parse.children(head, "nsubj", "nsubjpass")]

    def _parties_in(self, span: Span, draft: Draft) -> tuple[Actor, ...]:
        found: dict[str, Actor] = {}
        subject = self._subject(draft.head)
        for mention in self.mentions:
            if any(subject_span.contains(mention.span) for subject_span in subject) or self._helps(mention.span):
                continue
            other = self.parties.cast.get(mention.actor) if span.contains(mention.span) else None
            if other is not None and other.country in self._taken_up(draft.actors[0]):
                continue
            if other is None or standing(other) < 2 or any(same_side(other, a) for a in (*draft.actors, *draft.harmed)):
                continue
            key = other.country or other.id
            if other.country and other.country in self.states:
                found[key] = self.states[other.country]
            elif other.country or other.sector in ("IGO", "UNO", "EUR", "REB", "ISM"):
                found.setdefault(key, other)
        return tuple(found.values())

    def _helps(self, span: Span) -> bool:
        """'a coup with support from Ostria': who helps the actor is not whom it touches."""
        token = self.parse.at(span.start)
        above = islice(self.parse.ancestors(token), 4) if token is not None else ()
        return any(t.lemma in ("support", "backing", "help", "blessing") and t.pos == "NOUN" for t in above)

    def _deals(self, draft: Draft, actor: Actor) -> bool:
        return bool(self._dealt(draft, actor))

    def _dealt(self, draft: Draft, actor: Actor) -> dict[frozenset[str], int]:
        """The pairs in which the actor's state stands; for hostile acts those told to be at odds, else those that deal often."""
        mine = {pair: n for pair, n in self.dealings.items() if actor.country in pair}
        if draft.type not in _HOSTILE:
            return mine
        hostile = {pair: n for pair, n in self.fights.items() if n and actor.country in pair}
        return hostile or {pair: n for pair, n in mine.items() if n > 1 or pair == self.leading}

    def _opposite(self, draft: Draft, actor: Actor) -> tuple[Actor, ...]:
        """The state with which the actor's own is told to deal: the commonest, if none comes near it."""
        if draft.type in MUTUAL | _HELPING:
            return ()
        dealt = self._dealt(draft, actor)
        ranked = Counter(
            {(p - {actor.country}): n for p, n in dealt.items() if n > 1 or p == self.leading or self.fights[p]}
        )
        best = ranked.most_common(2)
        if not best:
            return ()
        (country,) = best[0][0]
        if len(best) > 1 and best[0][1] < 2 * best[1][1]:
            rival = self._rival(actor)
            if rival is None or frozenset((rival,)) not in ranked:
                return ()
            country = rival
        if not self._at_odds(draft, actor, country):
            return ()
        return (self.states[country],) if country in self.states else ()

    def _rival(self, actor: Actor) -> str | None:
        """The other of the two states that the article is about, where the actor is of one and they deal with each other."""
        if actor.country not in self.leading or not self.dealings[self.leading]:
            return None
        return next(iter(self.leading - {actor.country}), None)

    def _at_odds(self, draft: Draft, actor: Actor, country: str | None) -> bool:
        """What is conceded or refused is conceded to an adversary, if to anybody unnamed."""
        if draft.type not in ("CONCEDE", "REJECT"):
            return True
        if draft.type == "REJECT" and actor.kind != "state":
            return False  # what one person refuses or denies, another state may have nothing to do with
        pair = frozenset((actor.country or "", country or ""))
        if draft.type == "REJECT":
            return self.fights[pair] > 0
        return self.fights[pair] > 0 or (pair == self.leading and actor.kind == "state")

    def _only_other(self, draft: Draft, actor: Actor) -> tuple[Actor, ...]:
        """The one other state of an article that is about two."""
        if draft.type in MUTUAL | _HELPING or actor.country is None:
            return ()
        counted = self._counted(actor)
        if not counted or (len(counted) > 1 and counted[0][1] < 3 * counted[1][1]):
            return ()
        country, times = counted[0]
        if draft.type in _FORCE and not self.fights[frozenset((country, actor.country))]:
            return ()
        return (self.states[country],) if times > 2 and self._at_odds(draft, actor, country) else ()

    def _counted(self, actor: Actor) -> list[tuple[str, int]]:
        """The foreign states of the article by their mentions, those named once left out."""
        counts: Counter[str] = Counter()
        for mention in self.mentions:
            other = self.parties.cast.get(mention.actor)
            if other is not None and other.country in self.states and other.country != actor.country:
                counts[other.country or ""] += 1
        return [(c, n) for c, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])) if n > 1]


def _or_same(draft: Draft, others: tuple[Actor, ...]) -> Draft:
    return _with(draft, others, _DISCOUNT, how="deed told") if others else draft


def _with(draft: Draft, others: tuple[Actor, ...], share: float, first: bool = True, how: str = "other side") -> Draft:
    """The draft with these recipients, before those without a state whom it has; not `first` where nothing in the
    sentence tells them: who is named then stands before who is guessed."""
    kept = tuple(r for r in draft.recipients if all(r.id != o.id for o in others))
    rule = draft.rule if share == 1.0 else f"{draft.rule}+{how}"
    named = (*others, *kept) if first and not kept else (*kept, *others)
    return replace(draft, recipients=named, confidence=round(share * draft.confidence, 3), rule=rule)
