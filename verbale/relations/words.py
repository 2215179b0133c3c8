"""Knows how alike two passages are by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from verbale import settings
from verbale.record.rows import Party

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
#: endings of inflection, where three letters stay
ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|s|e|d)$")
#: a consonant that is doubled at the end
DOUBLED = re.compile(r"([bdfglmnprstz])\1$")
#: a word for who or what does it, of which the six letters would leave the deed: 'launcher', 'protester'
DOER = re.compile(r"^\w{6,}er$")
#: words that any two political sentences share
COMMON = frozenset(
    "the and for that with from has have had was were will would its their his her this they been are but not said "
    "says over after before into than who which what when could should may might can also more most other any all "
    "pro anti about against between during under our you your she him them there these those out off upon while where".split()
)


@lru_cache(maxsize=settings.PASSAGES_KEPT)
def stems(passage: str) -> frozenset[str]:
    """The passage's content words without their endings and cut to six letters: 'sanctions' and 'sanctioned' meet,
    'sign' and 'signed' too."""
    return frozenset(cut(ENDING.sub("", w)) for w in WORD.findall(passage.lower()) if w not in COMMON)


def cut(word: str) -> str:
    """A word that has lost its ending, as a stem: 'stopped' and 'stop' meet, and 'shelled' and 'shell'; 'launcher' and
    'launch' do not."""
    return word[:6] + "er" if DOER.match(word) else DOUBLED.sub(r"\1", word)[:6]


def name_stems(parties: Sequence[Party]) -> frozenset[str]:
    """The stems of the parties' names: 'Korland' takes 'Korlander' with it."""
    return frozenset().union(*(stems(p.name) for p in parties))


def alike(a: str, b: str, without: frozenset[str] = frozenset()) -> float:
    """Shared words over the words of the shorter passage, 0 to 1 (the overlap coefficient).

    `without` are stems that say nothing here: those of the parties' names, when the parties agree anyway."""
    left, right = stems(a) - without, stems(b) - without
    if not left or not right:
        return 0.0
    return len(left & right) / min(len(left), len(right))


def names_in(passage: str) -> frozenset[str]:
    """The stems of words with a capital letter that do not open the passage: names of persons, places and things."""
    return frozenset(s for word in re.findall(r"(?<=[\w,;:] )[A-Z][\w-]+", passage) for s in stems(word))
