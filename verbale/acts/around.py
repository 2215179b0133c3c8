"""Knows who is touched where the pattern's places name nobody known: those among whom it happens, whose the ground is, who
made the claim that is denied, who asked for what is refused."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.text.parse import Parse, Token

_FORCE = frozenset({"ASSAULT", "COERCE"})
#: among whom, into whom, near what something is done
_AMID = (
    "among",
    "amid",
    "amongst",
    "into",
    "at",
    "upon",
    "on",
    "against",
    "outside",
    "near",
    "around",
    "across",
    "over",
    "in",
)
#: to what end force is used on crowds
_PARTING = frozenset("disperse scatter break stop drive push clear repel prevent quell contain".split())
#: where forces are shown
_NEAR = ("around", "near", "off", "against", "toward", "towards", "opposite", "over")
#: what is said, and so denied
_CLAIMS = frozenset(
    "claim allegation accusation charge report suggestion assertion statement complaint rumour rumor criticism".split()
)
#: what is won from whom one fights
_FREED = frozenset("independence freedom liberation autonomy secession".split())
#: what is put to somebody and refused by him
_PUT = frozenset(
    "request demand appeal application proposal offer plea bid petition motion effort attempt suggestion call invitation".split()
)
_MADE = frozenset(
    {"make", "level", "raise", "voice", "bring", "publish", "spread", "put", "lodge", "file", "table", "submit"}
)


def touched_around(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Who is touched, of those beside the pattern's own places; empty where nobody is told there."""
    kind = match.pattern.type
    if kind == "REJECT":
        return _whose_word(parse, match, parties, actors) or _with_whom(parse, match, parties)
    told = parties.told_there(_below(parse, match)) if kind not in ("AGREE", "MOBILIZE") else ()
    if not told and match.head.dep in ("advcl", "xcomp"):  # 'used the law against critics to silence dissent'
        over = parse.head(match.head)
        told = parties.all_lenient(
            n for t in (over, *roles.objects(parse, over)) for n in roles.governed(parse, t, "against")
        )
    if not told and kind in _FORCE:  # 'fired tear gas to disperse the marchers'
        aims = [c for c in parse.children(match.head, "advcl", "xcomp") if c.lemma in _PARTING]
        told = parties.all_lenient(t for c in aims for t in roles.objects(parse, c) if t.tag in ("NNS", "NNPS"))
    if not told and kind == "ACCUSE":  # 'made the accusation that the youths had lied'
        said = [c for t in match.objects for c in parse.children(t, "acl", "ccomp") if t.lemma in _CLAIMS]
        said = [c for c in said if any(t.lower == "that" for t in parse.children(c, "mark"))]
        told = parties.all_lenient(t for c in said for t in roles.surface_subjects(parse, c))
    if not told and kind == "ASSAULT":  # 'fought for independence from Ostria'
        ends = [t for t in roles.governed(parse, match.head, "for") if t.lemma in _FREED]
        told = parties.all_lenient(
            n for t in (*ends, *(ends and [match.head])) for n in roles.governed(parse, t, "from")
        )
    if not told and kind == "MOBILIZE":
        shown = parties.all_lenient(n for p in _NEAR for n in roles.governed(parse, match.head, p))
        told = tuple(a for a in shown if not parties.is_without_name(a))
    if not told and kind in _FORCE and match.head.pos == "VERB":
        near = [n for p in _AMID for n in roles.governed(parse, match.head, p)]
        told = parties.told_there(near) or parties.all_lenient(n for n in near if n.pos == "NOUN" and n.tag == "NNS")
        if not told and match.objects and actors and all(a.kind != "state" for a in actors):
            where = [parties.ground_of(t) for t in near]  # 'burned homes in <a town of Ostria>'
            told = tuple(a for a in where[:1] if a is not None)
    return told


def _with_whom(parse: Parse, match: Match, parties: Parties) -> tuple[Actor, ...]:
    """'cancelled a breakfast with his Ostrian colleague': with whom it was to be."""
    things = [match.head, *match.objects, *roles.objects(parse, match.head)]
    return parties.all_lenient(n for thing in things for n in roles.governed(parse, thing, "with"))


def _below(parse: Parse, match: Match) -> list[Token]:
    """The nouns at the pattern's places and what hangs on them by 'of', 'for', 'in'."""
    found = [t for option in match.options for t in option] + list(match.objects)
    for token in tuple(found):
        for word in ("of", "for", "in", "into", "against", "by"):
            found += roles.governed(parse, roles.core(parse, token), word)
    return found


def _whose_word(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'denied it, a claim first made by the Front', 'refused the owners' request': whose word is answered."""
    said = [t for t in parse.subtree(match.head) if t.lemma in _CLAIMS | _PUT and t.pos == "NOUN"]
    for noun in said:
        whose = roles.owners(parse, noun) + roles.governed(parse, noun, "of") + roles.governed(parse, noun, "from")
        for clause in parse.children(noun, "acl", "relcl"):
            if clause.lemma in _MADE or noun.lemma in _CLAIMS:
                whose += roles.agents(parse, clause)
        found = tuple(a for a in parties.all_strict(whose) if all(a.id != mine.id for mine in actors))
        if found:
            return found[:1]
    return ()
