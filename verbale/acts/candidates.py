"""Knows who could be a party to an act: everybody told in its sentence, beside it, at home or in its other acts; the signs of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.drafts import Draft
from verbale.acts.parties import Parties
from verbale.acts.seconded import likely_parties
from verbale.acts.standing import governs, same_side, standing
from verbale.acts.told_where import ToldWhere
from verbale.reader.impression import Impression, odds
from verbale.text.parse import Parse, Token

Role = Literal["actor", "recipient"]
Signs = dict[str, float]
#: sentences before the act in which a party to it may be told
_BACK = 2
#: words between the act and a party, and mentions of one, beyond which more tell nothing
_FAR, _OFTEN = 40, 10
_MANY = 30
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "pobj", "dative"})
_HELD_BY_WORDS = frozenset({"prep", "agent", "dative"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be the party, or nobody (`actor` None), with the signs for and against it."""

    actor: Actor | None
    signs: Signs


class Candidates:
    """Gathers who could be a party to the acts of one article. Built once, when all its drafts are known."""

    def __init__(
        self, parse: Parse, parties: Parties, drafts: Sequence[Draft], impression: Impression | None = None
    ) -> None:
        self.parse = parse
        self.impression = impression
        self._parties = parties
        self._drafts = [d for d in drafts if d.actors and d.recipients]
        self._told = ToldWhere(parse, parties)

    def of(self, draft: Draft, role: Role, source: str) -> list[Candidate]:
        """Everybody who could have the role in the draft, nobody first, then by id. `source`: how those who have it now
        were found, the first of them being who has it."""
        has, others = (draft.recipients, draft.actors) if role == "recipient" else (draft.actors, draft.recipients)
        found = _Found({a.id for a in others}, has)
        for actor in has:
            found.add(actor, "found further")
        if has:
            found.drop(has[0], "found further")
            found.add(has[0], "found", f"found {source}", f"found {source} {draft.type}")
        place = draft.head.sentence
        for token, actor in self._told.inside(place):
            if self._parties.is_source(token):
                continue
            found.add(actor, "same sentence")
            if (signs := found.signs.get(actor.id)) is not None:
                self._within(signs, token, draft)
        near = set(found.signs)
        for where, sentence in (*((f"{n} before", place - n) for n in range(1, _BACK + 1)), ("after", place + 1)):
            for token, actor in self._told.inside(sentence):
                if actor.id not in near:
                    deed = "subject" if token.dep in _SUBJECT else "object" if token.dep in _OBJECT else "other"
                    found.add(actor, where, f"{where} as {deed}")
        if self._told.headline != place:
            for _, actor in self._told.inside(self._told.headline or 0):
                found.add(actor, "in the headline")
        found.add(self._parties.home, "home")
        found.add(self._parties.setting, "setting")
        for rank, state in enumerate(self._told.states[:3]):
            found.add(state, f"state {rank + 1} of the article")
        if self.impression is not None:
            self._read(self.impression, draft, role, found)
        self._in_speech(draft, others, found)
        self._in_other_acts(draft, role, others, found)
        for key, actor in found.actors.items():
            self._of_kind(found.signs[key], actor, others, draft)
        nobody = Candidate(None, self._nobody(draft, role, source, len(near), len(found.actors)))
        if self.impression is not None:
            nobody.signs["nobody, read"] = 1 - found.likely
            nobody.signs["nobody, read odds"] = -odds(found.likely)
        return [nobody, *(Candidate(found.actors[key], found.signs[key]) for key in sorted(found.actors))]

    def _within(self, signs: Signs, token: Token, draft: Draft) -> None:
        """How the words that tell somebody stand to the act's own word, in one sentence."""
        head = draft.head
        if draft.evidence.contains(token.span):
            signs["in the clause"] = 1.0
            signs[f"in the clause, {'before' if token.i < head.i else 'after'}"] = 1.0
        signs["far"] = min(signs.get("far", 1.0), abs(token.i - head.i) / _FAR)
        steps: list[str] = []
        at = token
        while at.i != head.i and at.head != at.i and len(steps) < 8:
            steps.append(at.lower if at.dep in _HELD_BY_WORDS else at.dep)
            at = self.parse.head(at)
        if at.i != head.i:
            signs["not below"] = 1.0
            if token.dep in _SUBJECT:
                signs["not below, subject"] = 1.0
            if token.i > head.i:
                signs["not below, after"] = 1.0
        elif steps:
            signs[f"under {steps[-1]}"] = 1.0
            if steps[-1] in ("dobj", "nsubj", "nsubjpass"):
                signs[f"under {steps[-1]} of {draft.type}"] = 1.0
            if len(steps) > 1:
                signs[f"ends in {steps[1]} {steps[0]}"] = 1.0
            signs["direct"] = max(signs.get("direct", 0.0), 1 / len(steps))

    def _read(self, impression: Impression, draft: Draft, role: Role, found: _Found) -> None:
        """How likely the reader holds each of those told near the act for the party."""
        near = likely_parties(draft.head, role, self.parse, self._told, impression)
        likely = {key: share for key, share in near.items() if key in found.signs}
        order = sorted(likely, key=lambda key: (-likely[key], key))
        for key in order:
            found.signs[key]["read"] = likely[key]
            found.signs[key]["read, odds"] = odds(likely[key])
        if order:
            found.signs[order[0]]["read first"] = 1.0
        found.likely = max(likely.values(), default=0.0)

    def _in_speech(self, draft: Draft, others: tuple[Actor, ...], found: _Found) -> None:
        said = draft.statement
        if said is None:
            return
        speaker = self._parties.cast.get(said.speaker) if said.speaker else None
        if speaker is not None:
            found.add(speaker, "speaker, own side" if any(same_side(speaker, a) for a in others) else "speaker")
        for heard in said.addressees:
            found.add(self._parties.cast.get(heard), "spoken to")

    def _in_other_acts(self, draft: Draft, role: Role, others: tuple[Actor, ...], found: _Found) -> None:
        """Who has the role toward the same party in the article's other acts, and who has the other role toward it."""
        if not others:
            return
        mine = others[0]
        for other in self._drafts:
            if other.head.i == draft.head.i:
                continue
            there, here = (other.actors, other.recipients) if role == "recipient" else (other.recipients, other.actors)
            close = 0 <= draft.head.sentence - other.head.sentence <= 1
            if there[0].id == mine.id or same_side(there[0], mine):
                found.add(here[0], f"so with the side {'before' if other.head.i < draft.head.i else 'later'}")
                if there[0].id == mine.id:
                    found.add(here[0], "so with the same")
                if other.type == draft.type:
                    found.add(here[0], "so with the side by such an act")
                if close:
                    found.add(here[0], "so with the side close by")
            elif any(same_side(a, mine) for a in here):
                found.add(there[0], "the other way with the side")
                if close:
                    found.add(there[0], "the other way close by")

    def _of_kind(self, signs: Signs, actor: Actor, others: tuple[Actor, ...], draft: Draft) -> None:
        mine = others[0] if others else None
        part = standing(actor)
        named = [f"is {actor.kind}", f"{draft.type} and {actor.kind}", f"standing {part}",
                 f"{draft.type} and standing {part}", f"sector {actor.sector or 'unknown'}"]  # fmt: skip
        if self._parties.is_without_name(actor):
            named.append("without a name")
        if mine is None:
            named.append("other party unknown")
        elif mine.country is None or actor.country is None:
            named.append("a country unknown")
        elif mine.country == actor.country:
            own = "own state" if actor.kind == "state" else "own country"
            named += [own, f"{own} in {draft.type}"]
            if governs(mine):
                named.append(f"{own} of who governs")
            if mine.kind == "state":
                named.append(f"{own} of the state")
        else:
            named += ["abroad", f"abroad in {draft.type}"]
            if actor.kind == mine.kind == "state":
                named.append("state and state")
        if actor.kind == "state" and "same sentence" not in signs:
            named.append("state from afar")
        signs["share"] = min(1.0, 2 * self._told.share(actor))
        signs["often"] = min(self._told.times(actor), _OFTEN) / _OFTEN
        signs |= dict.fromkeys(named, 1.0)

    def _nobody(self, draft: Draft, role: Role, source: str, near: int, all_: int) -> Signs:
        pattern = draft.rule.partition("/")[0].partition("+")[0]
        named = ["nobody", f"nobody in {draft.type}", f"nobody in {pattern}", f"nobody when {draft.status}",
                 f"nobody, found {source}", f"nobody, found {source} in {draft.type}"]  # fmt: skip
        head = draft.head
        if head.pos in ("VERB", "AUX"):
            if roles.is_passive(self.parse, head):
                named.append("nobody, passive")
                if not roles.agents(self.parse, head):
                    named.append(f"nobody, passive in {draft.type}")
            below = self.parse.children(head, "dobj", "ccomp", "xcomp", "prep", "agent")
            for dep in {t.dep for t in below}:
                named.append(f"nobody, {dep}")
            for t in self.parse.children(head, "dobj", "nsubj"):
                named.append(f"nobody, {t.dep} is {t.pos}")
        if draft.addressed:
            named.append("nobody, addressed")
        if draft.nominal:
            named.append("nobody, noun")
        if draft.harmed:
            named.append("nobody, harmed")
        if not near:
            named.append("nobody else near")
        others = draft.actors if role == "recipient" else draft.recipients
        if not others:
            named.append("nobody, other party unknown")
        else:
            named.append(f"nobody with {others[0].kind}")
            if governs(others[0]):
                named.append("nobody with who governs")
            if len({a.country or a.id for a in others}) > 1:
                named.append("nobody with several")
        return dict.fromkeys(named, 1.0) | {"nobody of so many": min(all_, _MANY) / _MANY}


class _Found:
    """The candidates by id, with their signs; without those who have the other role, and the press that only tells it."""

    def __init__(self, barred: set[str], given: Sequence[Actor]) -> None:
        self._barred = barred
        self._given = {a.id for a in given}
        self.actors: dict[str, Actor] = {}
        self.signs: dict[str, Signs] = {}
        #: how likely the reader holds the likeliest of them for the party
        self.likely = 0.0

    def add(self, actor: Actor | None, *signs: str) -> None:
        if actor is None or actor.id in self._barred:
            return
        if actor.id not in self._given and actor.sector == "JRN" and actor.kind == "organisation":
            return
        self.actors.setdefault(actor.id, actor)
        self.signs.setdefault(actor.id, {}).update(dict.fromkeys(signs, 1.0))

    def drop(self, actor: Actor, sign: str) -> None:
        if actor.id in self.signs:
            self.signs[actor.id].pop(sign, None)
