"""Knows where a report is looked for: under which keys reports of one act stand together."""

from __future__ import annotations

import zlib

from verbale.record.rows import ActRow
from verbale.relations.kinds import EITHER, FORCE, family, stage
from verbale.relations.sides import sides
from verbale.relations.words import WORD

#: words of a passage that make one mark, and marks of a passage
RUN, MARKS = 3, 3


def keys_of(act: ActRow) -> list[str]:
    """Where an act is looked for: its kind, its stage, and each side that has part in it; an act of force or a sanction also without
    a side, since who did it may only be described ('the closure of the border'), and one that takes two, since either may be told. What a person says is also looked for by
    the speaker, and every passage by its words."""
    kind = family(act.type)
    found = set(sides((*act.actors, *act.recipients)))
    if not found or kind == FORCE or act.type in EITHER or act.type == "SANCTION":
        found.add("?")
    speaker = [f"said|{act.claimant.id}"] if act.claimant and act.claimant.kind == "person" else []
    return [*(f"{kind}|{stage(act) or act.status}|{side}" for side in sorted(found)), *speaker, *_marks(act.words)]


def _marks(words: str) -> list[str]:
    """Marks of a passage, most of which another in nearly the same words has too, however it was coded: the least
    checksums of its words three by three."""
    row = WORD.findall(words.lower())
    runs = {zlib.crc32(" ".join(row[at : at + RUN]).encode()) for at in range(len(row) - RUN + 1)}
    return [f"words|{mark:08x}" for mark in sorted(runs)[:MARKS]]
