"""Knows discourse trees (.rs4) and the attributions in them: which units of a text name a source, and which ones the content."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from verbale.actors import find_actors
from verbale.articles.article import Article
from verbale.evaluation.attribution import Figures, score_documents
from verbale.evaluation.standoff import Annotated, Attribution
from verbale.evaluation.treebank import Tree, read_tree
from verbale.knowledge import Knowledge, known
from verbale.places import find_places
from verbale.statements import find_statements
from verbale.text.parser import parse
from verbale.text.spans import Span

_SUBJECTS = ("nsubj", "csubj")
#: what is no part of the words that name a source
_LOOSE = frozenset(["acl", "advcl", "parataxis", "punct"])
_ACCORDING = ("accord", "according", "per")
_CLIMBED = frozenset(["advcl", "conj", "xcomp", "ccomp", "acl", "parataxis", "obl"])


@dataclass(frozen=True, slots=True)
class _Node:
    parent: str | None
    relation: str
    words: tuple[str, ...]


class Discourse:
    """A discourse tree: elementary units in text order, and the groups above them.

    A satellite names its nucleus as its parent; a nucleus hangs on its group as 'span', or by a relation of several nuclei.
    """

    def __init__(self, path: Path) -> None:
        """Read an .rs4 file. Raises OSError or ElementTree.ParseError where it cannot be read."""
        root = ElementTree.parse(path).getroot()
        self.several = {r.get("name", "") for r in root.iter("rel") if r.get("type") == "multinuc"}
        self.nodes: dict[str, _Node] = {}
        self.units: list[str] = []
        self.children: dict[str, list[str]] = defaultdict(list)
        for element in root.iter():
            if element.tag not in ("segment", "group"):
                continue
            name, parent = element.get("id", ""), element.get("parent")
            words = tuple((element.text or "").split()) if element.tag == "segment" else ()
            self.nodes[name] = _Node(parent, element.get("relname", ""), words)
            if element.tag == "segment":
                self.units.append(name)
            if parent is not None:
                self.children[parent].append(name)

    def nucleus(self, name: str) -> set[str]:
        """The units of a node without its satellites."""
        if self.nodes[name].words:
            return {name}
        held: set[str] = set()
        for child in self.children[name]:
            if self.nodes[child].relation == "span" or self.nodes[child].relation in self.several:
                held |= self.whole(child)
        return held

    def whole(self, name: str) -> set[str]:
        """The units of a node with its satellites."""
        held = self.nucleus(name)
        for child in self.children[name]:
            relation = self.nodes[child].relation
            if relation != "span" and relation not in self.several:
                held |= self.whole(child)
        return held

    def attributions(self) -> list[tuple[set[str], set[str]]]:
        """Each attribution as the units of its source and those of its content."""
        found = []
        for name, node in self.nodes.items():
            if not node.relation.startswith("attribution") or node.parent is None:
                continue
            source = self.nucleus(name)
            content = self.nucleus(node.parent)
            above = self.nodes[node.parent]
            if above.relation == "same-unit" and above.parent is not None:
                content = self.whole(above.parent) - self.whole(name)  # the source stands within one unit
            found.append((source, content - source))
        return found


def read_discourse(folder: Path) -> list[Annotated]:
    """The documents of a folder with `dep/*.conllu` and `rst/*.rs4`, their attributions joined to the running text.

    The source is the subject of the source units' main verb (or what 'according to' names), taken from the
    dependency tree; where the units have none, that of the verb that they hang on. Raises ValueError where the two
    sides do not hold the same words.
    """
    return [
        _join(read_tree(folder / "dep" / f"{path.stem}.conllu"), path)
        for path in sorted((folder / "rst").glob("*.rs4"))
    ]


def _join(tree: Tree, path: Path) -> Annotated:
    discourse = Discourse(path)
    places: dict[str, range] = {}
    at = 0
    for unit in discourse.units:
        places[unit] = range(at, at + len(discourse.nodes[unit].words))
        at = places[unit].stop
    if at != len(tree.words):
        raise ValueError(f"{path}: holds {at} words, its dependency tree {len(tree.words)}")
    found = []
    for source, content in discourse.attributions():
        spans = _spans(tree, sorted(i for unit in content for i in places[unit]))
        if not spans:
            continue
        words = sorted(i for unit in source for i in places[unit])
        if not any(tree.words[i].pos in ("VERB", "AUX") or tree.words[i].lemma in _ACCORDING for i in words):
            continue  # the credit of a picture
        found.append(Attribution(spans, _spans(tree, _source(tree, words)), _spans(tree, words)))
    return Annotated(tree.name, tree.text, tuple(found))


def _spans(tree: Tree, indices: list[int]) -> tuple[Span, ...]:
    """Runs of words as spans."""
    spans: list[Span] = []
    last = -2
    for i in indices:
        span = tree.words[i].span
        spans = [*spans[:-1], Span(spans[-1].start, max(span.end, spans[-1].end))] if i == last + 1 else [*spans, span]
        last = i
    return tuple(spans)


def _source(tree: Tree, unit: list[int]) -> list[int]:
    """The words that name the source in a unit such as 'but the ambassador says' or 'According to the coach ,'."""
    held = set(unit)
    tops = [i for i in unit if tree.words[i].head not in held or tree.words[i].head == i]
    tops = [i for i in tops if tree.words[i].pos != "PUNCT"] or tops
    if not tops:
        return []
    here = next((i for i in tops if tree.words[i].pos in ("VERB", "AUX")), tops[0])
    cases = [i for i in unit if tree.words[i].head == here and tree.words[i].relation == "case"]
    if any(tree.words[i].lemma in _ACCORDING for i in cases):
        return [
            i for i in tree.below(here, _LOOSE) if i not in tree.below(cases[0]) and tree.words[i].relation != "case"
        ]
    for _ in range(5):
        below = [i for i, word in enumerate(tree.words) if word.head == here and i != here]
        agent = next((i for i in below if tree.words[i].relation == "obl:agent"), None)
        subject = next((i for i in below if tree.words[i].relation.split(":")[0] in _SUBJECTS), None)
        if agent is not None:
            return tree.below(agent, _LOOSE)
        if subject is not None:
            passive = tree.words[subject].relation.endswith(":pass")
            return [] if passive else tree.below(subject, _LOOSE)
        word = tree.words[here]
        if word.head == here or word.relation.split(":")[0] not in _CLIMBED:
            return []
        if word.relation.startswith("acl"):
            return tree.below(word.head, _LOOSE)
        here = word.head
    return []


#: what a statement's rule ends in where its content is no clause of its own, and so no unit of a discourse tree
_NO_CLAUSE = (".object", ".passive", ".naming", ".named", ".inf", ".whom-inf", ".gerund", ".for", ".about", ".of", ".on", ".to",
              ".against", ".with", ".at", ".upon")  # fmt: skip


def score_discourse(folder: Path, genre: str = "", knowledge: Knowledge | None = None) -> dict[str, Figures]:
    """Find the statements of each document whose name holds `genre`, and score those that report a clause.

    Phrases ('condemned the attack', 'vowed to stay') are no units of a discourse tree, so statements of such are left
    out; nested ones count, as the trees mark them too. Figures as `evaluate attribution` gives them.
    """
    knowledge = knowledge or known()
    documents = [d for d in read_discourse(folder) if genre in d.name]
    given: dict[str, tuple[Attribution, ...]] = {}
    for document in documents:
        lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text)]
        article = Article(document.name, document.name, document.text, headline=lines[0], paragraphs=tuple(lines[1:]))
        parsed = parse(document.text, tuple(lines))
        cast = find_actors(article, parsed, find_places(parsed, knowledge), knowledge)
        given[document.name] = tuple(
            Attribution(s.content, (s.source,) if s.source is not None else (), s.cue)
            for s in find_statements(article, parsed, cast)
            if not s.rule.endswith(_NO_CLAUSE)
        )
    return score_documents(documents, given)
