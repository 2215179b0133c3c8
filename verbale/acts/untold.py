"""Knows where the words of an act tell none: questions left open, 'no' before the noun, accidents, everyday crime,
and verbs meant otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.other_senses import is_meant_otherwise
from verbale.acts.patterns import Match
from verbale.acts.standing import is_political
from verbale.text.parse import Parse, Token

_ASKING = frozenset({"how", "whether", "why", "when", "where", "what", "who", "which"})
_UNKNOWING = frozenset(
    "ask wonder question doubt clear unclear unknown uncertain know specify disclose reveal say explain investigate "
    "determine establish confirm".split()
)
_MISHAP = frozenset("crash derail capsize collide overturn plunge erupt avalanche".split())
_ACCIDENT = frozenset("crash accident collision derailment earthquake flood landslide avalanche wildfire storm".split())
_CRIME = re.compile(
    r"\b(?:defraud\w*|fraud\w*|theft|robber\w*|burglar\w*|rape\w*|kidnap\w*|molest\w*|drug\w*|traffick\w*|smuggl\w*|"
    r"murder\w*|manslaughter|stabb\w*|assault\w*|indecent|launder\w*|bribe\w*|scam\w*|custody battle|larceny|arson)\b",
    re.I,
)
_MATTERS = frozenset(
    "risk need fact importance problem challenge difficulty danger threat reality value urgency".split()
)
_OWN = frozenset({"its", "his", "her", "their", "my", "our"})
#: objects with which a verb of the lexicon means something else: 'took power', 'challenged the incumbent'
_OTHERWISE = {
    "take": frozenset({"power", "position", "area", "post", "office"}),
    "gain": frozenset({"power", "position", "territory"}),
    "house": frozenset({"project", "museum", "collection", "office", "exhibition"}),
    "push": frozenset({"line", "boundary", "limit", "other"}),
    "send": frozenset({"message", "signal"}),
    "target": frozenset({"growth", "market", "audience"}),
    "recognise": _MATTERS,
    "recognize": _MATTERS,
    "appreciate": _MATTERS,
    "celebrate": frozenset({"anniversary", "birthday", "day", "wedding"}),
    "ask": frozenset({"question"}),
    "occupy": frozenset({"position", "place", "office", "post", "rank", "seat", "role"}),
    "hold": frozenset({"position", "post", "office"}),
    "embrace": frozenset({"faith", "religion", "christianity", "islam", "technology", "change"}),
    "lead": frozenset({"tour", "visit", "trip"}),
    "request": frozenset({"anonymity"}),
    "fight": frozenset(
        {"corruption", "crime", "poverty", "cancer", "fire", "disease", "inflation", "hunger", "battle"}
    ),
    "combat": frozenset(
        {"corruption", "crime", "poverty", "disease", "inflation", "fraud", "trafficking", "terrorism"}
    ),
    "champion": frozenset({"cause"}),
}


def is_untold(parse: Parse, match: Match, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Do the words at this place tell no act? `actors` and `recipients` are those found for the match."""
    head = match.head
    return (
        _is_open_question(parse, head)
        or _is_none(parse, match)
        or _is_otherwise(match)
        or _defends_itself(parse, match)
        or _is_bodily(parse, match)
        or _is_business(match, actors)
        or _is_ready_to_fight(match)
        or _rallies_for(parse, match)
        or _is_phrase(parse, match)
        or is_meant_otherwise(parse, match, actors)
        or (match.pattern.type == "ASSAULT" and _by_accident(parse, head))
        or (not any(map(is_political, (*actors, *recipients))) and _is_crime(parse, match, recipients))
    )


def _is_open_question(parse: Parse, head: Token) -> bool:
    """'did not say how many people were arrested', 'asked whether the army had left': nothing is told."""
    clause = head
    for _ in range(4):
        over = parse.head(clause)
        if over.i == clause.i:
            return False
        if clause.dep in ("ccomp", "xcomp", "pcomp", "advcl", "csubj", "acl") and _is_question(parse, clause):
            if any(t.lower == "to" for t in parse.children(clause, "aux")):
                return True  # 'how to cooperate'
            return _leaves_open(parse, over if over.pos != "ADP" else parse.head(over))
        if clause.dep not in ("conj", "xcomp", "ccomp", "nsubj", "nsubjpass", "dobj", "prep", "pobj"):
            return False
        clause = over
    return False


def _is_question(parse: Parse, clause: Token) -> bool:
    first = next((t for t in parse.subtree(clause) if t.pos not in ("PUNCT", "CCONJ")), clause)
    return first.lower in _ASKING and first.tag[:1] == "W"


def _leaves_open(parse: Parse, over: Token) -> bool:
    if over.lemma in (
        "ask",
        "wonder",
        "unclear",
        "unknown",
        "uncertain",
        "question",
        "doubt",
        "determine",
        "investigate",
    ):
        return True
    about = [over, *parse.children(over, "acomp", "attr")]
    if not any(t.lemma in _UNKNOWING for t in about):
        return False
    return any(
        t.dep == "neg" or t.lower in ("no", "not", "without", "decline", "refuse") for t in parse.children(over)
    ) or (over.dep == "xcomp" and parse.head(over).lemma in ("decline", "refuse", "fail"))


def _is_none(parse: Parse, match: Match) -> bool:
    """'No more duties will be imposed', 'neither side attacked': told as not happening."""
    judges = match.pattern.id.startswith("express") and match.pattern.type == "ACCUSE"
    if judges or match.pattern.id.startswith(("deny", "say-no", "find", "give-days")):
        return False
    nouns = [*match.objects, *(t for t in roles.objects(parse, match.head)), *match.actors]
    return any(
        t.lower in ("none", "nobody", "nothing", "little")
        or any(d.lower in ("no", "neither") for d in parse.children(t, "det", "amod"))
        for t in nouns
    )


def _is_otherwise(match: Match) -> bool:
    if match.pattern.id == "express-disapproval" and match.head.lemma in ("challenge", "contest"):
        return any(t.entity == "PERSON" or t.lemma in ("president", "incumbent", "leader") for t in match.objects)
    taken = _OTHERWISE.get(match.head.lemma, frozenset()) if not match.pattern.tail else frozenset()
    return bool(match.objects) and all(t.lemma in taken and t.entity == "" for t in match.objects[:1])


def _defends_itself(parse: Parse, match: Match) -> bool:
    """'defended his decision' supports nobody."""
    if match.pattern.id != "welcome":
        return False
    return match.head.lemma in ("defend", "celebrate", "embrace", "champion") and any(
        d.lower in _OWN for t in match.objects for d in parse.children(t, "poss")
    )


def _is_business(match: Match, actors: tuple[Actor, ...]) -> bool:
    """'The firm signed a contract with the railways'."""
    contract = match.pattern.id in ("sign-deal", "reach-deal") and any(t.lemma == "contract" for t in match.objects)
    return contract and any(a.kind == "organisation" and a.sector in (None, "BUS", "MNC", "UNK") for a in actors)


_LAWS = frozenset({"act", "law", "constitution", "section", "article", "rule", "code", "clause", "charter", "statute"})
_GLORY = frozenset("glory order confidence hope normalcy normality peace trust faith dignity health life".split())
_PUBLISHED = frozenset(
    "report document statement film data datum result study review book album video fund figure information budget list "
    "survey record song water gas movie trailer audio photo minute gene finding".split()
)


def _is_phrase(parse: Parse, match: Match) -> bool:
    """'stands with respect to', 'the release of the report', 'restored to its glory', 'the act allows'."""
    head, name = match.head, match.pattern.id
    if name == "praise-for":
        return any(n.lemma in ("respect", "regard", "reference") for n in roles.governed(parse, head, "with"))
    if match.pattern.mode == "release" and any(t.lemma in _PUBLISHED for t in match.objects):
        return True  # 'will release the figure on Thursday'
    if name == "n-release":
        return any(n.lemma in _PUBLISHED for n in roles.governed(parse, head, "of"))
    if name == "return-property":
        return any(n.lemma in _GLORY for n in roles.governed(parse, head, "to"))
    return name == "allow-do" and any(t.lemma in _LAWS for t in roles.surface_subjects(parse, head))


_FAVOUR = frozenset(
    "support favour favor solidarity defence defense celebration honour honor memory commemoration".split()
)


def _rallies_for(parse: Parse, match: Match) -> bool:
    """'Thousands rallied in support of the president' is no protest."""
    if match.pattern.type != "PROTEST":
        return False
    near = [
        *roles.governed(parse, match.head, "in"),
        *(n for o in match.objects for n in roles.governed(parse, o, "in")),
    ]
    return any(t.lemma in _FAVOUR for t in near)


_HOSTILE = frozenset(
    "fight oppose resist retaliate sue attack defend confront die combat battle fire shoot challenge block".split()
)


def _is_ready_to_fight(match: Match) -> bool:
    """'We are prepared to fight this injustice' agrees to nothing."""
    if match.pattern.id not in ("be-willing", "agree-to", "commit-to", "open-to") or match.head.lemma == "agree":
        return False
    inner = match.complement
    return any(t.lemma in _HOSTILE for t in ([inner] if inner is not None else match.words))


_THINGS = frozenset({"bus", "window", "car", "vehicle", "train", "truck", "boat", "plane", "door", "bed"})


def _is_bodily(parse: Parse, match: Match) -> bool:
    """'thrown out of the bus', 'let me congratulate', 'handed themselves over': no one is expelled, allowed, given back."""
    if match.pattern.id == "kick-out":
        return any(n.lemma in _THINGS for p in ("of", "from") for n in roles.governed(parse, match.head, p))
    if match.pattern.id == "allow-do":
        return match.head.lower == "let" and not parse.children(match.head, "nsubj", "aux") and match.head.dep == "ROOT"
    return match.pattern.id == "return-property" and any(t.lower.endswith(("self", "selves")) for t in match.objects)


def _by_accident(parse: Parse, head: Token) -> bool:
    """'the flight, which crashed, killing 40': nobody attacks."""
    above = [head, *parse.ancestors(head)]
    if head.tag == "VBG" and head.dep in ("advcl", "acl", "conj"):
        here = parse.tokens_of(parse.sentence_of(head))
        before = [t for t in here if t.i < head.i]
        return any(t.lemma in _MISHAP or t.lemma in _ACCIDENT for t in (*above[:4], *before[-12:]))
    return any(t.lemma in _ACCIDENT for t in roles.subjects(parse, head)) or any(
        n.lemma in _ACCIDENT for p in ("in", "by") for n in roles.governed(parse, head, p)
    )


def _is_crime(parse: Parse, match: Match, recipients: tuple[Actor, ...]) -> bool:
    """The arrest, charge or conviction of private people for what has no politics."""
    if match.pattern.type not in ("COERCE", "SANCTION", "ACCUSE", "ASSAULT", "REJECT", "RETREAT"):
        return False
    if any(r.country is not None and r.kind == "group" for r in recipients):
        return False
    return _counted(parse.text) > 2


@lru_cache(maxsize=4)
def _counted(text: str) -> int:
    return len(_CRIME.findall(text))
