"""Knows where a text may name a place, and what looks like a place's name and is none: persons, ships, teams, papers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from verbale.places.gazetteer import first_word, fold
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span

_SIDES: Final = frozenset(
    "northern southern eastern western central north south east west sub northeast northwest southeast southwest".split()
)
_SHIPS: Final = frozenset(
    "hms uss hmas hmcs ins hmnzs mv ms ss rms rfa usns frigate destroyer warship cruiser vessel tanker yacht".split()
)
_TITLES: Final = frozenset(
    """mr mrs ms miss dr sir lord lady president minister secretary senator governor general colonel captain major judge
    justice king queen prince princess pope chancellor professor sheikh ayatollah reverend rev father sister
    commissioner spokesman spokeswoman spokesperson coach actor actress""".split()
)
_PLACED: Final = frozenset(
    "in at near from to outside inside around across toward towards of into through via over off between".split()
)
#: a capital letter after a name makes another name of it ("London Bridge", "Geneva Convention"), unless it is one of these
_GENERIC: Final = frozenset(
    """city town province region district governorate oblast state county republic island islands peninsula valley
    airport port border river coast prefecture municipality village strip""".split()
)
_NAMED_THINGS: Final = frozenset(
    """times post herald university convention conventions accord accords agreement agreements protocol treaty summit declaration
    united fc city's bridge street road avenue club tribune journal bank airlines exchange stock gazette mirror telegraph
    guardian school college hospital museum palace square park tower court stadium olympics games marathon festival
    pact process format group club league initiative review daily star news today""".split()
)
#: words that begin with a capital in titles and names, and months: towns of that name are hardly ever meant
_WORDS: Final = frozenset(
    """summit university college central union independence liberty commerce enterprise industry republic delta temple mission
    hope price eagle normal orange mobile of march may august sunday friday congress parliament police army church medina
    minister president government ministry council committee assembly court justice freedom progress unity harmony
    friendship media post star sun moon ali khan kumar singh walker kennedy jackson lincoln young best man much most
    wells mills banks burns rose grace faith summer winter spring christian muslim crown royal imperial capital
    national international federal general public social prime island islands valley bay beach lake river north south
    east west northern southern eastern western hill hills park gardens heights plaza center centre point sector""".split()
)
_WRONG: Final = frozenset("PERSON ORG NORP PRODUCT WORK_OF_ART LAW EVENT LANGUAGE".split())
_RIGHT: Final = frozenset("GPE LOC FAC".split())


@dataclass(frozen=True, slots=True)
class Naming:
    """A stretch of text that may name a place: tokens [first, last), its folded words, how sure one may be that it
    names a place at all (2: the recogniser says so; 1: a preposition does; 0: only its shape); `leads` where a name
    goes on behind it ("Kestria Mayor Vask"), so that a small place of that name is hardly meant."""

    first: int
    last: int
    span: Span
    words: str
    sure: int
    leads: bool = False


def find_namings(
    parse: Parse,
    opening: Mapping[str, Sequence[int]],
    held: Mapping[str, Sequence[int]],
    known: Callable[[str], bool],
    lengths: Mapping[str, Collection[int]],
    longest: int,
) -> Iterator[Naming]:
    """The stretches of the text that are a known place's name and nothing else; the longest first.

    `opening` are the words with which a place's name may begin, `held` those of them that the text has in
    small letters, with their tokens; `known`
    says of folded words whether they are a place's name; `lengths` is how long the names are that begin with one.
    """
    persons, tokens, text = _surnames(parse), parse.tokens, parse.text
    first = [(i, lengths[fold(word)]) for word, at in opening.items() for i in at]
    first.sort(key=itemgetter(0))
    behind = 0
    for i, fitting in first:
        token = tokens[i]
        if i < behind or not (token.text[0].isupper() or token.lower in _SIDES):
            continue
        start, sentence = token.start, token.sentence
        for last in range(min(i + longest, len(tokens)), i, -1):
            final = tokens[last - 1]
            if final.end - start not in fitting or final.sentence != sentence:
                continue
            words = fold(text[start : final.end].replace("\n", " ").replace("\u00a0", " "))
            if not known(words):
                continue
            span = Span(start, final.end)
            sure = (
                None
                if words in _WORDS or token.lower == "of" or _said_otherwise(parse, words, held)
                else _sureness(parse, i, last, persons)
            )
            if sure is not None:
                yield Naming(i, last, span, words, sure, _goes_on(parse, last))
            behind = last
            break


def may_open(word: str) -> bool:
    """Whether a place's name may begin with the word: it has a capital letter, or is a side."""
    return word[0].isupper() or word.lower() in _SIDES


def _said_otherwise(parse: Parse, words: str, held: Mapping[str, Sequence[int]]) -> bool:
    """Whether the text has the name in small letters as a common word: it is hardly a place's then. `held` are the tokens
    that begin with each word that may open a name."""
    for i in held.get(first_word(words), ()):
        token = parse.tokens[i]
        if token.text == words and token.pos in ("NOUN", "VERB", "ADJ"):
            return words.islower()
    return False


def _goes_on(parse: Parse, last: int) -> bool:
    """Whether another capitalised name stands right behind."""
    if last >= len(parse.tokens):
        return False
    after = parse.tokens[last]
    return after.pos == "PROPN" and after.text[0].isupper() and after.sentence == parse.tokens[last - 1].sentence


def _surnames(parse: Parse) -> frozenset[str]:
    """The last words of persons named in full: where Jack London is named, London is he."""
    return frozenset(parse.tokens[n.last - 1].text for n in parse.names if n.label == "PERSON" and n.last - n.first > 1)


def _sureness(parse: Parse, first: int, last: int, persons: frozenset[str]) -> int | None:
    """How surely tokens [first, last) name a place; None where they do not."""
    tokens = parse.tokens
    sentence = parse.sentence_of(tokens[first])
    before = tokens[first - 1] if first > sentence.first else None
    after = tokens[last] if last < sentence.last else None
    labels = {t.entity for t in tokens[first:last]}
    head = tokens[last - 1]
    if before is not None:
        if before.lower.rstrip(".") in _SHIPS or before.lower.rstrip(".") in _TITLES:
            return None
        if before.pos == "PROPN" and before.entity == "PERSON" and tokens[first].entity == "PERSON":
            return None
        if before.pos == "PROPN" and before.dep == "compound" and first <= before.head < last:
            if before.lower not in _SIDES and before.lower not in ("greater", "downtown", "metro", "mainland"):
                return None  # "Antonia da Santa Cruz", "Mount Isa"
    placed = before is not None and (
        before.lower in _PLACED
        or (before.lower in ("the", "and", ",") and first - 2 >= sentence.first and _listed(parse, first - 1))
    )
    if (
        last - first == 1
        and head.text in persons
        and not (before is not None and before.lower in ("in", "near", "outside"))
    ):
        return None
    if after is not None and after.lower in ("subway", "metro", "street", "avenue", "square", "boulevard", "derby"):
        return None
    if labels & {"PERSON"} and (head.text in persons or _inside_longer(parse, first, last, "PERSON")):
        return None
    if after is not None and after.text[0].isupper() and after.pos == "PROPN":
        if after.lower in _NAMED_THINGS or (after.entity in _WRONG and after.entity == head.entity):
            return None
        if after.entity == "PERSON" and head.entity == "PERSON":
            return None
    if before is not None and before.lower == "of" and first - 2 >= sentence.first:
        if tokens[first - 2].lower in (
            "university",
            "college",
            "bank",
            "bishop",
            "archbishop",
            "duke",
            "earl",
            "diocese",
        ):
            return None
    if head.pos in ("VERB", "ADJ", "ADV", "INTJ") and not labels & _RIGHT:
        return None
    if labels & _RIGHT:
        return 2
    if labels & _WRONG:
        if _inside_longer(parse, first, last, None):
            return 1 if placed and head.entity in ("ORG", "EVENT") and _leads(parse, first) else None
        return 1 if placed else None
    if placed:
        return 1
    return 0 if head.pos == "PROPN" else None


def _listed(parse: Parse, at: int) -> bool:
    """Whether token `at`, an 'and', a comma or 'the', goes on a list of places that a preposition opens."""
    back = parse.tokens[max(0, at - 5) : at]
    return (
        any(t.lower in ("in", "at", "near", "outside", "from", "to", "around", "of") for t in back)
        and any(t.entity in _RIGHT for t in back)
    ) or (bool(back) and back[-1].lower in _PLACED and parse.tokens[at].lower == "the")


def _inside_longer(parse: Parse, first: int, last: int, label: str | None) -> bool:
    """Whether the tokens are only a part of a longer name (with that label, where one is given)."""
    for name in parse.names:
        if name.first <= first and last <= name.last and name.last - name.first > last - first:
            if label is not None and name.label != label:
                continue
            rest = [parse.tokens[i] for i in range(name.first, name.last) if not first <= i < last]
            if any(t.pos == "PROPN" and t.lower not in _GENERIC and t.lower not in ("'s", "’s") for t in rest):
                return True
    return False


def _leads(parse: Parse, first: int) -> bool:
    """Whether a comma follows soon: 'in Tarsk, Kestria Corp' would be read as one name by a small model."""
    following: list[Token] = list(parse.tokens[first : first + 4])
    return any(t.text == "," for t in following)
