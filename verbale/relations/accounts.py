"""Knows differing accounts: what one source asserts and another denies, and numbers that cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from verbale.record.rows import ActRow, Party, StatementRow
from verbale.relations.conditions import turned
from verbale.relations.counting import Count, disagree, find_counts
from verbale.relations.positions import parties_of, speaker_of
from verbale.relations.sides import meet, same_side
from verbale.relations.words import alike, name_stems, names_in, stems

AccountKind = Literal["asserted and denied", "numbers differ", "each blames the other"]

#: days by which two accounts of one thing may be apart, and by which an assertion may be later than its denial
NEAR, AFTER = 10, 2
#: for numbers: a count that is told later may have grown
SAME_TIME = 1
#: likeness from which two passages speak of one thing: told elsewhere, and in one article
ALIKE, ALIKE_HERE = 0.5, 0.3
DENIES = frozenset({"deny"})
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
#: words of denials that say nothing of what is denied
HOLLOW = stems(
    "any claim claims claimed report reports allegation allegations accusation accusations alleged involved involvement wrongdoing"
)
#: headlines of other articles that a page runs together
SHOUTS = re.compile(r"(?:\b[A-Z]{4,}\b\W+){3}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NO_SUCH = re.compile(r"\bno such (\w+)", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a differing account: who says so (None: the article itself), in which words, where and when.
    `row` is the id of the statement or act; `value` the number told, as the words have it."""

    who: Party | None
    words: str
    value: str | None
    outlet: str | None
    article: str
    uri: str
    published: date | None
    row: str


@dataclass(frozen=True, slots=True)
class DifferingAccount:
    """Two accounts of one thing that cannot both hold. Nothing is decided: both are shown. `sure` (0 to 1) is how
    surely both speak of one thing; `others` counts further reports of either account."""

    id: str
    kind: AccountKind
    about: str
    one: Told
    other: Told
    sure: float
    others: int
    why: str


def find_accounts(acts: Sequence[ActRow], statements: Sequence[StatementRow]) -> list[DifferingAccount]:
    """The differing accounts in these rows, the surest first. Pure; the order of the input does not matter."""
    parties = parties_of(acts)
    passages = _passages(acts, statements, parties)
    found = [*_denied(passages), *_numbers(passages), *_blamed(acts)]
    return sorted(found, key=lambda a: (-a.sure, a.one.published or date.max, a.id))


@dataclass(frozen=True, slots=True)
class _Passage:
    """A statement or an act as an account: who says it, its words, and whether it denies them."""

    told: Told
    denies: bool
    names: frozenset[str]
    stems: frozenset[str]
    toward: tuple[Party, ...]
    type: str


def _passages(acts: Iterable[ActRow], statements: Iterable[StatementRow], parties: dict[str, Party]) -> list[_Passage]:
    found = []
    for said in statements:
        who = speaker_of(said, parties)
        told = Told(who, said.words, None, said.outlet, said.article, said.uri, said.published, said.id)
        found.append(_Passage(told, said.act in DENIES and not said.negated, name_stems((who,) if who else ()),
                              stems(said.words), (), said.act))  # fmt: skip
    for act in acts:
        if act.status not in ("done", "ongoing", "alleged", "denied"):
            continue
        day = act.published[0] if act.published else None
        told = Told(act.claimant, act.words, None, act.outlet, act.article, act.uri, day, act.id)
        names = name_stems((*act.actors, *act.recipients))
        found.append(_Passage(told, act.status == "denied", names, stems(act.words), act.actors, act.type))
    return sorted(found, key=lambda p: (p.told.published or date.max, p.told.row))


def _apart(a: Told, b: Told) -> int | None:
    return abs((a.published - b.published).days) if a.published and b.published else None


def _index(passages: Sequence[_Passage]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for stem in passage.stems - passage.names:
            index[stem].append(number)
    return index


def _denied(passages: Sequence[_Passage]) -> list[DifferingAccount]:
    index = _index(passages)
    found: list[DifferingAccount] = []
    for denial in passages:
        such = NO_SUCH.search(denial.told.words)
        if (not denial.denies and not such) or REFUSED.match(denial.told.words):
            continue
        wanted = stems(such.group(1)) if such else denial.stems - denial.names
        best: tuple[float, _Passage] | None = None
        for number in sorted({n for stem in wanted for n in index[stem]}):
            score = _contradicts(denial, passages[number], wanted, bool(such))
            if score is not None and (best is None or score > best[0]):
                best = (score, passages[number])
        if best is not None:
            found.append(_account("asserted and denied", best[1].told, denial.told, denial.told.words, best[0],
                                  "one says it, the other denies it, in like words"))  # fmt: skip
    return _merge(found)


def _contradicts(denial: _Passage, other: _Passage, wanted: frozenset[str], such: bool) -> float | None:
    """How surely `other` asserts what is denied: by another source, told at about the same time, of the one who denies
    or in words most of which are the denial's."""
    if other.denies or other.type in ASKS or _same_source(denial.told, other.told):
        return None
    if DENYING.search(other.told.words) or NO_SUCH.search(other.told.words) or SHOUTS.search(other.told.words):
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
    score = len(shared) / len(left)
    of_denier = bool(denial.names & (other.stems | other.names))
    if not (len(shared) >= 2 or (here and of_denier)) or score < (ALIKE_HERE if here and of_denier else ALIKE):
        return None
    return round(min(0.95, 0.3 + 0.3 * score + 0.1 * here + 0.1 * of_denier + 0.05 * min(3, len(shared))), 3)


def _near(denial: Told, other: Told) -> bool:
    if denial.published is None or other.published is None:
        return False
    return -AFTER <= (denial.published - other.published).days <= NEAR


def _same_source(a: Told, b: Told) -> bool:
    """One side telling twice: no difference of accounts."""
    if a.who is None and b.who is None:
        return a.article == b.article
    return bool(a.who and b.who and same_side(a.who, b.who))


def _numbers(passages: Sequence[_Passage]) -> list[DifferingAccount]:
    counted: dict[str, list[tuple[_Passage, Count]]] = defaultdict(list)
    for passage in passages:
        if _of_another_time(passage.told):
            continue
        for count in find_counts(passage.told.words):
            counted[count.of].append((passage, count))
    found = []
    for of, rows in sorted(counted.items()):
        for number, (one, first) in enumerate(rows):
            for other, second in rows[number + 1 :]:
                apart = _apart(one.told, other.told)
                if apart is not None and apart > SAME_TIME:
                    break  # the rows come by day
                score = _one_thing(one, first, other, second)
                if score is None:
                    continue
                about = f"how many {of}: {first.words} or {second.words}"
                found.append(_account("numbers differ", _with(one.told, first), _with(other.told, second), about, score,
                                      f"'{first.words}' and '{second.words}' {of}, told {apart or 0} days apart"))  # fmt: skip
    return _merge(found)


def _of_another_time(told: Told) -> bool:
    """A passage that names a year other than its own tells of something else."""
    own = told.published.year if told.published else None
    return any(int(year) != own for year in YEAR.findall(told.words))


def _with(told: Told, count: Count) -> Told:
    return Told(told.who, told.words, count.words, told.outlet, told.article, told.uri, told.published, told.row)


def _one_thing(one: _Passage, first: Count, other: _Passage, second: Count) -> float | None:
    if not disagree(first, second) or one.told.row == other.told.row or one.told.published is None:
        return None
    if _same_source(one.told, other.told) or other.told.published is None:
        return None
    names = one.names | other.names
    shared = (one.stems & other.stems) - names
    score = len(shared) / max(1, min(len(one.stems - names), len(other.stems - names)))
    if len(shared) < 3 or score < 0.4:
        return None
    return round(min(0.95, 0.3 + 0.5 * score + 0.03 * min(5, len(shared))), 3)


def _blamed(acts: Sequence[ActRow]) -> list[DifferingAccount]:
    """Two sides that tell the same fight the other way round: each names the other as the one who struck."""
    alleged = sorted((a for a in acts if a.type in ("ASSAULT", "COERCE") and a.claimant and a.status == "alleged"),
                     key=lambda a: a.id)  # fmt: skip
    found = []
    for number, a in enumerate(alleged):
        for b in alleged[number + 1 :]:
            if a.type != b.type or not (a.claimant and b.claimant) or same_side(a.claimant, b.claimant):
                continue
            crossed = meet(a.actors, [b.claimant]) and meet(b.actors, [a.claimant])
            days = a.earliest and b.earliest and a.latest and b.latest
            if not crossed or not days or a.earliest > b.latest or b.earliest > a.latest:  # type: ignore[operator]
                continue
            shared = stems(a.words) & stems(b.words) - name_stems((*a.actors, *a.recipients, *b.actors, *b.recipients))
            if not shared:
                continue
            one, other = (_told_act(x) for x in sorted((a, b), key=lambda x: (x.published or (date.max,), x.id)))
            found.append(_account("each blames the other", one, other, f"who: {', '.join(sorted(shared))}",
                                  round(min(0.9, 0.55 + 0.1 * len(shared)), 3), "each side names the other"))  # fmt: skip
    return _merge(found)


def _told_act(act: ActRow) -> Told:
    day = act.published[0] if act.published else None
    return Told(act.claimant, act.words, None, act.outlet, act.article, act.uri, day, act.id)


def _account(kind: AccountKind, one: Told, other: Told, about: str, sure: float, why: str) -> DifferingAccount:
    return DifferingAccount(f"d-{one.row[2:10]}-{other.row[2:10]}", kind, about, one, other, sure, 0, why)


def _merge(accounts: Sequence[DifferingAccount]) -> list[DifferingAccount]:
    """One row for the same two accounts told again: the surest stays and counts the others."""
    kept: list[DifferingAccount] = []
    for account in sorted(accounts, key=lambda a: (-a.sure, a.one.published or date.max, a.id)):
        for number, first in enumerate(kept):
            if _again(first, account):
                kept[number] = DifferingAccount(first.id, first.kind, first.about, first.one, first.other, first.sure,
                                                first.others + 1, first.why)  # fmt: skip
                break
        else:
            kept.append(account)
    return kept


def _again(a: DifferingAccount, b: DifferingAccount) -> bool:
    apart = _apart(a.one, b.one)
    if apart is None or apart > NEAR:
        return False
    if a.kind == "numbers differ":
        return a.about.split(":")[0] == b.about.split(":")[0] and (
            alike(a.one.words + a.other.words, b.one.words + b.other.words) >= 0.4
        )
    return alike(a.other.words, b.other.words) >= 0.6
