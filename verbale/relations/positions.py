"""Knows positions: what an actor said and did about an issue, toward whom and when, on the scale of conflict."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from verbale.acts.contexts import intensity
from verbale.record.followed_rows import Position
from verbale.record.rows import ActRow, Party, StatementRow
from verbale.relations.issues import issues_in, issues_of_act, known_issues, names_issue, side_taken
from verbale.relations.scale import score_act
from verbale.relations.sides import same_side
from verbale.relations.words import name_stems, stems

__all__ = ["Position", "find_positions", "parties_of", "speaker_of", "stood"]

#: an end of a sentence within a statement, or the mark between two of its parts
SENTENCE = re.compile(r"(?<=[.!?])[”\"’']*\s+(?=[“\"‘'A-Z])|\s\.\.\.\s")
NEGATED = re.compile(r"\bnot to\b|\bnever\b|\bagainst\b", re.I)


def find_positions(
    acts: Sequence[ActRow], statements: Sequence[StatementRow] = (), parties: Mapping[str, Party] | None = None
) -> list[Position]:
    """The positions that acts and statements show, oldest first. The order of the input does not matter.

    A statement's sentence is a position where it names an issue and takes a side; its speaker and the one it is
    about are known from the acts of its article, speakers also from `parties` by id (by default those of all acts). Sentences that stand in an act's words already are not told twice.
    """
    found = [position for act in acts for position in _of_act(act)]
    casts: dict[str, list[ActRow]] = defaultdict(list)
    for act in acts:
        casts[act.article].append(act)
    told: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for position in found:
        told[position.article, position.actor.id, position.issue].append(position.words)
    parties = parties_of(acts) if parties is None else parties
    for said in sorted(statements, key=lambda s: s.id):
        for position in _of_statement(said, speaker_of(said, parties), casts[said.article]):
            known = told[position.article, position.actor.id, position.issue]
            if not any(_within(position.words, words) for words in known):
                known.append(position.words)
                found.append(position)
    return sorted(found, key=_order)


def _within(sentence: str, words: str) -> bool:
    """The sentence stands in the words, or they are most of it."""
    bare = sentence.strip("“”\"'‘’ .")
    return bare in words or (words.strip("“”\"'‘’ .") in bare and len(words) > 0.8 * len(bare))


def _order(position: Position) -> tuple[object, ...]:
    return (
        position.earliest or date.max,
        position.actor.id,
        position.issue,
        position.act or position.statement,
        position.toward.id if position.toward else "",
        position.words,
    )


def _of_act(act: ActRow) -> list[Position]:
    score = score_act(act)
    if score is None:
        return []
    found = []
    for issue in issues_of_act(act.type, act.words, act.consequence, act.contexts):
        for actor in act.actors:
            aims: Sequence[Party | None] = [r for r in act.recipients if r.id != actor.id] or [None]
            for toward in aims:
                value, why = _on_issue(act, issue, score, toward)
                found.append(
                    Position(
                        actor,
                        toward,
                        issue,
                        *stood(act),
                        value,
                        act.type,
                        act.status,
                        act.words,
                        names_issue(issue, act.words),
                        act.article,
                        act.uri,
                        act.outlet,
                        act.id,
                        act.statement,
                        why,
                    )
                )
    return found


def _on_issue(act: ActRow, issue: str, score: float, toward: Party | None) -> tuple[float, str]:
    """What is asked for is wanted: a request for talks speaks for talks, though PLOVER's score of a request is nil.
    Who backs sanctions or force against somebody presses him; who opposes them speaks for him."""
    known = known_issues().get(issue)
    if known is None or not known.words.search(act.words):
        return score, f"{act.type} {act.status}"
    if act.type == "REQUEST" and known.cooperative and not NEGATED.search(act.words):
        return intensity("AGREE", None), f"asks for {issue}: scored as an agreement to it"
    if not known.cooperative and toward is not None and _aimed(known.words, act.words, toward):
        if act.type in ("SUPPORT", "AGREE", "REQUEST"):
            return intensity("REJECT", None), f"backs {issue} against {toward.name}: scored as a rejection"
        if act.type == "REJECT":
            return intensity("AGREE", None), f"opposes {issue} against {toward.name}: scored as an agreement"
    return score, f"{act.type} {act.status}"


def _aimed(issue: re.Pattern[str], words: str, toward: Party) -> bool:
    """'sanctions against Quessa': what the issue names is aimed at the one toward whom the position is."""
    for at in issue.finditer(words):
        aimed = re.match(r"(?: \w+){0,2} (?:on|against|at) ((?:\w+ ?){1,4})", words[at.end() :])
        if aimed and stems(aimed.group(1)) & name_stems((toward,)):
            return True
    return False


def stood(act: ActRow) -> tuple[date | None, date | None]:
    """The day on which the act shows a position: what lies ahead or far back is a position on the day of its article."""
    close = act.earliest and act.latest and (act.latest - act.earliest).days <= 45
    if close and act.status in ("done", "ongoing", "alleged"):
        return act.earliest, act.latest
    return act.published if act.published else (act.earliest, act.latest)


def _of_statement(said: StatementRow, speaker: Party | None, cast: Sequence[ActRow]) -> list[Position]:
    if speaker is None:
        return []
    found = []
    for sentence in SENTENCE.split(said.words):
        sign, words = side_taken(sentence)
        for issue in issues_in(sentence) if sign else ():
            known = known_issues()[issue]
            if not known.cooperative:
                continue  # 'sanctions are needed': the acts tell who presses whom
            score = intensity("AGREE", None) if sign > 0 else intensity("REJECT", None)
            side = "for" if sign > 0 else "against"
            kind = "quotation" if said.kind == "direct" else "statement"
            found.append(
                Position(
                    speaker,
                    _toward(speaker, sentence, cast),
                    issue,
                    said.published,
                    said.published_latest or said.published,
                    score,
                    kind,
                    said.act,
                    sentence.strip(),
                    True,
                    said.article,
                    said.uri,
                    said.outlet,
                    None,
                    said.id,
                    f"'{words}' speaks {side} {issue}",
                )
            )
    return found


def parties_of(acts: Iterable[ActRow]) -> dict[str, Party]:
    """All parties that the acts name, by id."""
    return {
        party.id: party
        for act in acts
        for party in (*act.actors, *act.recipients, *((act.claimant,) if act.claimant else ()))
    }


def speaker_of(said: StatementRow, parties: Mapping[str, Party]) -> Party | None:
    """The speaker as a party: as the acts have it, else by what the id tells ('state:XVA')."""
    if said.speaker is None:
        return None
    if said.speaker in parties:
        return parties[said.speaker]
    kind, _, name = said.speaker.partition(":")
    country = name[:3] if kind == "state" or re.match(r"[A-Z]{3}\.", name) else None
    return Party(said.speaker, said.speaker_name or said.speaker, kind, country)


def _toward(speaker: Party, sentence: str, cast: Sequence[ActRow]) -> Party | None:
    """Whom the sentence names; else toward whom the speaker's acts of that article go most."""
    others = {
        p.id: p for act in cast for p in (*act.recipients, *act.actors) if not same_side(p, speaker) and p.country
    }
    words = stems(sentence)
    named = [p for p in others.values() if p.kind in ("state", "person") and name_stems((p,)) & words]
    if named:
        return min(named, key=lambda p: (p.kind != "state", p.id))
    counts: Counter[str] = Counter(
        p.id for act in cast if any(a.id == speaker.id for a in act.actors) for p in act.recipients if p.id in others
    )
    return others[min(counts, key=lambda one: (-counts[one], one))] if counts else None
