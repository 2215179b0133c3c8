"""Knows the cue lexicon: which words report, with which complements, as which speech act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

#: frames that are no preposition
PLAIN_FRAMES = frozenset({"quote", "clause", "inf", "whom_inf", "ing", "obj", "naming", "quoted"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One complement that a cue takes as content: the speech act it makes, its class, and how surely (1 to 3)."""

    act: str
    group: str
    strength: int
    to_object: bool = False
    factive: bool = False
    by_things: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Cues by lemma ('point out' with its particle): frame name to Frame. `evidence` nouns may show or find;
    `forms` leads from every inflected form of a verb to its lemma; `persons` are nouns of people who may speak;
    `said_things` what may be rejected in words; `phrases` the prepositions of a verb and its noun ('cast', 'doubt')."""

    verbs: dict[str, dict[str, Frame]]
    nouns: dict[str, dict[str, Frame]]
    adjectives: dict[str, dict[str, Frame]]
    evidence: frozenset[str]
    forms: dict[str, str]
    no_sources: frozenset[str]
    persons: frozenset[str]
    said_things: frozenset[str]
    phrases: dict[tuple[str, str], dict[str, Frame]]

    def verb(self, lemma: str) -> dict[str, Frame]:
        return self.verbs.get(lemma, {})

    def noun(self, lemma: str) -> dict[str, Frame]:
        return self.nouns.get(lemma, {})

    def adjective(self, word: str) -> dict[str, Frame]:
        return self.adjectives.get(word, {})


def _table(groups: list[dict[str, Any]]) -> dict[str, dict[str, Frame]]:
    table: dict[str, dict[str, Frame]] = {}
    for group in groups:
        for lemma in group["lemmas"]:
            entry = table.setdefault(lemma, {})
            for name, strength in group["frames"].items():
                frame = Frame(
                    act=group["act"],
                    group=group.get("class", "noun"),
                    strength=int(strength),
                    to_object=group.get("to", "") == "object",
                    factive=bool(group.get("factive", False)),
                    by_things=group.get("by", "") == "things",
                )
                known = entry.get(name)
                if known is None or known.strength < frame.strength:
                    entry[name] = frame
    return table


def _phrases(blocks: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Frame]]:
    table: dict[tuple[str, str], dict[str, Frame]] = {}
    for block in blocks:
        frame = Frame(act=block["act"], group=block["class"], strength=int(block["strength"]))
        for verb in block["verbs"]:
            for noun in block["nouns"]:
                entry = table.setdefault((verb, noun), {})
                for preposition in block["prepositions"]:
                    entry.setdefault(preposition, frame)
    return table


_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "think": "thought",
    "know": "knew known", "feel": "felt", "find": "found", "see": "saw seen", "show": "shown", "understand": "understood",
    "foresee": "foresaw foreseen", "forecast": "forecast", "swear": "swore sworn", "seek": "sought", "read": "read",
    "sing": "sang sung", "cast": "cast", "retort": "retorted", "rebut": "rebutted rebutting", "beg": "begged begging",
    "quip": "quipped quipping", "brag": "bragged bragging", "plan": "planned planning", "snap": "snapped snapping",
    "slam": "slammed slamming", "admit": "admitted admitting", "rebuff": "rebuffed", "blog": "blogged blogging",
    "grouse": "groused grousing", "snipe": "sniped sniping", "rip": "ripped ripping", "identify": "identified identifies", "refer": "referred referring", "hope": "hoped hoping", "chat": "chatted chatting", "dub": "dubbed dubbing", "aver": "averred averring",
    "retweet": "retweeted", "label": "labelled labelling labeled labeling", "signal": "signalled signalling",
    "counsel": "counselled counselling", "sum": "summed summing", "confer": "conferred",
}  # fmt: skip


def _forms(verbs: dict[str, dict[str, Frame]]) -> dict[str, str]:
    """Every inflected form of the verbs to its lemma (particles left out)."""
    forms: dict[str, str] = {}
    for lemma in verbs:
        base = lemma.split(" ", 1)[0]
        stem = base[:-1] if base.endswith("e") else base
        made = [base, f"{base}s", f"{stem}ed", f"{stem}ing"]
        if base.endswith("y") and base[-2] not in "aeiou":
            made += [f"{base[:-1]}ies", f"{base[:-1]}ied"]
        if base.endswith(("s", "sh", "ch", "x", "z")):
            made.append(f"{base}es")
        for form in made + _IRREGULAR.get(base, "").split():
            forms.setdefault(form, base)
    return forms


@lru_cache(maxsize=1)
def load_cues() -> Lexicon:
    """The lexicon of `knowledge/cues.yaml`; where two groups give a lemma the same frame, the surer one holds."""
    text = files("verbale.knowledge").joinpath("cues.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    verbs = _table(data["verbs"])
    evidence = frozenset(lemma for block in data["evidence_sources"] for lemma in block["lemmas"])
    silent = frozenset(lemma for block in data["no_sources"] for lemma in block["lemmas"])
    persons = frozenset(lemma for block in data["persons"] for lemma in block["lemmas"])
    things = frozenset(lemma for block in data["said_things"] for lemma in block["lemmas"])
    phrases = _phrases(data["phrases"])
    nouns, adjectives = _table(data["nouns"]), _table(data["adjectives"])
    return Lexicon(verbs, nouns, adjectives, evidence, _forms(verbs), silent, persons, things, phrases)
