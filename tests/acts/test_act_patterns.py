"""Knows that every pattern of the lexicon fits its own example, and its verbs the same sentence."""

import re
from typing import Any

import pytest

from verbale.acts.lexicon import VERB_FILES, WIDE_FILES, lexicon
from verbale.acts.patterns import Match, matches_at
from verbale.knowledge import data
from verbale.text.parse import Parse
from verbale.text.parser import parse
from verbale.text.spans import Span

_VERBS = [e for name in VERB_FILES for e in data(name)]
#: ids of the wide families, of whose verbs every third is tried, for time
_WIDE = {e["id"] for name in WIDE_FILES for e in data(name)}
_NOUNS = data("acts_nouns.yaml")
_PAST = {
    "hit": "hit", "take": "took", "speak": "spoke", "come": "came", "hold": "held", "bring": "brought", "lay": "laid",
    "make": "made", "begin": "began", "lead": "led", "seek": "sought", "set": "set", "meet": "met", "draw": "drew",
    "get": "got", "win": "won", "have": "had", "go": "went", "keep": "kept", "give": "gave", "send": "sent",
    "break": "broke", "cut": "cut", "throw": "threw", "shoot": "shot", "blow": "blew", "fight": "fought", "buy": "bought",
    "sell": "sold", "find": "found", "teach": "taught", "tell": "told", "say": "said", "put": "put", "let": "let",
    "leave": "left", "quit": "quit", "withdraw": "withdrew", "overrun": "overran", "overthrow": "overthrew",
    "beat": "beat", "slay": "slew", "stand": "stood", "sit": "sat", "lend": "lent", "fly": "flew", "pay": "paid",
    "feed": "fed", "spend": "spent", "write": "wrote", "forgive": "forgave", "fall": "fell", "swear": "swore",
    "build": "built", "strike": "struck", "grab": "grabbed", "freeze": "froze", "shut": "shut", "spread": "spread",
    "burn": "burned", "tear": "tore", "drop": "dropped", "plan": "planned", "stop": "stopped", "sink": "sank",
    "beseech": "besought", "beg": "begged", "pin": "pinned", "ban": "banned", "admit": "admitted", "submit": "submitted",
    "permit": "permitted", "commit": "committed", "rid": "rid", "ship": "shipped", "slap": "slapped", "wrap": "wrapped",
    "step": "stepped", "swap": "swapped", "lob": "lobbed", "stab": "stabbed", "club": "clubbed", "whip": "whipped",
    "kidnap": "kidnapped", "nab": "nabbed", "jam": "jammed", "trim": "trimmed", "scrap": "scrapped", "ram": "rammed",
    "gun": "gunned", "mow": "mowed", "gag": "gagged", "slam": "slammed", "rap": "rapped", "hang": "hanged",
    "forge": "forged", "mass": "massed", "sail": "sailed", "prefer": "preferred", "confer": "conferred", "dig": "dug",
    "rebut": "rebutted", "rebuff": "rebuffed", "deter": "deterred", "transfer": "transferred", "refer": "referred",
    "expel": "expelled", "compel": "compelled", "cancel": "cancelled", "fulfil": "fulfilled", "clap": "clapped",
    "recommit": "recommitted", "vet": "vetted", "hammer": "hammered", "chat": "chatted", "drag": "dragged", "bar": "barred",
    "mediate": "mediated", "rise": "rose", "bow": "bowed", "undertake": "undertook", "uphold": "upheld", "sting": "stung",
    "ink": "inked", "sue": "sued", "decry": "decried", "clamp": "clamped", "do": "did", "be": "were", "rig": "rigged",
    "stick": "stuck", "embed": "embedded", "redraw": "redrew", "choose": "chose", "snub": "snubbed", "sanction": "sanctioned",
    "skip": "skipped", "shun": "shunned", "strip": "stripped", "equip": "equipped", "arm": "armed", "rob": "robbed",
    "backtrack": "backtracked", "outbid": "outbid", "flog": "flogged", "tip": "tipped", "airlift": "airlifted",
    "overturn": "overturned", "crack": "cracked", "push": "pushed", "bankroll": "bankrolled", "drown": "drowned",
    "feel": "felt", "lose": "lost", "sing": "sang", "ring": "rang", "ride": "rode", "steal": "stole", "deal": "dealt",
    "fling": "flung", "strafe": "strafed", "travel": "travelled", "prod": "prodded", "step-up": "stepped-up", "cede": "ceded",
    "flatten": "flattened", "level": "levelled", "pummel": "pummelled", "funnel": "funnelled", "channel": "channelled",
    "veto": "vetoed", "allot": "allotted", "recall": "recalled", "fall-back": "fell-back", "repel": "repelled", "nudge": "nudged",
}  # fmt: skip


def past(verb: str) -> str:
    """The past tense of a verb with its particles."""
    first, *rest = verb.split()
    if first in _PAST:
        form = _PAST[first]
    elif first.endswith("e"):
        form = first + "d"
    elif re.search(r"[^aeiou]y$", first):
        form = first[:-1] + "ied"
    else:
        form = first + "ed"
    return " ".join([form, *rest])


def parse_lines(lines: list[str]) -> list[Parse]:
    return [parse(line, [Span(0, len(line))]) for line in lines]


def found_in(line: Parse, start: int, end: int) -> list[Match]:
    """All patterns that fit at a word between the offsets."""
    known = lexicon()
    return [m for t in line.within(Span(start, end)) for m in matches_at(line, t, known)]


@pytest.mark.parametrize("entry", [*_VERBS, *_NOUNS], ids=lambda e: e["id"])
def test_every_pattern_fits_its_own_example(entry: dict[str, Any]) -> None:
    before, word, after = re.fullmatch(r"(.*?)\[(.+?)\](.*)", entry["ex"]).groups()  # type: ignore[union-attr]
    line = parse_lines([before + word + after])[0]
    ids = [m.pattern.id for m in found_in(line, len(before), len(before) + len(word))]
    assert entry["id"] in ids


def test_nearly_every_verb_of_a_pattern_gives_its_type_in_the_place_of_the_example() -> None:
    wrong = []
    total = 0
    for entry in _VERBS:
        before, word, after = re.fullmatch(r"(.*?)\[(.+?)\](.*)", entry["ex"]).groups()  # type: ignore[union-attr]
        tail = len(word.split()) > 1
        verbs = [v for v in entry["v"] if (len(v.split()) > 1) == tail and not entry.get("need")]
        verbs = verbs[::3] if entry["id"] in _WIDE else verbs
        total += len(verbs)
        lines = [before + past(v) + after for v in verbs]
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
        text = parse("\n".join(lines), [Span(s, s + len(line)) for s, line in zip(starts, lines, strict=True)])
        for verb, start in zip(verbs, starts, strict=True):
            first = start + len(before)
            if entry["t"] not in {m.pattern.type for m in found_in(text, first, first + len(past(verb)))}:
                wrong.append((entry["id"], verb))
    assert total > 1000
    assert len(wrong) < 0.12 * total, wrong


def test_every_type_but_none_outside_plover_has_patterns() -> None:
    types = set(data("plover.yaml")["types"])
    assert {e["t"] for e in _VERBS} == types


def test_every_mode_of_a_pattern_is_one_of_its_types_modes() -> None:
    types = data("plover.yaml")["types"]
    for entry in [*_VERBS, *_NOUNS]:
        if "m" in entry:
            assert entry["m"] in types[entry["t"]]["modes"], entry["id"]
