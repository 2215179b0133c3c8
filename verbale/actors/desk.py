"""Knows the desk at which one article's mentions are worked out: what was found so far, and whose each token is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from verbale.actors.actor import Actor, Form
from verbale.actors.folding import fold
from verbale.actors.lexicon import Entry, Lexicon
from verbale.actors.vocabulary import Vocabulary
from verbale.articles.article import Article
from verbale.places.place import Place
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span

#: a known name is looked for at so many tokens
_REACH = 7


@dataclass(slots=True)
class Found:
    """A mention in tokens [first, last) with its head token; `plural` for groups of many; `thin` where another than this
    actor may be meant."""

    first: int
    last: int
    head: int
    form: Form
    actor: str
    rule: str
    plural: bool = False
    thin: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Known names that stand at tokens [first, last)."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    def kind(self, *kinds: str) -> Entry | None:
        return next((e for e in self.entries if e.kind in kinds), None)


@dataclass
class Desk:
    """One article on the desk. `owner` gives for each token the narrowest named or nominal mention that holds it."""

    article: Article
    parse: Parse
    places: tuple[Place, ...]
    lexicon: Lexicon
    words: Vocabulary
    day: date | None
    found: list[Found] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    owner: dict[int, Found] = field(default_factory=dict)
    matches: dict[int, Match] = field(default_factory=dict)
    focus: str | None = None
    home: str | None = None
    #: the article plays where no state that it names is known to be
    unsettled: bool = False
    #: the state whose own statement the article is
    issuer: str | None = None
    countries_present: frozenset[str] | None = None
    named_organisations: list[Found] | None = None
    states_named: frozenset[str] = frozenset()
    by_noun: dict[str, list[Found]] = field(default_factory=dict)
    _small: frozenset[str] | None = None
    _place_at: dict[int, str] | None = None
    _capitalised: dict[int, bool] = field(default_factory=dict)
    open: list[tuple[Found, bool]] = field(default_factory=list)
    surnames: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()
    acting: frozenset[str] | None = None
    things_told: frozenset[str] | None = None
    bodies_told: dict[str, str] | None = None
    letters_of_things: frozenset[str] | None = None
    field_told: str | None = None
    named: set[int] = field(default_factory=set)
    #: the known names that hold each token
    holding: dict[int, list[Match]] = field(default_factory=dict)
    states_by_sentence: dict[int, frozenset[str]] = field(default_factory=dict)

    def add(
        self,
        actor: Actor,
        tokens: Sequence[int],
        head: int,
        form: Form,
        rule: str,
        plural: bool = False,
        thin: bool = False,
    ) -> Found:
        """Note a mention of `actor` over tokens tokens[0] to tokens[1] (half open); in a dateline nobody is meant."""
        self.actors.setdefault(actor.id, actor)
        found = Found(tokens[0], tokens[1], head, form, actor.id, rule, plural, thin)
        if self.parse.tokens[head].sentence in self.parse.datelines:
            return found
        self.found.append(found)
        if actor.country:
            self.by_noun.setdefault(self.parse.tokens[head].lower, []).append(found)
        for i in range(found.first, found.last):
            held = self.owner.get(i)
            if held is None or held.last - held.first > found.last - found.first:
                self.owner[i] = found
        return found

    def free(self, first: int, last: int) -> bool:
        """Whether no mention holds a token of [first, last)."""
        return not any(i in self.owner for i in range(first, last))

    def outside_names(self, first: int, last: int) -> bool:
        """Whether no token of [first, last) is part of a person's name; it may stand in the title before one."""
        return not any(i in self.named for i in range(first, last))

    def span(self, first: int, last: int) -> Span:
        return Span(self.parse.tokens[first].start, self.parse.tokens[last - 1].end)

    def state_words_in(self, name: str) -> bool:
        """Whether a name holds the name or adjective of a state: 'US Department of Justice'."""
        return any(w in self.lexicon.state_words for w in name.split())

    def words_of(self, first: int, last: int) -> str:
        """The words of tokens [first, last), line breaks as spaces."""
        return " ".join(self.span(first, last).of(self.parse.text).split())

    def head_in(self, first: int, last: int) -> Token:
        """The token of [first, last) whose head lies outside."""
        tokens = self.parse.tokens
        for i in range(last - 1, first - 1, -1):
            t = tokens[i]
            if (t.head == i or not first <= t.head < last) and t.pos != "PUNCT":
                return t
        return tokens[last - 1]

    def is_place(self, first: int, last: int) -> bool:
        """Whether the words of tokens [first, last) are all of one place's name."""
        span = self.span(first, last)
        return any(p.span == span for p in self.places)

    def is_honorific(self, word: str) -> bool:
        """Whether the word, in lower case without its stop, is one before a name in the states spoken of."""
        of = self.words.local_honorifics.get(word)
        return word in self.words.honorifics and (of is None or of in self.states_named)

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The tokens' texts in lower case."""
        return tuple([t.lower for t in self.parse.tokens])

    @cached_property
    def by_text(self) -> dict[str, list[Token]]:
        """The tokens by their words."""
        found: dict[str, list[Token]] = {}
        for token in self.parse.tokens:
            found.setdefault(token.text, []).append(token)
        return found

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The names of more than one word that are places' somewhere in the article."""
        return frozenset(name for p in self.places if " " in (name := " ".join(p.span.of(self.parse.text).split())))

    @cached_property
    def letters_of_states(self) -> dict[int, str]:
        """The tokens after an opening bracket that are the letters of a state, and which: '(KEN'."""
        tokens = self.parse.tokens
        found = {}
        for t in tokens[1:]:
            if len(t.text) == 3 and t.text.isupper() and tokens[t.i - 1].text == "(":
                code = self.words.sport_letters.get(t.text, t.text)
                if code in self.lexicon.states:
                    found[t.i] = code
        return found

    @property
    def small(self) -> frozenset[str]:
        """The words that the text writes with a small letter."""
        if self._small is None:
            self._small = frozenset(t.text for t in self.parse.tokens if t.text[0].islower())
        return self._small

    def country_at(self, i: int) -> str | None:
        """The country of the place that token i names, or None."""
        if self._place_at is None:
            self._place_at = {t.i: p.country for p in self.places if p.country for t in self.parse.within(p.span)}
        return self._place_at.get(i)

    def capitalised(self, sentence: int) -> bool:
        """Whether nearly all longer words of a sentence are capitalised, as in many headlines."""
        known = self._capitalised.get(sentence)
        if known is None:
            told = self.parse.sentences[sentence]
            long = [t for t in self.parse.tokens_of(told) if len(t.text) > 3 and t.text.isalpha()]
            known = len(long) > 3 and sum(t.text[0].isupper() for t in long) >= 0.8 * len(long)
            self._capitalised[sentence] = known
        return known

    def country_of(self, code: str | None) -> str:
        """The English name of a state code."""
        state = self.lexicon.states.get(code or "")
        return state.names[0] if state else (code or "")

    def adjective_of(self, code: str | None) -> str:
        """The adjective of a state ('Polish'), or its name."""
        state = self.lexicon.states.get(code or "")
        return state.adjectives[0] if state and state.adjectives else self.country_of(code)


def scan(parse: Parse, lexicon: Lexicon) -> dict[int, Match]:
    """The known names in the text, the longest at each place, by first token; no two overlap."""
    folded = fold(parse.text)
    tokens = parse.tokens
    ends = {t.end: t.i for t in tokens}
    stops = ends.keys()
    found: dict[int, Match] = {}
    i = 0
    count = len(tokens)
    small_firsts, match = lexicon.small_firsts, lexicon.match
    while i < count:
        token = tokens[i]
        text = token.text
        first = text[0]
        if (first.islower() and text not in small_firsts) or not first.isalnum():
            i += 1
            continue
        entries = match(folded, token.start, stops)
        if not entries:
            i += 1
            continue
        last = ends[token.start + len(entries[0].name)] + 1
        if text.lower() == "the" and (after := match(folded, tokens[i + 1].start, stops)):
            if len(after[0].name) > len(entries[0].name) - len("The "):
                i += 1  # 'the Morning Council' is not The Morning
                continue
        if tokens[last - 1].sentence == token.sentence:
            found[i] = Match(i, last, tuple(entries))
            i = last
        else:
            i += 1
    return found


def settle_shared_names(desk: Desk) -> None:
    """Of the organisations that a name may mean keep those that the article may speak of: names that are also words count
    only where their country is spoken of; of several the one at home, then one of a state that is named."""
    spoken_of = {desk.home, desk.focus} | desk.states_named
    spoken_of |= {e.key for m in desk.matches.values() for e in m.entries if e.kind in ("capital", "seat")}
    for i, match in list(desk.matches.items()):
        bodies = [e for e in match.entries if e.kind == "organisation"]
        if not bodies or not (len(bodies) > 1 or (bodies[0].name, bodies[0].key) in desk.lexicon.shy):
            continue

        def rank(entry: Entry) -> int:
            country = desk.lexicon.organisations[entry.key].country
            return 0 if country == desk.home else 1 if country == desk.focus else 2 if country in spoken_of else 3

        kept = [e for e in bodies if (e.name, e.key) not in desk.lexicon.shy or rank(e) < 3]
        others = tuple(e for e in match.entries if e.kind != "organisation")
        entries = (*sorted(kept, key=rank)[:1], *others)
        if not entries:
            del desk.matches[i]
        else:
            first = entries[0] if not others else min(entries, key=match.entries.index)
            desk.matches[i] = Match(match.first, match.last, (first, *(e for e in entries if e is not first)))
    for match in desk.matches.values():
        for i in range(match.first, min(match.last, match.first + _REACH)):
            desk.holding.setdefault(i, []).append(match)


def leftward(parse: Parse, head: Token, deps: frozenset[str]) -> int:
    """The first token of the contiguous run of `head`'s modifiers (with one of `deps`) that ends at `head`."""
    tokens = parse.tokens
    first = head.i
    floor = parse.sentences[head.sentence].first
    while first > floor:
        before = tokens[first - 1]
        if before.pos == "PUNCT" and before.text == "-" and first - 2 >= floor:
            if any(first <= tokens[first - 2].head <= head.i for _ in (0,)) or first <= before.head <= head.i:
                first -= 2
                continue
            break
        if before.dep == "case" and "poss" in deps:
            owner = tokens[before.head]  # 'Varania's army'
            if owner.i < first and owner.dep == "poss" and first <= owner.head <= head.i and owner.i >= floor:
                first = leftward(parse, owner, deps)
                continue
        if before.dep not in deps or not first <= before.head <= head.i:
            break
        first -= 1
    return first


def chain(parse: Parse, token: Token) -> Iterator[Token]:
    """The token and the tokens above it."""
    yield token
    yield from parse.ancestors(token)
