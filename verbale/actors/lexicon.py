"""Knows every name of the knowledge by its first word, and who held which office when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Literal

from verbale.actors.folding import fold, slug, sound
from verbale.actors.spellings import other_spellings
from verbale.actors.vocabulary import Vocabulary
from verbale.knowledge.facts import Holder, Knowledge, Organisation, State
from verbale.knowledge.further import further, further_one

EntryKind = Literal["state", "adjective", "people", "capital", "seat", "organisation", "person", "bloc", "body", "folk"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One name: what kind of name it is and the key of what it names (state code, organisation id, person's name)."""

    name: str
    kind: EntryKind
    key: str


#: entries whose names have one length, by the name in any case
Run = tuple[int, dict[str, list[Entry]]]


@dataclass(slots=True)
class Known:
    """A person of the knowledge: all spellings of the name, all terms in office."""

    name: str
    names: tuple[str, ...]
    gender: str | None
    wikidata: str | None
    terms: list[Holder] = field(default_factory=list)

    @property
    def called(self) -> str:
        """The name as news writes it: a monarch's or a pope's with the title, 'King Abdullah II'."""
        title = next((w for t in self.terms if (w := t.title.split()[0]) in _REIGNS), None)
        words = self.name.split()
        plain = title is None or words[0] in _REIGNS or (len(words) > 1 and not _NUMERAL.fullmatch(words[-1]))
        return self.name if plain else f"{title} {self.name}"

    def at(self, day: date | None) -> Holder | None:
        """The term that covers the day, the weightiest role first; for no day the latest term."""
        if day is None:
            return max(self.terms, key=lambda t: t.start or date.min, default=None)
        return next((t for t in self.terms if covers(t, day)), None)


def covers(term: Holder, day: date) -> bool:
    """Whether the term runs on the day."""
    return (term.start is None or term.start <= day) and (term.end is None or day <= term.end)


# where one name is two things, the first kind of this list stands
_RANK: dict[str, int] = {
    "state": 0, "organisation": 1, "person": 2, "seat": 3, "adjective": 4, "people": 5, "capital": 6, "bloc": 7, "body": 8, "folk": 9,
}  # fmt: skip
_ROLE_RANK = {
    "head_of_state": 0, "head_of_government": 1, "foreign_minister": 2, "defence_minister": 3, "head": 4,
    "interior_minister": 5, "finance_minister": 6,
}  # fmt: skip
#: who holds these is called by the given name: 'King Abdullah'
_REIGNS = frozenset(["King", "Queen", "Emperor", "Empress", "Sultan", "Emir", "Pope", "Grand", "Prince", "Crown"])
_NUMERAL = re.compile(r"[IVX]+")
_FIRST = re.compile(r"[^\W_]+|\W")


class Lexicon:
    """The names of one Knowledge, indexed; `match` finds the longest that begins at an offset."""

    def __init__(self, knowledge: Knowledge, words: Vocabulary) -> None:
        self._family_first = words.family_first
        self.states: dict[str, State] = {state.code: state for state in knowledge.states}
        self.organisations: dict[str, Organisation] = {one.id: one for one in knowledge.organisations}
        self.blocs = {key: name for _, key, name in words.blocs}
        self.people: dict[str, Known] = {}
        self.by_surname: dict[str, list[Known]] = defaultdict(list)
        self.by_office: dict[tuple[str, str], list[tuple[Holder, Known]]] = defaultdict(list)
        self.by_title: dict[tuple[str, str], list[tuple[Holder, Known]]] = defaultdict(list)
        self._first: dict[str, list[Entry]] = defaultdict(list)
        self._runs: dict[str, list[Run]] = {}
        self._by_name: dict[str, Known] = {}
        self.state_words = frozenset(
            word
            for state in knowledge.states
            for name in state.names + state.adjectives
            for word in name.split()
            if word[0].isupper() and len(word) > 1
        )
        self._read_states()
        for one in knowledge.organisations:
            for name in one.names:
                self._add(name, "organisation", one.id)
                for other in other_spellings(name):
                    self._add(other, "organisation", one.id)
        self._read_holders(knowledge.holders)
        for number, body in enumerate(words.shared_bodies):
            for name in body.names:
                self._add(name, "body", str(number))
        for written, key, _ in words.blocs:
            self._add(written, "bloc", key)
        for key, folk in words.folks.items():
            for form in folk.forms:
                self._add(form, "folk", key)
        # nearly every name begins with a capital: a small word is looked up only where a name begins so
        self.small_firsts = frozenset(
            _FIRST.match(e.name)[0].lower()  # type: ignore[index]
            for entries in self._first.values()
            for e in entries
            if e.name[0].islower() or e.name.startswith("The ")
        )
        for entries in self._first.values():
            entries.sort(key=lambda e: (-len(e.name), _RANK[e.kind]))
        #: names of the long table that only articles on their country mean, with the organisation's id
        self.shy: set[tuple[str, str]] = set()
        self._late: dict[str, list[int]] = dict(further().by_first) if knowledge.further else {}
        self.small_firsts |= frozenset(first for first in ("ispace", "aespa", "dpa", "tvn") if first in self._late)

    def _take_in(self, first: str, rows: list[int]) -> None:
        """Add the organisations of the long table whose names begin with the word that was met."""
        for number in rows:
            one = further_one(further().rows[number])
            identity = one.joins or slug(one.names[0])
            held = self.organisations.get(identity)
            if held is not None and one.joins is None and held.country != one.country:
                identity = f"{identity}-{(one.country or 'many').lower()}"  # two firms of one name
                held = self.organisations.get(identity)
            if held is None:
                self.organisations[identity] = Organisation(identity, one.names, one.sector, one.country)
            for name in one.names:
                entry = self._add(name, "organisation", identity)
                if entry is not None and name in one.shy:
                    self.shy.add((entry.name, identity))
        self._runs.pop(first, None)
        if first in self._first:
            self._first[first].sort(key=lambda e: (-len(e.name), _RANK[e.kind]))

    def _read_states(self) -> None:
        for state in self.states.values():
            for kind, names in (
                ("state", state.names), ("adjective", state.adjectives), ("people", state.people),
                ("capital", state.capitals), ("seat", state.seats),
            ):  # fmt: skip
                for name in names:
                    self._add(name, kind, state.code)  # type: ignore[arg-type]

    def _read_holders(self, holders: Iterable[Holder]) -> None:
        for term in holders:
            key = term.wikidata or term.names[0]
            known = self.people.get(key)
            if known is None:
                known = Known(term.names[0], term.names, term.gender, term.wikidata)
                self.people[key] = known
            else:
                known.names = tuple(dict.fromkeys(known.names + term.names))
                known.gender = known.gender or term.gender
            known.terms.append(term)
            self.by_office[term.role, term.of].append((term, known))
            self.by_title[fold(term.title).lower(), term.of].append((term, known))
        for known in self.people.values():
            known.terms.sort(key=lambda t: _ROLE_RANK.get(t.role, 9))
            for name in known.names:
                if " " in name or "-" in name:
                    self._add(name, "person", known.name)
                self._by_name.setdefault(fold(name).lower(), known)
            alone = [self._surname(name) for name in known.names]
            if any(t.title.split()[0] in _REIGNS for t in known.terms):
                alone += [words[words[0] in _REIGNS] for n in known.names if len(words := n.split()) > 1]
            for surname in dict.fromkeys(sound(word) for word in alone):
                self.by_surname[surname].append(known)

    def _surname(self, name: str) -> str:
        words = name.split()
        return words[0] if fold(words[0]).lower() in self._family_first else words[-1]

    def _add(self, name: str, kind: EntryKind, key: str) -> Entry | None:
        plain = fold(name)
        if plain.lower().startswith("the ") and kind not in ("bloc", "folk"):
            # 'the Times' needs its article: 'times' are many
            plain = (
                plain[4:] if kind != "organisation" or " " in plain[4:] or plain[4:].isupper() else "The " + plain[4:]
            )
        if plain.endswith(".") and len(plain) > 2:
            self._add(plain[:-1], kind, key)  # 'U.S' for 'U.S.'
        first = _FIRST.match(plain)
        if first is None:
            return None
        entry = Entry(plain, kind, key)
        word = first[0].lower()
        known = self._first[word]
        if entry not in known:
            known.append(entry)
            self._runs.pop(word, None)
        return entry

    def match(self, folded: str, start: int, ends: Container[int]) -> list[Entry]:
        """The entries with the longest name that stands at `start` of the folded text and stops at one of `ends`."""
        first = _FIRST.match(folded, start)
        if first is None:
            return []
        word = first[0].lower()
        rows = self._late.pop(word, None)
        if rows is not None:
            self._take_in(word, rows)
        found: list[Entry] = []
        if word not in self._first:
            return found
        for length, names in self._runs.get(word) or self._runs_of(word):
            if found and length < len(found[0].name):
                break
            end = start + length
            if end in ends:
                words = folded[start:end]
                found += [entry for entry in names.get(words.casefold(), ()) if _written(entry.name, words)]
        return found

    def _runs_of(self, first: str) -> list[Run]:
        """The entries that begin with a word, in order, those that follow each other with one length together."""
        runs: list[Run] = []
        for length, run in groupby(self._first[first], key=lambda e: len(e.name)):
            names: dict[str, list[Entry]] = {}
            for entry in run:
                names.setdefault(entry.name.casefold(), []).append(entry)
            runs.append((length, names))
        self._runs[first] = runs
        return runs

    def person(self, name: str) -> Known | None:
        """The person of the knowledge with exactly this name, in any known spelling."""
        return self._by_name.get(fold(name).lower())

    def holder(self, role: str, title: str, of: str, day: date) -> tuple[Known, Holder] | None:
        """Who held the office on the day, by its title or else by its role; None where nobody or more than one did."""
        for terms in (self.by_title.get((fold(title).lower(), of)), self.by_office.get((role, of))):
            found = {known.name: (known, term) for term, known in terms or () if covers(term, day)}
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None


def _written(name: str, words: str) -> bool:
    # 'NATO' is also written 'Nato'; a headline may be all capitals, where short words ('us', 'is') are left alone
    if words == name:
        return True
    if name[0].islower() and words[:1].lower() + words[1:] == name:
        return True  # 'The West' at a sentence's start
    if name.startswith("The ") and words == f"the {name[4:]}":
        return True
    if name.endswith(" Party") and words == f"{name[:-5]}party":
        return True  # 'the Plough party'
    if len(name) >= 4 and name.isupper() and words == name.capitalize():
        return True
    if len(name) >= 4 and words.isupper() and words == name.upper():
        return True
    # 'AEGEAN Airlines'
    head, _, rest = name.partition(" ")
    return len(head) >= 4 and bool(rest) and words == f"{head.upper()} {rest}"


_LAST: list[tuple[Knowledge, Lexicon]] = []


def lexicon_of(knowledge: Knowledge, words: Vocabulary) -> Lexicon:
    """The lexicon of a Knowledge; the last two are kept, since a run codes many articles with one."""
    for known, lexicon in _LAST:
        if known is knowledge:
            return lexicon
    lexicon = Lexicon(knowledge, words)
    _LAST.append((knowledge, lexicon))
    del _LAST[:-2]
    return lexicon
