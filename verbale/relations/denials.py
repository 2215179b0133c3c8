"""Knows denials: what one source asserts and another denies, in like words and at about the same time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from verbale.record.followed_rows import DifferingAccount, Told
from verbale.relations.account import make_account
from verbale.relations.conditions import turned
from verbale.relations.told import Passage, in_order, one_source
from verbale.relations.words import names_in, stems

#: days by which two accounts of one thing may be apart, and by which an assertion may be later than its denial
NEAR, AFTER = 10, 2
#: likeness from which two passages speak of one thing: told elsewhere, and in one article
ALIKE, ALIKE_HERE = 0.5, 0.3
#: stems that two articles must have in common
SHARED = 2
#: speech acts that assert nothing
ASKS = frozenset(
    {"urge", "ask", "call_for", "demand", "order", "request", "hope", "want", "propose", "welcome", "refuse", "deny"}
)
#: passages that themselves tell of a denial
DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denial|disput\w+|refut\w+|reject\w+|dismiss\w+|untrue|false|not true|no evidence)\b",
    re.I,
)
#: 'denied entry': refused, not contradicted; 'the criticism': no fact
REFUSED = re.compile(
    r"\W*(?:him|her|them|his|the|any|an?)?\s*(?:entry|access|permission|bail|visas?|entrance|request\w*|critici\w+|parole)\b",
    re.I,
)
#: what only may be so is asserted by nobody
HEDGED = re.compile(
    r"\b(?:might|may|could|whether|if|unclear|suspect\w*|possib\w+|investigat\w+|reports? of|(?:the|an?|any|this|these|such|its|their|his|her) alleged|purported|rumou?red|"
    r"(?:by|over|about|to|at) (?:the |her |his |their |these |those |such |any )?(?:\w+ )?(?:allegations?|claims?|accusations?))\b",
    re.I,
)
#: a name before or after a gap: 'Lind ... of bribes' is no sentence
FRAGMENT = re.compile(r"^\W*(?:[\w’'-]+\W+){0,2}\.\.\. |\W\.\.\.(?:\W+[\w’'-]+){0,1}\W*$")
#: words that an assertion needs beside names: 'Russian troops fighting' says too little
SAYS = 3
#: words of denials that say nothing of what is denied
HOLLOW = stems(
    "any claim claims claimed report reports allegation allegations accusation accusations alleged involved involvement "
    "wrongdoing thought though believed"
)
#: headlines of other articles that a page runs together
SHOUTS = re.compile(r"(?:\b[A-Z]{4,}\b\W+){3}")
NEGATES = re.compile(r"\b(?:no|not|never|without)\b((?: [\w-]+){1,6})", re.I)
NO_SUCH = re.compile(r"\bno such (\w+)", re.I)


def denies(passage: Passage) -> bool:
    """Does the passage deny something that could be asserted?"""
    such = NO_SUCH.search(passage.told.words)
    return bool(passage.denies or such) and not REFUSED.match(passage.told.words)


class Denials:
    """Denials that hear what others tell: of each the passage that asserts what is denied most surely."""

    def __init__(self, denials: Iterable[Passage], apart: Mapping[str, frozenset[str]]) -> None:
        """`apart` are the rows of which people decided that they are not one act."""
        self._apart = apart
        self._denials = list(denials)
        self._wanted: list[frozenset[str]] = []
        self._best: dict[int, tuple[float, Passage]] = {}
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, denial in enumerate(self._denials):
            such = NO_SUCH.search(denial.told.words)
            self._wanted.append(stems(such.group(1)) if such else denial.stems - denial.names)
            for stem in self._wanted[number]:
                self._where[stem].append(number)

    def may_be_contradicted_by(self, words: str) -> bool:
        """Do the words, of another article, have enough in common with something that is denied to be looked at?"""
        shared: Counter[int] = Counter(n for stem in stems(words) for n in self._where.get(stem, ()))
        return any(count >= SHARED for count in shared.values())

    def hear(self, passages: Iterable[Passage]) -> None:
        """Compare what these passages tell with what is denied."""
        for passage in passages:
            shared: Counter[int] = Counter(
                n for stem in passage.stems - passage.names for n in self._where.get(stem, ())
            )
            for number, count in sorted(shared.items()):
                # of another article more than one word must be in common
                if count >= SHARED or self._denials[number].told.article == passage.told.article:
                    self._compare(number, passage)

    def _compare(self, number: int, passage: Passage) -> None:
        denial = self._denials[number]
        if passage.told.row in self._apart.get(denial.told.row, ()):
            return
        such = NO_SUCH.search(denial.told.words) is not None
        score = _contradicts(denial, passage, self._wanted[number], such)
        if score is None:
            return
        best = self._best.get(number)
        if best is None or (-score, in_order(passage.told)) < (-best[0], in_order(best[1].told)):
            self._best[number] = (score, passage)

    def accounts(self) -> list[DifferingAccount]:
        """The denials that something contradicts, each with what does so most surely."""
        found = []
        for number, (score, passage) in sorted(self._best.items()):
            denial: Told = self._denials[number].told
            why = "one says it, the other denies it or what is much like it"
            found.append(make_account("asserted and denied", passage.told, denial, denial.words, score, why))
        return found


def _contradicts(denial: Passage, other: Passage, wanted: frozenset[str], such: bool) -> float | None:
    """How surely `other` asserts what is denied: by another source, told at about the same time, of the one who denies
    or in words most of which are the denial's."""
    if other.denies or other.type in ASKS or one_source(denial.told, other.told):
        return None
    if DENYING.search(other.told.words) or NO_SUCH.search(other.told.words) or SHOUTS.search(other.told.words):
        return None
    if FRAGMENT.search(other.told.words) or HEDGED.search(other.told.words) or len(other.stems - other.names) < SAYS:
        return None
    if turned(other.told.words) and not turned(denial.told.words) and not such:
        return None
    here = denial.told.article == other.told.article
    if here and (denial.told.words in other.told.words or other.told.words in denial.told.words):
        return None  # the denial and its own telling
    if such:
        fits = here and other.type in ("promise", "say", "tell", "claim", "AGREE") and wanted <= other.stems
        return 0.7 if fits else None
    if not here and not _near(denial.told, other.told):
        return None
    names = denial.names | other.names | (names_in(denial.told.words) & names_in(other.told.words))
    left, right = denial.stems - names - HOLLOW, other.stems - names
    shared = left & right
    if not shared:
        return None
    if not turned(denial.told.words) and any(stems(m.group(1)) & shared for m in NEGATES.finditer(other.told.words)):
        return None  # 'no fighters were released' asserts no release
    score = len(shared) / len(left)
    of_denier = bool(denial.names & (other.stems | other.names))
    if not (len(shared) >= SHARED or (here and of_denier)) or score < (ALIKE_HERE if here and of_denier else ALIKE):
        return None
    return round(min(0.95, 0.3 + 0.3 * score + 0.1 * here + 0.1 * of_denier + 0.05 * min(3, len(shared))), 3)


def _near(denial: Told, other: Told) -> bool:
    if denial.published is None or other.published is None:
        return False
    return -AFTER <= (denial.published - other.published).days <= NEAR
