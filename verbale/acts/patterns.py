"""Knows where a pattern fits: the verb or noun, its particles, its object and prepositions, and who stands where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.acts import needs, roles
from verbale.acts.lexicon import Lexicon, Pattern, Words
from verbale.acts.organs import is_labour
from verbale.text.parse import Parse, Token

#: pronouns that stand for a person where a set of persons is asked for
_PERSONAL = frozenset({"he", "she", "him", "her", "them", "they", "who", "whom", "himself", "herself"})
#: compounds that tell more than their head: 'hunger strike', 'ceasefire agreement', 'mediation effort'
_TELLING_COMPOUNDS = frozenset({"hunger", "cyber", "ceasefire", "cease-fire", "truce", "mediation", "peace"})
#: words beside which forces are sent to help, not to fight: PLOVER's rule for MOBILIZE and AID
RELIEF = frozenset(
    "peacekeeping peacekeeper humanitarian relief earthquake flood cyclone hurricane typhoon wildfire outbreak epidemic "
    "pandemic coronavirus covid-19 ebola medic medical rescue observer".split()
)
_CURRENCIES = frozenset(
    "dollar euro pound shekel rand rupee peso yen yuan won baht naira cedi shilling franc real lira rouble ruble dirham riyal "
    "dinar crown krone krona zloty forint leu lev birr pula kwacha hryvnia taka ringgit rupiah crore lakh".split()
)
#: verbs whose clause parsers hang on the one who is told ('warned them that')
_TELLING = frozenset(
    {"warn", "caution", "tell", "assure", "reassure", "advise", "remind", "inform", "notify", "promise"}
)
#: verbs that give their object a name
_CALLING = frozenset({"call", "brand", "dub", "label", "term"})
#: particles that make another verb of theirs: 'backed down' is not 'backed'
_TURNING = frozenset({"down", "back", "off", "away", "out", "apart", "aside", "behind"})
_BY_ARMS = frozenset({"air", "missile", "drone", "military", "rocket", "artillery", "aerial"})
#: what negates a verb
NEVER = frozenset({"never", "not", "n't", "n’t"})


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern at its place: the head word, all words that made it fit, who acts and upon whom, the complement verb,
    and the object that the pattern asked for."""

    pattern: Pattern
    head: Token
    words: tuple[Token, ...]
    actors: tuple[Token, ...]
    options: tuple[tuple[Token, ...], ...]
    objects: tuple[Token, ...]
    complement: Token | None
    bonus: float = 0.0

    @property
    def recipients(self) -> tuple[Token, ...]:
        """Upon whom, at the first place where anybody stands; `options` holds all places in the pattern's order."""
        return self.options[0] if self.options else ()

    @property
    def weight(self) -> float:
        return self.pattern.weight + self.bonus


def matches_at(parse: Parse, token: Token, known: Lexicon) -> list[Match]:
    """The patterns that fit at the token, best first. Verbs by their lemma, nouns by theirs."""
    found: list[Match] = []
    if token.pos in ("VERB", "AUX") or (token.pos in ("ADJ", "PROPN", "NOUN") and token.tag in ("VBD", "VBN", "VBG")):
        near = [roles.core(parse, t) for t in roles.objects(parse, token)]
        below = parse.subtree(token)
        under = {t.lower for t in below} | {t.lemma for t in below}
        doer = parse.child(token, "agent")  # 'seized by the navy off the island' is not 'seized off'
        turned = any(t.lower in _TURNING and (doer is None or t.i < doer.i) for t in parse.children(token, "prt"))
        never = any(t.lower in NEVER for t in parse.children(token, "neg", "advmod", "dep"))
        inside = {t.i for t in below}
        reach = under.union(*({w.lower, w.lemma} for o in near if o.i not in inside for w in parse.subtree(o)))
        for pattern in known.verbs.get(known.verb(token), ()):
            if (pattern.refusal and not never) or (pattern.no_object and near):
                continue
            if pattern.objects and not (near or pattern.tail or pattern.predicate is not None):
                continue
            if pattern.prepositions and all(word not in reach for word, _ in pattern.prepositions):
                continue
            if (turned and not pattern.tail) or not under.issuperset(pattern.tail):
                continue
            match = fit_verb(parse, token, pattern, known, near)
            if match:
                found.append(match)
    elif token.pos == "NOUN" or (token.pos == "PROPN" and token.entity not in ("ORG", "PERSON", "FAC", "LOC", "GPE")):
        for pattern in known.nouns.get(token.lemma, ()) + known.nouns.get(_joined(parse, token), ()):
            match = _fit_noun(parse, token, pattern)
            if match:
                found.append(match)
    return sorted(found, key=lambda m: (-m.weight, m.pattern.id))


def all_matches(parse: Parse, tokens: Iterator[Token] | tuple[Token, ...], known: Lexicon) -> Iterator[list[Match]]:
    """For each token at which a pattern fits, what fits there, best first."""
    for token in tokens:
        if known.holds(token):
            found = matches_at(parse, token, known)
            if found:
                yield found


def fit_verb(parse: Parse, verb: Token, pattern: Pattern, known: Lexicon, near: list[Token]) -> Match | None:
    """The pattern at the verb, whose objects are `near`, or None where it does not fit."""
    words = [verb]
    for word in pattern.tail:
        below = [c for over in words for c in parse.children(over)]
        found = next(
            (
                t
                for t in below
                if word in (t.lower, t.lemma) and t.dep not in ("conj", "nsubj") and t.lower != "according"
            ),
            None,
        )
        if found is None or (found.dep == "prep" and not _near(parse, verb, found, words)):
            return None
        words.append(found)
    held = near
    if pattern.predicate is not None and not held:  # 'considers the alliance to be a danger'
        held = [s for c in parse.children(verb, "ccomp") for s in parse.children(c, "nsubj")]
    if pattern.no_object and held:
        return None
    asked: list[Token] = []
    if pattern.objects is not None:
        asked = [t for t in held if not pattern.objects or _is_one(parse, t, pattern.objects)]
        if {"strike", "protest"} <= pattern.objects:  # 'suspended its air strikes' ends no protest
            asked = [t for t in asked if t.lemma != "strike" or not _is_of_war(parse, t)]
        if not asked and pattern.objects and pattern.tail:  # 'call for restraint', 'engage in talks'
            under = [n for w in words[1:] for n in parse.children(w, "pobj")]
            asked = [c for n in under for c in [roles.core(parse, n)] if _is_one(parse, c, pattern.objects)]
        if not asked:
            return None
        if pattern.objects:
            words.extend(asked[:1])
    beside: list[Token] = []
    if pattern.prepositions:
        bound = _bound_preposition(parse, verb, [*words[1:], *held, *asked], pattern)
        if bound is None:
            return None
        words.extend(bound)
        beside = bound[1:]
    complement = parse.child(verb, "xcomp", "ccomp", "advcl") if pattern.complement is not None else None
    if pattern.complement is not None:
        complement = _complement(parse, verb, held, pattern.complement)
        if complement is None:
            return None
    if pattern.predicate is not None:
        said = _predicate(parse, verb, pattern.predicate)
        if said is None:
            return None
        words.append(said)
    if pattern.need and not needs.met(parse, verb, pattern.need, asked or held, complement, known.sets):
        return None
    reach = [
        *held,
        *(t for t in roles.objects(parse, verb) if t not in held),
        *beside,
        *(w for w in words[1:] if w.pos == "ADJ"),  # 'was critical of'
    ]  # 'a series of sanctions on Ostria'
    actors = _at(parse, verb, reach, complement, pattern.actors)
    options = _options(parse, verb, reach, complement, pattern.recipients)
    given = 0.3 if pattern.type == "AID" and roles.datives(parse, verb) else 0.0  # 'sent weapons to Ostria'
    return Match(pattern, verb, tuple(words), actors, options, tuple(asked or held), complement, given)


def _fit_noun(parse: Parse, noun: Token, pattern: Pattern) -> Match | None:
    words = [noun]
    if noun.lemma == "strike" and not pattern.tail and (pattern.type == "PROTEST") != is_labour(parse, noun):
        return None
    for word in pattern.tail:
        found = next((t for t in parse.children(noun, "compound", "amod", "nmod") if word in (t.lower, t.lemma)), None)
        if found is None:
            return None
        words.insert(0, found)
    for preposition, nouns in pattern.prepositions:
        beside = roles.governed(parse, noun, preposition)
        if not any(not nouns or _is_one(parse, t, nouns) for t in beside):
            return None  # 'the launch of a missile', not 'of a campaign'
    done_to = parse.children(noun, "dobj")
    if done_to:  # 'denied bombing Ostria', where the parser takes the gerund for a noun
        targets = tuple(t for one in done_to for t in roles.conjuncts(parse, one))
        return Match(pattern, noun, tuple(words), tuple(roles.holder(parse, noun)), (targets,), (), None)
    actors = _at_noun(parse, noun, pattern.actors, pattern.symmetric)
    if not actors and pattern.prepositions:  # 'the launch of a missile by Ostria'
        under = [t for p, _ in pattern.prepositions for t in roles.governed(parse, noun, p)]
        actors = tuple(n for t in under for n in roles.governed(parse, t, "by"))
    recipients = tuple(t for t in _at_noun(parse, noun, pattern.recipients, True) if t not in actors)
    return Match(pattern, noun, tuple(words), actors, (recipients,) if recipients else (), (), None)


def _is_of_war(parse: Parse, strike: Token) -> bool:
    return any(t.lower in _BY_ARMS for t in parse.children(strike, "compound", "amod", "nmod"))


def _near(parse: Parse, verb: Token, prep: Token, words: list[Token]) -> bool:
    """Does the preposition belong to the verb: 'called on Ostria', not 'called the envoy on Monday'?"""
    if any(n.entity in ("DATE", "TIME") and n.lemma != "today" for n in parse.children(prep, "pobj")):
        return False
    between = (t for t in parse.children(verb, "dobj") if verb.i < t.i < prep.i)
    beside = any(w.i == prep.i - 1 for w in words)  # 'threw the agency out of the country'
    return prep.i - verb.i <= 3 or beside or all(t in words for t in between)


def _joined(parse: Parse, token: Token) -> str:
    """'build-up' at its second half, which the parser takes for the head; "" where there is no hyphen."""
    if token.i < 2 or parse.tokens[token.i - 1].text != "-" or parse.tokens[token.i - 1].end != token.start:
        return ""
    return f"{parse.tokens[token.i - 2].lower}-{token.lemma}"


def _is_one(parse: Parse, token: Token, nouns: Words) -> bool:
    if token.lemma in nouns or token.lower in nouns or _joined(parse, token) in nouns:
        return True
    if "million" in nouns and any(
        t.lower in ("million", "billion", "$", "€", "£") or t.lemma in _CURRENCIES
        for t in parse.subtree(token, ("relcl",))
    ):
        return True
    if "people" in nouns and (token.entity == "PERSON" or token.lower in _PERSONAL):
        return True
    return any(c.lower in nouns and c.lower in _TELLING_COMPOUNDS for c in parse.children(token, "compound", "amod"))


def _bound_preposition(parse: Parse, verb: Token, held: list[Token], pattern: Pattern) -> list[Token] | None:
    for preposition, nouns in pattern.prepositions:
        for over in [verb, *held]:
            for prep in parse.children(over):
                if prep.lower != preposition and prep.lemma != preposition:
                    continue
                under = [roles.core(parse, n) for n in parse.children(prep, "pobj", "pcomp", "dobj")]
                if not nouns:
                    if preposition in ("on", "in", "at", "for") and any(
                        n.entity in ("DATE", "TIME") for n in parse.children(prep, "pobj")
                    ):
                        continue
                    return [prep]
                for noun in [*parse.children(prep, "pobj"), *under]:
                    if _is_one(parse, noun, nouns):
                        return [prep, noun]
    return None


def _complement(parse: Parse, verb: Token, held: list[Token], lemmas: Words) -> Token | None:
    """The verb's infinitive or clause. After an object the parser may hang an infinitive on the noun or as adverbial."""
    for child in parse.children(verb, "xcomp", "ccomp"):
        if not lemmas or child.lemma in lemmas:
            return child
    for child in parse.children(verb, "advcl", "acl", "relcl"):
        if _has_to(parse, child) and (not lemmas or child.lemma in lemmas):
            return child
    nouns = [*held, *(n for p in parse.children(verb, "prep") for n in parse.children(p, "pobj"))]
    for noun in nouns:
        for child in parse.children(noun, "acl", "relcl"):
            told = verb.lemma in _TELLING and any(t.lower == "that" for t in parse.children(child, "mark"))
            if (_has_to(parse, child) or told) and (not lemmas or child.lemma in lemmas):
                return child
    return None


def _has_to(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "to" for t in parse.children(verb, "aux"))


def _predicate(parse: Parse, verb: Token, words: Words) -> Token | None:
    """The word that the object is called: 'called the vote illegal', 'described it as a farce'."""
    called = [p for t in parse.children(verb, "dobj") for p in parse.children(t, "prep")]  # 'described the vote as'
    for child in [*parse.children(verb, "oprd", "acomp", "ccomp", "xcomp", "prep", "dobj", "advcl"), *called]:
        if (child.dep == "prep" and child.lower != "as") or (child.dep in ("advcl", "xcomp") and _has_to(parse, child)):
            continue
        for token in parse.subtree(child, without=("relcl", "prep") if child.dep != "prep" else ("relcl",)):
            if (
                token.i == child.i
                and child.dep == "dobj"
                and not (verb.lemma in _CALLING and parse.child(verb, "dative"))
            ):  # 'called the president a dictator'
                continue  # 'denounced the invasion' calls nothing an invasion
            if token.i > verb.i and (token.lower in words or token.lemma in words):
                return token
    return None


def _at(
    parse: Parse, verb: Token, held: list[Token], complement: Token | None, places: tuple[str, ...]
) -> tuple[Token, ...]:
    """The tokens at the first of the places where there are any."""
    for place in places:
        found = _place(parse, verb, held, complement, place)
        if found:
            return tuple(found)
    return ()


def _options(
    parse: Parse, verb: Token, held: list[Token], complement: Token | None, places: tuple[str, ...]
) -> tuple[tuple[Token, ...], ...]:
    found = (tuple(_place(parse, verb, held, complement, place)) for place in places)
    return tuple(option for option in found if option)


def _place(parse: Parse, verb: Token, held: list[Token], complement: Token | None, place: str) -> list[Token]:
    if place == "subj":
        return roles.subjects(parse, verb)
    if place == "obj":
        return roles.objects(parse, verb) or held
    if place in ("dative", "obj2"):
        return roles.datives(parse, verb)
    if place == "owner":
        return [o for noun in held for o in roles.owners(parse, noun)]
    if place == "comp":
        if complement is None:
            return []
        own = parse.children(complement, "nsubj", "nsubjpass")
        return [t for one in own for t in roles.conjuncts(parse, one)] or roles.callees(parse, verb, complement)
    if place.startswith("subj."):  # 'the talks between Varland and Ostria collapsed'
        under = roles.surface_subjects(parse, verb)
        return [
            t for s in under for t in (roles.owners(parse, s) if place[5:] == "owner" else _beside(parse, s, place))
        ]
    if place.startswith("comp."):
        if complement is None:
            return []
        inner = place[5:]
        below = [roles.core(parse, t) for t in roles.objects(parse, complement)]
        return below if inner == "obj" else _prepositional(parse, complement, below, inner)
    return _prepositional(parse, verb, held, place)


def _beside(parse: Parse, noun: Token, place: str) -> list[Token]:
    return roles.governed(parse, noun, place[5:])


#: what comes after these happened at another time: 'arrived in Ostria after a visit to Varland'
_WHEN = frozenset(["after", "before", "during", "following", "since", "until", "amid", "ahead", "despite"])


def _prepositional(parse: Parse, verb: Token, held: list[Token], preposition: str) -> list[Token]:
    """What the preposition governs at the verb, at its object, or one step below ('talks in Geneva with Ostria')."""
    found = roles.governed(parse, verb, preposition)
    for noun in held:
        found = found or roles.governed(parse, noun, preposition)
    if found:
        return found
    near = [
        n for over in [verb, *held] for p in parse.children(over, "prep", "agent")
        if p.lower not in _WHEN for n in parse.children(p, "pobj")
    ]  # fmt: skip
    for noun in near:
        found = roles.governed(parse, noun, preposition)
        if found:
            return found
    return []


def _at_noun(parse: Parse, noun: Token, places: tuple[str, ...], every: bool) -> tuple[Token, ...]:
    found: list[Token] = []
    for place in places:
        if place == "clause":
            here = [] if found else roles.touched_by_words_of(parse, noun)
        else:
            here = roles.owners(parse, noun) if place == "owner" else roles.governed(parse, noun, place)
        if not here and place == "between" and noun.dep in ("nsubj", "nsubjpass"):
            here = roles.governed(parse, parse.head(noun), place)  # 'fighting broke out between'
        found.extend(t for t in here if t not in found)
        if found and not every:
            break
    return tuple(found)
