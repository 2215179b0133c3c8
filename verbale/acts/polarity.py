"""Knows how good or bad a clause is for who does it: by its verb, what it is done to, what is lacking, and what is negated."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verbale.acts import roles
from verbale.knowledge import data
from verbale.text.parse import Parse, Token

_BEING = frozenset("be remain become seem appear look prove sound get".split())
_NEVER = frozenset({"never", "hardly", "barely", "seldom", "rarely", "scarcely", "neither", "nor"})
_NONE = frozenset({"no", "little", "zero"})
_CAUSING = frozenset(
    "cause create bring breed trigger unleash foment fuel fan sow spread inflict deepen worsen increase prolong raise stir "
    "incite generate produce perpetuate exacerbate aggravate stoke".split()
)
#: what stands after these is how, to what, or as what something is done
_HOW = frozenset({"to", "in", "with", "like", "as", "into", "on", "through", "out", "of"})
_DISASTERS = frozenset("disaster catastrophe tragedy threat danger obstacle setback burden calamity".split())
_BEFORE = frozenset({"instead", "rather"})
_DOING = frozenset({"do", "does", "did", "has", "have", "had", "'ve", "’ve", "'s", "’s", "is", "are", "was", "were"})
#: of these, 'no plans to', 'no intention of' only tells what is not meant
_AIMS = frozenset(
    {"plan", "intention", "doubt", "information", "knowledge", "evidence", "problem", "report", "request"}
)
_BENT = frozenset("out ready keen eager determined willing desperate happy prepared quick able busy".split())
_SOON = frozenset({"early", "soon", "many", "well", "happy", "glad", "far"})


@dataclass(frozen=True, slots=True)
class Tone:
    """What a clause says of who acts in it: `sign` -1 where it blames, 1 where it praises; by which words and in what `way`."""

    sign: int
    words: tuple[Token, ...]
    way: str


@cache
def polar_words() -> dict[str, frozenset[str]]:
    """The words by their kind."""
    return {name: frozenset(map(str, words)) for name, words in data("acts_polarity.yaml").items()}


def tone(parse: Parse, verb: Token, depth: int = 0) -> Tone | None:
    """The tone of the clause of the verb, or None where it neither blames nor praises."""
    words = polar_words()
    negated, never = negation(parse, verb)
    ought = _ought(parse, verb)
    if ought is not None:
        return ought
    if verb.lemma in _BEING and (parse.child(verb, "acomp", "attr", "oprd") is not None):
        found = _quality(parse, verb, negated)
        return found or (None if negated else _bent_on(parse, verb, depth))
    inner = next((t for t in parse.children(verb, "xcomp") if t.pos in ("VERB", "AUX")), None)
    if inner is not None and depth < 3:
        if verb.lemma in words["failing"]:
            return None if negated else _failed(parse, verb, inner, depth)
        if verb.lemma in words["through"]:
            return _led_to(parse, verb, inner, negated, depth)
    found = _deed(parse, verb)
    if found is not None:
        return _negated(found, (verb,), "undone") if negated else found
    if negated or never:
        return _undone(parse, verb, never)
    return _without(parse, verb)


def _ought(parse: Parse, verb: Token) -> Tone | None:
    """'should have consulted us', 'should not have gone', 'could have done more'"""
    helpers = parse.children(verb, "aux")
    by = {t.lower for t in helpers}
    if verb.lemma == "do" and by & {"could", "can"} and any(o.lower in ("more", "better") for o in _after(parse, verb)):
        return Tone(-1, (*helpers, verb), "ought")
    if verb.tag == "VBN" and by & {"should", "ought"} and by & {"have", "'ve", "’ve", "of"}:
        return Tone(-1, (*helpers, verb), "ought")
    return None


def _after(parse: Parse, verb: Token) -> list[Token]:
    return parse.children(verb, "dobj", "advmod")


def _failed(parse: Parse, verb: Token, inner: Token, depth: int) -> Tone | None:
    """'failed to pay', 'refused to listen'"""
    done = tone(parse, inner, depth + 1)
    if done is not None and done.sign < 0:
        return None
    due = inner.lemma in polar_words()["due_verbs"] or (done is not None and done.sign > 0)
    return Tone(-1, (verb, inner), "failed") if due or verb.lemma == "fail" else None


def _led_to(parse: Parse, verb: Token, inner: Token, negated: bool, depth: int) -> Tone | None:
    """'is trying to fool voters', 'did not bother to consult'"""
    done = tone(parse, inner, depth + 1)
    if not negated:
        return Tone(done.sign, (verb, *done.words), done.way) if done is not None else None
    if done is not None:
        return _negated(done, (verb,), "undone")
    due = inner.lemma in polar_words()["due_verbs"]
    return (
        Tone(-1, (verb, inner), "undone") if due and verb.lemma in ("bother", "want", "try", "care", "seek") else None
    )


def _bent_on(parse: Parse, verb: Token, depth: int) -> Tone | None:
    """'is ready to sell out the country', 'are keen to hide the truth'"""
    for over in parse.children(verb, "acomp", "attr", "prep", "advmod"):
        for inner in parse.children(over, "xcomp", "acl"):
            if (
                over.lower in _BENT
                and depth < 3
                and (done := tone(parse, inner, depth + 1)) is not None
                and done.sign < 0
            ):
                return Tone(-1, (verb, over, *done.words), done.way)
    return None


def _negated(found: Tone, before: tuple[Token, ...], way: str) -> Tone | None:
    return Tone(-1, (*before, *found.words), way) if found.sign > 0 else None


def negation(parse: Parse, verb: Token) -> tuple[bool, bool]:
    """Is the verb negated, and is it by 'never' or 'no longer'?"""
    never = any(
        t.lower in _NEVER or (t.lower == "longer" and any(c.lower == "no" for c in parse.children(t)))
        for t in parse.children(verb, "neg", "advmod")
    )
    return never or parse.child(verb, "neg") is not None, never


def _quality(parse: Parse, verb: Token, negated: bool) -> Tone | None:
    """'is corrupt', 'was no friend of the poor', 'are too slow', 'is not honest'"""
    told = [t for p in parse.children(verb, "acomp", "attr", "oprd") for t in roles.conjuncts(parse, p)]
    for token in told:
        if token.pos in ("NOUN", "PROPN"):
            sign = thing(parse, token, _DISASTERS)
            none = any(t.lower == "no" for t in parse.children(token, "det"))
        elif any(t.lower == "too" for t in parse.children(token, "advmod")) and token.lower not in _SOON:
            sign, none = -1, False
        else:
            sign, none = adjective(token), any(t.dep == "neg" for t in parse.children(token))
        if sign and (negated or none):
            sign = -1 if sign > 0 else 0
        if sign:
            return Tone(sign, (verb, token), "quality")
        if (negated or none) and token.lower in ("enough", "sufficient"):
            return Tone(-1, (verb, token), "quality")
    return None


def adjective(token: Token) -> int:
    """-1 for an adjective that blames, 1 for one that praises, else 0."""
    words = polar_words()
    if token.lemma in words["bad_adjectives"] or token.lower in words["bad_adjectives"]:
        return -1
    return int(token.lemma in words["good_adjectives"])


def thing(parse: Parse, noun: Token, also: frozenset[str] = frozenset()) -> int:
    """-1 for a thing that is bad by its name or by the adjective before it ('a cruel policy', 'lies'), 1 for one that is
    good by both, else 0."""
    words = polar_words()
    noun = roles.core(parse, noun)
    before = [t for a in parse.children(noun, "amod") for t in roles.conjuncts(parse, a)]
    signs = {adjective(t) for t in before}
    if -1 in signs:
        return -1
    if noun.lemma in words["bad_nouns"] or noun.lemma in words["bad_names"] or noun.lemma in also:
        return -1
    return int(noun.lemma in words["good_nouns"] or (1 in signs and noun.tag[:2] == "NN"))


def _deed(parse: Parse, verb: Token) -> Tone | None:
    """What the verb with its objects, phrases and adverbs tells where nothing is negated."""
    words = polar_words()
    lemma = verb.lemma
    objects = roles.objects(parse, verb)
    missing = [o for o in objects if any(t.lower in _NONE for t in parse.children(o, "det", "amod"))]
    if missing:
        lacked = next((o for o in missing if (o.lemma in words["due_objects"] or o.lemma in words["good_nouns"])), None)
        aimed = lacked is not None and lacked.lemma in _AIMS and parse.child(lacked, "acl", "prep") is not None
        return Tone(-1, (verb, lacked), "lacking") if lacked is not None and not aimed else None
    if lemma == "lack":
        lacked = next((o for o in objects if o.lemma in words["due_objects"] or o.lemma in words["good_nouns"]), None)
        return Tone(-1, (verb, lacked), "lacking") if lacked is not None else None
    bad = [o for o in objects if thing(parse, o, words["ills"]) < 0]
    if lemma in words["bad_verbs"]:
        return Tone(-1, (verb,), "misdeed") if not bad and (objects or parse.child(verb, "prep")) else None
    if lemma in words["harm_verbs"]:
        hurt = next((o for o in objects if _is_good(parse, o)), None)
        return Tone(-1, (verb, hurt), "harm") if hurt is not None and not bad else None
    if lemma in words["do_verbs"]:
        done = [
            *objects,
            *(n for p in parse.children(verb, "prep") if p.lower in _HOW for n in parse.children(p, "pobj")),
        ]
        also = words["ills"] if lemma in _CAUSING else frozenset()
        for one in done:
            sign = thing(parse, one, also)
            if sign < 0 and not any(t.lower in ("no", "any") for t in parse.children(one, "det")):
                return Tone(-1, (verb, one), "misdeed")
        for one in objects:
            if thing(parse, one) > 0 and any(adjective(t) > 0 for t in parse.children(one, "amod")):
                return Tone(1, (verb, one), "praise")
    for adverb in parse.children(verb, "advmod"):
        if adverb.lower in words["bad_adverbs"]:
            return Tone(-1, (adverb, verb), "manner")
        if adverb.lower in words["good_adverbs"]:
            return Tone(1, (adverb, verb), "manner")
    return None


def _is_good(parse: Parse, noun: Token) -> bool:
    """Is it people or goods?"""
    core = roles.core(parse, noun)
    if core.lower in ("us", "me", "ourselves"):
        return True
    return core.lemma in polar_words()["goods"] and thing(parse, noun) >= 0


def _undone(parse: Parse, verb: Token, never: bool) -> Tone | None:
    """'did not pay', 'never consulted us', 'has not kept its word': what was due is not done."""
    words = polar_words()
    helpers = {t.lower for t in parse.children(verb, "aux", "auxpass")}
    if verb.lemma not in words["due_verbs"] or not (helpers & _DOING or never):
        return None
    if verb.lemma == "know" and (inner := parse.child(verb, "xcomp")) is not None:
        return Tone(-1, (verb, inner), "undone")  # 'does not know how to govern'
    if verb.lemma in words["common_due"]:
        near = [
            *roles.objects(parse, verb),
            *(n for p in parse.children(verb, "prep") for n in parse.children(p, "pobj")),
            *parse.children(verb, "advmod"),
        ]
        due = next((o for o in near if o.lemma in words["due_objects"] or o.lower in words["due_objects"]), None)
        return Tone(-1, (verb, due), "undone") if due is not None else None
    return Tone(-1, (verb,), "undone")


def _without(parse: Parse, verb: Token) -> Tone | None:
    """'decided without consulting us', 'talks instead of acting'"""
    words = polar_words()
    for prep in parse.children(verb, "prep"):
        instead = prep.lower in _BEFORE or any(t.lower in _BEFORE for t in parse.children(prep))
        if prep.lower != "without" and not instead:
            continue
        for inner in (c for p in (prep, *parse.children(prep, "prep")) for c in parse.children(p, "pcomp")):
            if inner.lemma in words["due_verbs"] and inner.lemma not in words["common_due"]:
                return Tone(-1, (verb, prep, inner), "without")
    return None
