"""Knows how well acts are found in short passages written to be hard: per type recall, false acts, parties and status."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from verbale.coding import code
from verbale.evaluation.gold import GoldAct, GoldError, read_act
from verbale.evaluation.record import Share, Tally, pair_acts
from verbale.exports.coded import coded_object
from verbale.knowledge import Knowledge
from verbale.pages.page import Page


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with the acts that it tells, as its writer annotated them; `file` is where it stands."""

    id: str
    file: str
    text: str
    acts: tuple[GoldAct, ...]


@dataclass
class ProbeScore:
    """The figures over passages: all acts, those with the actor and with both parties right, the status of the acts found;
    per type the acts found of those annotated, the acts told too many, and the parties and status of those found."""

    acts: Tally = field(default_factory=Tally)
    acts_actor: Tally = field(default_factory=Tally)
    acts_actor_recipient: Tally = field(default_factory=Tally)
    status: Share = field(default_factory=Share)
    found: dict[str, Share] = field(default_factory=dict)
    actors: dict[str, Share] = field(default_factory=dict)
    recipients: dict[str, Share] = field(default_factory=dict)
    statuses: dict[str, Share] = field(default_factory=dict)
    false: dict[str, int] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)


def read_passages(file: Path) -> tuple[Passage, ...]:
    """The passages of a YAML file: a list of `id`, `text`, `acts`. GoldError where it is not in that form."""
    try:
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        return tuple(
            Passage(p["id"], file.name, p["text"], tuple(read_act(a, p["text"], file) for a in p["acts"]))
            for p in given
        )
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise GoldError(f"{file}: not a list of passages with id, text and acts ({error})") from error


def score_passages(passages: Iterable[Passage], knowledge: Knowledge) -> ProbeScore:
    """Code each passage as an article of its own, with that knowledge, and score its acts as those of articles are."""
    score = ProbeScore()
    for passage in passages:
        page = Page(f"{passage.id}.txt", (passage.text + "\n").encode(), charset="utf-8")
        _add(score, passage, coded_object(code(page, knowledge)))
    return score


def _add(score: ProbeScore, passage: Passage, row: dict[str, Any]) -> None:
    gold, given = passage.acts, row["acts"]
    pairs = pair_acts(gold, row)
    told = {(id(gold[p.gold]), id(given[p.given])): p for p in pairs}
    both = [(p.gold, p.given) for p in pairs]
    score.acts.add(gold, given, both, lambda g, a: True)
    score.acts_actor.add(gold, given, both, lambda g, a: told[id(g), id(a)].actor)
    score.acts_actor_recipient.add(
        gold, given, both, lambda g, a: told[id(g), id(a)].actor and told[id(g), id(a)].recipient
    )
    for pair in pairs:
        act, kind = gold[pair.gold], gold[pair.gold].types[0]
        right = act.status == given[pair.given]["status"]
        score.status.add(right)
        score.statuses.setdefault(kind, Share()).add(right)
        score.actors.setdefault(kind, Share()).add(pair.actor)
        score.recipients.setdefault(kind, Share()).add(pair.recipient)
    found = {p.gold for p in pairs}
    for i, act in enumerate(gold):
        if not act.weak:
            score.found.setdefault(act.types[0], Share()).add(i in found)
            if i not in found:
                score.errors.append(f"{passage.id}: missed {act.types[0]}: {act.evidence.of(passage.text)}")
    _add_false(score, passage, given, {p.given for p in pairs})


def _add_false(score: ProbeScore, passage: Passage, given: Sequence[dict[str, Any]], used: set[int]) -> None:
    for j, act in enumerate(given):
        if j not in used:
            score.false[act["type"]] = score.false.get(act["type"], 0) + 1
            score.errors.append(
                f"{passage.id}: too many {act['type']} {act['actors']} -> {act['recipients']} ({act['rule']})"
            )
