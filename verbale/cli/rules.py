"""Knows what the rules are called in words."""

from __future__ import annotations

#: why an act has its status, in words
STATUS_WORDS = {
    "done": "told as having happened",
    "ongoing": "told as going on",
    "planned": "announced or intended by its actor",
    "promised": "its actor undertakes to do it, to somebody's good",
    "threatened": "its actor says that it will do it, to somebody's harm",
    "requested": "somebody asks for it",
    "conditional": "it hangs on a condition",
    "alleged": "claimed by one who is not its actor; not told as a fact",
    "denied": "somebody says that it did not happen or will not",
    "hypothetical": "only thought of, not said to have happened or to be intended",
}


def rule_in_words(rule: str) -> str:
    """The rule with this id in words: each part of the id that is known, joined."""
    from verbale.knowledge import data

    known = data("rules.yaml")
    if rule in known:
        return str(known[rule])
    words = [str(known[part]) for part in rule.split(".") if part in known]
    return "; ".join(words) or "a rule without a description"
