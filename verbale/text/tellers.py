"""Knows who tells what stands before: in '..., burning homes, witnesses and police said' parsers join them to the homes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.text.parse import Sentence, Token

_TELLING = frozenset({"said", "says", "told", "tells", "added", "reported"})
#: how a subject hangs on its verb
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_NOUNS = ("NOUN", "PROPN")
#: what a noun phrase is made of
_OF_PHRASES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "ADP", "PART", "ADV"})
_WITHIN = frozenset({"of", "for", "in", "from", "at", "with", "near", "on"})
#: how the parser hangs them on what stands before, if it loses them
_LOST = frozenset({"conj", "appos", "dobj", "pobj", "nmod", "npadvmod", "dep", "attr", "oprd", "compound", "ROOT"})
#: who is told of before his name, or beside others who tell
_DESCRIBED = frozenset(
    "resident witness official police source villager worker doctor medic officer commander spokesman spokeswoman chief "
    "leader elder mayor governor survivor relative activist lawmaker trader farmer teacher guard driver hunter".split()
)
_MOST = 14


def with_tellers(tokens: list[Token], sentences: list[Sentence]) -> None:
    """Mend in place: a verb of telling that has no subject gets the noun phrase between it and the comma before as one,
    and what stands before as what is told. Only where the verb ends its sentence or its clause."""
    for place, sentence in enumerate(sentences):
        for i in range(sentence.first + 3, sentence.last):
            if tokens[i].lower in _TELLING and tokens[i].tag in ("VBD", "VBZ", "VBN"):
                sentences[place] = sentence = _mended(tokens, sentence, i)
                _goes_on(tokens, sentence, i)


def _mended(tokens: list[Token], sentence: Sentence, verb: int) -> Sentence:
    comma = _comma_before(tokens, sentence, verb)
    if comma is None or not _ends(tokens, sentence, verb):
        return sentence
    clause = [t for t in tokens[sentence.first : comma] if t.tag in ("VBD", "VBZ", "VBP", "MD")]
    held = [t for t in tokens[sentence.first : sentence.last] if t.head == verb and t.i != verb]
    own = [t for t in held if t.dep in SUBJECTS]
    if len(own) == 1 and _gives_back(tokens, own[0], comma, verb):
        return sentence
    if not clause or any(t.dep in ("aux", "auxpass") for t in held) or any(t.i < comma for t in own):
        return sentence
    outside = [t for t in tokens[comma + 1 : verb] if not comma < t.head <= verb and t.pos in _NOUNS and t.dep in _LOST]
    if len(outside) != 1 or len(own) > 1:
        return sentence
    first = _described(tokens, sentence, outside[0], comma)
    if tokens[verb - 1].text == "," and first is outside[0]:
        return sentence
    if own:  # 'troops, residents | and an official said'
        joined = any(t.dep == "cc" for t in tokens[first.i : own[0].i])
        if own[0].i < first.i or not joined:
            return sentence
        tokens[own[0].i] = replace(own[0], dep="conj", head=first.i)
    above = tokens[verb]
    over = [above]
    while over[-1].head != over[-1].i and len(over) < _MOST:
        over.append(tokens[over[-1].head])
    root = over[-1]
    if root.head != root.i or comma < root.i < verb:
        return sentence
    tokens[first.i] = replace(first, dep="nsubj", head=verb)
    tokens[comma] = replace(tokens[comma], head=verb)
    if root.i == verb or above.dep == "parataxis":
        return sentence
    tokens[verb] = replace(above, dep="ROOT", head=verb, pos="VERB")
    tokens[root.i] = replace(root, dep="ccomp", head=verb)
    return replace(sentence, root=verb)


#: what no one does by speaking
_DEEDS = frozenset(
    "kill wound injure burn torch abduct kidnap seize capture destroy loot fire attack shoot detain arrest flee blow set "
    "storm raid occupy overrun damage hit strike take leave".split()
)


def _goes_on(tokens: list[Token], sentence: Sentence, verb: int) -> None:
    """'Rebels stormed a post, an elder said, and killed six': who storms kills, not who tells it."""
    told = tokens[verb]
    if verb + 3 >= sentence.last or tokens[verb + 1].text != "," or tokens[verb + 2].dep != "cc":
        return
    clause = next((t for t in tokens[sentence.first : verb] if t.dep == "ccomp" and t.head == verb), None)
    if told.dep in ("parataxis", "ccomp") and told.head < verb:
        clause = tokens[told.head]
    deed = next((t for t in tokens[verb + 3 : verb + 7] if t.tag == "VBD"), None)
    if clause is None or deed is None or deed.dep != "conj" or deed.head != verb or deed.lemma not in _DEEDS:
        return
    if not any(t.head == deed.i and t.dep in SUBJECTS for t in tokens[verb + 3 : deed.i]):
        tokens[deed.i] = replace(deed, head=clause.i)


def _comma_before(tokens: Sequence[Token], sentence: Sentence, verb: int) -> int | None:
    """The comma before the noun phrase that ends right before the verb, or before the verb's own comma."""
    last = verb - 2 if tokens[verb - 1].text == "," else verb - 1
    if tokens[last].pos not in _NOUNS:
        return None
    for i in range(last, max(sentence.first, verb - _MOST), -1):
        token = tokens[i]
        if token.text == ",":
            return i if i < last else None
        if token.pos == "ADP" and token.lower not in _WITHIN:
            return None
        if token.pos not in _OF_PHRASES and not (token.dep in ("amod", "compound", "poss") or token.text in "-'’"):
            return None
    return None


def _gives_back(tokens: list[Token], subject: Token, comma: int, verb: int) -> bool:
    """'killing nine rebels, Colonel Dorn told': a plural is nobody's name; what it is of the verb before, and who tells."""
    name = next((t for t in tokens[comma + 1 : verb] if t.head == subject.i and t.dep == "appos"), None)
    over = next((t for t in reversed(tokens[max(0, subject.i - 6) : subject.i]) if t.pos == "VERB"), None)
    if name is None or name.entity != "PERSON" or subject.tag != "NNS" or over is None or subject.i > comma:
        return False
    between = tokens[over.i + 1 : subject.i]
    if any(t.text == "," or (t.head == over.i and t.dep == "dobj") for t in between):
        return False
    tokens[subject.i] = replace(subject, dep="dobj", head=over.i)
    tokens[name.i] = replace(name, dep="nsubj", head=verb)
    tokens[comma] = replace(tokens[comma], head=verb)
    return True


def _ends(tokens: Sequence[Token], sentence: Sentence, verb: int) -> bool:
    """Does nothing that is told follow: the end, a comma, when and where; after 'told' whom alone?"""
    after = tokens[verb + 1 : sentence.last]
    if tokens[verb].lower in ("told", "tells"):
        heard = next(
            (k for k, t in enumerate(after) if t.pos not in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "PART")), len(after)
        )
        if not 0 < heard < 6:
            return False
        after = after[heard:]
    if not after or after[0].text in (".", ",", "!", "?", ";", ")", "”", '"'):
        return True
    return after[0].lower in ("on", "in", "at", "by", "late", "earlier") or after[0].entity in ("DATE", "TIME")


def _described(tokens: Sequence[Token], sentence: Sentence, noun: Token, comma: int) -> Token:
    """'a resident, Ivo Dorn, told': the noun before the name; 'residents, police and an official said': the first of them."""
    for _ in range(3):
        over = tokens[noun.head]
        if noun.dep not in ("appos", "conj") or not sentence.first < over.i < noun.i or over.lemma not in _DESCRIBED:
            break
        start = over.i
        while start > sentence.first and tokens[start - 1].head == over.i and tokens[start - 1].text != ",":
            start -= 1
        if tokens[start - 1].text != "," or any(t.text == "," for t in tokens[over.i + 1 : comma]):
            break
        noun, comma = over, start - 1
    return noun
