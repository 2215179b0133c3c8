"""Knows the counts that a passage gives: how many dead, hurt, missing, held, fled, armed, how much money; as ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: what is counted, by the words beside the number; the first that is found counts
COUNTED = (
    ("dead", re.compile(r"\b(?:kill(?:ed|ing|s)?|dead|died|dies|die|deaths?|death toll|bodies|lives|fatalit\w+|perished)\b", re.I)),
    ("hurt", re.compile(r"\b(?:wounded|wounding|injur\w+|hurt)\b", re.I)),
    ("missing", re.compile(r"\b(?:missing|unaccounted)\b", re.I)),
    ("held", re.compile(r"\b(?:arrest\w+|detain\w+|captured|abducted|kidnapp\w+|hostages|prisoners)\b", re.I)),
    ("fled", re.compile(r"\b(?:fled|flee\w*|displaced|refugees|evacuat\w+|homeless)\b", re.I)),
    ("armed", re.compile(r"\b(?:troops|soldiers|fighters|personnel|gunmen|attackers)\b", re.I)),
    ("gathered", re.compile(r"\b(?:protesters|demonstrators|marchers|took part|taken part|taking part|turned out|march(?:ed|ing)|"
                            r"rall(?:ied|ying)|demonstrat(?:ed|ing)|gathered|attended)\b", re.I)),
)  # fmt: skip
#: kinds that name who is counted: what befell them is told by other words
WHO = frozenset({"armed", "gathered"})
#: a crowd before its number: 'the crowd at', 'the number of protesters was'
CROWD = re.compile(
    r"\b(?:crowd|turn-?out|attendance|protesters|demonstrators|marchers|participants)(?: (?:in|on|at) [A-Z]\w+)? (?:at|of|was|were|to be|to have been|numbered) "
    r"(?:(?:at least|more than|over|up to|about|around|some|nearly|almost|roughly) )?$",
    re.I,
)
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
WORDS = {word: n if n <= 20 else (n - 18) * 10 for n, word in enumerate(SMALL)}
BIG = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12}
_SPELT = "|".join(SMALL[1:])
NUMBER = re.compile(
    rf"(?<![\w$£€.,:/-])(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})(?![\w%:/]|[.,]\d|-\w)(?: (?P<scale>{'|'.join(BIG)}))?"
    rf"|\b(?P<spelt>(?:{_SPELT})(?:-(?:{_SPELT}))?)\b(?!-)(?:[ ](?P<spelt_scale>{'|'.join(BIG)}))?",
    re.I,
)
#: sums of money: '$25 million', '40m euros'
MONEY = re.compile(
    r"(?P<sign>US\$|A\$|C\$|[$£€])\s?(?P<sum>\d[\d,]*(?:\.\d+)?)\s?-?(?P<by>thousand|million|billion|trillion|bn|m|k)?\b"
    r"|\b(?P<sum2>\d[\d,]*(?:\.\d+)?)\s?(?P<by2>thousand|million|billion|trillion|bn|m)?\s"
    r"(?P<name>dollars|euros|pounds|roubles|rubles|hryvnias?|yuan|yen|rupees|pesos|francs|crowns|lira)\b",
    re.I,
)
MONEY_SCALE = {
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
SIGNS = {
    "$": "dollars",
    "us$": "dollars",
    "£": "pounds",
    "€": "euros",
    "a$": "Australian dollars",
    "c$": "Canadian dollars",
}
LEAST = re.compile(r"(?:at least|more than|over|no fewer than|no less than|upwards of)\s*$", re.I)
MOST = re.compile(r"(?:up to|at most|fewer than|less than|as many as|no more than)\s*$", re.I)
ABOUT = re.compile(r"(?:about|around|some|nearly|almost|roughly|approximately|an estimated|close to)\s*$", re.I)
#: nouns after a number that make it something else
OTHER = re.compile(
    r"\s*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|a\.?m|p\.?m|km|kilomet|miles?|met(?:er|re)s?|feet|"
    r"per cent|percent|dollars|euros|pounds|tons|tonnes|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|other|more|of (?:them|the|those|whom))\b",
    re.I,
)
#: numbers that name: 'Flight 370', 'Resolution 2202', 'age 34'
NAMED = re.compile(
    r"(?:[A-Z][\w-]*|\bage|\baged|\bNo\.?|\bin|\bsince|\bmagnitude|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\s*$"
)
#: what is counted on top of others: 'another five were killed at the border'
MORE = re.compile(
    r"\b(?:another|a further|an additional|an extra) (?:(?:at least|about|around|some|nearly|almost) )?$", re.I
)
#: forms whose number comes after them
ACTIVE = re.compile(r"\b(?:killing|wounding|injuring|hurting|leaving|trapping)\b.*", re.I)
#: the word may stand so many words after the number, or before it
AFTER, BEFORE = 7, 4
CLAUSE = re.compile(r"[.;!?—–]|, (?:and|but|while|when|as|after|with)\b| (?:and|while|but) (?=\d)")


#: the article itself says that the counts differ: 'the two sides do not agree on how many have died'
COUNTS_DIFFER = re.compile(
    r"\b(?:(?:do|does|did|could|can) not agree|disagree\w*|differ(?:ed|s|ing)?|conflicting|contradict\w*|disput\w+|at odds)\b[^.]{0,40}?"
    r"\b(?:how many|tolls?|figures?|numbers?|counts?|estimates?|accounts?|casualties|losses)\b|"
    r"\b(?:differing|conflicting|different|contradictory|competing) (?:\w+ )?(?:tolls?|figures?|numbers?|counts?|estimates?|accounts?)\b",
    re.I,
)
#: who puts what, up to where the number stands
PUT = re.compile(
    r"(?:^|[.;:,—–-] |\b(?:and|but|while|though|although|whereas|as) )(?P<who>[^\W\d][\w’'-]*(?: [^\W\d][\w’'-]*){0,4}?)(?: (?:has|have|had))? "
    r"(?:put|puts|estimate[sd]?|reckon(?:s|ed)?) (?P<what>(?:the|its) (?:[\w’'-]+ ){1,6}?)at ",
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what: from `low` to `high` (None: no upper end), as `words` say it from `start` on."""

    of: str
    low: int
    high: int | None
    words: str
    start: int


def find_counts(passage: str) -> list[Count]:
    """The counts of people in a passage, in order. 'at least 11' has no upper end; 'about 900' gives or takes a sixth."""
    found = []
    for at in NUMBER.finditer(passage):
        before, after = passage[: at.start()], passage[at.end() :]
        value = _value(at)
        if (
            value is None
            or OTHER.match(after)
            or MORE.search(before)
            or (at["digits"] and NAMED.search(before) and not _opens(before))
        ):
            continue
        if at["digits"] and 1900 <= value <= 2100 and "," not in at["digits"]:
            continue  # a year
        of = _counted(before, after)
        if of is not None:
            low, high = _range(value, before)
            found.append(Count(of, low, high, at.group(0), at.start()))
    return found


def tells_of_counts(passage: str) -> bool:
    """Is there a count or a sum in the passage, or what tells of counts?"""
    return bool(find_counts(passage) or find_sums(passage)) or stands_by_counts(passage)


def stands_by_counts(passage: str) -> bool:
    """Does it say that counts differ, or who puts one, though its words tell of none?"""
    return COUNTS_DIFFER.search(passage) is not None or PUT.search(passage) is not None


def read_count(passage: str, start: int, of: str) -> Count | None:
    """The number that stands at `start`, behind words like 'at least', as a count of this; None where none does."""
    lead = re.match(
        r"(?:(?:at least|more than|over|up to|about|around|some|nearly|almost|roughly|an estimated) )?",
        passage[start:],
        re.I,
    )
    begin = start + (lead.end() if lead else 0)
    at = NUMBER.match(passage, begin)
    value = _value(at) if at else None
    if at is None or value is None or OTHER.match(passage[at.end() :]):
        return None
    return Count(of, *_range(value, passage[:begin]), at.group(0), begin)


def find_sums(passage: str) -> list[Count]:
    """The sums of money in a passage, in order: of 'money in dollars', in whole units of it."""
    found = []
    for at in MONEY.finditer(passage):
        number = (at["sum"] or at["sum2"]).replace(",", "")
        value = round(float(number) * MONEY_SCALE.get((at["by"] or at["by2"] or "").lower(), 1))
        unit = SIGNS.get((at["sign"] or "").lower()) or at["name"].lower()
        low, high = _range(value, passage[: at.start()])
        found.append(Count(f"money in {unit}", low, high, at.group(0).strip(), at.start()))
    return found


def _opens(before: str) -> bool:
    """A capital letter that only opens a sentence names nothing ('Killing 11'), nor does one before 'at least 11'."""
    opener = before.split()
    return (len(opener) == 1 and opener[0].endswith("ing")) or any(p.search(before) for p in (LEAST, MOST, ABOUT))


def _value(at: re.Match[str]) -> int | None:
    scale = BIG.get((at["scale"] or at["spelt_scale"] or "").lower(), 1)
    if at["digits"]:
        return int(at["digits"].replace(",", "")) * scale
    parts = [WORDS[p] for p in at["spelt"].lower().split("-")]
    if len(parts) == 2 and not (parts[0] >= 20 and 0 < parts[1] < 10):
        return None
    return sum(parts) * scale


def _counted(before: str, after: str) -> str | None:
    """What is counted: a word for it in the same clause, after the number first. 'killing' and 'injuring' count what
    comes after them, up to the next number."""
    rest = NUMBER.split(CLAUSE.split(after)[0].partition(",")[0])[0]
    near = " ".join(ACTIVE.sub(" ", rest).split()[:AFTER])
    far = " ".join(re.split(r" and ", CLAUSE.split(before)[-1])[-1].split()[-BEFORE:])
    for passage in (near, far):
        places = [(m.start(), name) for name, pattern in COUNTED if (m := pattern.search(passage))]
        told = [name for _, name in sorted(places) if name not in WHO] or [name for _, name in places]
        if told and passage is near:
            return told[0]
        if befell := [n for n in told if n in ("dead", "hurt", "held")]:
            return befell[0]
    return "gathered" if CROWD.search(before) else None


def _range(value: int, before: str) -> tuple[int, int | None]:
    if LEAST.search(before):
        return value, None
    if MOST.search(before):
        return 0, value
    if ABOUT.search(before):
        return value - value // 6, value + value // 6
    return value, value


def disagree(a: Count, b: Count) -> bool:
    """Two counts of one kind that cannot both hold."""
    if a.of != b.of:
        return False
    return (a.high is not None and a.high < b.low) or (b.high is not None and b.high < a.low)
