"""Knows who does what in a clause: logical subjects and objects through passives, control, relatives, coordination."""

from __future__ import annotations

from verbale.text.parse import Parse, Token

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_PASSIVE = ("nsubjpass", "auxpass", "csubjpass", "agent")
#: nouns that only count or name a kind of what follows 'of' ('a series of attacks')
TRANSPARENT = frozenset(
    "series round number wave package set raft lot kind type barrage string spate couple group dozen hundreds thousands "
    "range campaign act one some many most part rest majority first latest second more several all each any both "
    "hundred thousand million score member host array slew flurry form piece shipment tonne ton batch spree "
    "total variety burst hail volley pair trio half none state hour minute bout worth amount few tens list handful bulk "
    "team crew busload boatload gang crowd band column contingent".split()
)
#: verbs whose infinitive is acted by their own subject although they have an object ('promised Ostria to withdraw')
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "use", "take", "offer", "want", "need"})
#: whose object is spoken to, so that 'asking for help' after it is said by the subject
_ADDRESSING = frozenset(
    {"contact", "approach", "write", "telephone", "phone", "email", "petition", "lobby", "text", "message"}
)


def is_passive(parse: Parse, verb: Token) -> bool:
    """Is the verb's surface subject what is acted upon?"""
    if parse.child(verb, *_PASSIVE):
        return True
    if verb.tag == "VBN" and verb.dep == "ccomp" and parse.head(verb).lemma == "have" and not parse.child(verb, "aux"):
        return True  # 'officials would have their assets frozen'
    if verb.tag != "VBN" or parse.child(verb, "nsubj", "aux"):
        return False
    if verb.dep in ("acl", "amod"):
        return True
    if verb.dep in ("advcl", "relcl"):
        return parse.child(verb, "dobj") is None
    return verb.dep == "conj" and is_passive(parse, parse.head(verb)) and parse.child(verb, "dobj") is None


def conjuncts(parse: Parse, token: Token) -> list[Token]:
    """The noun and the nouns coordinated with it, in text order."""
    found = [token]
    for one in found:
        found.extend(parse.children(one, "conj"))
        if one.dep != "conj" and one is token:
            found.extend(parse.children(one, "appos") if one.lower in ("both", "all") else ())
    return found


def antecedent(parse: Parse, token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower in _RELATIVE and token.tag in ("WDT", "WP", "WP$", "IN", "DT"):
        for above in parse.ancestors(token):
            if above.dep in ("relcl", "acl"):
                return parse.head(above)
        if token.lower == "whose" and token.i > 1:  # where the parser misses the relative clause
            before = parse.tokens[token.i - 2 if parse.tokens[token.i - 1].text == "," else token.i - 1]
            return before if before.pos in ("NOUN", "PROPN") else token
    return token


def core(parse: Parse, token: Token) -> Token:
    """The noun that is meant: 'attacks' for 'a series of attacks'."""
    for _ in range(3):
        if token.lemma not in TRANSPARENT and token.pos != "NUM":
            break
        of = next((c for c in parse.children(token, "prep") if c.lower == "of"), None)
        inner = parse.child(of, "pobj") if of else None
        if inner is None:
            break
        token = inner
    return token


def _nouns(parse: Parse, tokens: list[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        for one in conjuncts(parse, antecedent(parse, token)):
            if one not in found:
                found.append(one)
    return found


def _own(parse: Parse, verb: Token, found: list[Token]) -> list[Token]:
    """'According to the board, a club in Kelm, ten men are held': the nearest, not what explains who tells it."""
    told = any(t.lower == "according" and t.i < found[-1].i for t in parse.children(verb, "prep"))
    return found[-1:] if told else found


_TOLD_BY = frozenset(
    {"tell", "ask", "order", "urge", "warn", "advise", "instruct", "summon", "force", "allow", "invite"}
)
_BESIDE_TIME = frozenset({"after", "before", "since", "while", "upon", "on"})


def surface_subjects(parse: Parse, verb: Token, depth: int = 0) -> list[Token]:
    """The grammatical subjects of the verb, shared ones of a coordinated verb included."""
    own = parse.children(verb, "nsubj", "nsubjpass")
    if own:
        return _nouns(parse, _own(parse, verb, own))
    if verb.dep in ("acl", "relcl", "amod"):
        return [parse.head(verb)]
    if verb.dep == "conj" and depth < 4:
        return surface_subjects(parse, parse.head(verb), depth + 1)
    if verb.dep in ("advcl", "xcomp") and depth < 4:
        return surface_subjects(parse, parse.head(verb), depth + 1)
    if verb.dep == "pcomp" and depth < 4 and parse.head(verb).lower in _BESIDE_TIME:  # 'left after being freed'
        over = parse.head(parse.head(verb))
        return surface_subjects(parse, over, depth + 1) if over.pos in ("VERB", "AUX") else []
    return []


_MEANS = frozenset(
    "telephone phone email e-mail letter fax video videolink text note train plane bus car third half".split()
)
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY"})


def _is_how(noun: Token) -> bool:
    """'cut by a third', 'were reached by telephone', 'by Friday': how, how much or when, and nobody."""
    return noun.lemma in _MEANS or noun.entity in _TIMES


def agents(parse: Parse, verb: Token) -> list[Token]:
    """Who acts in a passive: what 'by' governs."""
    found: list[Token] = []
    for by in parse.children(verb, "agent", "prep"):
        if by.lower == "by":
            found.extend(
                _nouns(parse, [n for n in parse.children(by, "pobj") if parse.child(n, "prep") or not _is_how(n)])
            )
    if not found and parse.child(verb, "auxpass"):  # 'was given a grant by Ostria', the parser: a grant by Ostria
        for noun in [
            *parse.children(verb, "dobj"),
            *(n for p in parse.children(verb, "prep") for n in parse.children(p, "pobj")),
        ]:
            for by in parse.children(noun, "prep", "agent"):
                named = [
                    n for n in parse.children(by, "pobj") if n.entity in ("GPE", "ORG", "NORP") or n.entity == "PERSON"
                ]
                found.extend(_nouns(parse, named) if by.lower == "by" else ())
    if not found and verb.lemma in _TOLD_BY:  # 'was told to resign by the board'
        for inner in parse.children(verb, "xcomp"):
            for by in parse.children(inner, "agent", "prep"):
                found.extend(_nouns(parse, parse.children(by, "pobj")) if by.lower == "by" else ())
    return found


def subjects(parse: Parse, verb: Token, depth: int = 0) -> list[Token]:
    """Who does what the verb says: its subject, by-phrase, or the one whom control, a relative clause, coordination
    or a participle gives it. Empty where the sentence does not say."""
    if depth > 6:
        return []
    if is_passive(parse, verb):
        return agents(parse, verb)
    own = parse.children(verb, "nsubj")
    if own:
        return _nouns(parse, _own(parse, verb, own))
    if verb.head == verb.i:
        return []
    head = parse.head(verb)
    if verb.dep == "conj":
        if is_passive(parse, head):
            return surface_subjects(parse, head)
        return subjects(parse, head, depth + 1)
    if verb.dep in ("advcl", "dep", "xcomp", "ccomp") and _takes_time(parse, head):
        return objects(parse, head)  # 'it took the jury an hour to acquit'
    if verb.dep in ("xcomp", "ccomp"):
        if head.pos in ("ADJ", "NOUN"):
            own = surface_subjects(parse, head) or owners(parse, head)
            over = parse.head(head)
            return own or (surface_subjects(parse, over) if over.pos in ("AUX", "VERB") and over.i != head.i else [])
        if is_passive(parse, head):
            return surface_subjects(parse, head)
        held = objects(parse, head) if head.lemma not in _SUBJECT_CONTROL else []
        if held and held[0].i < verb.i:
            return held
        return callees(parse, head, verb) or subjects(parse, head, depth + 1)
    if verb.dep in ("advcl", "dep"):
        if any(t.lower == "to" for t in parse.children(verb, "aux")) and (called := callees(parse, head, verb)):
            return called  # 'called on the members of the union to reconsider'
        return surface_subjects(parse, head) if is_passive(parse, head) else subjects(parse, head, depth + 1)
    if verb.dep in ("acl", "relcl"):
        told = addressing(parse, verb)
        if told is not None:
            return subjects(parse, told, depth + 1)  # 'contacted the minister asking for help'
        if head.dep == "ROOT" and head.entity == "PERSON" and any(t.lower == "to" for t in parse.children(verb, "aux")):
            return [head]  # 'President Dorn to visit Ostria', a headline
        if verb.tag == "VBG" or verb.dep == "relcl":
            return [head] if not _names_deed(parse, verb) else owners(parse, head)
        return owners(parse, head) or holder(parse, head, depth)
    if verb.dep == "pcomp":
        if thanked := _thanked(parse, verb):
            return thanked
        blaming = accusing(parse, verb)
        over = blaming if blaming is not None else parse.head(head)
        if over.pos in ("VERB", "AUX"):
            if is_passive(parse, over):
                return surface_subjects(parse, over)
            held = objects(parse, over)
            if held and head.lower in ("of", "for", "from", "against", "over"):
                return held
            return subjects(parse, over, depth + 1)
        return owners(parse, over) or holder(parse, over, depth)
    return []


#: verbs whose object did what 'of' or 'for' tells
ACCUSING = frozenset(
    "accuse suspect blame denounce condemn criticise criticize convict charge thank praise commend rebuke fault slam".split()
)


def accusing(parse: Parse, verb: Token) -> Token | None:
    """'accused both sides of cutting it off', where the parser hangs 'of' on the noun: the verb over those who are accused or
    thanked, who do what `verb` says."""
    prep = parse.head(verb)
    over = parse.head(prep)
    if prep.lower not in ("of", "for") or over.pos not in ("NOUN", "PROPN"):
        return None
    for _ in range(4):
        if over.dep not in ("dobj", "nsubjpass", "pobj", "prep", "conj", "compound"):
            return None
        over = parse.head(over)
        if over.pos == "VERB":
            return over if over.lemma in ACCUSING else None
    return None


_THANKS = frozenset({"gratitude", "thanks", "thank", "appreciation", "grateful", "thankful", "indebted"})


def _thanked(parse: Parse, verb: Token) -> list[Token]:
    """'expressed its gratitude to Ostria for sending food', 'is grateful to Ostria for sending it': those who are thanked."""
    prep = parse.head(verb)
    over = parse.head(prep)
    if prep.lower != "for":
        return []
    near = [over, *parse.children(over, "dobj"), parse.head(over)]
    if not any(t.lemma in _THANKS or t.lower in _THANKS for t in near[:-1]):
        return []
    return next((found for t in near if (found := governed(parse, t, "to"))), [])


def _takes_time(parse: Parse, verb: Token) -> bool:
    """'It took the bench an hour': who takes the time stands as its object."""
    it = verb.lemma == "take" and any(t.lower == "it" for t in parse.children(verb, "nsubj"))
    return it and any(t.entity not in _TIMES for t in parse.children(verb, "dobj"))


def speakers_over(parse: Parse, verb: Token) -> list[Token]:
    """'The ministry said the remarks were wrong and summoned the envoy', where the parser joins the last verb to the clause
    that is said: who speaks, if the verb stands in the past and has no subject of its own."""
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ") or parse.child(verb, "nsubj", "nsubjpass"):
        return []
    said = parse.head(verb)
    over = parse.head(said)
    if said.dep != "ccomp" or over.pos != "VERB" or over.tag != verb.tag:
        return []
    return subjects(parse, over)


def addressing(parse: Parse, verb: Token) -> Token | None:
    """The verb of speaking to the noun on which the participle hangs: 'wrote to the government seeking news'."""
    if verb.tag != "VBG" or verb.dep != "acl":
        return None
    noun = parse.head(verb)
    over = parse.head(noun)
    if noun.dep == "pobj" and over.lower == "to":
        over = parse.head(over)
    return over if noun.dep in ("dobj", "pobj") and over.lemma in _ADDRESSING else None


def callees(parse: Parse, head: Token, verb: Token) -> list[Token]:
    """'called on Ostria to withdraw': the noun after the preposition acts in the infinitive."""
    if head.lemma in ("call", "appeal", "plead", "prevail"):
        for prep in parse.children(head, "prep"):
            if prep.lower in ("on", "upon", "to", "with") and prep.i < verb.i:
                return _nouns(parse, parse.children(prep, "pobj"))
    return []


def _names_deed(parse: Parse, verb: Token) -> bool:
    return verb.dep == "relcl" and parse.child(verb, "nsubj", "nsubjpass") is not None


def holder(parse: Parse, noun: Token, depth: int = 0) -> list[Token]:
    """'Varland announced a plan to attack': the subject of the verb whose object the noun is."""
    over = parse.head(noun)
    if noun.dep in ("dobj", "attr", "pobj") and over.pos == "ADP":
        over = parse.head(over)
    if over.pos in ("VERB", "AUX") and over.i != noun.i:
        return surface_subjects(parse, over) if is_passive(parse, over) else subjects(parse, over, depth + 1)
    return []


def objects(parse: Parse, verb: Token) -> list[Token]:
    """What is acted upon: direct objects, the subjects of a passive, the noun that a participle or relative describes."""
    if is_passive(parse, verb):
        given = _nouns(parse, parse.children(verb, "dobj"))  # 'was denied entry'
        return given or surface_subjects(parse, verb)
    own = _nouns(parse, parse.children(verb, "dobj"))
    if not own:  # 'gun down protesters', where the parser hangs the object on the particle
        own = _nouns(parse, [n for p in parse.children(verb, "prt") for n in parse.children(p, "pobj")])
    if not own and parse.child(verb, "dative"):  # 'gave him ten years in prison'
        own = [t for t in parse.children(verb, "npadvmod") if t.tag[:2] == "NN"]
    if own:
        return own
    if verb.dep == "relcl" and parse.child(verb, "nsubj") and not parse.child(verb, "ccomp", "xcomp"):
        if not any(t.lower in _RELATIVE for t in parse.children(verb, "nsubj")):
            return [parse.head(verb)]
    for other in parse.children(verb, "conj"):  # 'condemned and rejected the plan'
        if other.pos == "VERB" and other.i - verb.i <= 3:
            return _nouns(parse, parse.children(other, "dobj"))
    return []


def datives(parse: Parse, verb: Token) -> list[Token]:
    """To whom something is given: 'gave Ostria weapons'."""
    found: list[Token] = []
    if is_passive(parse, verb) and parse.children(verb, "dobj"):
        return surface_subjects(parse, verb)
    for token in parse.children(verb, "dative"):
        found.extend(_nouns(parse, parse.children(token, "pobj") if token.pos == "ADP" else [token]))
    return found


def governed(parse: Parse, token: Token, preposition: str) -> list[Token]:
    """The nouns that `preposition` governs below the token."""
    found: list[Token] = []
    for prep in parse.children(token, "prep", "dative", "agent", "prt"):
        if prep.lower == preposition:
            found.extend(_nouns(parse, parse.children(prep, "pobj")))
        elif prep.dep == "prep" and prep.lower != "according":
            for inner in parse.children(prep, "prep"):  # 'because of', 'from across'
                if inner.lower == preposition:
                    found.extend(_nouns(parse, parse.children(inner, "pobj")))
    return [t for t in found if t.entity not in ("DATE", "TIME")]


def touched_by_words_of(parse: Parse, noun: Token) -> list[Token]:
    """Of whom a noun's own words tell what will be done to them: 'his threat that Ostria would pay', 'their demand that Ostria
    open the gates', 'its threat to bomb Ostria'."""
    found: list[Token] = []
    for clause in parse.children(noun, "acl"):
        own = [t for t in parse.children(clause, "nsubj", "nsubjpass") if t.pos != "PRON"]
        if any(t.lower == "that" for t in parse.children(clause, "mark")):
            found += own
        if not found:
            found += [core(parse, t) for t in objects(parse, clause)]
            found += [t for link in ("to", "against", "on", "from") for t in governed(parse, clause, link)]
    return [t for one in found for t in conjuncts(parse, one)]


def owners(parse: Parse, noun: Token) -> list[Token]:
    """Whose the noun is: possessor, by-phrase, adjective or compound of a state or group."""
    found = [t for t in _nouns(parse, parse.children(noun, "poss")) if t.entity not in ("DATE", "TIME")]
    if found:
        return found
    by = [n for p in parse.children(noun, "prep", "agent") if p.lower == "by" for n in parse.children(p, "pobj")]
    if by:
        return _nouns(parse, by)
    return [t for t in parse.children(noun, "amod", "compound", "nmod") if t.entity in ("NORP", "GPE", "ORG", "PERSON")]
