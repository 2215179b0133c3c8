"""Knows whom a speaker blames or praises by telling what he does, is or leaves undone ('they never paid the allowance'), and
whom one's feelings blame or praise ('glad that the minister listened')."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.anaphora import PRONOUNS
from verbale.acts.clauses import clause_of
from verbale.acts.drafts import Draft
from verbale.acts.lexicon import Lexicon
from verbale.acts.parties import Parties
from verbale.acts.polarity import Tone, adjective, negation, polar_words, tone
from verbale.acts.questions import is_asked
from verbale.acts.speech import UNDOING, is_other, judged
from verbale.acts.stance import Stance, stance
from verbale.acts.standing import governs, is_political, standing, weight
from verbale.statements.statement import Statement
from verbale.text.parse import Parse, Token

_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "relcl", "advcl", "parataxis", "dep", "pcomp"})
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
_SURE = {"failed": 0.65, "undone": 0.6, "quality": 0.65, "misdeed": 0.6, "harm": 0.55, "lacking": 0.6, "manner": 0.6,
         "without": 0.6, "praise": 0.55, "ought": 0.65}  # fmt: skip
_HELPERS = frozenset({"can", "ca", "could", "should", "ought"})
_EMPTY = frozenset({"it", "this", "that"})


def tales(
    parse: Parse, tokens: Sequence[Token], parties: Parties, known: Lexicon, said: Statement, speaker: Actor, beside: Sequence[Draft]
) -> Iterator[Draft]:  # fmt: skip
    """What the speaker of the statement blames or praises others for in the tokens of one sentence. A verb at which `beside`
    has an act already tells that act and nothing more."""
    taken = {d.head.i for d in beside if d.type != "ACCUSE"}
    for verb in tokens:
        if verb.pos not in ("VERB", "AUX") or verb.dep not in _CLAUSES:
            continue
        if parties.statement_at(verb) is not said:
            continue
        found = tone(parse, verb)
        if (
            found is None
            or (verb.i in taken and found.way != "undone")
            or any(t.i in taken for t in found.words if found.way != "undone")
        ):
            continue
        told = _of_whom(parse, verb, parties, said, speaker, found)
        if told is None:
            continue
        toward = told[0] if told else None
        how = stance(parse, verb, known)
        if not _is_told(parse, verb, how) and not (found.way in ("undone", "ought") and _might(parse, verb, how)):
            continue
        if found.sign > 0 and (toward is None or (found.way == "praise" and toward.kind == "state")):
            continue
        kind = "ACCUSE" if found.sign < 0 else "SUPPORT"
        yield judged(
            parse, parties, kind, "disapprove" if kind == "ACCUSE" else None, verb, _near(found, verb), said, speaker, toward,
            f"told/{found.way}", _SURE[found.way], how, extra=found.words,
        )  # fmt: skip


def _near(found: Tone, verb: Token) -> list[Token]:
    return [t for t in found.words if abs(t.i - verb.i) < 8] or [verb]


def _is_told(parse: Parse, verb: Token, how: Stance) -> bool:
    """Is it told as so, and not asked, wished, supposed or foreseen?"""
    if how.inside_condition or how.hedged or how.future or how.would or how.might or how.must or how.purpose:
        return False
    if any(g.id in UNDOING for g, _ in how.governors) or is_asked(parse, verb):
        return False
    helpers = {t.lower for t in parse.children(verb, "aux")}
    if "to" in helpers or (verb.tag not in _TOLD and not helpers):
        return False
    return not any(t.lower in ("whether", "if", "unless") for t in parse.children(verb, "mark"))


def _might(parse: Parse, verb: Token, how: Stance) -> bool:
    """'cannot govern', 'should have asked': told as so, though with a helper of what may or must be."""
    helpers = {t.lower for t in parse.children(verb, "aux")}
    asked = is_asked(parse, verb) or any(t.lower in ("whether", "if") for t in parse.children(verb, "mark"))
    return bool(helpers & _HELPERS) and not (
        asked or how.inside_condition or how.hedged or how.governors or how.condition
    )


def _of_whom(
    parse: Parse, verb: Token, parties: Parties, said: Statement, speaker: Actor, found: Tone
) -> tuple[Actor, ...] | None:
    """Who does what the verb says, where it is another than the speaker; empty where it is somebody's deed, and nobody is
    told; None where it is the speaker's own side, or nothing that anybody does."""
    subjects = roles.subjects(parse, verb)
    for token in subjects:
        whose = parse.child(roles.core(parse, token), "poss")
        if (
            whose is not None
            and whose.tag == "PRP$"
            and (own := parties.strict(whose)) is not None
            and own.id == speaker.id
        ):
            return None  # 'his party made mistakes'
        actor = _actor(token, parties, said)
        if actor is not None:
            return (actor,) if _is_another(actor, speaker, parties, verb) else None
    if found.sign > 0:
        return None
    if subjects and all(t.lower in ("they", "you") for t in subjects):  # whom they blamed before
        return () if said.kind != "indirect" and weight(speaker, parties.of_politics) > 0 else None
    for token in subjects:
        noun = roles.core(parse, token)
        if noun.lemma not in polar_words()["deeds"] and noun.lemma not in polar_words()["bad_nouns"]:
            continue
        maker = _maker(parse, noun, parties, said)
        if maker is not None:
            return (maker,) if _is_another(maker, speaker, parties, verb) else None
        if noun.lemma in polar_words()["laws"] and parties.home is not None and not governs(speaker):
            return (parties.home,) if speaker.country == parties.home.country else None
        if is_political(speaker) and _points_back(parse, noun):
            return ()
    return None


def _points_back(parse: Parse, noun: Token) -> bool:
    """'this step', 'the launch', 'such threats', 'your words': a deed that was told before."""
    return any(
        t.lower in ("this", "these", "that", "those", "the", "such", "your") or adjective(t) < 0 for t in parse.children(noun, "det", "amod", "poss", "predet", "compound")
    )  # fmt: skip


def _is_another(actor: Actor, speaker: Actor, parties: Parties, verb: Token) -> bool:
    """Is it another side than the speaker's; or, told by one who acts in politics, a body, firm or person of the article?"""
    if actor.id == speaker.id:
        return False
    if is_other(actor, speaker):
        return True
    if actor.kind == "person" and speaker.kind == "person" and is_political(actor) and is_political(speaker):
        return True  # of one government
    if is_political(actor) or not is_political(speaker) or speaker.sector in ("COP", "JUD"):
        return False
    if actor.kind == "group":
        return verb.dep != "relcl" and weight(actor, False) > 0 and parties.of_politics
    return parties.of_politics and weight(actor, parties.of_politics, steeped=actor.kind == "organisation") > 0


def _actor(token: Token, parties: Parties, said: Statement) -> Actor | None:
    if token.lower == "you":
        return parties.cast.get(said.addressees[0]) if len(said.addressees) == 1 else None
    found = parties.strict(token)
    if found is None and token.lower in PRONOUNS:
        found = next(iter(parties.taken_up([token])), None)
    return found


def _maker(parse: Parse, noun: Token, parties: Parties, said: Statement) -> Actor | None:
    """Whose the deed is."""
    owners = [*roles.owners(parse, noun), *roles.governed(parse, noun, "of"), *roles.governed(parse, noun, "by")]
    owners += [
        s for c in parse.children(noun, "relcl", "acl") for s in (roles.agents(parse, c) or parse.children(c, "nsubj"))
    ]
    return next((a for t in owners if (a := _actor(t, parties, said)) is not None), None) or parties.owner(noun)


def feelings(
    parse: Parse, token: Token, parties: Parties, known: Lexicon, said: Statement | None, speaker: Actor | None
) -> Iterator[Draft]:
    """Whom one blames or praises by what he feels at a deed, or calls it: 'is glad that', 'it is a shame that'."""
    found = _felt(parse, token)
    if found is None:
        return
    over, sign = found
    clause = _clause(parse, token, over)
    if clause is None:
        return
    subject = next(iter(roles.surface_subjects(parse, token)), None)
    actor = speaker
    if subject is not None and subject.lower not in _EMPTY:
        doer = parties.strict(subject)
        actor = doer or speaker
    if actor is None or standing(actor) == 0:
        return
    who = (parties.strict(t) for t in parse.children(clause, "nsubj"))
    toward = next((a for a in who if a is not None and is_other(a, actor)), None)
    how, inner = stance(parse, token, known), stance(parse, clause, known)
    if (
        toward is None
        or not (_is_told(parse, token, how) or _might(parse, token, how))
        or not _is_told(parse, clause, inner)
    ):
        return
    yield Draft(
        type="ACCUSE" if sign < 0 else "SUPPORT",
        mode="disapprove" if sign < 0 else None,
        actors=(actor,),
        recipients=(toward,),
        status="done",
        head=token,
        trigger=parse.span_of([token, over]),
        evidence=clause_of(parse, token, [over, *parse.subtree(clause)]),
        statement=said,
        confidence=0.6,
        rule="judge-told/felt",
    )


def _felt(parse: Parse, token: Token) -> tuple[Token, int] | None:
    """The word of the feeling or judgement at the verb, -1 where it blames and 1 where it praises."""
    words = polar_words()
    if token.pos not in ("VERB", "AUX"):
        return None
    if negation(parse, token)[0]:
        baffled = token.lemma in ("understand", "fathom", "comprehend", "see") and _asks_why(parse, token)
        return (token, -1) if baffled else None
    if token.lemma in words["sorry_verbs"]:
        return token, -1
    if token.lemma in ("wonder", "question") and _asks_why(parse, token):
        return token, -1
    over = parse.child(token, "acomp", "attr", "oprd") if token.lemma in ("be", "feel", "remain") else None
    if over is None:
        return None
    if any(t.lower in _EMPTY for t in parse.children(token, "nsubj", "expl")):
        bad = over.lemma in words["pity"] or adjective(over) < 0
        sign = -1 if bad else int(over.lemma in words["praised"])
    else:
        sign = -1 if over.lower in words["sorry"] else int(over.lower in words["glad"])
    return (over, sign) if sign else None


def _asks_why(parse: Parse, verb: Token) -> bool:
    return any(t.lower in ("why", "how") for c in parse.children(verb, "ccomp") for t in parse.children(c, "advmod"))


def _clause(parse: Parse, verb: Token, over: Token) -> Token | None:
    """The clause that tells at what the feeling is, with a subject of its own."""
    for above in (over, verb):
        ways = [
            n
            for p in parse.children(above, "prep")
            for n in parse.children(p, "pobj")
            if n.lemma in ("way", "fact", "manner")
        ]
        below = [
            *parse.children(above, "ccomp", "xcomp", "advcl", "acl"),
            *(c for n in ways for c in parse.children(n, "relcl", "acl")),
        ]
        for clause in below:
            marks = {t.lower for t in parse.children(clause, "mark")}
            if parse.child(clause, "nsubj") is None or clause.i < over.i or marks - {"that", "for"}:
                continue
            if clause.pos in ("VERB", "AUX"):
                return clause
    return None
