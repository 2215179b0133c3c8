"""Knows when a pattern's place tells too little to be an act: greetings, laws signed, mishaps, people without a part in politics."""

from __future__ import annotations

import re

from verbale.acts.bodies import is_everyday_crime
from verbale.acts.lexicon import Lexicon
from verbale.acts.patterns import Match
from verbale.acts.sides import Sides, stands_for_nobody
from verbale.acts.standing import any_political, is_everyday, is_political, weight
from verbale.text.parse import Parse, Token

_PRIVATELY = frozenset({"tell", "advise", "invite", "ask", "remind", "encourage", "beg", "let"})
_WANTS = frozenset({"want-it-so", "want-to-see", "want-deed"})
_TRAVELS = frozenset({"travel-to", "visit", "arrive-visit", "pay-visit", "n-visit", "is-visiting"})
_OFFICES = frozenset({"GOV", "LEG", "MIL", "IGO", "UNO", "EUR", "REL", "JUD"})
_GUESTS = frozenset("tourist visitor guest fan passenger customer student child traveller traveler baby".split())
_LAWS = frozenset({"law", "bill", "decree", "order", "legislation", "act", "document", "statement", "letter"})
_MISHAPS = frozenset({"kill", "injure", "wound", "drown", "hit", "strike", "destroy", "burn", "hang", "sink", "poison"})
_HURRY = frozenset(
    {"rush", "arrive", "head", "move", "go", "fly", "transfer", "send", "dispatch", "increase", "patrol"}
)
_MEANS = ("ATTACK", "WEAPON", "TROOPS")
_MISFORTUNES = frozenset(
    "blaze factory stampede collapse accident crash incident earthquake flood derailment capsize collision storm".split()
)
_GREETS = frozenset(
    "welcome celebrate embrace toast cheer honour honor favour favor support back champion appreciate admire recognise "
    "recognize".split()
)
_TOURISTS = re.compile(r"tourist|holidaymaker|visitors|travell?ers|fans\b|pilgrims|backpacker")
_PRESS = re.compile(
    r"\b(?:news\w*|radio|tv|television|times|post|press|channel|magazine|journal\w*|reporters?|media|gazette)\b", re.I
)
_STEPS = frozenset(
    "decision move step signal announcement result vote release progress return resumption effort commitment initiative "
    "idea fact statement verdict ruling appointment election visit talk withdrawal end law bid plan bill reform "
    "independence sovereignty position stance candidacy government cause signing launch opening reopening establishment "
    "formation creation adoption approval ratification success achievement role work contribution leadership participation "
    "cooperation readiness willingness offer gesture breakthrough restoration inauguration accession arrival resignation "
    "arrest conviction acquittal deployment intervention speech remark comment response support implementation measure issue "
    "normalisation normalization rapprochement recognition pledge donation mission process outcome lifting easing".split()
)


def is_thin(match: Match, sides: Sides, known: Lexicon) -> bool:
    """Do the words name nothing and nobody of politics?"""
    head, pattern, recipients = match.head, match.pattern, sides.recipients
    if pattern.id == "welcome" and any(t.lemma in _GUESTS for t in match.objects):
        return True
    if (
        head.lemma in _GREETS
        and pattern.type == "SUPPORT"
        and not recipients
        and not any(_is_policy(t, known) or _is_people(t, known) for t in match.objects)
    ):
        return True
    if pattern.id in _TRAVELS and sides.actors and all(_TOURISTS.search(a.name.lower()) for a in sides.actors):
        return True  # 'tourists visited'
    if pattern.type == "CONSULT" and (
        stands_for_nobody(recipients) or (recipients and all(_PRESS.search(r.name) for r in recipients))
    ):
        return True  # 'speaking to the newspaper'
    if pattern.id == "travel-to" and not any(is_political(r) for r in recipients):
        return True
    if pattern.id in _WANTS and all(a.kind == "person" and not is_political(a) for a in sides.actors):
        return True  # 'she wants her team to win'
    told = (*sides.actors, *recipients)
    if head.lemma in _PRIVATELY and pattern.type == "REQUEST" and not any_political(told):
        return not (sides.actors and all(a.kind != "person" for a in told))  # 'he told me to leave'
    if head.lemma == "beat" and any(a.kind == "person" for a in sides.actors):
        return True  # at the polls
    if pattern.id in _TRAVELS and not any(a.kind != "person" or a.office or a.sector in _OFFICES for a in sides.actors):
        return True  # a private journey
    if recipients:
        return False
    if head.lemma in ("defend", "celebrate") and pattern.id == "welcome":
        return True  # 'defended the crackdown'
    if pattern.id == "sign-deal" and any(t.lemma in _LAWS for t in match.objects):
        return True  # 'signed the bill'
    return head.lemma == "seek" and pattern.id == "demand"  # 'sought a stronger economy'


_PROTESTS = re.compile(r"\b(?:protest|demonstrat|march(?:es|ers)\b|rall(?:y|ies)\b|sit-in)", re.I)
#: what only those who fight use
_OF_WAR = frozenset(
    "airstrike missile rocket landmine ied drone shelling bombing bombardment mortar strike bomb mine artillery warplane".split()
)
_CASES = frozenset({"arrest", "convict"})
#: offences that are politics, whoever is held for them
_OFFENCES_OF_STATE = re.compile(
    r"\b(?:treason|espionage|spying|sedition|subversi|extremis|insult\w* the|blasphemy|illegal (?:gathering|assembly|protest)|"
    r"propaganda|coup|separatis|fake news|dissent|defam|anti-government|anti-state|national security|incit\w+ (?:unrest|violence|hatred)|"
    r"foreign agent|unauthori[sz]ed (?:rally|protest|march))",
    re.I,
)


def is_private(
    parse: Parse, match: Match, sides: Sides, known: Lexicon, of_politics: bool, steeped: bool = False
) -> bool:
    """Is it a matter of police alone, a mishap, or a weak pattern between people without office?"""
    by_arms = match.pattern.type == "ASSAULT" and any(t.lemma in _OF_WAR for t in match.actors)
    if (
        match.pattern.type in ("COERCE", "ASSAULT")
        and not by_arms
        and is_everyday(sides.actors, sides.recipients, of_politics)
        and not match.pattern.id.startswith(("break-up", "disperse"))
    ):
        here = parse.sentence_of(match.head).span.of(parse.text)
        if steeped and match.pattern.type == "COERCE" and not is_everyday_crime(here):
            return False
        if match.pattern.type == "ASSAULT" and sides.actors and _PROTESTS.search(here):
            return False  # 'police shot a man during a protest'
        return not (of_politics and _OFFENCES_OF_STATE.search(here))
    if match.pattern.mode in _CASES and sides.recipients and not any_political((*sides.recipients,)):
        here = parse.sentence_of(match.head).span.of(parse.text)
        if not steeped and is_everyday_crime(here) and not _OFFENCES_OF_STATE.search(here):
            return not any(r.kind == "organisation" or r.sector in ("JRN", "OPP", "NGO") for r in sides.recipients)
    if match.pattern.type == "MOBILIZE" and match.head.lemma in _HURRY and all(a.sector == "COP" for a in sides.actors):
        return True  # 'police rushed to the spot'
    if match.pattern.certainty <= 0.55 and not (any_political(sides.actors) and any_political(sides.recipients)):
        both = (sides.actors, sides.recipients)
        return not all(any(weight(a, of_politics, steeped) for a in side) for side in both)
    by_nobody = not sides.actors and not sides.by_unknown
    return by_nobody and match.head.lemma in _MISHAPS and not _in_war(parse, match, known)


def _is_policy(token: Token, known: Lexicon) -> bool:
    """Something that one can welcome in politics; 'welcomes thousands' is none."""
    return token.lemma in _STEPS or any(
        token.lemma in known.sets[name] for name in ("DEAL", "CEASEFIRE", "POLICYCHANGE", "DEMAND", "ATTACK")
    )


def _is_people(token: Token, known: Lexicon) -> bool:
    return token.pos == "PRON" or token.lemma in known.sets["PERSONS"] or token.lemma in ("those", "victim", "family")


def _in_war(parse: Parse, match: Match, known: Lexicon) -> bool:
    """'were killed' alone may be an accident; beside an attack, a weapon or soldiers it is none."""
    here = [t for t in parse.tokens_of(parse.sentence_of(match.head)) if t.dep not in ("compound", "amod")]
    if any(t.lemma in _MISFORTUNES for t in here):
        return False
    named = [t for t in here if t.pos in ("NOUN", "PROPN") or t.lower in ("shelling", "bombing")]
    return any(t.lemma in known.sets[name] or t.lower in known.sets[name] for t in named for name in _MEANS)
