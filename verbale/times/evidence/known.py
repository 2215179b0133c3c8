"""Knows where a text names what is known beforehand: organisations, happenings, holders of office."""

from __future__ import annotations

from datetime import date
from typing import Final

from verbale.knowledge.facts import Happening, Holder, Knowledge, Organisation
from verbale.text.parse import Parse
from verbale.text.spans import Span
from verbale.times.phrases import Phrases


class Index:
    """The names of one body of knowledge, ready to be looked for; remembers what it found in the last text."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._organisations: Phrases[Organisation] = Phrases(
            (name, o) for o in knowledge.organisations if o.founded is not None for name in o.names
        )
        self._happenings: Phrases[Happening] = Phrases(
            ((w, h) for h in sorted(knowledge.happenings, key=_start) for w in h.words), any_case=True
        )
        self._holders: Phrases[Holder] = Phrases((name, h) for h in knowledge.holders for name in _called(h))
        #: names that are in the news every day: of states and their governments, and of organisations
        self.common: frozenset[str] = frozenset(
            [w for s in knowledge.states for w in (*s.names, *s.adjectives, *s.capitals)]
            + [n for o in knowledge.organisations for n in o.names]
        )
        self._last: tuple[Parse, list[tuple[Span, Organisation]], list[tuple[Span, Happening]]] | None = None

    def holders_in(self, parse: Parse) -> list[tuple[Span, list[Holder]]]:
        """Each name of a holder of office, full or by surname, with the terms that bear it."""
        return list(self._holders.find(parse))

    def organisations_in(self, parse: Parse, within: Span) -> list[tuple[Span, Organisation]]:
        return [(s, o) for s, o in self._found(parse)[0] if within.contains(s)]

    def happenings_in(self, parse: Parse, within: Span | None = None) -> list[tuple[Span, Happening]]:
        return [(s, h) for s, h in self._found(parse)[1] if within is None or within.contains(s)]

    def _found(self, parse: Parse) -> tuple[list[tuple[Span, Organisation]], list[tuple[Span, Happening]]]:
        if self._last is None or self._last[0] is not parse:
            organisations = [(s, o) for s, held in self._organisations.find(parse) for o in held[:1]]
            happenings = [(s, h) for s, held in self._happenings.find(parse) for h in held]
            self._last = (parse, organisations, happenings)
        return self._last[1], self._last[2]


def _start(happening: Happening) -> date:
    return happening.start


def _called(holder: Holder) -> list[str]:
    """The names of a holder, and the surname that follows an office in the second mention."""
    names = list(dict.fromkeys(holder.names))
    words = [w for w in holder.names[0].split() if w.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV")]
    if len(words) > 1 and len(words[-1]) > 2 and words[-1] not in names:
        names.append(words[-1])
    return names


_INDICES: Final[list[Index]] = []


def index_of(knowledge: Knowledge) -> Index:
    """The index of this body of knowledge, made once; the last few are kept."""
    for index in _INDICES:
        if index.knowledge is knowledge:
            return index
    _INDICES.insert(0, Index(knowledge))
    del _INDICES[4:]
    return _INDICES[0]
