"""Knows the PLOVER sector of an organisation whose name tells none: by what stands beside it, by its list, by its kind of name."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.actors.desk import Desk, Found
from verbale.actors.fields import field_of
from verbale.text.parse import Token

#: nouns that the organisation's name stands before, or after 'of' and its like, and the sector that they tell
_BESIDE: dict[str, str] = {
    word: sector
    for sector, words in {
        "BUS": """ceo founder co-founder shares share profit profits customer customers product products brand brands store
            stores shareholder shareholders investor investors subsidiary revenue revenues sales factory factories plant
            plants app platform service boss executive executives board deal stake takeover acquisition smartphone
            phone car cars model models unit outlet outlets franchise executive dealer dealers supplier suppliers price prices
            contract contracts user users loan loans account accounts employee employees""",
        "PTY": """candidate candidates mp mps lawmaker lawmakers lawmaker legislator legislators senator senators delegate
            delegates leadership faction voters supporters congress primary rally rallies ticket manifesto mla mlas
            councillor councillors chapter government coalition""",
        "GOV": "official officials inspector inspectors licence license regulations regulation secretary minister bylaws",
        "EDU": "student students professor professors lecturer lecturers campus graduate graduates researcher researchers alumni",
        "JRN": "reporter reporters correspondent journalist journalists newspaper presenter anchor editor broadcast programme",
        "CVL": "player players coach captain striker goalkeeper fans team squad midfielder defender match singer member",
        "MIL": "soldiers soldier troops fighters commander brigade offensive",
        "LAB": "strike workers picket",
        "NGO": "volunteer volunteers activist activists donation donations campaigner campaigners",
        "JUD": "judge judges ruling prosecutors",
        "IGO": "summit mandate envoy",
    }.items()
    for word in words.split()
}
#: last words of names that tell a sector, but not that something is an organisation
_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("GOV", re.compile(r"\b(?:nation|tribe)$")),
    ("CVL", re.compile(r"\b(?:people|fc|united|city|athletic|rovers|wanderers)$")),
    ("OPP", re.compile(r"^opposition$")),
    ("GOV", re.compile(r"\b(?:affairs(?: canada)?|headquarters|treasury|presidency|chancellery|police station)$")),
    ("PTY", re.compile(r"\b(?:front|bloc|alliance|movement)$")),
)
_POLITICAL = frozenset("GOV MIL LEG JUD SPY PTY REB OPP UAF IGO UNO EUR LAB".split())
#: so many actors of politics make its bodies doubtful
_SOME = 3
_LINKS = frozenset(["of", "at", "for", "by", "from", "with"])


def settle_sectors(desk: Desk) -> None:
    """Give every organisation without a sector that of its longer name, of the words beside it, of those listed with it,
    else that of a firm, unless the article tells politics."""
    open_ones: dict[str, list[Found]] = {}
    for found in desk.found:
        if found.actor.startswith("org:") and desk.actors[found.actor].sector is None and found.form == "name":
            if desk.actors[found.actor].kind == "organisation":
                open_ones.setdefault(found.actor, []).append(found)
    for identity, places in open_ones.items():
        actor = desk.actors[identity]
        told = _told(desk, places)
        lower = actor.name.lower()
        told = told or next((sector for sector, pattern in _NAMED if pattern.search(lower)), None)
        if told is None:
            # letters that nobody spells out are mostly an agency's of the state
            letters = actor.country is not None and actor.name.isupper() and len(actor.name) < 7
            told = (None if letters else _else(desk)) or ("GOV" if actor.country else None)
        desk.actors[identity] = replace(actor, sector=told)


def _else(desk: Desk) -> str | None:
    """A body of which nothing is told is of the article's field, else mostly a firm; where politics is told it is oftener a part of its state."""
    political = {a.id for a in desk.actors.values() if a.kind != "state" and a.sector in _POLITICAL}
    return field_of(desk) or ("BUS" if len(political) < _SOME else None)


def join_shortened(desk: Desk) -> None:
    """'Vellin' and 'Vellin Group': a name that is the beginning of a longer one of the article is the same organisation's."""
    tokens = desk.parse.tokens
    long: dict[str, str] = {}
    named = [f for f in desk.found if f.form == "name" and f.actor.startswith("org:")]
    for found in named:
        if found.last - found.first > 1 and tokens[found.first].text[0].isupper():
            long.setdefault(tokens[found.first].text, found.actor)
    words = desk.words
    for found in named:
        first = tokens[found.first]
        actor = long.get(first.text)
        if (
            actor is None
            or actor == found.actor
            or found.last - found.first > 1
            or desk.country_at(first.i) is not None
        ):
            continue
        if found.actor.removeprefix("org:") in desk.lexicon.organisations or first.text in desk.lexicon.state_words:
            continue
        lower = first.lower
        plain = lower in words.bodies or lower in words.things or lower in words.short_names or lower in words.makers
        if (
            plain
            or lower in words.office_words
            or desk.actors[actor].sector not in ("BUS", "MNC", "NGO", "JRN", "EDU", None)
        ):
            continue
        found.actor, found.rule = actor, "short for the longer name of an organisation"


def _told(desk: Desk, places: list[Found]) -> str | None:
    parse = desk.parse
    listed: str | None = None
    for found in places:
        head = parse.tokens[found.head]
        above = parse.head(head)
        beside: list[Token] = []
        if head.dep in ("compound", "poss", "nmod"):
            beside.append(above)
        if head.dep == "pobj" and above.lower in _LINKS:
            beside.append(parse.head(above))
        if head.dep == "appos":
            beside.append(above)
        beside += parse.children(head, "appos")
        for noun in beside:
            sector = _BESIDE.get(noun.lower)
            if sector is None and noun.lemma in desk.words.bodies and noun.lemma not in desk.words.persons:
                sector = desk.words.bodies[noun.lemma]
            if sector is not None:
                return sector
        if listed is None:
            near = [above] if head.dep in ("conj", "appos") else []
            for other in [*near, *parse.children(head, "conj")]:
                held = desk.owner.get(other.i)
                if held is not None and desk.actors[held.actor].kind in ("organisation", "group"):
                    listed = listed or desk.actors[held.actor].sector
    return listed
