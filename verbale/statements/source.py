"""Knows who is speaking: the subject, agent, owner or antecedent that a cue names, and the actor behind it."""

from __future__ import annotations

from verbale.statements.around import DASHES
from verbale.statements.cues import load_cues
from verbale.statements.issued import ISSUED
from verbale.statements.reading import Reading
from verbale.text.parse import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_SAYING = frozenset("say argue claim suggest insist vow pledge promise maintain admit state write".split())
#: verbs by which somebody is written to: what follows is the writer's
_WRITTEN = frozenset("email e-mail write text message phone ring call tweet".split())
#: verbs whose object does what follows: 'left bakers wondering why', 'led Tolen to say'
_BRINGS_TO = frozenset(
    "leave lead prompt force drive cause get keep hear watch catch inspire push compel provoke".split()
)
_LOTS = frozenset("series string number lot set batch pair couple flurry slew".split())
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
#: nouns that stand between a speaker and the words: the speaker is their owner, maker or sender
VEHICLES = frozenset(
    "statement report letter email memo tweet post article interview speech survey study poll message document "
    "complaint lawsuit filing release note book column editorial blog website page video ad campaign appeal communique "
    "communiqué declaration announcement memorandum film documentary sign banner placard poster caption".split()
)
#: what is law or is kept on record, and speaks for itself whoever's it is: 'the criminal code of Varania'
LAWS = frozenset(
    "law act code constitution census treaty charter convention protocol ordinance statute penal regulation".split()
)
#: where and when something is said
OCCASIONS = frozenset(
    "address speech statement conference interview briefing letter post tweet ceremony rally press broadcast".split()
)
#: nouns that speak for the one whom they belong to or are named with ('a spokesman for X', 'X's office')
SPOKEN_FOR = frozenset(
    "spokesman spokeswoman spokesperson official aide adviser advisor lawyer attorney representative ambassador source "
    "envoy ministry office government department campaign administration team committee agency authority cabinet "
    "delegation embassy side camp party leadership command army military police force court council".split()
)


def is_passive(parse: Parse, verb: Token) -> bool:
    children = parse.children(verb)
    deps = {c.dep for c in children}
    if any(c.dep == "auxpass" and c.lower in ("'s", "’s") for c in children):
        said = verb.lemma in _SAYING and any(c.dep == "ccomp" and c.i > verb.i for c in children)
        if said:
            return False  # 'she’s said that it is safe' is 'she has said'
    return "auxpass" in deps or ("nsubjpass" in deps and (verb.tag != "VBN" or verb.dep in ("acl", "relcl", "advcl")))


def is_somebody(reading: Reading, head: Token) -> bool:
    """Does the noun name a person, a body or a people, or tell of a person?"""
    return (
        reading.actor_at(head.i) is not None
        or head.entity in ("PERSON", "ORG", "NORP", "GPE")
        or head.pos == "PROPN"
        or head.lemma in reading.lexicon.persons
    )


def is_active(reading: Reading, verb: Token) -> bool:
    """Is what the parser takes for a participle behind a noun the verb itself ('One lawmaker called Varden "a fool"')?

    A participle has no object with a name behind it, and no 'that' clause.
    """
    parse = reading.parse
    if verb.dep != "acl" or verb.tag not in ("VBN", "VBD") or parse.head(verb).pos not in NOMINAL or verb.i == 0:
        return False
    frames = reading.frames(verb)
    if agent_of(parse, verb) is not None or parse.head(verb).i > verb.i:
        return False
    clause = frames.get("clause")
    that = any(
        child.i > verb.i and any(c.lower == "that" for c in parse.children(child, "mark"))
        for child in parse.children(verb, "ccomp")
    )
    if clause is not None and not clause.to_object and that:
        return True
    naming = frames.get("naming")
    if naming is None or naming.strength < 2:
        return False
    for token in parse.tokens[verb.i + 1 : min(parse.sentence_of(verb).last, verb.i + 13)]:
        if reading.run_at(token.start) is not None:
            held = parse.tokens[verb.i + 1 : token.i]
            return any(t.pos in NOMINAL for t in held) and not any(t.text in (",", ";") for t in held)
        if token.pos == "ADP" and token.lower not in ("of", "as"):
            return False
    return False


#: verbs whose object did what 'for' names
_BLAMES = frozenset(
    "arrest detain jail imprison fine sue sack fire dismiss suspend expel ban punish prosecute charge summon criticise criticize"
    " praise commend applaud thank condemn blame slam blast rebuke scold mock attack abuse insult berate chide beat".split()
)


def find_subject(parse: Parse, verb: Token) -> Token | None:
    """The token that governs the verb as its doer, through conjunction, control, participle and relative clause."""
    here = verb
    for _ in range(6):
        found = _own_subject(parse, here)
        if found is not None:
            if found.lower in ("who", "which", "that") and found.tag in ("WP", "WDT"):
                clause = here
                while clause.dep in ("conj", "xcomp", "ccomp") and clause.head != clause.i:
                    clause = parse.head(clause)
                if clause.dep in ("relcl", "acl"):
                    return _antecedent(parse, found, parse.head(clause))
            return found
        if here.head == here.i:
            return None
        above = parse.head(here)
        quoted = _who_is_quoted(parse, verb, above)
        if quoted is not None:
            return quoted
        if here.dep in ("xcomp", "ccomp", "advcl") and above.lemma in _BRINGS_TO:
            moved = next((c for c in parse.children(above, "dobj") if above.i < c.i < here.i), None)
            if (
                moved is not None
                and moved.lower != "it"
                and here.i - moved.i < 12
                and not any(c.dep == "mark" for c in parse.children(here))
            ):
                return moved  # 'left most bakers wondering', 'prompting Tolen to ask'
        if here.dep == "acl" and above.tag == "PRP" and above.dep in ("dobj", "pobj"):
            here = parse.head(above)  # 'refused to attend it saying'
            continue
        if here.dep in ("acl", "relcl"):
            return _behind_noun(parse, here, above)
        if here.dep == "conj" and above.dep == "advcl" and _other_tense(parse, here, above):
            above = parse.head(above)  # 'had refused to take it if the vote goes against him and refused to go'
        if here.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis", "acomp", "attr", "oprd"):
            if above.pos in NOMINAL and here.dep != "conj":
                return above
            here = above
        elif here.dep == "prep" and here.lower == "for" and verb.tag == "VBG" and above.lemma in _BLAMES:
            return next((c for c in parse.children(above, "dobj") if above.i < c.i < here.i), None) or find_subject(
                parse, above
            )  # 'arrested Tolen for calling it a lie'
        elif here.dep == "prep" or (here.dep == "dobj" and verb.tag == "VBG" and above.pos == "VERB"):
            here = above  # 'made a point of saying'
        else:
            return None
    return None


def _other_tense(parse: Parse, joined: Token, clause: Token) -> bool:
    """Is a past verb joined to a clause in the present, as only the parser joins them?"""
    if parse.children(joined, "aux") or parse.children(clause, "aux"):
        return False
    return joined.tag == "VBD" and clause.tag in ("VBZ", "VBP")


def _antecedent(parse: Parse, pronoun: Token, noun: Token) -> Token:
    """Whom 'who' means: in 'a lawmaker from the Norwick Party, who said' the lawmaker, as a party is no 'who'."""
    preposition = parse.head(noun)
    if pronoun.lower == "who" and noun.entity in ("ORG", "GPE") and noun.dep == "pobj" and preposition.dep == "prep":
        above = parse.head(preposition)
        if above.pos == "NOUN" and preposition.lower in ("from", "of", "in", "at", "for"):
            return above
    people = load_cues().persons
    if (
        pronoun.lower == "who"
        and noun.tag == "NNS"
        and noun.dep == "pobj"
        and noun.entity == ""
        and noun.lemma not in people
    ):
        # 'a friend up in the mines who said': mines are no 'who', and one who 'said' may be one
        above = parse.head(preposition)
        giver = parse.child(above, "dobj") if above.pos == "VERB" else above
        if preposition.lower in ("in", "at", "from", "near", "on") and giver is not None and giver.i < noun.i:
            return giver
    return noun


def _who_is_quoted(parse: Parse, verb: Token, above: Token) -> Token | None:
    """Who speaks in 'the agency quotes Tolen as saying': the one quoted, not the one who quotes."""
    holder = above
    for _ in range(4):
        if holder.pos == "VERB":
            break
        holder = parse.head(holder)
    if verb.tag != "VBG" or verb.dep == "conj" or holder.lemma not in ("quote", "cite") or is_passive(parse, holder):
        return None
    return next((c for c in parse.children(holder, "dobj") if holder.i < c.i < verb.i), None)


def _own_subject(parse: Parse, verb: Token) -> Token | None:
    """The verb's own subject; after the verb only where the verb may be inverted ('said Lund', not 'calling him')."""
    before: Token | None = None
    after: Token | None = None
    for child in sorted(parse.children(verb, *SUBJECTS), key=lambda c: c.dep == "csubj"):
        if child.i < verb.i:
            if before is not None and child.dep == "csubj":
                continue  # 'Calling it a lie, she asked ...'
            parted = before is not None and any(t.text == ":" for t in parse.tokens[before.i : child.i])
            before = child if before is None or parted or _ends_a_place(parse, before) else before
        else:
            after = after or child
    if before is not None:
        return before
    if after is not None and verb.tag in ("VBD", "VBZ", "VBP") and verb.lemma != "call":
        ahead = parse.tokens[verb.i - 1] if verb.i else None
        if ahead is None or ahead.sentence != verb.sentence or ahead.pos in ("PUNCT", "ADV", "CCONJ"):
            return after
    return None


def _ends_a_place(parse: Parse, subject: Token) -> bool:
    """Is the subject but the second half of a place: 'Speaking in Askby, New Lysmark, Tolen said'?"""
    first = parse.subtree(subject)[0].i
    return subject.entity == "GPE" and first > 1 and parse.tokens[first - 1].text == ","


def _behind_noun(parse: Parse, verb: Token, noun: Token) -> Token | None:
    """Who speaks through a noun: 'Lund issued a statement saying', 'their decision to ask'; else the noun itself."""
    if noun.pos not in NOMINAL:
        return None
    if noun.pos == "NOUN":
        owner = parse.child(noun, "poss")
        if owner is not None and (verb.tag == "VB" or noun.lemma in VEHICLES):
            return owner
        if noun.lemma in VEHICLES and noun.dep == "pobj" and parse.head(noun).lower == "of":
            lot = parse.head(parse.head(noun))
            noun = lot if lot.lemma in _LOTS and lot.dep == "dobj" else noun  # 'published a series of articles saying'
        written = parse.head(noun).lemma in _WRITTEN and verb.tag == "VBG"  # 'emailed supporters saying'
        if (noun.lemma in VEHICLES | _LOTS or written) and noun.dep == "dobj":
            giver = find_subject(parse, parse.head(noun))  # 'has sent letters and placed ads calling it a mistake'
            if giver is not None:
                return giver
        if verb.tag == "VB" and any(c.lower == "to" for c in parse.children(verb, "aux")):
            return find_subject(parse, parse.head(noun)) if noun.dep == "dobj" else None
    return noun


def beside(reading: Reading, verb: Token) -> Token | None:
    """The noun right before a finite verb whose subject the parser lost, over an apposition between commas."""
    tokens = reading.parse.tokens
    sentence = reading.parse.sentence_of(verb)
    k = verb.i - 1
    while k >= sentence.first and (
        (tokens[k].head == verb.i and tokens[k].dep in ("advmod", "aux", "neg") and not tokens[k].text[0].isupper())
        or (tokens[k].lower in ("'s", "’s") and tokens[k - 1].pos == "PRON")
    ):
        k -= 1
    if k >= sentence.first and tokens[k].text == ")":
        while k > sentence.first and tokens[k].text != "(":
            k -= 1
        k -= 1
    if k < sentence.first:
        return None
    if tokens[k].dep in ("dobj", "pobj", "attr") and tokens[k].text != ",":
        for w in range(k - 1, sentence.first, -1):
            if tokens[w].tag in ("WP", "WDT") and tokens[w - 1].pos in NOMINAL:
                return tokens[w - 1]  # 'an official who spoke to discuss strategy said'
    if tokens[k].entity in ("DATE", "TIME") and tokens[k].dep == "pobj":
        return _behind_day(reading, tokens[k])
    if tokens[k].text != ",":
        named = tokens[k].pos in NOMINAL or (
            tokens[k].text[0].isupper() and tokens[k].pos in ("ADV", "ADJ", "VERB", "X")
        )
        return tokens[k] if named else None
    for w in range(k - 1, sentence.first + 1, -1):
        if tokens[w].tag in ("WP", "WP$", "WDT") and tokens[w - 1].text == "," and tokens[w - 2].pos in NOMINAL:
            return tokens[w - 2]
    chunk = k - 1
    while chunk >= sentence.first and tokens[chunk].text != ",":
        chunk -= 1
    if tokens[k - 1].pos == "PROPN" and all(t.pos == "PROPN" for t in tokens[chunk + 1 : k]):
        return tokens[k - 1]
    if chunk > sentence.first and tokens[chunk - 1].pos in NOMINAL:
        return tokens[chunk - 1]
    return _opening_name(reading, sentence.first, k)


def _opening_name(reading: Reading, first: int, comma: int) -> Token | None:
    """The name that opens the sentence, with asides between it and the verb: 'Tolen, through an aide, declined'."""
    tokens = reading.parse.tokens
    while first < comma and tokens[first].lower in ("but", "and", "then", "now", "yet", "still"):
        first += 1
    head: Token | None = None
    for token in tokens[first:comma]:
        if token.text in (",", *DASHES):
            break
        if not (token.pos in NOMINAL or token.text[0].isupper() or token.pos in ("DET", "ADJ") or token.text == "."):
            return None
        head = token
    if head is None or head.i + 1 >= comma or not (head.pos in NOMINAL or head.text[0].isupper()):
        return None
    return head if head.entity not in ("DATE", "TIME") else None


def _behind_day(reading: Reading, day: Token) -> Token | None:
    """Of whom a day before the verb is told: 'the leaders in a call on Wednesday spoke of peace'."""
    parse = reading.parse
    here = day
    while here.dep == "pobj" and parse.head(here).dep == "prep":
        here = parse.head(parse.head(here))
    return here if here.i != day.i and here.pos in NOMINAL and not here.entity.startswith(("DATE", "TIME")) else None


def agent_of(parse: Parse, verb: Token) -> Token | None:
    """Whom 'by' names as the doer of a passive verb."""
    for child in parse.children(verb, "agent", "prep"):
        if child.lower == "by" and not (child.i > 0 and parse.tokens[child.i - 1].text == ","):
            return parse.child(child, "pobj")
    return None


def resolve(reading: Reading, head: Token) -> str | None:
    """The actor that the phrase of `head` means: its own mention, its apposition, or whom it speaks for."""
    parse = reading.parse
    own = reading.actor_at(head.i)
    paper = head.lemma in VEHICLES or head.lemma in reading.lexicon.evidence
    if head.lemma.lower() in LAWS and own is None:
        return None
    if own is not None and not paper:
        return _named_in_apposition(reading, head, own) or own
    if own is None and head.pos == "NOUN":
        named = _behind_comma(reading, head)
        if named is not None:
            return named
    relations: tuple[tuple[str, ...], ...] = (("appos",),)
    if own is None and head.lemma in ISSUED:
        relations = (("appos",), ("poss",), ("compound", "nmod"), ("prep", "agent", "acl"))
    if paper or head.lemma in SPOKEN_FOR or head.pos == "PROPN":
        relations = (("appos",), ("poss",), ("compound", "nmod", "amod"), ("prep", "agent", "acl"))
    for deps in relations:
        for child in parse.children(head, *deps):
            if child.dep in ("prep", "agent"):
                if child.lower not in ("for", "of", "from", "by", "to"):
                    continue
                if child.lower in ("of", "to", "for") and paper and head.lemma not in VEHICLES:
                    continue  # 'a survey of Norwick' is about the town
                inner = parse.child(child, "pobj")
            elif child.dep == "acl":
                inner = agent_of(parse, child)
            else:
                inner = child
            if inner is None or any(t.text == ":" for t in parse.tokens[head.i + 1 : inner.i]):
                continue  # nothing behind a colon names the one before it
            found = reading.actor_at(inner.i)
            if found is not None:
                return found
    if own is None and parse.head(head).i != head.i and head.dep in ("compound", "nmod", "amod"):
        return reading.actor_at(parse.head(head).i)
    return own


def _named_in_apposition(reading: Reading, head: Token, own: str) -> str | None:
    """The person named behind one described without a name: 'her lawyer, advocate Mira Tolen'."""
    actor = reading.cast.get(own)
    if actor is None or actor.kind != "person" or head.pos != "NOUN" or not actor.name.islower():
        return None
    tokens = reading.parse.tokens
    if head.i + 3 >= len(tokens) or tokens[head.i + 1].text != ",":
        return None
    for k in range(head.i + 2, min(head.i + 10, len(tokens) - 1)):
        if tokens[k + 1].text == "," and tokens[k].pos == "PROPN":
            found = reading.actor_at(k)
            return found if found is not None and found != own and reading.is_person(found) else None
        if tokens[k].text == "," or tokens[k].tag in ("VBD", "VBZ", "MD", "WP"):
            return None
    return None


def _behind_comma(reading: Reading, head: Token) -> str | None:
    """The person named right after the phrase's comma: 'the mayor of Norwick, Mira Tolen,'."""
    tokens = reading.parse.tokens
    for k in range(head.i + 1, min(head.i + 8, len(tokens) - 1)):
        if tokens[k].text == "," and tokens[k].sentence == head.sentence:
            following = tokens[k + 1]
            actor = reading.actor_at(following.i)
            if actor is not None and following.pos == "PROPN" and reading.is_person(actor):
                return actor
            return None
        if tokens[k].pos in ("VERB", "AUX"):
            return None
    return None
