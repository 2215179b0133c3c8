"""Knows whom 'they', 'them', 'it', 'he' and 'her' mean in an act where nothing plainer was found: who was told just before."""

from __future__ import annotations

from verbale.actors.actor import Actor, Cast
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_MANY = frozenset({"they", "them", "their"})
_ONE = frozenset({"he", "she", "him", "her", "his"})
_THING = frozenset({"it", "its"})
PRONOUNS = _MANY | _ONE | _THING
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: sentences back that the pronoun reaches
_REACH = {"many": 1, "one": 2, "thing": 1}
#: and those to whom a quotation's 'them' may reach
_TOPIC = 3
#: sentences in a row that may begin with the same pronoun
_CHAIN = 4
#: characters between two pieces of one speech
_PAUSE = 300
_PRESS = frozenset({"JRN", "MED"})


class Anaphora:
    """Who was told where, by name or without one, in text order. Built once an article."""

    def __init__(self, parse: Parse, cast: Cast, described: dict[int, Actor]) -> None:
        self.parse = parse
        self.cast = cast
        heads: dict[int, Actor] = dict(described)
        for mention in cast.mentions:
            inside = parse.within(mention.span)
            head = next((t for t in reversed(inside) if not mention.span.contains(parse.head(t).span)), None)
            head = head or (inside[-1] if inside else None)
            actor = cast.get(mention.actor)
            if head is not None and actor is not None:
                heads[head.i] = actor
        self._told: dict[int, list[tuple[Token, Actor]]] = {}
        for i in sorted(heads):
            token = parse.tokens[i]
            self._told.setdefault(token.sentence, []).append((token, heads[i]))

    def meant(
        self, pronoun: Token, said: Statement | None, others: tuple[Actor, ...] = (), depth: int = 0
    ) -> Actor | None:
        """Whom the pronoun means, `others` (who stand on the other side of the act) left out: of those told in its own
        sentence before it, else in the one before, the subject first, then the last; None where nobody fits, or where it
        stands in a quotation that names nobody before it."""
        word = pronoun.lower
        kind = "many" if word in _MANY else "one" if word in _ONE else "thing"
        if kind == "thing" and self._is_empty(pronoun):
            return None
        clause = self._clause(pronoun)
        acting = pronoun.dep == "nsubj"
        for back in range(_REACH[kind] + 1):
            if back and (over := self._same_before(pronoun, back)) is not None:
                return self.meant(over, said, others, depth + 1) if depth < _CHAIN else None
            told = [
                (t, a)
                for t, a in self._told.get(pronoun.sentence - back, ())
                if t.i < pronoun.i
                and _fits(kind, t, a)
                and not _differs(word, t)
                and self.cast.may_be(word, a)
                and all(a.id != o.id for o in others)
            ]
            if said is not None and said.kind == "direct":
                told = [(t, a) for t, a in told if any(c.contains(t.span) for c in said.content)]
            if back == 0:
                told = [(t, a) for t, a in told if not self._shares_clause(t, pronoun, clause)]
            if kind == "one":  # 'a leader like Odra Vellin. She ...': her of whom that is known
                told = [(t, a) for t, a in told if a.id in self.cast.genders] or told
            if not told:
                continue
            subjects = [(t, a) for t, a in told if t.dep in _SUBJECTS]
            if subjects and kind == "many" and acting and back == 0:
                subjects = self._outermost(subjects)
            if subjects or not acting:
                return (subjects or told)[-1][1]
        return self._spoken_of(pronoun, others) if kind == "many" and not acting else None

    def _outermost(self, subjects: list[tuple[Token, Actor]]) -> list[tuple[Token, Actor]]:
        """'When the militia heard that the families fled, they burned the huts': the subject of the clause beside, not of one
        within it."""
        depths = [sum(a.dep in ("ccomp", "relcl", "acl") for a in self.parse.ancestors(t)) for t, _ in subjects]
        return [one for one, depth in zip(subjects, depths, strict=True) if depth == min(depths)]

    def _spoken_of(self, pronoun: Token, others: tuple[Actor, ...]) -> Actor | None:
        """'"They are a danger," he said. "We will send them back."': the people last told outside, a few sentences back."""
        for back in range(_TOPIC + 1):
            told = [
                a
                for t, a in self._told.get(pronoun.sentence - back, ())
                if t.i < pronoun.i
                and a.kind == "group"
                and a.sector not in _PRESS
                and all(a.id != o.id for o in others)
            ]
            if told:
                return told[-1]
        return None

    def last_named(self, pronoun: Token, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """'Villagers fled as soldiers shot at them': the people last named before it in the sentence who do not act."""
        start = self.parse.sentence_of(pronoun).span.start
        verb = next((a for a in self.parse.ancestors(pronoun) if a.pos in ("VERB", "AUX")), pronoun)
        doing = [self.parse.subtree_span(t) for t in self.parse.children(verb, "nsubj")]
        before = [
            a
            for m in self.cast.mentions
            if start <= m.span.start
            and m.span.end <= pronoun.start
            and not any(span.contains(m.span) for span in doing)
            for a in (self.cast.get(m.actor),)
            if a is not None and a.kind in ("group", "organisation") and a.sector not in ("JRN", "MED")
        ]
        others = [a for a in before if all(a.id != one.id for one in actors)]
        return (others[-1],) if others else ()

    def body_in(self, said: Statement, pronoun: Token) -> Actor | None:
        """The state or body last named before 'it' in the same content: 'urged Ostria to talk about the troops that it moved'."""
        for sentence in range(pronoun.sentence, -1, -1):
            told = [
                (t, a)
                for t, a in self._told.get(sentence, ())
                if t.i < pronoun.i and a.kind in ("state", "organisation")
            ]
            for token, actor in reversed(told):
                return actor if any(c.contains(token.span) for c in said.content) else None
            if not any(c.overlaps(self.parse.sentences[sentence].span) for c in said.content):
                return None
        return None

    def _same_before(self, pronoun: Token, back: int) -> Token | None:
        """The same pronoun as the subject of the sentence so far back: 'They condemned the raid. They asked for ...'."""
        place = pronoun.sentence - back
        if place < 0:
            return None
        tokens = self.parse.tokens_of(self.parse.sentences[place])
        same = (t for t in tokens if t.lower == pronoun.lower and t.dep in _SUBJECTS and t.i < pronoun.i)
        return next((t for t in same if self.parse.head(t).dep == "ROOT"), None)

    def _clause(self, token: Token) -> Token | None:
        return next((a for a in self.parse.ancestors(token) if a.pos in ("VERB", "AUX")), None)

    def _shares_clause(self, told: Token, pronoun: Token, clause: Token | None) -> bool:
        """'The board praised them': who acts in the same clause is not meant by its object; for 'their' and 'its' he is."""
        if pronoun.tag == "PRP$" or clause is None:
            return False
        return self._clause(told) == clause

    def _is_empty(self, pronoun: Token) -> bool:
        """'It is clear that', 'it seems': nobody."""
        verb = self.parse.head(pronoun)
        return pronoun.dep == "expl" or (
            pronoun.dep == "nsubj"
            and verb.lemma in ("be", "seem", "appear", "take", "rain", "happen")
            and self.parse.child(verb, "acomp", "attr", "xcomp", "ccomp") is not None
        )


def last_speech(statements: tuple[Statement, ...], token: Token) -> Statement | None:
    """The direct speech of somebody known that ends shortly before the token: who says 'I' goes on speaking."""
    before = [s for s in statements if s.kind == "direct" and s.speaker and s.content[-1].end <= token.start]
    last = max(before, key=lambda s: s.content[-1].end, default=None)
    return last if last is not None and token.start - last.content[-1].end <= _PAUSE else None


_MEN = frozenset("man boy father son brother husband uncle nephew king prince gentleman chairman monk priest".split())
_WOMEN = frozenset(
    "woman girl mother daughter sister wife aunt niece queen princess lady widow nun policewoman".split()
)


def _differs(pronoun: str, token: Token) -> bool:
    """'her' is no man, and 'he' no sister."""
    return token.lemma in (_MEN if pronoun in ("she", "her") else _WOMEN if pronoun in ("he", "him", "his") else ())


def _fits(kind: str, token: Token, actor: Actor) -> bool:
    if kind == "one":
        return actor.kind == "person" and token.tag in ("NN", "NNP")
    if actor.sector in _PRESS and actor.kind == "organisation":
        return False
    if kind == "thing":
        return actor.kind in ("organisation", "state") and token.tag in ("NN", "NNP")
    return actor.kind == "group" or (actor.kind == "organisation" and token.tag in ("NN", "NNS", "NNPS", "NNP"))
