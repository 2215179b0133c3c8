"""Knows the parser: spaCy behind one door. The only file that imports it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from sys import intern
from typing import Any

from verbale import settings
from verbale.text.parse import Name, Parse, Sentence, Token
from verbale.text.spans import Span
from verbale.text.tellers import with_tellers


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
    """Parse the given paragraphs of `text`, each on its own, so that no sentence crosses a paragraph's end."""
    pipeline = load(model or settings.MODEL)
    pieces = [_flat(p.of(text)) for p in paragraphs]
    docs = pipeline.pipe(pieces, batch_size=settings.PARSER_BATCH)
    return _join(text, paragraphs, docs)


def _flat(piece: str) -> str:
    """The paragraph with line breaks as spaces: the same length, so that offsets hold."""
    return piece.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ")


def _join(text: str, paragraphs: Sequence[Span], docs: Iterable[Any]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for number, (paragraph, doc) in enumerate(zip(paragraphs, docs, strict=True)):
        kept = [t for t in doc if not t.is_space]
        place = {t.i: len(tokens) + k for k, t in enumerate(kept)}
        for sent in doc.sents:
            inside = [t for t in sent if t.i in place]
            if not inside:
                continue
            first = place[inside[0].i]
            root = place.get(sent.root.i, first)
            for t in inside:
                here = place[t.i]
                start = paragraph.start + t.idx
                # words and labels come again and again, and are looked up often: each is held once
                tokens.append(
                    Token(
                        i=here,
                        start=start,
                        end=start + len(t.text),
                        text=intern(t.text),
                        lemma=intern(t.lemma_.lower()),
                        pos=intern(t.pos_),
                        tag=intern(t.tag_),
                        dep=intern(t.dep_),
                        head=place.get(t.head.i, root),
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
    return Parse(text, tuple(tokens), tuple(sentences), tuple(names), tuple(paragraphs))
