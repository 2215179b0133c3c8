"""Knows where a request is put to people of whom nothing more is known, so that no other side of the article is meant."""

from __future__ import annotations

from verbale.acts import roles
from verbale.text.parse import Parse, Token


def asks_others(parse: Parse, verb: Token) -> bool:
    """'proposed to the towns of the region', 'demanded that each party', 'asked me', 'told its branch': does the verb's
    clause name somebody who is asked?"""
    told = roles.governed(parse, verb, "to")
    if any(t.tag == "NNS" for t in told):
        return True
    clauses = parse.children(verb, "ccomp", "xcomp")
    asked = [s for c in clauses for s in parse.children(c, "nsubj", "nsubjpass")]
    if any(d.lower in ("each", "every", "any") for t in asked for d in parse.children(t, "det")):
        return True
    held = roles.objects(parse, verb)
    return any(t.tag == "PRP" or any(c.tag == "PRP$" for c in parse.children(t, "poss")) for t in held)
