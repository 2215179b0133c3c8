"""Knows which types and stages of acts can be one act told otherwise, and how acts of a kind are told."""

from __future__ import annotations

from verbale.acts.act import MUTUAL as MUTUAL
from verbale.record.rows import ActRow

#: statuses that speak of one and the same stage of an act; a planned meeting and the meeting are two events
STAGES = {
    "done": "happened", "ongoing": "happened", "alleged": "happened", "denied": "happened",
    "planned": "ahead", "promised": "ahead", "threatened": "ahead", "conditional": "ahead",
    "requested": "asked", "hypothetical": "supposed",
}  # fmt: skip
#: types as which one act is told: a missile's launch as force shown or used, a deal as talks, agreement, cooperation
FAMILIES = {
    "ASSAULT": "force", "MOBILIZE": "force", "COERCE": "force",
    "CONSULT": "accord", "AGREE": "accord", "COOPERATE": "accord", "SUPPORT": "accord", "AID": "accord",
    "ACCUSE": "blame", "REJECT": "blame", "REQUEST": "pressure", "THREATEN": "pressure", "SANCTION": "pressure",
    "RETREAT": "yielding", "CONCEDE": "yielding", "PROTEST": "protest",
}  # fmt: skip
#: the family whose doers are often only described: 'gunmen', 'a suicide bomber'
FORCE = "force"
#: what actors do with words: many such acts on one day
VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "COOPERATE"})
#: acts that their recipient makes what they are
BILATERAL = frozenset({"SANCTION", "AID", "CONSULT", "AGREE", "RETREAT", "CONCEDE"})
#: what is said to somebody, or together: within some weeks there is seldom more than one of a type
SPOKEN = VERBAL | MUTUAL
#: acts that take two, either of whom may be told as the doer
EITHER = MUTUAL | {"RETREAT", "CONCEDE"}


def family(kind: str) -> str:
    """The family of a type: those as which one act is told."""
    return FAMILIES.get(kind, kind)


def stage(act: ActRow) -> str | None:
    """Whether an act happened, lies ahead, was asked; a threat under a condition was made."""
    return "happened" if act.type == "THREATEN" and act.status == "conditional" else STAGES.get(act.status)
