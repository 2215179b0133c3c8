"""Knows what is said of a report: that it is false, that it is so, or that nobody can tell."""

from __future__ import annotations

from verbale.text.parse import Parse, Token

_FALSE = frozenset(
    "false untrue baseless unfounded groundless fabricated fake wrong incorrect inaccurate fictitious bogus fabrication lie "
    "nonsense fiction invention falsehood hoax slander propaganda disinformation".split()
)
_TRUE = frozenset({"true", "correct", "accurate", "right"})
_BEING = frozenset({"be", "prove", "remain", "seem", "appear", "turn"})
_DENYING = frozenset(
    "deny dismiss reject refute debunk disprove scotch quash repudiate contradict rubbish disavow dispute discount".split()
)
_CONFIRMING = frozenset({"confirm", "verify", "corroborate", "acknowledge", "admit"})
_PROOF = frozenset({"evidence", "proof", "confirmation", "indication", "sign", "truth"})
_NONE = frozenset({"no", "any", "little", "scant"})


def is_called_false(parse: Parse, report: Token) -> bool:
    """'reports that ... were false', 'rumours ... were dismissed', 'denied reports that': somebody says it is not so."""
    over = parse.head(report)
    if over.lemma in _FALSE and report.dep == "nsubj":  # 'called the reports that ... false'
        return True
    if over.lemma in _BEING and report.dep == "nsubj":
        return is_false_by(parse, over)
    if over.lemma in _DENYING and report.dep in ("dobj", "nsubjpass"):
        return not parse.child(over, "neg")
    return False


def is_false_by(parse: Parse, verb: Token) -> bool:
    """'is false', 'is not true'"""
    negated = bool(parse.child(verb, "neg"))
    told = [t for t in parse.children(verb, "acomp", "attr", "oprd") if not parse.child(t, "neg")]
    return any(t.lemma in (_TRUE if negated else _FALSE) or t.lower in (_TRUE if negated else _FALSE) for t in told)


def is_confirmed(parse: Parse, report: Token) -> bool:
    """'confirmed reports that': told as so."""
    over = parse.head(report)
    if over.lemma not in _CONFIRMING or report.dep not in ("dobj", "nsubjpass"):
        return False
    below = [*parse.children(over), *(d for s in parse.children(over, "nsubj") for d in (s, *parse.children(s)))]
    doubts = {"not", "n't", "n’t", "never", "could", "can", "may", "might", "no", "none", "nobody", "neither", "to"}
    return not any(t.lower in doubts for t in below)


def is_without_proof(parse: Parse, noun: Token) -> bool:
    """'there is no evidence that'"""
    return noun.lemma in _PROOF and any(t.lower in _NONE for t in parse.children(noun, "det", "amod"))
