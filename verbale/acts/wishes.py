"""Knows the demands of patterns on how something is asked, promised or refused: 'called for X to act', 'wants it closed',
'assured them that it would', 'will not pay'."""

from __future__ import annotations

from verbale.acts import roles
from verbale.acts.kinds import Demand, Sets, actors_of, is_speaker
from verbale.text.parse import Parse, Token

_EMPTY = frozenset({"it", "this", "that", "there", "what"})
_AHEAD = frozenset({"will", "wo", "'ll", "’ll", "would", "'d", "’d"})
_WILL = frozenset({"would", "'d", "’d"})
#: what one asks to get, not to look at or to do oneself
_GETTING = frozenset({"see", "have", "hear", "get", "receive"})
_SEEN = frozenset(
    "film match game show play concert family son daughter mother father wife husband child friend home sea world doctor "
    "life place thing way".split()
)
_COURTS = frozenset(
    "court tribunal judge ruling verdict sentence conviction judgment judgement fine bench magistrate injunction ban".split()
)
_SPOKEN = frozenset({"call", "demand", "appeal", "plea", "request", "petition"})


def _asks_for_to(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'called for the minister to go', by one who can speak; not 'waited for the rain to stop', 'called for him to eat'."""
    if inner is None or inner.i < verb.i or not any(t.lower == "to" for t in parse.children(inner, "aux")):
        return False
    marked = [t for t in (*parse.children(inner, "mark"), *parse.children(verb, "prep")) if t.lower == "for"]
    if not any(verb.i < t.i < inner.i and t.i - verb.i <= 6 for t in marked):
        return False
    if any(t.pos == "NUM" or t.entity in ("TIME", "DATE") for m in marked for t in parse.children(m, "pobj")):
        return False  # 'argued for two hours to win'
    told = parse.children(inner, "nsubj", "nsubjpass") or [n for m in marked for n in parse.children(m, "pobj")]
    return bool(told) and _is_spoken(parse, verb, sets)


def _wants_done(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'wants the road closed', 'would like the rules to change': who speaks wants what another must do; not 'wants him home'."""
    if inner is None or inner.i < verb.i or not _is_wanting(parse, verb):
        return False
    told = parse.children(inner, "nsubj", "nsubjpass") or [t for t in held if t.i < inner.i]
    if not told or any(t.lower in _EMPTY or t.lower in ("me", "us", "i", "we") for t in told):
        return False
    passive = inner.tag == "VBN" and not parse.child(inner, "aux")
    bound = passive or any(t.lower == "to" for t in parse.children(inner, "aux"))
    speakers = actors_of(parse, verb)
    ours = any(parse.children(t, "poss") and t.tag == "NN" and t.entity == "" for t in told)  # 'wants her son to win'
    return bound and not ours and any(_speaks(parse, t, sets) for t in speakers)


def _wants_to_see(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'wanted to see the report', 'would like to see a new law'."""
    if inner is None or inner.lemma not in _GETTING or not _is_wanting(parse, verb) or parse.child(inner, "nsubj"):
        return False
    seen = [roles.core(parse, t) for t in roles.objects(parse, inner)]
    done = [c for c in parse.children(inner, "ccomp", "xcomp") if parse.children(c, "nsubj", "nsubjpass")]
    things = [t for t in seen if t.pos in ("NOUN", "PROPN") and t.entity != "PERSON" and t.lemma not in _SEEN]
    return bool(things or done) and any(_speaks(parse, t, sets) for t in actors_of(parse, verb))


def _wants_deed(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'wants an easing of the rules', 'wanted a bigger role for the council': a deed of others, wanted by who speaks for many."""
    if not _is_wanting(parse, verb) or inner is not None:
        return False
    deeds = [
        t
        for t in held
        if t.pos == "NOUN" and (t.lemma.endswith(("ing", "ion", "ment", "ance", "ence")) or t.lemma in _DEEDS)
        and any(p.lower in ("of", "for", "in", "to", "on", "from") for p in parse.children(t, "prep"))
    ]  # fmt: skip
    return bool(deeds) and any(_speaks(parse, t, sets) for t in actors_of(parse, verb))


_DEEDS = frozenset(
    "end halt change cut rise increase curb review role share law rule limit ban reform return access say control halt freeze "
    "clarity guarantee voice seat vote inquiry probe answer apology rethink overhaul tax".split()
)


def _is_wanting(parse: Parse, verb: Token) -> bool:
    """'wants', 'would like'; no 'to want' and no 'likes'"""
    helpers = {t.lower for t in parse.children(verb, "aux")}
    if verb.lemma == "like":
        return bool(helpers & _WILL)
    return verb.tag in ("VBZ", "VBP", "VBD", "VBG") and not parse.child(verb, "neg")


def _is_spoken(parse: Parse, verb: Token, sets: Sets) -> bool:
    """Is the subject one who can speak?"""
    return any(_speaks(parse, t, sets) for t in actors_of(parse, verb))


def _speaks(parse: Parse, token: Token, sets: Sets) -> bool:
    """A state, body, crowd, office or a part of them; a person by name or pronoun, whose standing the cast tells."""
    return token.lower != "you" and (is_speaker(parse, token, sets) or token.lemma in _PARTS)


#: parts of bodies, and those who speak for them
_PARTS = frozenset(
    "office wing command side leadership chapter branch faction caucus camp delegation association community family household "
    "board chair chairman chairwoman chairperson bench organiser organizer whip headquarters secretariat lobby chamber council "
    "congregation tribe clan diaspora caucus commissioner commission adviser advisor boss relative victim survivor expert".split()
)


def _bare_clause(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'insisted that the minister appear', 'suggested the state sell it': a singular subject with the bare verb."""
    if inner is None or inner.i < verb.i or inner.dep != "ccomp" or inner.tag not in ("VB", "VBP"):
        return False
    if parse.child(inner, "aux", "auxpass") or inner.lower != inner.lemma:
        return inner.tag == "VBN" and bool(parse.child(inner, "auxpass"))
    told = parse.children(inner, "nsubj", "nsubjpass")
    single = [t for t in told if t.tag in ("NN", "NNP") or t.lower in ("he", "she", "it")]
    joined = any(parse.child(t, "conj") for t in told)
    return bool(single) and not joined and _is_spoken(parse, verb, sets)


def _by_gerund(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'recommended raising the tax'"""
    if inner is None or inner.i < verb.i or inner.tag != "VBG" or inner.i - verb.i > 4:
        return False
    return not parse.children(inner, "nsubj", "aux") and _is_spoken(parse, verb, sets)


def _clauses_behind(parse: Parse, verb: Token, held: list[Token]) -> list[Token]:
    """The heads of the clauses behind a verb of saying that tell what is said."""
    return [c for over in (verb, *held) for c in parse.children(over, "ccomp", "acl", "relcl") if c.i > verb.i]


def _advises(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'advised the president that it would be wiser to stay away', 'told him that he should go'"""
    for clause in _clauses_behind(parse, verb, held):
        helpers = {t.lower for t in parse.children(clause, "aux")}
        marked = any(t.lower == "that" for t in parse.children(clause, "mark", "nsubj"))
        if helpers & {"should", "must"} or (verb.lemma == "advise" and marked and helpers & _WILL):
            return _is_spoken(parse, verb, sets)
    return False


def _assures(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'assured residents that the road would be repaired': the clause tells what will be done."""
    for clause in (c for over in (verb, *held) for c in parse.children(over, "ccomp", "acl", "relcl", "advcl")):
        ahead = any(t.lower in _AHEAD for t in parse.children(clause, "aux"))
        if clause.i > verb.i and ahead and not any(t.lower == "if" for t in parse.children(clause, "mark")):
            return _is_spoken(parse, verb, sets)
    return False


#: what one says that one will do as a favour to whom one tells it
_FAVOURS = frozenset(
    "come attend join visit return sign lift release free withdraw reopen help support back provide supply give send pay accept "
    "ratify restore host receive extend reduce hand".split()
)
_ONESELF = frozenset("he she it they we i".split())


def _tells_own_deed(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'told the mediator that she would come': what who tells it will do, and not 'told the court that he would be sent away'."""
    for clause in _clauses_behind(parse, verb, held):
        told = parse.children(clause, "nsubj")
        ahead = any(t.lower in _AHEAD for t in parse.children(clause, "aux"))
        if clause.lemma in _FAVOURS and told and ahead and not parse.child(clause, "neg"):
            return told[0].lower in _ONESELF and _is_spoken(parse, verb, sets)
    return False


def _as_said(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'would now do what it said it would do': what was said stands behind 'what', and lies ahead."""
    ahead = any(t.lower in _AHEAD for t in parse.children(verb, "aux"))
    return ahead and inner is not None and any(t.lower == "what" for t in parse.subtree(inner))


def _the_same(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'would apply the same list', after another's: what was told of that one."""
    again = ("same", "similar", "identical", "equivalent", "matching")
    return any(a.lower in again for t in held for a in parse.children(t, "amod"))


def _appeals_to_court(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'The mayor appealed', after a ruling; not 'appealed to voters', 'appealed for calm'."""
    if held or inner is not None or any(p.lower in ("to", "for") for p in parse.children(verb, "prep")):
        return False
    place = parse.sentence_of(verb)
    before = [s for s in parse.sentences if s.span.start <= place.span.start][-2:]
    return any(t.lemma in _COURTS for s in before for t in parse.tokens_of(s)) and bool(actors_of(parse, verb))


def _echoes(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'The demand was echoed by the senator', 'repeated the call for talks'."""
    return any(t.lemma in _SPOKEN for t in held) and _is_spoken(parse, verb, sets)


def _stands_against(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'The party is against the tax': who speaks, against a thing or deed; not 'the odds are against him'."""
    opposed = [n for p in ("against", "to") for n in _under(parse, verb, p)]
    if any(t.entity in ("DATE", "TIME") or t.lower in ("it", "him", "her", "them", "us", "wall") for t in opposed):
        return False
    return _is_spoken(parse, verb, sets)


def _under(parse: Parse, verb: Token, preposition: str) -> list[Token]:
    near = [verb, *parse.children(verb, "acomp", "attr", "advmod")]
    return [n for over in near for n in roles.governed(parse, over, preposition)]


def _proposes_thing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'proposed a freeze of the tests', 'recommended a new law'; not 'proposed a toast', 'proposed marriage'."""
    things = [t for t in held if t.pos in ("NOUN", "PROPN") and t.entity != "PERSON" and t.lemma not in _TOASTS]
    return bool(things) and inner is None and verb.tag[:2] == "VB" and _is_spoken(parse, verb, sets)


_TOASTS = frozenset({"toast", "marriage", "theory", "model", "hypothesis", "explanation", "title", "name", "recipe"})


def _gives_thing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'promised voters a hospital', 'pledged jobs for the young'"""
    given = [t for t in held if t.pos == "NOUN"]
    heard = roles.datives(parse, verb) or any(
        p.lower in ("to", "for", "in") for over in (verb, *given) for p in parse.children(over, "prep")
    )
    return inner is None and bool(given) and bool(heard) and _is_spoken(parse, verb, sets)


def _opposes_doing(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'opposes selling the railways', 'objected to closing the school'"""
    under = [c for p in parse.children(verb, "prep") for c in parse.children(p, "pcomp")]
    done = [c for c in (*([inner] if inner is not None else []), *under) if c.tag == "VBG" and c.i > verb.i]
    return bool(done) and _is_spoken(parse, verb, sets)


def _promises_deed(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'promised an investigation', 'pledged reforms'"""
    deeds = [
        t for t in held if t.pos == "NOUN" and (t.lemma.endswith(("ion", "ment", "ance", "ing")) or t.lemma in _DEEDS)
    ]
    return bool(deeds) and inner is None and _is_spoken(parse, verb, sets)


def _gives_word(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'gave an assurance that no school would close'"""
    clauses = [c for over in (verb, *held) for c in parse.children(over, "acl", "ccomp", "relcl") if c.i > verb.i]
    return bool(clauses) and _is_spoken(parse, verb, sets)


def _admits_fault(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'admitted that the police had made mistakes', 'conceded that security was poor'; not 'admitted it was the heaviest rain'"""
    if inner is None or inner.i < verb.i or inner.dep != "ccomp" or not _is_spoken(parse, verb, sets):
        return False
    below = parse.subtree(inner, ("advcl",))
    failed = inner.lemma in ("fail", "err", "lose", "neglect", "mishandle", "underestimate", "lie", "mislead")
    return failed or any(t.lemma in _FAULTS for t in below)


_FAULTS = frozenset(
    "mistake error wrong fault failure failing shortcoming lapse defeat poor inadequate insufficient late slow guilt guilty "
    "responsible responsibility abuse excess illegal unlawful negligent unprepared mishandle regret blunder flaw flawed".split()
)


def _refuses_bare(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    """'asked to leave, the rebels refused': nothing more is told"""
    beside = [p for p in parse.children(verb, "prep") if p.lower not in ("at", "on", "in", "after", "before", "within")]
    alone = (
        not held and inner is None and not beside and not parse.children(verb, "xcomp", "ccomp", "dobj", "nsubjpass")
    )
    return alone and verb.tag in ("VBD", "VBZ", "VBP", "VBN") and _is_spoken(parse, verb, sets)


WISHES: dict[str, Demand] = {
    "asks-for-to": _asks_for_to,
    "wants-done": _wants_done,
    "wants-to-see": _wants_to_see,
    "wants-deed": _wants_deed,
    "bare-clause": _bare_clause,
    "by-gerund": _by_gerund,
    "advises": _advises,
    "assures": _assures,
    "tells-own-deed": _tells_own_deed,
    "as-said": _as_said,
    "the-same": _the_same,
    "appeals-to-court": _appeals_to_court,
    "echoes": _echoes,
    "stands-against": _stands_against,
    "proposes-thing": _proposes_thing,
    "gives-thing": _gives_thing,
    "opposes-doing": _opposes_doing,
    "promises-deed": _promises_deed,
    "gives-word": _gives_word,
    "admits-fault": _admits_fault,
    "refuses-bare": _refuses_bare,
}
