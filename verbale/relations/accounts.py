"""Knows differing accounts: what one source asserts and another denies, and numbers that cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from verbale.record.followed_rows import AccountKind, DifferingAccount, Told
from verbale.record.rows import ActRow, ArticleRow, StatementRow
from verbale.relations.conditions import turned
from verbale.relations.numbers import compare_counts
from verbale.relations.positions import parties_of
from verbale.relations.same_act import Decided
from verbale.relations.sides import meet, same_side, sides
from verbale.relations.told import Passage, days_apart, one_source, tell_act, tell_counts, tell_rows
from verbale.relations.words import alike, name_stems, names_in, stems

__all__ = ["AccountKind", "DifferingAccount", "find_accounts"]

#: days by which two accounts of one thing may be apart, and by which an assertion may be later than its denial
NEAR, AFTER = 10, 2
#: likeness from which two passages speak of one thing: told elsewhere, and in one article
ALIKE, ALIKE_HERE = 0.5, 0.3
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
NEGATES = re.compile(r"\b(?:no|not|never|without)\b((?: [\w-]+){1,6})", re.I)
NO_SUCH = re.compile(r"\bno such (\w+)", re.I)


def find_accounts(
    acts: Sequence[ActRow],
    statements: Sequence[StatementRow],
    texts: Iterable[tuple[ArticleRow, str]] = (),
    decided: Decided | None = None,
) -> list[DifferingAccount]:
    """The differing accounts in these rows, the surest first. Pure; the order of the input does not matter.

    `texts` are articles with their texts: numbers that nobody is said to have told are found in these only.
    Two acts of which people `decided` that they are not one are no two accounts of it.
    """
    apart = decided.apart if decided else {}
    passages = tell_rows(acts, statements, parties_of(acts))
    counts = [
        _account("numbers differ", one, other, about, sure, why)
        for one, other, about, sure, why in compare_counts([*passages, *tell_counts(texts, statements)])
        if other.row not in apart.get(one.row, ())
    ]
    found = [*_denied(passages, apart), *_merge(counts), *_blamed(acts, apart)]
    return sorted(found, key=lambda a: (-a.sure, a.one.published or date.max, a.id))


def _index(passages: Sequence[Passage]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for stem in passage.stems - passage.names:
            index[stem].append(number)
    return index


def _denied(passages: Sequence[Passage], apart: Mapping[str, frozenset[str]]) -> list[DifferingAccount]:
    index = _index(passages)
    found: list[DifferingAccount] = []
    for denial in passages:
        such = NO_SUCH.search(denial.told.words)
        if (not denial.denies and not such) or REFUSED.match(denial.told.words):
            continue
        wanted = stems(such.group(1)) if such else denial.stems - denial.names
        best: tuple[float, Passage] | None = None
        for number in sorted({n for stem in wanted for n in index[stem]}):
            if passages[number].told.row in apart.get(denial.told.row, ()):
                continue
            score = _contradicts(denial, passages[number], wanted, bool(such))
            if score is not None and (best is None or score > best[0]):
                best = (score, passages[number])
        if best is not None:
            found.append(_account("asserted and denied", best[1].told, denial.told, denial.told.words, best[0],
                                  "one says it, the other denies it, in like words"))  # fmt: skip
    return _merge(found)


def _contradicts(denial: Passage, other: Passage, wanted: frozenset[str], such: bool) -> float | None:
    """How surely `other` asserts what is denied: by another source, told at about the same time, of the one who denies
    or in words most of which are the denial's."""
    if other.denies or other.type in ASKS or one_source(denial.told, other.told):
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
    if not turned(denial.told.words) and any(stems(m.group(1)) & shared for m in NEGATES.finditer(other.told.words)):
        return None  # 'no fighters were released' asserts no release
    score = len(shared) / len(left)
    of_denier = bool(denial.names & (other.stems | other.names))
    if not (len(shared) >= 2 or (here and of_denier)) or score < (ALIKE_HERE if here and of_denier else ALIKE):
        return None
    return round(min(0.95, 0.3 + 0.3 * score + 0.1 * here + 0.1 * of_denier + 0.05 * min(3, len(shared))), 3)


def _near(denial: Told, other: Told) -> bool:
    if denial.published is None or other.published is None:
        return False
    return -AFTER <= (denial.published - other.published).days <= NEAR


def _blamed(acts: Sequence[ActRow], apart: Mapping[str, frozenset[str]]) -> list[DifferingAccount]:
    """Two sides that tell the same fight the other way round: each names the other as the one who struck."""
    alleged: dict[tuple[str, str, str], list[ActRow]] = defaultdict(list)
    for act in sorted(acts, key=lambda a: a.id):
        if act.type in ("ASSAULT", "COERCE") and act.claimant and act.status == "alleged":
            for teller in sides([act.claimant]):
                for doer in sides(act.actors):
                    alleged[act.type, teller, doer].append(act)
    found = []
    for (kind, teller, doer), rows in sorted(alleged.items()):
        for a in rows if teller < doer else ():
            for b in alleged.get((kind, doer, teller), ()):
                if b.id not in apart.get(a.id, ()) and (account := _crossed(a, b)) is not None:
                    found.append(account)
    return _merge(found)


def _crossed(a: ActRow, b: ActRow) -> DifferingAccount | None:
    if not (a.claimant and b.claimant and a.earliest and a.latest and b.earliest and b.latest):
        return None
    if same_side(a.claimant, b.claimant) or not (meet(a.actors, [b.claimant]) and meet(b.actors, [a.claimant])):
        return None
    shared = stems(a.words) & stems(b.words) - name_stems((*a.actors, *a.recipients, *b.actors, *b.recipients))
    if a.earliest > b.latest or b.earliest > a.latest or not shared:
        return None
    one, other = (tell_act(x) for x in sorted((a, b), key=lambda x: (x.published or (date.max,), x.id)))
    sure = round(min(0.9, 0.55 + 0.1 * len(shared)), 3)
    about = f"who: {', '.join(sorted(shared))}"
    return _account("each blames the other", one, other, about, sure, "each side names the other")


def _account(kind: AccountKind, one: Told, other: Told, about: str, sure: float, why: str) -> DifferingAccount:
    return DifferingAccount(f"d-{one.row[2:10]}-{other.row[2:10]}", kind, about, one, other, sure, 0, why)


def _merge(accounts: Sequence[DifferingAccount]) -> list[DifferingAccount]:
    """One row for the same two accounts told again: the surest stays and counts the others."""
    kept: list[DifferingAccount] = []
    near: dict[int, list[int]] = defaultdict(list)
    for account in sorted(accounts, key=lambda a: (_untold(a), -a.sure, a.one.published or date.max, a.id)):
        span = account.one.published.toordinal() // (NEAR + 1) if account.one.published else -1
        for number in (n for s in (span - 1, span, span + 1) for n in near[s]):
            first = kept[number]
            if _again(first, account):
                kept[number] = replace(first, others=first.others + 1)
                break
        else:
            near[span].append(len(kept))
            kept.append(account)
    return kept


def _untold(account: DifferingAccount) -> int:
    """How many of the two sides have no teller but the article: the same told by somebody goes first."""
    return (account.one.who is None) + (account.other.who is None)


def _again(a: DifferingAccount, b: DifferingAccount) -> bool:
    apart = days_apart(a.one, b.one)
    if apart is None or apart > NEAR:
        return False
    if a.one.row == b.one.row and a.kind == b.kind == "asserted and denied":
        return a.other.who == b.other.who
    if a.kind == "numbers differ":
        return a.about.split(":")[0] == b.about.split(":")[0] and (
            alike(a.one.words + a.other.words, b.one.words + b.other.words) >= 0.4
        )
    return alike(a.other.words, b.other.words) >= 0.6
