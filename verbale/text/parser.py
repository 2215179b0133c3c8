"""Knows the parser: spaCy behind one door. The only file that imports it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from sys import intern
from typing import Any

from verbale import settings
from verbale.text.coordination import with_joined_verbs
from verbale.text.dateline import find_datelines
from verbale.text.parse import Name, Parse, Sentence, Token
from verbale.text.said_nouns import with_words_of_nouns
from verbale.text.spans import Span
from verbale.text.tellers import with_tellers

#: a paragraph's number, what of it is parsed by itself, and whether that is its dateline
Piece = tuple[int, Span, bool]


#: the hyphen within 'the vice-president', 'the ex-minister', 'a secretary-general'
_OFFICES = re.compile(
    r"""\b(?:vice(?=.(?:president|chancellor|premier|minister|chair|admiral|governor|principal|mayor))
    |ex(?=.(?:president|minister|premier|prime|chancellor|mayor|governor|king|wife|husband))
    |then(?=.(?:president|prime))|deputy(?=.(?:minister|governor|premier|speaker|chair|mayor))
    |(?:secretary|attorney|director|governor|inspector|solicitor)(?=.general))[-\u2010\u2011]""",
    re.IGNORECASE | re.VERBOSE,
)


#: the printer's apostrophe within a word, which the parser knows less well than the typist's
_APOSTROPHES = re.compile(r"(?<=\w)\u2019(?=(?:s|t|re|ve|ll|d|m)\b)")


#: names that the parser knows, one of each length, to stand for one that it does not
_KNOWN_NAMES = {
    len(name): name for name in "Iran China France Germany Portugal Argentina Bangladesh Afghanistan".split()
}


class ParserMissing(RuntimeError):
    """The parser's model is not installed or cannot be loaded; the message says what to do."""


@lru_cache(maxsize=2)
def load(model: str) -> Any:
    """The spaCy pipeline named `model`, loaded once a process; ParserMissing where it cannot be had."""
    try:
        import spacy

        return spacy.load(model)
    except (ImportError, OSError) as error:
        raise ParserMissing(
            f"the parser's model {model!r} cannot be loaded ({error}); "
            "install it, or name another spaCy model in VERBALE_MODEL"
        ) from error


def parse(text: str, paragraphs: Sequence[Span], model: str | None = None) -> Parse:
    """Parse the given paragraphs of `text`, each on its own, so that no sentence crosses a paragraph's end.

    A dateline is a sentence by itself, whose number is in `Parse.datelines`.
    """
    pipeline = load(model or settings.MODEL)
    pieces: list[Piece] = []
    for number, (paragraph, begins) in enumerate(zip(paragraphs, find_datelines(text, paragraphs), strict=True)):
        if begins > paragraph.start:
            pieces.append((number, Span(paragraph.start, begins), True))
        if begins < paragraph.end or not paragraph.length:
            pieces.append((number, Span(begins, paragraph.end), False))
    flat = [_flat(span.of(text)) for _, span, _ in pieces]
    docs = (_with_names(doc, pipeline) for doc in pipeline.pipe(flat, batch_size=settings.PARSER_BATCH))
    return _join(text, paragraphs, pieces, flat, docs)


def _with_names(doc: Any, pipeline: Any) -> Any:
    """The paragraph parsed again with a name that the parser knows where it took one that it does not for a verb: in 'a
    truce that obliges Kothmar to pull back'. The same length, so that offsets hold."""
    words = doc.text
    for token in doc:
        if token.pos_ not in ("VERB", "AUX") or not token.is_title or not token.is_alpha or token.is_sent_start:
            continue
        name = _KNOWN_NAMES.get(len(token))
        in_headline = sum(t.is_title for t in token.sent) * 2 > len(token.sent)
        if name is not None and token.nbor(-1).is_lower and not in_headline:
            words = f"{words[: token.idx]}{name}{words[token.idx + len(token) :]}"
    return doc if words == doc.text else pipeline(words)


def _flat(piece: str) -> str:
    """The paragraph with line breaks as spaces, and offices of two words without a hyphen, which the parser would take for three
    nouns: the same length, so that offsets hold."""
    plain = piece.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ")
    plain = _APOSTROPHES.sub("'", plain)
    return _OFFICES.sub(lambda found: f"{found[0][:-1]} ", plain)


def _join(
    text: str, paragraphs: Sequence[Span], pieces: Sequence[Piece], flat: Sequence[str], docs: Iterable[Any]
) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    datelines: list[int] = []
    for (number, paragraph, is_dateline), words, doc in zip(pieces, flat, docs, strict=True):
        kept = [t for t in doc if not t.is_space]
        place = {t.i: len(tokens) + k for k, t in enumerate(kept)}
        if is_dateline and kept:
            datelines.append(len(sentences))
        # a dateline's tokens are a list: all hang from its first
        for sent in (doc[:],) if is_dateline else doc.sents:
            inside = [t for t in sent if t.i in place]
            if not inside:
                continue
            first = place[inside[0].i]
            root = first if is_dateline else place.get(sent.root.i, first)
            for t in inside:
                here = place[t.i]
                start = paragraph.start + t.idx
                word = words[t.idx : t.idx + len(t)]
                # words and labels come again and again, and are looked up often: each is held once
                tokens.append(
                    Token(
                        i=here,
                        start=start,
                        end=start + len(t.text),
                        text=intern(word),
                        lemma=intern((t.lemma_ if word == t.text else word).lower()),
                        pos=intern("PROPN" if is_dateline and t.pos_ in ("VERB", "AUX") else t.pos_),
                        tag=intern("NNP" if is_dateline and t.pos_ in ("VERB", "AUX") else t.tag_),
                        dep=intern(t.dep_ if not is_dateline else "ROOT" if here == root else "dep"),
                        head=root if is_dateline else place.get(t.head.i, root),
                        sentence=len(sentences),
                        entity=intern(t.ent_type_),
                    )
                )
            span = Span(tokens[first].start, tokens[-1].end)
            sentences.append(Sentence(len(sentences), first, len(tokens), root, number, span))
        for ent in doc.ents:
            held = [place[t.i] for t in ent if t.i in place]
            if held:
                span = Span(tokens[held[0]].start, tokens[held[-1]].end)
                names.append(Name(held[0], held[-1] + 1, ent.label_, span))
    with_tellers(tokens, sentences)
    with_joined_verbs(tokens, sentences)
    with_words_of_nouns(tokens, sentences)
    return Parse(text, tuple(tokens), tuple(sentences), tuple(names), tuple(paragraphs), frozenset(datelines))
