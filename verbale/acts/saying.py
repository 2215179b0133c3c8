"""Knows by which words a speaker blames, warns, asks or backs another without a verb that means it: 'Ostria does not want
peace', 'all options are on the table', 'they will regret it'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.clauses import clause_of
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon, Pattern, Words, lexicon, pattern_of
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match, fit_verb
from verbale.acts.speech import UNDOING, is_other
from verbale.acts.stance import Stance, stance
from verbale.acts.standing import is_political, same_side
from verbale.knowledge import data
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

FILE = "acts_said.yaml"
_RULES = {
    "ACCUSE": "judge-blames",
    "THREATEN": "judge-consequence",
    "REQUEST": "judge-must",
    "SUPPORT": "judge-support",
    "REJECT": "judge-refusal",
}
_CAN = frozenset({"can", "ca", "could"})
_OURS = frozenset({"we", "i", "our", "my"})
#: what threatens by itself, and what only with an object that does ('use force', 'take action')
_HOSTILE = frozenset(
    "strike hit attack retaliate destroy crush punish bomb invade expel confront repel shoot counter deter avenge "
    "annihilate obliterate escalate intervene sanction blockade".split()
)
_PLAIN = frozenset(
    "use take launch impose proceed respond react act close cut fire resort adopt apply move go send deploy".split()
)
_ARMS = frozenset(
    "force weapon sanction countermeasure strike attack retaliation missile fire war military army blockade tariff embargo "
    "intervention invasion reprisal response bomb troop offensive operation penalty".split()
)
#: nouns of what may be done, where 'of' tells what
_USES = frozenset("use possibility option resort recourse prospect idea".split())
_TIDINGS = frozenset({"news", "report", "prospect", "death", "loss", "fact", "event", "tragedy"})
_OF_LIES = frozenset(
    "about to again repeatedly openly deliberately often always consistently blatantly systematically on".split()
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A frame: its pattern, whether its verb must be negated, of which time it must be told, what its subject must be, whether
    that is the speaker's own side, and whether it is told though nobody is named."""

    pattern: Pattern
    negated: bool
    when: str
    subjects: Words
    own: bool
    open: bool
    need: str


@cache
def _sayings() -> dict[str, tuple[Saying, ...]]:
    """The frames by the lemma of their verb."""
    sets = lexicon().sets
    found: dict[str, list[Saying]] = {}
    for entry in data(FILE):
        for words in entry["v"]:
            pattern = replace(pattern_of(entry, words.split(), sets, {entry["t"]: entry["t"]}, nominal=False), need="")
            given = entry.get("s", [])
            saying = Saying(
                pattern,
                bool(entry.get("not")),
                entry.get("when", "now"),
                frozenset(given) if isinstance(given, list) else sets[given],
                bool(entry.get("own")),
                bool(entry.get("open")),
                entry.get("need", ""),
            )
            found.setdefault(words.split()[0], []).append(saying)
    return {lemma: tuple(sorted(of, key=lambda s: (-s.pattern.weight, s.pattern.id))) for lemma, of in found.items()}


def sayings(
    parse: Parse, verb: Token, parties: Parties, known: Lexicon, said: Statement | None, speaker: Actor | None
) -> Iterator[Draft]:
    """The act that the words at the verb do: of the speaker, or, where the subject speaks for itself and nobody is said
    to tell it, of the subject."""
    if verb.pos not in ("VERB", "AUX"):
        return
    frames = [f for f in _sayings().get(known.verb(verb), ()) if f.own or speaker is not None]
    if not frames:
        return
    how: Stance | None = None
    below = parse.subtree(verb)
    near = [roles.core(parse, t) for t in roles.objects(parse, verb)]
    under = {t.lower for t in below} | {t.lemma for t in below}
    for frame in frames:
        if not under.issuperset(frame.pattern.tail):
            continue
        match = fit_verb(parse, verb, frame.pattern, known, near)
        if match is None or not _is_about(parse, match, frame):
            continue
        how = how or stance(parse, verb, known)
        if not _stands(parse, match, frame, how):
            continue
        draft = _draft(parse, match, frame, how, parties, said, speaker)
        if draft is not None:
            yield draft
            return


def _is_about(parse: Parse, match: Match, frame: Saying) -> bool:
    """Is the subject, or what 'there' announces, one of those asked for?"""
    expletive = parse.child(match.head, "expl") is not None
    if frame.need == "expletive" and not expletive:
        return False
    if any(d.lower == "no" for w in match.words for d in parse.children(w, "det")) != (frame.need == "no-object"):
        return False
    if frame.need == "tells-lie":  # not 'the future lies in', 'lay ahead'
        return match.head.lower != "lay" and {t.lower for t in parse.children(match.head, "prep", "advmod")} <= _OF_LIES
    if not frame.subjects:
        return frame.need != "passive" or roles.is_passive(parse, match.head)
    told = parse.children(match.head, "attr", "nsubj") if expletive else roles.surface_subjects(parse, match.head)
    return any(roles.core(parse, t).lemma in frame.subjects for t in told)


def _stands(parse: Parse, match: Match, frame: Saying, how: Stance) -> bool:
    """Is it said as so, of the time asked for?"""
    verb = match.head
    if how.inside_condition or how.hedged or how.purpose:
        return False
    if any(g.id in UNDOING for g, _ in how.governors) or any(
        t.lower in ("whether", "if") for t in parse.children(verb, "mark")
    ):
        return False
    negated = how.negated or any(parse.child(w, "neg") for w in match.words if w.pos in ("VERB", "AUX"))
    if negated != frame.negated:
        return False
    helpers = {t.lower for t in parse.children(verb, "aux")}
    ahead = how.future or how.would
    if frame.when == "any":
        return True
    if frame.when == "will":
        return ahead
    if frame.when == "must":
        return how.must or (verb.dep == "xcomp" and parse.head(verb).lemma == "ought")
    if frame.when == "can":
        return bool(helpers & _CAN)
    if frame.when == "command":
        return verb.tag in ("VB", "VBP") and not parse.children(verb, "nsubj", "nsubjpass") and helpers <= {"do"}
    if how.might or how.must:
        return False
    named = frame.pattern.type == "ACCUSE" and not frame.own and not _is_somebody(parse, verb)
    return not ahead or named  # 'the law would undermine the courts'


def _is_somebody(parse: Parse, verb: Token) -> bool:
    return any(
        t.entity in ("GPE", "NORP", "PERSON", "ORG") or t.pos == "PRON" for t in roles.surface_subjects(parse, verb)
    )


def _draft(
    parse: Parse,
    match: Match,
    frame: Saying,
    how: Stance,
    parties: Parties,
    said: Statement | None,
    speaker: Actor | None,
) -> Draft | None:
    """The act, or None where it is nobody's or about nobody."""
    verb = match.head
    actor = speaker
    if frame.own:
        subject = next(iter(roles.surface_subjects(parse, verb)), None)
        if subject is None:
            return None
        doer = parties.strict(subject)
        if speaker is None:
            actor = doer
        elif (subject.lower not in _OURS) if doer is None else not same_side(doer, speaker):
            return None
    if actor is None or (speaker is None and not is_political(actor)):
        return None
    inner = _aim(parse, match) if frame.need == "aim" else None
    if frame.need == "aim" and inner is None:
        return None
    toward = _toward(parse, match, inner, parties, actor)
    if (
        toward is None and frame.open and how.condition is not None
    ):  # 'if Ostria crosses the line, there will be a price'
        warned = parties.all_strict(roles.surface_subjects(parse, how.condition))
        toward = next((a for a in warned if is_other(a, actor)), None)
    if toward is None and (not frame.open or frame.need == "names-other"):
        return None
    kind, hung = frame.pattern.type, how.condition
    conditional = kind == "THREATEN" and hung is not None
    extra = parse.subtree(inner) if inner is not None else ()
    return Draft(
        type=kind,
        mode=frame.pattern.mode,
        actors=(actor,),
        recipients=(toward,) if toward is not None else (),
        status="conditional" if conditional else "done",
        head=verb,
        trigger=parse.span_of([t for t in match.words if abs(t.i - verb.i) < 8]),
        evidence=clause_of(parse, verb, [*match.words, *_subject(parse, verb), *extra]),
        statement=said,
        confidence=frame.pattern.certainty,
        rule=_RULES[kind],
        condition=parse.subtree_span(hung) if conditional and hung is not None else None,
    )


def _subject(parse: Parse, verb: Token) -> list[Token]:
    near = (s for s in roles.surface_subjects(parse, verb) if s.sentence == verb.sentence)
    return [t for s in near for t in parse.subtree(s, ("relcl",))]


def _toward(parse: Parse, match: Match, inner: Token | None, parties: Parties, actor: Actor) -> Actor | None:
    """The first other side at the places of the frame, or, of 'a breach by Ostria', by whom it is."""
    places = [t for option in match.options for t in option]
    places += [n for w in match.words[1:] for n in roles.governed(parse, w, "by")]
    if inner is not None:
        places += roles.objects(parse, inner)
        for over in (inner, *roles.objects(parse, inner)):
            places += [n for p in ("against", "on", "to", "at") for n in roles.governed(parse, over, p)]
    for token in places:
        if token.lemma in _TIDINGS:
            continue
        owned = parties.all_strict(roles.owners(parse, token)) if token.pos == "NOUN" else ()
        found = next((a for a in (parties.strict(token), *owned, parties.lenient(token)) if a is not None), None)
        if is_other(found, actor):
            return found
    return None


def _aim(parse: Parse, match: Match) -> Token | None:
    """The deed that one is ready to do or does not hesitate to do, where it threatens somebody."""
    for over in match.words:
        for verb in parse.children(over, "xcomp", "ccomp", "acl", "advcl", "pcomp", "dobj"):
            if verb.pos not in ("VERB", "NOUN") or parse.child(verb, "neg"):
                continue
            if verb.pos == "NOUN":
                of = roles.governed(parse, verb, "of") if verb.lemma in _USES else []
                if any(t.lemma in _ARMS for t in (verb, *of, *parse.children(verb, "amod"))):
                    return verb
                continue
            armed = any(t.lemma in _ARMS for t in parse.subtree(verb, ("relcl", "advcl")))
            if verb.lemma in _HOSTILE or (armed and verb.lemma in _PLAIN):
                return verb
    return None
