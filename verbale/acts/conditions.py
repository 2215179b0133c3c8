"""Knows what an act hangs on: 'if', 'should Ostria refuse', 'provided that', 'on condition that', 'as long as', 'in exchange
for', 'in the event of'."""

from __future__ import annotations

from verbale.text.parse import Parse, Token

_OPENERS = frozenset({"if", "unless", "should", "provided", "providing", "once", "whether", "assuming"})
_TERMS = frozenset({"condition", "proviso", "understanding"})
_TRADES = frozenset({"exchange", "return"})
_CASES = frozenset({"event", "case"})
#: helpers that open a condition by standing before the subject ('had Ostria refused', 'were Ostria to refuse')
_INVERTED = frozenset({"should", "had", "were"})
#: with one of these stands what hangs on it
_AHEAD = frozenset("will wo 'll ’ll shall would 'd ’d may might can could must".split())


def opener(parse: Parse, verb: Token) -> str:
    """The word that opens the clause ('if', 'unless'), or ""."""
    mark = parse.child(verb, "mark")
    if mark is not None:
        return mark.lower
    first = parse.child(verb, "aux")
    return "should" if (first is not None and first.text == "Should") or _is_inverted(parse, verb) else ""


def _is_inverted(parse: Parse, verb: Token) -> bool:
    """'Should Ostria refuse, Varland will', 'Varland would, were Ostria to refuse': the helper stands before the subject of a
    clause that another, with a helper of what lies ahead, hangs on."""
    if not _is_fronted(parse, verb):
        return False
    if verb.dep in ("advcl", "ccomp", "conj", "dep"):
        return _looks_ahead(parse, parse.head(verb))
    return verb.dep == "ROOT" and any(_looks_ahead(parse, c) for c in parse.children(verb, "ccomp") if c.i < verb.i)


def _is_fronted(parse: Parse, verb: Token) -> bool:
    helpers = [verb] if verb.lower == "were" else parse.children(verb, "aux", "auxpass")
    subjects = parse.children(verb, "nsubj", "nsubjpass")
    return any(h.lower in _INVERTED and h.i < s.i for h in helpers for s in subjects)


def _looks_ahead(parse: Parse, verb: Token) -> bool:
    return any(t.lower in _AHEAD for t in parse.children(verb, "aux"))


def opens_condition(parse: Parse, verb: Token) -> bool:
    """Is the clause of the verb itself what something else hangs on?"""
    over = parse.head(verb)
    if opener(parse, verb) in _OPENERS or (over.lower in ("provided", "providing") and over.dep == "prep"):
        return True
    if over.lower == "long" and over.dep == "advmod":
        return True
    if (
        over.lemma in _TERMS
        and verb.dep in ("acl", "ccomp", "relcl")
        and parse.head(over).lower in ("on", "under", "with")
    ):
        return True
    return over.lower == "for" and verb.dep in ("pobj", "pcomp") and parse.head(over).lemma in _TRADES


def hangs_on(parse: Parse, verb: Token) -> tuple[Token | None, bool]:
    """The verb or noun that the act at `verb` hangs on, or None; and whether it is only traded for it."""
    hung = _misplaced(parse, verb)
    if hung is not None:
        return hung, False
    for child in parse.children(verb):
        found, traded = _at(parse, child)
        if found is not None:
            return found, traded
    return None, False


def _misplaced(parse: Parse, verb: Token) -> Token | None:
    """The inverted condition of the verb where the parser hangs it elsewhere than below the verb."""
    over = parse.head(verb)
    if not _looks_ahead(parse, verb) or over.i == verb.i:
        return None
    if verb.dep == "ccomp" and over.dep == "ROOT" and verb.i < over.i and _is_inverted(parse, over):
        return over  # 'it would have closed it had Ostria attacked'
    if verb.dep == "conj" and _is_fronted(parse, over) and not parse.child(over, "cc"):
        return over  # 'should Ostria refuse, Varland will close it', as if joined
    if verb.dep == "ccomp":  # 'said it would close it should Ostria refuse', both below 'said'
        return next((c for c in parse.children(over, "ccomp") if c.i > verb.i and _is_fronted(parse, c)), None)
    return None


def _at(parse: Parse, child: Token) -> tuple[Token | None, bool]:
    word = child.lower
    if child.dep in ("advcl", "conj") and (opener(parse, child) in _OPENERS or _only_when(parse, child)):
        return child, False
    if child.dep in ("ccomp", "dep") and _is_inverted(parse, child):
        return child, False
    if word in ("provided", "providing") and child.dep in ("prep", "advcl"):
        return parse.child(child, "ccomp", "pcomp", "pobj"), False
    if (
        word == "long"
        and child.dep == "advmod"
        and any(t.lower in ("as", "so") for t in parse.children(child, "advmod"))
    ):
        return parse.child(child, "advcl", "ccomp"), False
    if child.dep != "prep":
        return None, False
    held = parse.child(child, "pobj")
    if held is None:
        return None, False
    if held.lemma in _TERMS and word in ("on", "under", "with"):
        return parse.child(held, "acl", "ccomp", "relcl"), False
    if word == "in" and held.lemma in _TRADES:
        return _governed(parse, held, "for"), True
    if word == "in" and held.lemma in _CASES:
        return _governed(parse, held, "of"), False
    return (held, False) if word == "pending" else (None, False)


def _only_when(parse: Parse, clause: Token) -> bool:
    opened = [t for t in parse.children(clause, "advmod", "mark") if t.lower in ("when", "after")]
    return bool(opened) and any(
        t.lower == "only" for t in (*parse.children(opened[0]), *parse.children(clause, "advmod"))
    )


def _governed(parse: Parse, noun: Token, preposition: str) -> Token | None:
    for prep in parse.children(noun, "prep"):
        if prep.lower == preposition:
            return parse.child(prep, "pobj", "pcomp")
    return None
