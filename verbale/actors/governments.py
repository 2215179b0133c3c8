"""Knows when a part of a state stands for the state itself: 'the Varanian government', 'Government said'."""

from __future__ import annotations

from verbale.actors.desk import Desk
from verbale.actors.phrases import read_phrase
from verbale.actors.states import state_actor
from verbale.text.parse import Token


def read_state_word(desk: Desk, token: Token) -> None:
    """Note the state that a part of it stands for, where it is plain which."""
    phrase = read_phrase(desk, token)
    country = phrase.country
    rule = "government for the state"
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
        if token.lemma == "authority" or token.tag in ("NNS", "NNPS"):
            return
    desk.add(state_actor(desk, country), (phrase.first, token.i + 1), token.i, "nominal", rule)
