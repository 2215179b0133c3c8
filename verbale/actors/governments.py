"""Knows when a part of a state stands for the state itself: 'the Varanian government', 'Government said'."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.actors.desk import Desk
from verbale.actors.epithets import state_called
from verbale.actors.folding import slug
from verbale.actors.name_shape import held_by
from verbale.actors.phrases import Phrase, read_phrase
from verbale.actors.states import state_actor
from verbale.actors.whose import state_around
from verbale.text.parse import Token

#: whose central government is another state's
_UNDER = {"HKG": "CHN", "MAC": "CHN"}
#: states made of states, whose 'state government' is that of one of these
_FEDERAL = frozenset("AUS BRA DEU ETH IND MEX MYS NGA SDN SSD USA VEN AUT MMR SOM".split())
#: of a part of the country
_LOWER = frozenset(["local", "regional", "provincial", "municipal", "municipalities"])


def _note_lower(desk: Desk, phrase: Phrase, lower: str) -> None:
    # 'the local authorities': of the state, and not the state
    country = phrase.country or state_around(desk, phrase.head.i)
    if country is None:
        return
    name = f"{lower} {phrase.head.lower}"
    plural = phrase.head.tag in ("NNS", "NNPS")
    actor = Actor(f"group:{country}.{slug(name)}", f"{desk.adjective_of(country)} {name}", "group", country, "GOV")
    span = (phrase.first, phrase.head.i + 1)
    desk.add(actor, span, phrase.head.i, "nominal", "government of a part of the state", plural=plural)


def read_state_word(desk: Desk, token: Token) -> None:
    """Note the state that a part of it stands for, where it is plain which."""
    phrase = read_phrase(desk, token)
    country = phrase.country
    rule = "government for the state"
    if country is None and (called := state_called(desk, token)) is not None:
        span = (phrase.first, token.i + 1)
        desk.add(state_actor(desk, called), span, token.i, "nominal", "state by what it is called")
        return
    lower = next((c.lower for c in desk.parse.children(token, "amod") if c.lower in _LOWER), None)
    if (country or desk.focus) in _FEDERAL and any(
        c.text == "state" for c in desk.parse.children(token, "compound", "amod", "nmod")
    ):
        lower = "state"
    if lower is not None and token.lemma in ("authority", "government", "administration"):
        _note_lower(desk, phrase, lower)
        return
    if token.lemma == "regime" and any(c.i not in desk.owner for c in desk.parse.children(token, "compound")):
        return  # 'the registration regime'
    det = desk.parse.child(token, "det")
    if det is not None and det.lower in ("no", "any", "every", "each", "another"):
        return  # 'no country in the region'
    if (
        desk.focus in _UNDER
        and country in (None, desk.focus)
        and any(t.lower == "central" for t in desk.parse.children(token, "amod"))
    ):
        desk.add(state_actor(desk, _UNDER[desk.focus or ""]), (phrase.first, token.i + 1), token.i, "nominal", rule)
        return
    if country is None:
        if phrase.named is not None and token.tag in ("NNS", "NNPS"):
            if desk.actors[phrase.named].sector == "IGO":
                # 'the Lakes Pact countries', 'EU member states'
                span = (phrase.first, token.i + 1)
                desk.add(desk.actors[phrase.named], span, token.i, "nominal", "an organisation's members", plural=True)
            return
        if token.lemma in desk.words.needs_owner or (token.tag in ("NNS", "NNPS") and token.lower != "authorities"):
            return
        begins = token.i == desk.parse.sentence_of(token).first and token.dep in ("nsubj", "nsubjpass")
        # 'But government publicly said'; not 'government should serve the people'
        acts = token.dep == "nsubj" and phrase.first == token.i and desk.parse.head(token).tag in ("VBD", "VBN")
        bare = token.lower == "authorities" or (token.lower == "government" and (begins or acts))  # 'Government said'
        if not phrase.free or not (phrase.definite or bare) or any(
            w in ("local", "regional", "provincial", "municipal", "city", "coalition", "biden", "trump") for w in phrase.words
        ):  # fmt: skip
            if phrase.owner is None:
                return
        owner = desk.actors.get(phrase.owner or "")
        country = owner.country if owner else desk.focus
        if country is None:
            return
        rule = "government of the article's country" if owner is None else "government for the state"
    elif (
        token.lemma in ("state", "nation", "country", "republic", "kingdom", "authority")
        and token.lower != "authorities"
    ):
        if token.lemma == "authority" or token.tag in ("NNS", "NNPS") or _of_a_region(desk, token):
            return
    if token.lower == "authorities":
        _note_authorities(desk, phrase, country, rule)
        return
    desk.add(state_actor(desk, country), (phrase.first, token.i + 1), token.i, "nominal", rule)


def _note_authorities(desk: Desk, phrase: Phrase, country: str, rule: str) -> None:
    """'The Varanian authorities': a body of the state, which speaks and acts for it and is not always its government."""
    name = f"{desk.adjective_of(country)} authorities"
    actor = Actor(f"org:{country}.authorities", name, "organisation", country, "GOV")
    desk.add(actor, (phrase.first, phrase.head.i + 1), phrase.head.i, "nominal", rule, plural=True)


def _of_a_region(desk: Desk, token: Token) -> bool:
    """Whether it is called the republic of what is no state: 'the Republic of Ostermark'."""
    of = desk.parse.child(token, "prep")
    thing = desk.parse.child(of, "pobj") if of is not None and of.lower == "of" else None
    if thing is None or thing.tag != "NNP" or not token.text[0].isupper():
        return False
    return not any(m.kind("state") for m in held_by(desk, thing.i))
