"""Knows how well pronouns, names and states are joined, beside documents whose coreference is annotated (CoNLL-U, GUM)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from verbale.actors import Cast, find_actors
from verbale.articles.article import Article, DateEstimate
from verbale.knowledge import Knowledge, known
from verbale.places import find_places
from verbale.places.place import Place
from verbale.text.parser import parse
from verbale.text.spans import Span

#: an entity opens '(id-kind-state-salience-centering-minspan-link-title' and closes 'id)', at once ')'
_MARK = re.compile(r"\((?P<id>[^-()]+)-(?P<kind>[a-z]+)-(?P<rest>[^()]*)|(?P<close>\w+)\)|\)")
_DAY = re.compile(r"# meta::dateCreated = (\d{4})-(\d\d)-(\d\d)")
#: capitalised words by which a person is spoken of without a name
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "president",
        "prime",
        "minister",
        "international",
        "man",
        "match",
        "god",
        "refugee",
        "ambassador",
    ]
)
#: pronouns of the third person that mean one person
_SINGULAR = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])


@dataclass(slots=True)
class GoldMention:
    """A gold mention: entity, kind of entity, its characters, its head's, the head's tag and the Wikipedia title."""

    entity: str
    kind: str
    span: Span
    head: Span
    tag: str
    words: str
    link: str


@dataclass(slots=True)
class GoldDocument:
    """One annotated document as running text, a paragraph a line."""

    name: str
    text: str
    day: date | None
    mentions: list[GoldMention]


@dataclass(slots=True)
class Coreference:
    """Counts over documents. `pronouns` all that mean one person, `answered` those that we resolve, `right` those of
    them that we resolve rightly; sums of B-cubed precision and recall with their counts; of the `states` named those
    `linked` rightly, and `alone` those of them whose name is not read as part of a body's. `errors` tells each that is
    wrong."""

    pronouns: int = 0
    answered: int = 0
    right: int = 0
    precision: float = 0.0
    given: int = 0
    recall: float = 0.0
    gold: int = 0
    states: int = 0
    alone: int = 0
    linked: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def b_cubed(self) -> float:
        """B-cubed F1 over mentions of persons by name: one that only one side has counts zero."""
        p = self.precision / self.given if self.given else 0.0
        r = self.recall / self.gold if self.gold else 0.0
        return 2 * p * r / (p + r) if p + r else 0.0


def read_documents(folder: Path) -> Iterator[GoldDocument]:
    """The documents of a folder of CoNLL-U files with `Entity=` in the last column, in the order of their names.

    Raises ValueError where a file holds no such column.
    """
    for path in sorted(folder.glob("*.conllu")):
        document = _read(path)
        if not document.mentions:
            raise ValueError(f"{path}: no entities are annotated in it")
        yield document


def score_coreference(folder: Path, knowledge: Knowledge | None = None) -> Coreference:
    """Code each document's actors and compare them with the annotation."""
    knowledge = knowledge or known()
    score = Coreference()
    for document in read_documents(folder):
        lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text)]
        article = Article(
            id=document.name, uri=document.name, text=document.text, headline=lines[0], paragraphs=tuple(lines[1:]),
            published=DateEstimate(document.day, document.day),
        )  # fmt: skip
        parsed = parse(document.text, tuple(lines))
        places = find_places(parsed, knowledge)
        cast = find_actors(article, parsed, places, knowledge)
        _score_pronouns(document, cast, score)
        _score_names(document, cast, score)
        _score_states(document, cast, places, knowledge, score)
    return score


def _score_pronouns(document: GoldDocument, cast: Cast, score: Coreference) -> None:
    meant = _entities_of_actors(document, cast)
    for gold in document.mentions:
        if gold.kind != "person" or gold.words.lower() not in _SINGULAR:
            continue
        score.pronouns += 1
        ours = next((m for m in cast.inside(gold.span) if m.form == "pronoun"), None)
        if ours is None:
            continue
        score.answered += 1
        if meant.get(ours.actor) == gold.entity:
            score.right += 1
        else:
            score.errors.append(
                f"{document.name}:{gold.span.start} {gold.words}: {ours.actor}, gold {_name_of(document, gold.entity)}"
            )


def _entities_of_actors(document: GoldDocument, cast: Cast) -> dict[str, str]:
    """For each actor the gold entity that most of its names and descriptions have."""
    at = {(gold.head.start, gold.head.end): gold.entity for gold in reversed(document.mentions)}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in cast.mentions:
        if mention.form == "pronoun":
            continue
        for (start, end), entity in at.items():
            if mention.span.start <= start and end <= mention.span.end:
                votes[mention.actor][entity] += 1
    return {actor: min(count, key=lambda e: (-count[e], e)) for actor, count in votes.items()}


def _score_names(document: GoldDocument, cast: Cast, score: Coreference) -> None:
    people = [g for g in document.mentions if g.kind == "person"]
    ours = [m for m in cast.mentions if m.form == "name" and cast.actors[m.actor].kind == "person"]
    pairs: dict[int, int] = {}
    for k, mention in enumerate(ours):
        free = [i for i, g in enumerate(people) if i not in pairs and g.span.overlaps(mention.span)]
        if free:
            # the narrowest that is a name, else the narrowest
            pairs[min(free, key=lambda i: (not _is_name(document, people[i]), people[i].span.length))] = k
    entity_of = {k: people[i].entity for i, k in pairs.items()}
    named = [i for i, g in enumerate(people) if _is_name(document, g) or i in pairs]
    for i in named:
        gold = people[i]
        score.gold += 1
        if i not in pairs:
            score.errors.append(f"{document.name}:{gold.span.start} {gold.words}: no person's name")
            continue
        same = [j for j in named if people[j].entity == gold.entity]
        together = [j for j in same if j in pairs and ours[pairs[j]].actor == ours[pairs[i]].actor]
        score.recall += len(together) / len(same)
    for k, mention in enumerate(ours):
        score.given += 1
        if k not in entity_of:
            words = mention.span.of(document.text)
            score.errors.append(f"{document.name}:{mention.span.start} {words}: {mention.actor}, gold nobody")
            continue
        cluster = [j for j, other in enumerate(ours) if other.actor == mention.actor]
        score.precision += sum(entity_of.get(j) == entity_of[k] for j in cluster) / len(cluster)


def _is_name(document: GoldDocument, gold: GoldMention) -> bool:
    """Whether a gold mention names one person: its head a proper name in the singular that is no title, no article before
    it, no other person named within it, itself no part of an organisation's or a thing's name."""
    if gold.kind != "person" or gold.tag != "NNP" or gold.words.lower().startswith(("the ", "a ", "an ")):
        return False
    if all(word.lower().strip(".'s") in _TITLES or not word[0].isupper() for word in gold.words.split()):
        return False  # 'Mr. President', 'Man of the Match'
    around = (g for g in document.mentions if g is not gold and g.span.contains(gold.span) and g.span != gold.span)
    if any(g.kind in ("organization", "object", "abstract") and g.tag in ("NNP", "NNPS") for g in around):
        return False
    inside = (g for g in document.mentions if g is not gold and gold.span.contains(g.span))
    return not any(g.kind == "person" and g.tag == "NNP" for g in inside)


def _score_states(
    document: GoldDocument, cast: Cast, places: tuple[Place, ...], knowledge: Knowledge, score: Coreference
) -> None:
    codes = {name.replace(" ", "_"): state.code for state in knowledge.states for name in state.names}
    for gold in document.mentions:
        code = codes.get(gold.link)
        if gold.kind != "place" or code is None or gold.tag not in ("NNP", "NNPS"):
            continue
        countries = {cast.actors[m.actor].country for m in cast.inside(gold.span)}
        countries |= {p.country for p in places if gold.span.contains(p.span)}
        strict = code in countries
        # 'the U.S. Environmental Protection Agency': a name within a body's, which belongs to the state
        around = (cast.actors[m.actor] for m in cast.covering(gold.span))
        countries |= {a.country for a in around if a.kind == "organisation"}
        score.states += 1
        score.alone += strict
        if code in countries:
            score.linked += 1
        else:
            score.errors.append(
                f"{document.name}:{gold.span.start} {gold.words}: {countries or 'nothing'}, gold {code}"
            )


def _name_of(document: GoldDocument, entity: str) -> str:
    return next((g.words for g in document.mentions if g.entity == entity and g.tag == "NNP"), entity)


def _read(path: Path) -> GoldDocument:
    text = path.read_text(encoding="utf-8")
    found = _DAY.search(text)
    day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    parts: list[str] = []
    length = 0
    spans: list[tuple[int, int]] = []
    heads: list[tuple[int, str]] = []
    marks: list[str] = []
    sentence = 0
    glued = True
    for line in text.split("\n"):
        if line.startswith("# newpar ") or line == "# newpar":
            if parts:
                parts.append("\n")
                length += 1
            glued = True
        cells = line.split("\t")
        if len(cells) != 10 or not cells[0].isdigit():
            if not line:
                sentence = len(spans)
            continue
        if not glued:
            parts.append(" ")
            length += 1
        spans.append((length, length + len(cells[1])))
        parts.append(cells[1])
        length += len(cells[1])
        heads.append((sentence + int(cells[6]) - 1 if cells[6] != "0" else -1, cells[4]))
        marks.append(next((p[7:] for p in cells[9].split("|") if p.startswith("Entity=")), ""))
        glued = "SpaceAfter=No" in cells[9]
    whole = "".join(parts)
    return GoldDocument(path.stem, whole, day, _mentions(whole, spans, heads, marks))


def _mentions(
    text: str, spans: list[tuple[int, int]], heads: list[tuple[int, str]], marks: list[str]
) -> list[GoldMention]:
    open_: list[tuple[str, str, str, int]] = []
    found: list[GoldMention] = []

    def close(at: int, last: int) -> None:
        identity, kind, rest, first = open_.pop(at)
        head = next((i for i in range(first, last + 1) if not first <= heads[i][0] <= last), first)
        span = Span(spans[first][0], spans[last][1])
        title = rest.split("-", 5)
        link = title[5] if len(title) == 6 else ""
        found.append(
            GoldMention(
                identity, kind, span, Span(*spans[head]), heads[head][1], span.of(text).replace("\n", " "), link
            )
        )

    for i, mark in enumerate(marks):
        for piece in _MARK.finditer(mark):
            if piece["id"]:
                open_.append((piece["id"], piece["kind"], piece["rest"], i))
            elif piece["close"]:
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == piece["close"]), None)
                if at is not None:
                    close(at, i)
            elif open_:
                close(len(open_) - 1, i)
    return sorted(found, key=lambda g: (g.span.start, -g.span.end))
