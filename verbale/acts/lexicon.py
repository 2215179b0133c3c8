"""Knows the act patterns: verbs, nouns and governing words as the knowledge files give them, indexed by their lemma."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from verbale.knowledge import KnowledgeError, data
from verbale.knowledge.reading import FOLDER
from verbale.text.parse import Token

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern with one of its verbs or nouns. `tail` holds the further words (particles, prepositions; for a noun
    the compound before it); `objects` the nouns that must be the object: None no demand, () any, ("-",) no object.
    `prepositions` maps a preposition to the nouns that it may govern (empty: any). `complement`: None no demand, empty
    any. `actors` and `recipients` are places in the sentence, first found counts. `earlier` is the type under the
    codebook before 2021. `pair_only` patterns serve a given pair alone; `refusal` patterns tell something only where their verb is
    negated: "will" where it will not be done, "any" also where it was not."""

    id: str
    type: str
    mode: str | None
    earlier: str
    tail: tuple[str, ...]
    objects: Words | None
    no_object: bool
    prepositions: tuple[tuple[str, Words], ...]
    complement: Words | None
    predicate: Words | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    symmetric: bool
    need: str
    certainty: float
    pair_only: bool
    refusal: str
    weight: float
    example: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Governor:
    """What a governing word does to the act below it: its `status` ("" leaves it, "none" undoes it) and the type
    `pair` that the whole has for a given pair."""

    id: str
    status: str
    pair: str


@dataclass(frozen=True)
class Lexicon:
    """All patterns by the lemma of their verb or noun, the governors by lemma, and the named sets of words."""

    verbs: dict[str, tuple[Pattern, ...]]
    nouns: dict[str, tuple[Pattern, ...]]
    governing_verbs: dict[str, Governor]
    governing_adjectives: dict[str, Governor]
    governing_nouns: dict[str, Governor]
    sets: dict[str, Words]
    forms: dict[str, str]

    def verb(self, token: Token) -> str:
        """The lemma under which a verb's patterns stand: by its form where the parser's lemma is wrong ('staged': stag)."""
        return self.forms.get(token.lower, token.lemma) if token.tag[:2] == "VB" else token.lemma

    def holds(self, token: Token) -> bool:
        """Can a pattern begin at the token?"""
        return (
            token.lemma in self.verbs
            or token.lemma in self.nouns
            or token.lower in self.forms
            or token.lemma in _HALVES
        )


#: second halves of hyphenated nouns, which parsers take apart ('build-up')
_HALVES = frozenset({"up", "in", "fire", "strike", "attack", "offensive", "operation", "out", "escalation"})


#: the files of verb patterns
#: wide families of verbs: what fits a narrower pattern as well, that tells
WIDE_FILES = ("acts_press.yaml", "acts_street.yaml", "acts_asking.yaml", "acts_deeds.yaml")
_WIDE = 1.0
VERB_FILES = (
    "acts_verbs.yaml",
    "acts_public.yaml",
    "acts_world.yaml",
    "acts_news.yaml",
    "acts_press.yaml",
    "acts_street.yaml",
    "acts_asking.yaml",
    "acts_deeds.yaml",
)
#: verbs that tell something where they are negated
REFUSAL_FILE = "acts_refusals.yaml"


@cache
def lexicon() -> Lexicon:
    """The patterns of the knowledge files; KnowledgeError where an entry cannot be used."""
    sets = {name: frozenset(words) for name, words in data("acts_classes.yaml").items()}
    polar = data("acts_polarity.yaml")
    sets["BADLY"] = frozenset(
        w for kind in ("bad_adjectives", "bad_nouns", "bad_names", "bad_words") for w in polar[kind]
    )
    earlier = {name: kind.get("earlier", name) for name, kind in data("plover.yaml")["types"].items()}
    verbs: dict[str, list[Pattern]] = {}
    nouns: dict[str, list[Pattern]] = {}
    for name, key, index in [
        *((name, "v", verbs) for name in (*VERB_FILES, REFUSAL_FILE)),
        ("acts_nouns.yaml", "n", nouns),
    ]:
        for entry in data(name):
            if entry.get("t") not in earlier:
                raise KnowledgeError(FOLDER / name, str(entry.get("id")), "has no PLOVER type")
            for words in entry[key]:
                pattern = pattern_of(entry, words.split(), sets, earlier, nominal=key == "n")
                if name in WIDE_FILES:
                    pattern = replace(pattern, weight=pattern.weight - _WIDE)
                head = words.split()[-1] if key == "n" else words.split()[0]
                index.setdefault(head, []).append(pattern)
    governors: list[dict[str, Governor]] = [{}, {}, {}]
    for entry in data("acts_governors.yaml"):
        for key, table in zip("vjn", governors, strict=True):
            for word in entry.get(key, ()):
                table.setdefault(word, Governor(entry["id"], entry["status"], entry["pair"]))
    return Lexicon(
        {word: tuple(found) for word, found in verbs.items()},
        {word: tuple(found) for word, found in nouns.items()},
        governors[0],
        governors[1],
        governors[2],
        sets,
        _forms(verbs),
    )


def _forms(verbs: Iterable[str]) -> dict[str, str]:
    """The forms of the verbs in -e, whose last letter parsers drop, and the irregular ones that they do not know."""
    forms = {form: verb for verb in verbs if verb.endswith("e") for form in (verb + "d", verb + "s", verb[:-1] + "ing")}
    forms.update({verb[:-1] + end: verb for verb in verbs if verb.endswith("y") for end in ("ied", "ies")})
    forms.update({form: verb for form, verb in data("acts_forms.yaml").items() if verb in verbs})
    return {form: verb for form, verb in forms.items() if form not in verbs}


def pattern_of(
    entry: dict[str, Any], words: list[str], sets: dict[str, Words], earlier: dict[str, str], nominal: bool
) -> Pattern:
    """The pattern that an entry of a knowledge file makes of these words of it."""
    objects = entry.get("o")
    wanted = None if objects in (None, "-") else _words(objects, sets)
    prepositions = tuple((p, _words(nouns, sets)) for p, nouns in entry.get("p", {}).items())
    complement = _words(entry["x"], sets) if "x" in entry else None
    tail = tuple(words[:-1]) if nominal else tuple(words[1:])
    weight = 2.0 * len(tail) + entry.get("k", 0.7)
    weight += 0 if wanted is None else (2.5 if wanted else 0.5)
    weight += 2 if prepositions and any(nouns for _, nouns in prepositions) else (0.8 if prepositions else 0)
    weight += 0 if complement is None else (1.5 if not complement else 2)
    weight += (2 if "oprd" in entry else 0) + (0.6 if "need" in entry else 0)
    return Pattern(
        id=entry["id"],
        type=entry["t"],
        mode=entry.get("m"),
        earlier=entry.get("e", earlier[entry["t"]]),
        tail=tail,
        objects=wanted,
        no_object=objects == "-",
        prepositions=prepositions,
        complement=complement,
        predicate=_words(entry["oprd"], sets) if "oprd" in entry else None,
        actors=tuple(entry.get("a", ("owner",) if nominal else ("subj",))),
        recipients=tuple(entry.get("r", ("obj",))),
        symmetric=entry.get("s", False),
        need=entry.get("need", ""),
        certainty=entry.get("k", 0.7),
        pair_only=entry.get("pair", False),
        refusal=entry.get("not", ""),
        weight=weight,
        example=entry["ex"],
        words=tuple(words),
    )


def _words(given: object, sets: dict[str, Words]) -> Words:
    """The words that an entry names: "*" is any (the empty set), a name in capitals is a set, a list is itself."""
    if given == "*":
        return frozenset()
    if isinstance(given, str):
        return sets[given]
    return frozenset(map(str, given)) if isinstance(given, list) else frozenset()
