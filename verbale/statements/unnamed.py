"""Knows who speaks where nobody known does: 'a Cabinet source', 'the port authority', 'court documents' stand for themselves."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.actors.actor import Actor, Cast, Form, Mention
from verbale.articles.article import Article
from verbale.statements.cues import Lexicon, load_cues
from verbale.statements.going_back import goes_back
from verbale.statements.going_on import PRONOUNS
from verbale.statements.source import LAWS, VEHICLES
from verbale.statements.statement import Statement
from verbale.statements.unnamed_kinds import kind_by_deed, kind_by_word
from verbale.text.parse import Parse, Token
from verbale.text.spans import Span

RULE = "the source's own words"
_GOES_ON = frozenset({"he", "she", "they", "it"})
#: sentences that may lie between one without a name and 'he', 'she', 'they' that go on
_REACH = 3
_BEFORE = frozenset({"compound", "nmod", "amod", "poss", "case", "nummod", "punct"})
_SMALL = frozenset({"the", "a", "an", "this", "that", "these", "those", "some", "one", "its", "his", "her", "their", "our", "my"})  # fmt: skip
_COUNTING = frozenset(
    "dozen hundred thousand score number group one two three four five some many several most few both".split()
)
#: longest name, in words
_LONGEST = 6


def name_sources(
    article: Article, parse: Parse, cast: Cast, statements: tuple[Statement, ...]
) -> tuple[Cast, tuple[Statement, ...]]:
    """The cast and the statements, where each source that stands for no known actor has become one of its own.

    The actor is the person or body that the cast describes at that place, or else one named by the source's words; a
    pronoun that follows at once is the same. Pronouns that follow nobody, and words that name no speaker, stay unknown.
    """
    described = {t.i: pair for pair in cast.described for t in parse.within(pair[0].span)}
    lexicon, found, told = load_cues(), [], []
    last: tuple[Token, Actor] | None = None
    for statement in statements:
        if statement.speaker is not None or statement.source is None:
            last = None if statement.speaker is not None else last
            told.append(statement)
            continue
        head = _head(parse, statement.source)
        made = (
            _goes_on(head, last)
            or _paper_of(parse, head, last)
            or _made(article, parse, cast, described, lexicon, head, statement)
        )
        if made is None:
            last = None
            back = goes_back(parse, cast, described, told, head)
            found += [pair for pair in back if pair[1].id not in cast.actors]
            ids = tuple(actor.id for _, actor in back)
            told.append(replace(statement, speaker=ids[0], speakers=ids) if ids else statement)
            continue
        mention, actor = made
        last = (head, actor)
        found.append((mention, actor))
        told.append(replace(statement, speaker=actor.id, speakers=(actor.id,)))
    return cast.with_actors(found), tuple(told)


def _head(parse: Parse, source: Span) -> Token:
    """The token of the source on which its other words hang."""
    held = [t for t in parse.within(source) if t.pos != "PUNCT"] or list(parse.within(source))
    inside = {t.i for t in held}
    head = next((t for t in held if t.head not in inside or t.head == t.i), held[-1])
    of = parse.child(head, "prep") if head.lemma in _COUNTING else None
    counted = parse.child(of, "pobj") if of is not None and of.lower == "of" else None
    return counted if counted is not None and counted.i in inside else head  # 'dozens of supporters'


def _goes_on(head: Token, last: tuple[Token, Actor] | None) -> tuple[Mention, Actor] | None:
    if last is None or head.lower not in _GOES_ON or head.sentence - last[0].sentence > _REACH:
        return None
    kind, many = last[1].kind, last[0].tag in ("NNS", "NNPS")  # 'media reports said ... they added'
    if kind == "document" and head.sentence - last[0].sentence > 1:
        return None
    fits = {"he": kind == "person", "she": kind == "person", "they": many or kind != "document", "it": kind not in ("person", "group")}  # fmt: skip
    return (Mention(head.span, "pronoun", last[1].id, RULE), last[1]) if fits[head.lower] else None


def _paper_of(parse: Parse, head: Token, last: tuple[Token, Actor] | None) -> tuple[Mention, Actor] | None:
    """Who spoke before in a document that speaks now: 'In a statement, the firm said ... The statement said'."""
    if (
        last is None
        or head.lemma not in VEHICLES
        or last[1].kind == "document"
        or not 0 < head.sentence - last[0].sentence <= _REACH
    ):
        return None
    the = parse.child(head, "det")
    spoken = parse.sentences[last[0].sentence]
    if the is None or the.lower not in ("the", "this", "that"):
        return None
    given = any(t.lemma == head.lemma and t.dep in ("pobj", "dobj") for t in parse.tokens[spoken.first : spoken.last])
    return (Mention(head.span, "nominal", last[1].id, RULE), last[1]) if given else None


def _made(
    article: Article,
    parse: Parse,
    cast: Cast,
    described: dict[int, tuple[Mention, Actor]],
    lexicon: Lexicon,
    head: Token,
    statement: Statement,
) -> tuple[Mention, Actor] | None:
    if head.i in described:
        return described[head.i]
    held = [m for m in cast.inside(head.span) if m.form != "pronoun"]
    if held:  # behind the number: 'dozens of sailors'
        return held[0], cast.actors[held[0].actor]
    source = statement.source
    if head.lower in PRONOUNS:
        return None
    kind = kind_by_word(lexicon, head) or kind_by_deed(article, parse, head, statement)
    if kind is None or source is None:
        return None
    first = _first(parse, head, source)
    words = " ".join(Span(parse.tokens[first].start, head.end).of(parse.text).split())
    if kind == "person" and head.lower == "old":  # 'the 21-year-old'
        words = re.sub(r"^(?:the|an?) ", "", source.of(parse.text), flags=re.IGNORECASE)
    if kind == "document" and head.pos == "PROPN":  # 'according to “Lives of the Bakers”'
        whole = source.of(parse.text)
        whole = re.split("[’']s ", whole)[-1] if head.lower in LAWS else whole  # 'Varania's Criminal Code'
        whole = re.split("[“«]", whole)[-1]  # 'the book “Lives of the Bakers”'
        words = " ".join(whole.strip("“”\"'‘’, ").removeprefix("the ").removeprefix("The ").split())
    proper = head.pos == "PROPN" or parse.tokens[first].pos == "PROPN" or parse.tokens[first].entity == "NORP"
    name = words if proper else words[0].lower() + words[1:] if words[1:2].islower() else words
    if len(name) < (2 if name[:1].isupper() else 3) or not (name[0].isalpha() or kind in ("document", "person")):
        return None
    alone = f".{article.id[:8]}" if head.pos != "PROPN" and kind != "group" else ""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    prefix = {"organisation": "org", "person": "person", "group": "group"}.get(kind, "document")
    at_home = kind in ("person", "organisation") and head.pos != "PROPN" and cast.home is not None
    country = cast.home.country if cast.home is not None and at_home else None
    actor = Actor(f"{prefix}:{slug}{alone}", name, kind, country)
    form: Form = "name" if head.pos == "PROPN" else "nominal"
    return Mention(Span(parse.tokens[first].start, head.end), form, actor.id, RULE), actor


def _first(parse: Parse, head: Token, source: Span) -> int:
    """The first token of the name: from the head leftward, as far as its own words go, without what only points."""
    first = head.i
    while first > 0 and head.i - first < _LONGEST:
        before = parse.tokens[first - 1]
        if before.start < source.start or before.lower in _SMALL or not _belongs(parse, before, head):
            break
        first -= 1
    while first < head.i and parse.tokens[first].pos == "PUNCT":
        first += 1
    return first


def _belongs(parse: Parse, token: Token, head: Token) -> bool:
    for _ in range(3):
        if token.dep not in _BEFORE:
            return False
        if token.head == head.i:
            return True
        token = parse.head(token)
    return False
