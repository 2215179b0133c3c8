"""Knows what looks like a date and is none: 'Prime Minister May', 'the Sun', 'a march', 'Black Friday', '2000 rifles'."""

from __future__ import annotations

import re
from typing import Final

from verbale.text.parse import Parse, Token
from verbale.times.business import BUSINESS, SPORT

#: words that stand before a month: "in May", "since March", "last June", "the July vote", "28 May"
_BEFORE_MONTH: Final = frozenset(
    """in of since until till by from to through during between before after for last next this early late mid coming past
    around throughout each every and or & on the following ending beginning starting as previous both about its their""".split()
)
#: names that begin with or hold a weekday
_NAMED_DAYS: Final = re.compile(
    r"(?:good|easter|black|bloody|cyber|palm|sheffield|ash|maundy|super|giving|ruby|casual|freaky|mad|fat|shrove|girl|man|wild) $"
)
_PAPERS: Final = re.compile(
    r" (?:Times|Telegraph|Express|Mail|Mirror|Herald|World|Star|Independent|Chronicle|Post|Tribune|Mass|Club|Vibes|Review|"
    r"Standard|Nation|Mercury|Magazine|Observer|Market|School|Group)\b"
)
#: what a holiday's name qualifies without being a day: "Christmas trees"
_THINGS: Final = re.compile(
    r" (?:tree|card|gift|carol|present|shopp|song|decoration|light|part[yi]|market|movie|album|spirit|bonus|egg|bunn)"
)
_AGENCY: Final = frozenset("PERSON ORG WORK_OF_ART PRODUCT FAC".split())
_TITLES: Final = frozenset(
    "minister president secretary mr mrs ms miss dr sir theresa lady chancellor senator judge".split()
)
_COUNTABLE: Final = frozenset("NNS NNPS".split())
#: plurals that a year may stand before: "2016 elections" is still the elections of 2016
_YEARLY: Final = frozenset(
    "election game olympics protest talk riot war fund attack event revolution agreement".split()
)


def is_no_date(parse: Parse, rule: str, tokens: list[Token], text: str, start: int, end: int) -> bool:
    """Whether a match of `rule` at text[start:end], made of `tokens`, is a name or a quantity and no date."""
    if not tokens:
        return True
    words = text[start:end]
    if rule.startswith("date.month") and not words[0].isdigit():
        return _is_no_month(parse, rule, tokens, words)
    if rule == "relative.day":
        # "TODAY Kestria", "Kestria Today": papers and programmes
        if words.lower() != "today":
            return False
        opens = tokens[0].i == parse.sentence_of(tokens[0]).first or not text[start - 2 : start - 1].isalnum()
        return (
            tokens[0].entity in ("ORG", "WORK_OF_ART", "PERSON") or words.isupper() or (words[0] == "T" and not opens)
        )
    if rule == "relative.overnight":
        return tokens[0].pos in ("ADJ", "NOUN", "PROPN") or tokens[0].dep in ("amod", "compound", "nmod")
    if rule == "relative.holiday":
        return _THINGS.match(text, end) is not None or re.match(r" [A-Z]", text[end : end + 2]) is not None
    if rule == "relative.weekday":
        return _is_no_weekday(parse, tokens, text, start, end)
    if rule == "date.year":
        return _is_no_year(parse, tokens[0], text, start, end)
    if rule == "business.latest":
        return BUSINESS.search(parse.sentence_of(tokens[0]).span.of(text).lower()) is None
    if rule == "business.quarter":
        sentence = parse.sentence_of(tokens[0]).span.of(text).lower()
        told = "quarter" in words.lower() or BUSINESS.search(sentence) is not None
        return not told or SPORT.search(sentence) is not None
    if rule == "date.season.relative":
        return words.split()[-1] in ("Spring", "Fall") and tokens[-1].entity in _AGENCY
    if rule in ("date.day", "date.days"):
        return _is_no_day(tokens, words)
    return False


def _is_no_month(parse: Parse, rule: str, tokens: list[Token], words: str) -> bool:
    named = next((t for t in tokens if t.text[:3].title() in _MONTH_STARTS), tokens[0])
    if not named.text[0].isupper() or named.pos in ("VERB", "AUX"):
        return True
    if rule != "date.month":
        return False
    first = tokens[0]
    sentence = parse.sentence_of(first)
    before = parse.tokens[first.i - 1] if first.i > sentence.first else None
    after = parse.tokens[first.i + 1] if first.i + 1 < sentence.last else None
    if named.entity in _AGENCY:
        return not (before is not None and before.lower in ("in", "since", "until", "during"))
    if before is not None and before.lower.rstrip(".") in _TITLES:
        return True
    if before is not None and before.lower in _BEFORE_MONTH:
        if before.lower in (
            "the",
            "and",
            "or",
            "its",
            "their",
            "to",
            "for",
            "by",
            "of",
            "as",
            "on",
            "both",
            "about",
            "around",
        ):
            return named.entity != "DATE"
        return after is not None and after.text[0].isupper() and after.pos == "PROPN" and named.entity != "DATE"
    return named.entity != "DATE" or words.isupper()


_MONTH_STARTS: Final = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _is_no_weekday(parse: Parse, tokens: list[Token], text: str, start: int, end: int) -> bool:
    named = next((t for t in tokens if t.lower.endswith("day")), tokens[0])
    if not named.text[0].isupper():
        return True
    if _NAMED_DAYS.search(text[max(0, start - 12) : start].lower()):
        return True
    if text[end : end + 1] == "s" or re.match(r"(?:s\b| (?:morning|afternoon|evening|night)s\b)", text[end : end + 12]):
        return True
    if named.entity in ("PERSON", "WORK_OF_ART") or _PAPERS.match(text, end):
        return True
    before = text[max(0, start - 6) : start].lower()
    return before.endswith(("every ", "each "))


def _is_no_year(parse: Parse, token: Token, text: str, start: int, end: int) -> bool:
    """'2000 rifles', '$2000', 'Room 2014', 'Agenda 2030', '2020-a', '3.2022' are no years; 'the 2016 deal' is one."""
    if token.text != text[start:end] and token.text.strip("’'-–()") != text[start:end]:
        return True
    if re.match(
        r"(?:[-–]|\.\d|,\d|%|:\d| (?:per ?cent|percent|km|kg|metres|meters|miles|feet|tons|tonnes|MW|hours|hrs|GMT|people))",
        text[end : end + 12],
    ):
        return not re.match(r"[-–](?:[A-Za-z]|\d{4}\b)", text[end : end + 6])
    sentence = parse.sentence_of(token)
    before = parse.tokens[token.i - 1] if token.i > sentence.first else None
    after = parse.tokens[token.i + 1] if token.i + 1 < sentence.last else None
    if after is not None and after.tag in _COUNTABLE and after.lemma not in _YEARLY:
        determined = before is not None and (
            before.pos in ("DET", "ADJ", "PRON", "PART", "PROPN", "NUM") or before.tag == "POS"
        )
        if not determined and (token.entity != "DATE" or (token.dep == "nummod" and token.head == after.i)):
            return True
    if before is None:
        return token.entity not in ("DATE", "")
    if before.text in ("#", "No", "No.", "no.", "number", "Number", "$", "€", "£", "Rs", "Rs."):
        return True
    if before.lower == "at":  # "at 1800"
        return True
    if before.text[0].isupper() and before.lower in (
        "room",
        "agenda",
        "vision",
        "route",
        "highway",
        "flight",
        "boeing",
        "un",
    ):
        return True
    return token.entity in ("CARDINAL", "MONEY", "QUANTITY", "ORG", "PRODUCT", "PERCENT") and before.lower not in (
        "in",
        "since",
        "of",
        "by",
        "from",
        "until",
        "to",
        "early",
        "late",
        "mid",
        "around",
        "during",
        "(",
        "and",
        "before",
        "after",
    )


def _is_no_day(tokens: list[Token], words: str) -> bool:
    """'may 4', 'march 10 miles' are no dates; nor is '5 May' inside a person's name."""
    month = next((t for t in tokens if t.text[:3].title() in _MONTH_STARTS), None)
    if month is None:
        return False
    return (
        not month.text[0].isupper()
        or month.tag == "MD"
        or (month.entity == "PERSON" and month.lower in ("may", "april", "june"))
    )
