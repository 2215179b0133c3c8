"""Knows where words of the lexicon are meant otherwise by what stands beside them: press conferences, warnings of floods,
buses that are deployed, remarks of one's own that are regretted, and people told only as a kind ('people who are in prison')."""

from __future__ import annotations

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.patterns import Match
from verbale.text.parse import Parse, Token

_TOLD_TO_PRESS = frozenset({"conference", "briefing", "session", "meeting"})
_PRESS = frozenset({"press", "news", "media"})
_KINDS = frozenset("people person those anyone anybody everyone everybody individual one someone somebody".split())
_ANYBODY = frozenset("someone somebody anyone anybody everyone everybody".split())
_OWN = frozenset({"its", "his", "her", "their", "my", "our"})
#: what civil services send out as well as armies
_CIVIL = frozenset("vehicle boat plane system asset helicopter aircraft ship vessel battery drone patrol jet".split())
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "SPY", "IGO"})
_SCENES = frozenset("scene site crash accident body blast wreck wreckage station house area".split())
_PUT_DOWN = frozenset("suppress quell repel restrict absorb contain".split())
_NO_PEOPLE = frozenset(
    "attack assault fire blaze inflation cost price virus spread outbreak presidency office post position article memory "
    "demand emotion cough access use movement smell noise appetite".split()
)
_FAIR = frozenset(
    "straightforward good great excellent important historic positive constructive success successful friend friendly partner fair "
    "reasonable sensible welcome productive necessary vital brilliant wonderful beautiful promising milestone opportunity".split()
)


#: weather and other forces that nobody sends
_NATURE = frozenset(
    "flood flooding tsunami heat heatwave weather runoff storm rain rainfall snow snowfall cyclone typhoon hurricane tornado wind "
    "earthquake quake aftershock volcano eruption wildfire landslide avalanche drought tide thunderstorm blizzard smog pollution".split()
)


def is_meant_otherwise(parse: Parse, match: Match, actors: tuple[Actor, ...]) -> bool:
    """Do the words beside the match show that no act is told?"""
    return (
        _meets_the_press(parse, match)
        or _is_of_a_kind(parse, match)
        or _meets_somebody(match)
        or _warns_of_nature(parse, match)
        or _sends_civil_things(match, actors)
        or _is_other_object(parse, match)
        or _strikes_a_mine(match)
        or _leaves_dead(parse, match)
    )


def _meets_the_press(parse: Parse, match: Match) -> bool:
    """'at a press conference on Monday': those named beside it do not meet."""
    return match.pattern.type == "CONSULT" and any(
        t.lemma in _TOLD_TO_PRESS and any(c.lemma in _PRESS for c in parse.children(t, "compound", "nmod", "amod"))
        for t in match.words
    )


def _meets_somebody(match: Match) -> bool:
    """'I met someone who sells lamps'"""
    whom = [t for t in (*match.objects, *match.recipients) if t.lemma in _ANYBODY]
    return match.pattern.type == "CONSULT" and bool(whom)


def _is_of_a_kind(parse: Parse, match: Match) -> bool:
    """'people who are in prison do not qualify' tells what they are, not what is done to them."""
    head = match.head
    if head.dep != "relcl" or parse.head(head).lemma not in _KINDS:
        return False
    helpers = list(parse.children(head, "aux", "auxpass"))
    return head.tag in ("VBP", "VBZ") or (bool(helpers) and all(t.tag in ("VBP", "VBZ", "MD") for t in helpers))


def _warns_of_nature(parse: Parse, match: Match) -> bool:
    """'a flood warning was issued for six provinces'"""
    if not match.pattern.id.startswith(("issue-threat", "warn", "travel-warning")):
        return False
    return any(t.lemma in _NATURE for t in parse.tokens_of(parse.sentence_of(match.head)))


def _sends_civil_things(match: Match, actors: tuple[Actor, ...]) -> bool:
    """'the transport authority will deploy the vehicles'"""
    sent = match.pattern.type == "MOBILIZE" and match.objects
    if not sent or not all(t.lemma in _CIVIL for t in match.objects):
        return False
    return bool(actors) and not any(a.kind == "state" or a.sector in _ARMED for a in actors)


def _is_other_object(parse: Parse, match: Match) -> bool:
    """'regretted his remark', 'the blaze was suppressed', 'a cordon around the crash site', 'called it a success'."""
    name, objects = match.pattern.id, list(match.objects) or roles.objects(parse, match.head)
    if name == "strongly-object":
        return any(d.lower in _OWN for t in objects for d in parse.children(t, "poss"))
    if name == "ban":
        return match.head.lemma in _PUT_DOWN and any(t.lemma in _NO_PEOPLE for t in objects)
    if name == "names-badly":
        return any(t.lemma in _FAIR for t in parse.subtree(match.head, ("advcl", "conj")) if t.i > match.head.i)
    if name == "impose-blockade":
        below = parse.subtree(match.head, ("advcl",))
        return any(t.lemma == "cordon" for t in objects) and any(t.lemma in _SCENES for t in below)
    return False


_BURIED = frozenset("mine landmine ied tripwire".split())
_BOMBS = _BURIED | {"bomb", "device", "explosive"}


def _strikes_a_mine(match: Match) -> bool:
    """'their vehicle hit a roadside mine': who strikes it attacks nobody."""
    if match.pattern.type != "ASSAULT" or match.head.lemma not in ("hit", "strike", "trigger"):
        return False
    return any(t.lemma in (_BURIED if match.head.lemma == "strike" else _BOMBS) for t in match.objects)


def _leaves_dead(parse: Parse, match: Match) -> bool:
    """'the militias clashed, leaving nine people dead': nobody goes away."""
    if match.head.lemma != "leave" or match.pattern.type not in ("RETREAT", "SANCTION"):
        return False
    return any(t.lower in ("dead", "wounded", "injured", "homeless", "hurt") for t in parse.subtree(match.head))


#: how the parser hangs a sentence in quotation marks on the verb of saying
_LEADING = frozenset({"ROOT", "ccomp", "advcl", "dep", "parataxis"})


def is_command(parse: Parse, head: Token) -> bool:
    """Is it an imperative: 'Ease the rules for small firms,' the party said?"""
    if head.dep not in _LEADING or head.tag not in ("VB", "VBP"):
        return False
    if parse.children(head, "nsubj", "nsubjpass", "aux", "neg", "mark", "expl"):
        return False
    words = [t for t in parse.tokens_of(parse.sentence_of(head)) if t.pos not in ("PUNCT", "SPACE")]
    return bool(words) and words[0].i == head.i
