"""Knows the two whom 'the two leaders' or 'both countries' means: the two spoken of just before, or those of the article."""

from __future__ import annotations

from collections import Counter

from verbale.actors.desk import Desk, Found
from verbale.actors.opposed import OPPOSED, opposed, who_urges
from verbale.text.parse import Token

#: sentences back in which the two must have been named
_REACH = 3
RULE = "one of the two spoken of"
_ARTICLE_RULE = "one of the two that the article is about"
#: nouns that mean the two sides without a number, and what sides do together: 'The sides discussed trade'
_SIDES = frozenset({"side", "party"})
_TOGETHER = frozenset(
    """agree discuss sign exchange hold meet talk express reaffirm reiterate stress underline emphasise emphasize review
    note pledge confirm welcome praise commend consider negotiate conclude reach initial underscore highlight affirm
    explore address touch decide resolve consult confer""".split()
)
#: the article's two are told at least so often, and a third at most at this share of the second
_TWICE, _THIRD = 2, 0.34


def find_pairs(desk: Desk) -> None:
    """Note two mentions on one span for each 'two' or 'both' whose two are plain."""
    tokens = desk.parse.tokens
    for token in tokens:
        if token.tag != "NNS" or token.i in desk.owner or token.lemma not in desk.words.pair_nouns:
            continue
        count = _count(desk, token)
        if count is None:
            continue
        kind = desk.words.pair_nouns[token.lemma]
        if token.lemma == "party" and any(a.sector == "PTY" for a in desk.actors.values()):
            continue
        two, rule = _spoken_of(desk, token, kind) if count.lower != "the" else [], RULE
        main = _of_the_article(desk, token, kind)
        if main and (len(two) != 2 or set(main) & set(two)):
            two, rule = main, _ARTICLE_RULE
        urging = who_urges(desk, token) if kind == "state" else frozenset()
        if urging:
            plain = bool(main) and not any(desk.actors[a].country in urging for a in main)
            two, rule = main if plain else opposed(desk, token, urging), OPPOSED
        if len(two) == 2:
            for actor in two:
                desk.add(desk.actors[actor], (count.i, token.i + 1), token.i, "nominal", rule, plural=True)


def find_latter(desk: Desk) -> None:
    """Note a mention for 'the latter' and 'the former' that stand alone, where exactly two were spoken of before."""
    tokens = desk.parse.tokens
    lowers = desk.lowers
    if "latter" not in lowers and "former" not in lowers:
        return
    for token in tokens[1:]:
        if lowers[token.i] not in ("latter", "former") or lowers[token.i - 1] != "the" or token.i in desk.owner:
            continue
        if token.dep in ("amod", "compound", "nmod", "advmod"):
            continue  # 'the former minister'
        for kind in ("person", "state"):
            two = _last_two(desk, token, kind)
            if two is not None:
                actor = desk.actors[two[token.lower == "latter"]]
                desk.add(actor, (token.i, token.i + 1), token.i, "nominal", "the one of two spoken of")
                break


def _last_two(desk: Desk, token: Token, kind: str) -> tuple[str, str] | None:
    tokens = desk.parse.tokens
    near = {
        f.actor: None
        for f in sorted(desk.found, key=lambda f: f.first)
        if f.first < token.i
        and token.sentence - tokens[f.first].sentence <= 1
        and f.form == "name"
        and desk.actors[f.actor].kind == kind
        and tokens[f.head].dep not in ("amod", "compound", "nmod")
        and (kind == "person" or tokens[f.head].dep != "poss")
    }
    held = list(near)
    return (held[0], held[1]) if len(held) == 2 else None


def _count(desk: Desk, token: Token) -> Token | None:
    """The 'two' or 'both' of a noun phrase with no owner: 'the two leaders', 'both sides'."""
    number = None
    for child in desk.parse.children(token):
        if child.i < token.i and child.lower in ("two", "both"):
            number = child
        elif child.dep in ("poss", "prep", "relcl", "acl") or (child.dep == "amod" and child.i in desk.owner):
            return None
    the = desk.parse.child(token, "det")
    if number is None and token.lemma in _SIDES and the is not None and the.lower == "the":
        together = token.dep == "nsubj" and desk.parse.head(token).lemma in _TOGETHER
        return the if together else None  # 'The sides discussed trade'
    if number is None:
        return None
    return number if number.lower == "both" or (the is not None and the.lower in ("the", "these")) else None


def _spoken_of(desk: Desk, token: Token, kind: str) -> list[str]:
    tokens = desk.parse.tokens
    before = [
        (token.sentence - tokens[found.first].sentence, found.actor)
        for found in sorted(desk.found, key=lambda f: f.first)
        if found.first < token.i and found.form == "name" and _fits(desk, found, kind)
    ]
    near: list[str] = []
    for reach in range(_REACH + 1):
        near = list(dict.fromkeys(actor for distance, actor in before if distance <= reach))
        if len(near) > 1:
            break
    return near


def _of_the_article(desk: Desk, token: Token, kind: str) -> list[str]:
    """The two states, or the two who govern in two states, that the article is about as far as here; none where a third
    is told nearly as often."""
    told: Counter[str] = Counter()
    persons: dict[str, Counter[str]] = {}
    for found in desk.found:
        actor = desk.actors[found.actor]
        if found.first >= token.i or found.form == "pronoun" or actor.country is None:
            continue
        if actor.kind == "state" or (actor.sector == "GOV" and actor.kind == "person"):
            told[actor.country] += 1
        if actor.kind == "person" and actor.sector == "GOV" and actor.office is not None:
            persons.setdefault(actor.country, Counter())[actor.id] += 1
    ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) < 2 or ranked[1][1] < _TWICE or (len(ranked) > 2 and ranked[2][1] > _THIRD * ranked[1][1]):
        return []
    two = [code for code, _ in ranked[:2]]
    if kind == "state":
        return [f"state:{code}" for code in two if f"state:{code}" in desk.actors]
    first = [min(persons[code].items(), key=lambda item: (-item[1], item[0]))[0] for code in two if code in persons]
    return first if len(first) == 2 else []


def _fits(desk: Desk, found: Found, kind: str) -> bool:
    actor = desk.actors[found.actor]
    if kind == "state":
        return actor.kind == "state"
    return actor.kind == "person" and actor.sector == "GOV"
