"""Knows when a noun tells an act, not only names one: what happens, meetings beside a verb, deeds known with their victim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.organs import is_people
from verbale.acts.patterns import Match
from verbale.acts.speech import judging_adjectives
from verbale.acts.standing import is_political
from verbale.text.parse import Parse, Token
from verbale.text.said_nouns import SAYING

if TYPE_CHECKING:
    from verbale.acts.sides import Sides

_FORCE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_HAPPENS = frozenset(
    "begin start continue resume kill leave wound injure destroy follow happen occur last end take go come hit strike "
    "intensify escalate open fail collapse stall spark trigger draw damage prompt cause bring paralyse cripple disrupt rock enter sweep "
    "engulf swell turn grow force shut block set shake plunge cut wreck level alarm anger enrage resume mount".split()
)


def is_told(parse: Parse, match: Match, sides: Sides, spoken: bool, status: str) -> bool:
    """Is the nominal act told, not only mentioned: the subject of what happens, or a deed known with its parties?

    `spoken` where it stands in somebody's statement. What stands before another noun ('the arrest warrant'), under 'no' or
    'any', or unnamed and singular ('an attack would') tells nothing.
    """
    noun = match.head
    if status in ("alleged", "denied") and not sides.actors:
        return False  # 'condemned the killing': by whom is not said
    if status == "hypothetical" or not _has_parties(parse, match, sides) or _is_loose(parse, noun):
        return False
    over = parse.head(noun)
    if noun.dep == "pobj" and over.lower == "of" and parse.head(over).lemma in _TIMES:  # 'months of protests'
        noun, over = parse.head(over), parse.head(parse.head(over))
    if match.pattern.type == "PROTEST" and noun.dep == "dobj" and over.lemma == "follow":
        return True
    if match.pattern.type == "CONSULT" and noun.dep == "pobj" and over.lower in _AT_MEETING:
        return True
    if match.pattern.id == "n-clash" and noun.dep in ("nsubj", "nsubjpass", "dobj"):
        return True
    if match.pattern.type == "PROTEST" and (_breaks_out(noun, over) or _is_background(noun, over)):
        return True
    if match.pattern.id == "n-demand" and (not sides.recipients or over.lower == "at"):
        asks = any(p.lower == "for" for p in parse.children(noun, "prep")) or parse.child(noun, "acl") is not None
        return asks and over.lower != "at" and status == "done"
    if (
        match.pattern.type == "PROTEST"
        and noun.dep in ("nsubj", "nsubjpass")
        and any(is_people(parse, t) for t in roles.owners(parse, noun))
    ):
        return True  # 'a march by veterans turned ugly'
    if _is_only_wanted(parse, noun, over):
        return False
    if noun.dep in ("nsubj", "nsubjpass") and over.lemma in _HAPPENS:
        return True
    if status == "done" and noun.dep == "dobj" and over.lemma in _SOUGHT:
        return False  # 'to negotiate the release of the crew'
    if not sides.actors and noun.lemma in _WIDE:
        return False  # 'the war in Ostria', named in passing: by whom is not said
    if spoken and any(t.lemma in judging_adjectives() for t in parse.children(noun, "amod")):
        return match.pattern.type in _FORCE
    if status == "planned" and match.pattern.type == "CONSULT" and noun.dep == "nsubjpass":
        return True  # 'a meeting of the two ministers is planned'
    if status in ("requested", "planned", "threatened", "promised"):
        return match.pattern.type in _FORCE | {"RETREAT", "PROTEST"} and bool(sides.actors and sides.recipients)
    if not sides.actors and not sides.recipients:
        return noun.dep in ("nsubj", "nsubjpass") and over.lemma in _BREAKS_OUT
    return _is_definite(parse, match, sides)


def _has_parties(parse: Parse, match: Match, sides: Sides) -> bool:
    """Are those known without whom the noun tells no act?"""
    both = bool(sides.actors and sides.recipients) or len(sides.actors) > 1
    if match.pattern.type == "PROTEST" and (
        match.head.tag == "NNS"
        or _breaks_out(match.head, parse.head(match.head))
        or _is_background(match.head, parse.head(match.head))
    ):
        return True  # 'riots erupted', 'after a protest'; against whom, the article tells
    if match.pattern.need == "one":
        return both or bool(sides.actors or sides.recipients)
    if match.pattern.need == "actor":
        return bool(sides.actors)
    return both


def _is_loose(parse: Parse, noun: Token) -> bool:
    """'the arrest warrant', 'any attack', 'no talks', 'talks or negotiations of whatever kind'"""
    if noun.dep in ("compound", "amod", "nmod", "npadvmod"):
        return True
    if (
        noun.dep == "pobj"
        and parse.head(noun).lower in ("against", "without")
        and not parse.children(noun, "det", "poss")
    ):
        return True  # 'a coalition against Russian aggression'
    return any(
        t.lower in ("any", "no", "such", "every", "another", "whatever") for t in parse.children(noun, "det", "amod")
    )


def _is_definite(parse: Parse, match: Match, sides: Sides) -> bool:
    """'the expulsion of', 'its raids on', 'Ostria's annexation of', 'clashes between', 'mass protests against'"""
    noun = match.head
    if any(t.dep == "poss" or t.lower in ("the", "this", "these", "those", "that") for t in parse.children(noun)):
        return True
    both = bool(sides.actors and sides.recipients) or len(sides.actors) > 1
    return noun.tag in ("NNS", "NNPS") or both


_WANTED = frozenset(
    "need require want demand propose reject cancel postpone avoid prevent avert ban exclude seek suggest rule call "
    "request fear".split()
)
_SAID_OF = frozenset(
    "necessary needed impossible possible unlikely likely essential vital inevitable crucial important urgent overdue way option "
    "solution answer key".split()
)


def _is_only_wanted(parse: Parse, noun: Token, over: Token) -> bool:
    """'dialogue with Ostria is needed', 'talks were ruled out', 'a meeting is unlikely': it has not happened."""
    if noun.dep == "nsubjpass":
        return over.lemma in _WANTED
    if noun.dep == "nsubj" and over.lemma == "be":
        return any(t.lemma in _SAID_OF for t in parse.children(over, "acomp", "attr"))
    return False


_BREAKS_OUT = frozenset(
    "erupt break begin start spread continue hold report take occur resume rage follow grip rock".split()
)
_SOUGHT = frozenset(
    "negotiate seek discuss consider propose plan want need await expect prepare advocate support oppose mediate arrange pursue "
    "debate favour favor fear risk prevent avoid".split()
)
_WIDE = frozenset({"war", "violence", "bloodshed", "brutality", "aggression", "battle", "fighting", "combat"})
_AFTER = frozenset({"after", "following", "amid", "during", "since", "despite", "over"})


def _breaks_out(noun: Token, over: Token) -> bool:
    """'A protest was reported', 'violent unrest erupted'"""
    return noun.dep in ("nsubj", "nsubjpass") and over.lemma in _BREAKS_OUT | _HAPPENS


def _is_background(noun: Token, over: Token) -> bool:
    """'following an uprising last month': what the clause beside takes as having happened."""
    return noun.dep == "pobj" and over.lower in _AFTER


_DEEDS = frozenset(
    "assassination murder killing execution invasion bombing shelling massacre abduction kidnapping poisoning".split()
)
_AVERTING = frozenset("prevent avoid stop end halt fear risk deter avert justify call".split())


def is_known_deed(parse: Parse, match: Match, recipients: tuple[Actor, ...]) -> bool:
    """'After the assassination of the prime minister ...': a deed that the narrator takes as known, with its victim."""
    noun, over = match.head, parse.head(match.head)
    if match.pattern.type != "ASSAULT" or noun.lemma not in _DEEDS or not recipients:
        return False
    if not any(
        t.lower in ("the", "its", "his", "her", "their") or t.dep == "poss" for t in parse.children(noun, "det", "poss")
    ):
        return False
    if not any(is_political(r) or r.country is not None for r in recipients) or not roles.governed(parse, noun, "of"):
        return False
    return not {over.lemma, parse.head(over).lemma} & _AVERTING


_OUTRAGES = frozenset(
    "bombing assassination massacre airstrike shelling ambush attack raid cyberattack shooting pogrom lynching bombardment".split()
)
_SLAIN = frozenset("assassinate massacre behead lynch slaughter bombard shell bomb".split())


def is_outrage(parse: Parse, match: Match) -> bool:
    """'in the wake of the Easter bombings', 'they were assassinated': violence that the narrator takes as known, by whom and
    upon whom is not said."""
    head = match.head
    if match.pattern.type != "ASSAULT":
        return False
    if head.pos == "VERB":
        return head.lemma in _SLAIN and roles.is_passive(parse, head)
    over = parse.head(head)
    behind = over if over.lower != "of" else parse.head(parse.head(over))
    if head.lemma not in _OUTRAGES or _is_loose(parse, head):
        return False
    definite = any(t.lower in ("the", "last") for t in parse.children(head, "det", "amod"))
    named = bool(parse.children(head, "compound", "amod", "nmod"))
    told = head.dep == "pobj" and (over.lower in _SINCE or behind.lower in _IN_WAKE)
    shook = head.dep in ("nsubj", "nsubjpass") and over.lemma in _HAPPENS
    return (told or shook) and definite and (named or shook)


_SINCE = frozenset({"after", "following", "since", "during", "before", "amid"})
_IN_WAKE = frozenset({"in", "since", "after"})
_TIMES = frozenset({"month", "week", "day", "year", "night", "wave", "series", "spate", "round"})
_PLAIN = frozenset({"COERCE", "ASSAULT", "PROTEST", "SANCTION", "CONCEDE", "ACCUSE"})
_TAKEN = frozenset(
    {"after", "following", "over", "since", "amid", "despite", "against", "at", "with", "by", "about", "before"}
)


def is_named_deed(parse: Parse, match: Match) -> bool:
    """'angry over the seizure of two boats', 'the acquittal of the harbour master': a deed with what it is done to, taken as
    known, though nothing is known of either party."""
    noun, over = match.head, parse.head(match.head)
    if (
        match.pattern.type not in _PLAIN
        or noun.tag != "NN"
        or match.pattern.certainty < _SURE
        or _is_loose(parse, noun)
        or noun.lemma in _WIDE
    ):
        return False
    if not _is_the_one(parse, noun):
        return False
    if not any(t.pos in ("NOUN", "PROPN") for t in roles.governed(parse, noun, "of")):
        return False
    told = noun.dep in ("nsubj", "nsubjpass") or (noun.dep == "pobj" and over.lower in _TAKEN)
    told = told or is_taken_up(parse, noun)
    return told and not {over.lemma, parse.head(over).lemma} & _AVERTING


def _is_the_one(parse: Parse, noun: Token) -> bool:
    """'The closure', 'its closure': one of which the reader knows."""
    return any(t.dep == "poss" or t.lower == "the" for t in parse.children(noun, "det", "poss"))


def is_taken_up(parse: Parse, noun: Token) -> bool:
    """'Will meet to discuss the closure of the bridge', 'a reference to her warning that they would pay': one speaks of what has
    happened, whatever is to come of it."""
    if noun.lemma in SAYING and parse.child(noun, "poss") and parse.child(noun, "acl"):
        return True
    return (
        noun.dep == "dobj"
        and parse.head(noun).lemma in _TAKE_UP
        and not _is_loose(parse, noun)
        and _is_the_one(parse, noun)
        and not any(t.lemma in _AHEAD for t in parse.children(noun, "amod"))
    )


_AHEAD = frozenset(
    "planned possible proposed threatened looming potential likely future impending alleged suspected".split()
)
_SURE = 0.6
#: by which one speaks of what has happened: 'will meet to discuss the closure of the bridge'
_TAKE_UP = frozenset(
    "discuss debate review address condemn denounce deplore decry criticise criticize mourn mark commemorate recall investigate "
    "protest lament bemoan regret applaud".split()
)
_AT_MEETING = frozenset({"in", "during", "at", "after", "following", "on", "from", "over", "through"})


def who_meets(parse: Parse, noun: Token) -> list[Token]:
    """'After talks with Dorn, Kessel said ...': the subject of the verb beside which the meeting stands."""
    prep = parse.head(noun)
    over = parse.head(prep)
    if noun.dep != "pobj" or prep.lower not in _AT_MEETING or over.pos not in ("VERB", "AUX"):
        return []
    return roles.subjects(parse, over)
