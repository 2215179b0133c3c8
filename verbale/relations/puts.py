"""Knows sentences in which several put one number: 'organisers put the crowd at 40,000, police at 12,000'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.record.rows import Party
from verbale.relations.counting import PUT, Count, read_count
from verbale.relations.told import Passage
from verbale.relations.words import stems

#: the next who puts it, behind the number: ', police at'
NEXT = re.compile(
    r"(?: people| protesters| demonstrators| marchers)?(?:[,;]? (?:and|but|while|whereas)|[,;]) "
    r"(?P<who>(?!at\b|in\b|on\b)[^\W\d][\w’'-]*(?: [^\W\d][\w’'-]*){0,4}?)(?: (?:put|puts|estimated) (?:it|them|the \w+))? at ",
)
#: what is put at a number
WHAT = (
    ("gathered", re.compile(r"\b(?:crowds?|turn-?out|attendance|protesters|demonstrators|marchers|participants)\b", re.I)),
    ("dead", re.compile(r"\b(?:death toll|toll|dead|deaths|killed|fatalities|(?:own|its|troop|military|combat) losses)\b", re.I)),
    ("hurt", re.compile(r"\b(?:injured|wounded|injuries)\b", re.I)),
    ("missing", re.compile(r"\bmissing\b", re.I)),
    ("held", re.compile(r"\b(?:arrests|arrested|detained|detainees)\b", re.I)),
)  # fmt: skip
#: words before a name that say nothing of who it is
ARTICLE = re.compile(r"^(?:the|but|and|while|however|meanwhile|though) ", re.I)


def find_put(sentence: Passage) -> Iterator[tuple[Passage, Count]]:
    """Who puts what at which number in a sentence of a text, each as a telling with its count."""
    words = sentence.told.words
    for put in PUT.finditer(words):
        of = next((name for name, pattern in WHAT if pattern.search(put["what"])), None)
        who, begin, at = put["who"], put.start("who"), put.end()
        while of is not None and (count := read_count(words, at, of)) is not None:
            yield _told_by(sentence, who, put["what"], begin, count), replace(count, start=count.start - begin)
            after = NEXT.match(words, count.start + len(count.words))
            if after is None:
                break
            who, begin, at = after["who"], after.start("who"), after.end()


def _told_by(sentence: Passage, who: str, what: str, begin: int, count: Count) -> Passage:
    name = ARTICLE.sub("", who)
    party = Party(f"group:{name.lower()}", name[:1].upper() + name[1:], "group", None)
    told = replace(sentence.told, who=party, words=sentence.told.words[begin : count.start + len(count.words)])
    said = stems(f"{what} {count.words}")
    return replace(sentence, told=told, stems=said, start=sentence.start + begin, around=False)
