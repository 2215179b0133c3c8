"""Knows what the rules are called in words."""

from __future__ import annotations

from functools import cache
from typing import Any

#: why an act has its status, in words
STATUS_WORDS = {
    "done": "told as having happened",
    "ongoing": "told as going on",
    "planned": "announced or intended by its actor",
    "promised": "its actor undertakes to do it",
    "threatened": "its actor says that it will do it, to somebody's harm",
    "requested": "somebody asks for it",
    "conditional": "it hangs on a condition",
    "alleged": "claimed by one who is not its actor, not told as a fact",
    "denied": "somebody says that it did not happen",
    "hypothetical": "only thought of, not said to have happened or to be intended",
}


def statement_rule(rule: str) -> str:
    """'speech.clause' -> 'a verb of saying or writing; its clause is what is reported'."""
    cue, _, form = rule.partition(".")
    known = _rules()
    return "; ".join(filter(None, [known["cues"].get(cue), known["forms"].get(form)])) or rule


def act_rule(rule: str) -> str:
    """'urge/done' -> the pattern with its example, and why the act has its status."""
    known = _rules()
    rule, *inferred = rule.split("+")
    pattern, _, why = rule.partition("/")
    if rule in known["judgements"]:
        words = [str(known["judgements"][rule])]
    elif pattern == "seen":
        words = [str(known["seen"])]
    else:
        example = _examples().get(pattern)
        words = [f"the pattern of “{example}”" if example else f"the pattern {pattern}"]
        if why in known["statuses"]:
            words.append(str(known["statuses"][why]))
    for how, _, signs in (guess.partition(": ") for guess in inferred):
        if how in known["parties"]:
            words.append(str(known["parties"][how]) + (f" (mostly for: {signs})" if signs else ""))
    return "; ".join(words)


#: lexicons whose patterns have examples
_LEXICONS = (
    "acts_verbs.yaml", "acts_public.yaml", "acts_world.yaml", "acts_news.yaml", "acts_press.yaml", "acts_street.yaml", "acts_asking.yaml", "acts_deeds.yaml",
    "acts_refusals.yaml",
    "acts_nouns.yaml",
)  # fmt: skip


def load_rules() -> None:
    """Read the rules and their examples, which takes a second, before the first is asked for."""
    _rules()
    _examples()


@cache
def _rules() -> dict[str, Any]:
    from verbale.knowledge import data

    rules: dict[str, Any] = data("rules.yaml")
    return rules


@cache
def _examples() -> dict[str, str]:
    """Pattern -> its example sentence, from the lexicon of acts."""
    from verbale.knowledge import data

    entries = [entry for name in _LEXICONS for entry in data(name)]
    return {entry["id"]: entry["ex"].replace("[", "").replace("]", "") for entry in entries if "ex" in entry}
