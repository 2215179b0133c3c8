"""Knows which organisation letters stand for: '(ICG)' after its name, or the first letters of a name of the article."""

from __future__ import annotations

import re

from verbale.actors.acting import acting
from verbale.actors.actor import Actor
from verbale.actors.at_home import home_at
from verbale.actors.desk import Desk, Found
from verbale.actors.named_actor import OF_MANY, named_actor
from verbale.actors.sectors import sector_of
from verbale.text.parse import Token

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,6}s?")
_SPELT = re.compile(r"\(([A-Z][A-Za-z]{1,7})\)")


def read_spelt_out(desk: Desk) -> None:
    """'Sexual Minorities Uganda (SMUG)': capitalised words whose first letters stand in the brackets after them."""
    parse = desk.parse
    for found in _SPELT.finditer(parse.text):
        letters = [c for c in found[1] if c.isupper()]
        token = parse.at(found.start())
        if len(letters) < 2 or token is None:
            continue
        first, wanted = token.i, list(letters)
        while first > 0 and wanted and token.i - first < 12 and parse.tokens[first - 1].sentence == token.sentence:
            word = parse.tokens[first - 1]
            if word.text[0].isupper() and word.text[0] == wanted[-1]:
                wanted.pop()
            elif not (word.lower in ("of", "the", "for", "and", "in", "on", "to", "&", "-") or word.text[0].isupper()):
                break
            first -= 1
        if wanted or not desk.outside_names(first, token.i):
            continue
        if all((held := desk.owner.get(i)) is None or not held.actor.startswith("org:") for i in range(first, token.i)):
            words = desk.words_of(first, token.i)
            head = desk.head_in(first, token.i)
            if sector_of(words) is None and head.text not in acting(desk) and found[1] not in acting(desk):
                continue
            home = None if OF_MANY.search(words) is not None else home_at(desk, first)
            actor = named_actor(desk, words, home, sector_of(words), False)
            desk.add(actor, (first, token.i), head.i, "name", "name spelt out before its letters")


def read_acronyms(desk: Desk) -> None:
    """'International Crisis Group (ICG)': the letters in brackets name it from there on."""
    tokens = desk.parse.tokens
    short: dict[str, Actor] = {}
    for found in [f for f in desk.found if f.actor.startswith("org:")]:
        i = found.last
        if (
            i + 2 < len(tokens)
            and tokens[i].text == "("
            and tokens[i + 2].text == ")"
            and (_ACRONYM.fullmatch(tokens[i + 1].text) or _short_for(desk, found, tokens[i + 1]))
        ):
            # 'the Varanian Harbours Authority (VHA)': the state's own letter stands among them
            start = max(found.first - 2, desk.parse.sentence_of(tokens[found.first]).first)
            initials = "".join(t.text[0] for t in tokens[start : found.last] if t.text[0].isupper())
            if tokens[i + 1].text[0] in initials:
                short.setdefault(tokens[i + 1].text, desk.actors[found.actor])
    _read_initials(desk, short)
    if not short:
        return
    for found in [f for f in desk.found if f.last - f.first == 1 and tokens[f.first].text in short]:
        if not found.actor.startswith("state:"):
            found.actor = short[tokens[found.first].text].id
    for token in tokens:
        if token.text in short and token.i not in desk.owner:
            desk.add(short[token.text], (token.i, token.i + 1), token.i, "name", "letters given in brackets")


def _read_initials(desk: Desk, short: dict[str, Actor]) -> None:
    """'the Supreme Court of Hills ... the SCH': letters that nobody knows are those of a longer name of the article."""
    tokens = desk.parse.tokens
    unknown = {
        tokens[f.first].text
        for f in desk.found
        if f.rule == "organisation that the parser saw" and f.last - f.first == 1 and tokens[f.first].text.isupper()
    } - short.keys()
    if not unknown:
        return
    for found in [f for f in desk.found if f.actor.startswith("org:") and f.last - f.first > 1 and f.form == "name"]:
        initials = "".join(t.text[0] for t in tokens[found.first : found.last] if t.text[0].isupper())
        before = tokens[found.first - 1].text[:1] if found.first else ""
        for letters in (initials, before + initials):
            if letters in unknown:
                short.setdefault(letters, desk.actors[found.actor])


def _short_for(desk: Desk, found: Found, token: Token) -> bool:
    # 'Latin Harbours Organisation (Olaha)': a word of the letters of more than one word
    return (
        found.last - found.first > 2
        and 4 <= len(token.text) <= 9
        and token.text.isalpha()
        and token.text[0].isupper()
        and token.i not in desk.matches
        and not desk.country_at(token.i)
        and token.lower not in desk.words.persons
    )
