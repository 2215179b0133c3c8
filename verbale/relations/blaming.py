"""Knows blame that goes both ways: two sides that tell the same fight, each naming the other as the one who struck."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from verbale.record.followed_rows import DifferingAccount
from verbale.record.rows import ActRow
from verbale.relations.account import make_account
from verbale.relations.likeness import act_words
from verbale.relations.sides import meet, same_side, sides
from verbale.relations.told import tell_act
from verbale.relations.words import name_stems, stems

#: what one side can do to another, and be blamed for
BLAMED = ("ASSAULT", "COERCE")
#: words beside the parties' names and those for acts that both must have, to tell of one fight
COMMON = 2
#: words by which one says that the other began it
FIRST = re.compile(r"\b(?:first|start\w*|began|begun|unprovoked|provok\w+|violat\w+|br(?:oke|eak|oken|eaking))\b", re.I)


def find_blamed(
    acts: Iterable[ActRow], older: Iterable[ActRow], apart: Mapping[str, frozenset[str]]
) -> list[DifferingAccount]:
    """Two sides that tell the same fight the other way round: each names the other as the one who struck. Of the `older`
    acts none is compared with another; `apart` are those of which people decided that they are two."""
    new = {act.id for act in acts}
    alleged: dict[tuple[str, str, str], list[ActRow]] = defaultdict(list)
    for act in sorted((*acts, *older), key=lambda a: a.id):
        if act.type in BLAMED and act.claimant and act.status == "alleged":
            for teller in sides([act.claimant]):
                for doer in sides(act.actors):
                    alleged[act.type, teller, doer].append(act)
    found = []
    for (kind, teller, doer), rows in sorted(alleged.items()):
        for a in rows if teller < doer else ():
            for b in alleged.get((kind, doer, teller), ()):
                told_anew = a.id in new or b.id in new
                if told_anew and b.id not in apart.get(a.id, ()) and (account := _crossed(a, b)) is not None:
                    found.append(account)
    return list({account.id: account for account in found}.values())


def _crossed(a: ActRow, b: ActRow) -> DifferingAccount | None:
    if not (a.claimant and b.claimant and a.earliest and a.latest and b.earliest and b.latest):
        return None
    if same_side(a.claimant, b.claimant) or not (meet(a.actors, [b.claimant]) and meet(b.actors, [a.claimant])):
        return None
    # 'killing three', told by both in a war, are two attacks; 'fired first' is of the one fight
    names = name_stems((*a.actors, *a.recipients, *b.actors, *b.recipients))
    shared = (stems(a.words) & stems(b.words)) - names
    began = FIRST.search(a.words) is not None or FIRST.search(b.words) is not None
    enough = bool(shared) if began else len(shared - act_words()) >= COMMON
    if a.earliest > b.latest or b.earliest > a.latest or not enough:
        return None
    one, other = (tell_act(x) for x in sorted((a, b), key=lambda x: (x.published or (date.max,), x.id)))
    sure = round(min(0.9, 0.55 + 0.1 * len(shared)), 3)
    about = f"who: {', '.join(sorted(shared))}"
    return make_account("each blames the other", one, other, about, sure, "each side names the other")
