"""Knows whose 'the Senate' is: names that bodies of several states have."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.actors.at_home import states_in
from verbale.actors.desk import Desk
from verbale.actors.named_actor import STATE_BODIES, named_actor
from verbale.actors.organisations import organisation_actor
from verbale.actors.seats import country_before
from verbale.actors.states import stands_for_government
from verbale.text.parse import Token


def find_shared_bodies(desk: Desk) -> None:
    """Note a mention for each name that bodies of several states have: 'the Senate' is that of the state beside it,
    else of the article's state, else the usual one."""
    for match in desk.matches.values():
        entry = match.kind("body")
        if entry is None or match.kind("organisation", "state") or not desk.outside_names(match.first, match.last):
            continue
        head = desk.head_in(match.first, match.last)
        if match.kind("capital") and not stands_for_government(desk, match):
            continue
        after = [t.lower for t in desk.parse.tokens[match.last : match.last + 2]]
        if after[:1] == ["-"] and after[1:] in (["e"], ["i"], ["ul"], ["al"]):
            continue  # 'Majlis-e Mushawarat' is one name
        above = desk.parse.head(head)
        if head.dep == "compound" and above.i == match.last and above.tag == "NNP" and above.entity == "ORG":
            continue  # 'the Varania Labour Congress'
        before = desk.parse.tokens[match.first - 1].lower if match.first else ""
        if before in ("and", "&") and after[:1] and after[0] in _FIELDS_OF:
            continue  # 'Employment and Labour Minister'
        body = desk.words.shared_bodies[int(entry.key)]
        words = desk.words_of(match.first, match.last)
        beside = country_before(desk, match.first, head)
        code = beside or (match.entries[0].key if match.kind("capital") else desk.focus)
        if code is None:
            named = [c for c in (*body.of, *sorted(body.also)) if c in desk.states_named]
            code = named[0] if len(named) == 1 else None
        if (
            beside is None
            and body.sector in ("LEG", "PTY")
            and (other := _only_here(desk, head, body.of, code)) is not None
        ):
            code = other  # 'Labour won Karsk back' in the paper of a state without one
        key: str | None
        if code in body.also and code not in body.of:
            key = None
        elif beside is None and code not in body.of and body.usual is not None and body.sector in ("LEG", "PTY"):
            named = [c for c in body.of if c in desk.states_named]
            code = named[0] if named else None  # 'Labour' in a third state's paper
            key = body.of[code] if code else body.usual
        else:
            key = body.of.get(code) if code else body.usual
        if key is None and ((" " not in words and words.isupper()) or body.sector not in STATE_BODIES | {"PTY"}):
            continue  # letters of one state's force are other things elsewhere
        one = desk.lexicon.organisations.get(key or "")
        actor = organisation_actor(one) if one is not None else named_actor(desk, words, code, body.sector, True)
        desk.add(actor, (match.first, match.last), head.i, "name", "body with a name that several states use")


#: before these a party's name is a field: 'Employment and Labour Minister'
_FIELDS_OF = frozenset(["minister", "secretary", "ministry", "department", "commissioner"])


def _only_here(desk: Desk, head: Token, of: Iterable[str], code: str | None) -> str | None:
    """The only state with such a body that the sentence names, where it names not the state that is meant otherwise."""
    here = states_in(desk, head.sentence)
    if code in here:
        return None
    told = [c for c in of if c in here]
    return told[0] if len(told) == 1 else None
