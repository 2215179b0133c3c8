"""Knows whom a pronoun of the third person means, where the text makes it plain; else it says nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.actors.actor import FEMALE, MALE
from verbale.actors.desk import Desk, Found
from verbale.actors.judged import actor_judged, judged_for
from verbale.actors.owners import plain_owner
from verbale.actors.pairs import RULE
from verbale.actors.quotation import quotations
from verbale.text.parse import Token

_THING = frozenset(["it", "its", "itself"])
_MANY = frozenset(["they", "them", "their", "theirs", "themselves"])
_SUBJECT = frozenset(["nsubj", "nsubjpass", "agent"])
_SAYING = frozenset(
    """say add tell warn note explain argue claim announce continue insist stress state write tweet declare admit
    urge deny call conclude reaffirm reiterate emphasize emphasise underline recall reveal acknowledge suggest
    comment remark promise vow condemn accuse criticise criticize reply respond""".split()
)
#: the rule of 'its' and of 'it' as a subject for the subject of the clause above: 'Varania said it has doubled its troops'
OWN_SUBJECT = "the subject of the clause above"
#: it is clear that, it is hard to
_QUALITIES = frozenset(
    """clear unclear possible impossible likely unlikely important essential crucial vital necessary difficult hard easy
    true false good bad better best worse right wrong fair unfair hot cold late early dark safe dangerous obvious
    evident known unknown strange surprising interesting natural normal rare common critical imperative urgent useful
    worth enough legal illegal understandable sad unacceptable inevitable premature reasonable significant""".split()
)
#: it rains, it seems that: nobody
_EMPTY = frozenset(["seem", "appear", "rain", "snow", "happen", "take", "turn", "follow"])
#: 'when it comes to', 'it boils down to'
_EMPTY_TO = frozenset(["come", "boil", "amount"])
#: what deeds, moments and histories do, and no state or body: 'it would mark a retreat', 'it dates back to May'
_OF_DEEDS = frozenset(["mark", "mean", "date", "last", "occur", "coincide", "entail"])


#: a lead that no other comes near
_SURE = 99.0
#: the lead that one must have over the next: who is ahead by less is a guess, but for who speaks in one sentence after another
_LEAD = 0.5
_LEAD_OF_SPEAKER = 0.25
#: the lead that is asked of each pronoun of a chain
_LEAD_OF_CHAIN = 1.0
#: the lead of one outside a quotation over whom else the quotation may speak of
_LEAD_INTO_QUOTATION = 3.0
#: what a paper or an agency does beside telling of others
_OF_THE_PRESS = frozenset(
    """say report write add publish note see review obtain verify confirm quote cite contact reach interview understand learn have be
    own print broadcast air run call describe ask tell claim carry apologise apologize retract correct close""".split()
)
#: pronouns, and nouns that may be somebody without an actor
_LOOKED_AT = frozenset(["NN", "NNP", "PRP", "PRP$"])


@dataclass(slots=True)
class Seen:
    """An actor as it stood in the text: where last, how often as a subject, whether as a speaker."""

    found: Found | None
    token: Token
    lead: float = _SURE


def find_pronouns(desk: Desk) -> None:
    """Note a mention for each third-person pronoun whose actor is plain: by gender, number, subject and nearness."""
    quoted = quotations(desk)
    heads = sorted(
        {f.head: f for f in sorted(desk.found, key=lambda f: f.last - f.first)}.values(), key=lambda f: f.head
    )
    queue = iter(heads)
    coming = next(queue, None)
    seen: list[Seen] = []
    for token in desk.parse.tokens:
        if token.tag not in _LOOKED_AT:
            continue
        while coming is not None and coming.head < token.i:
            # of 'Head of the Affairs Committee Mira Kestrel' the head stands in the sentence, not the name below 'of'
            seen.append(Seen(coming, desk.head_in(coming.first, coming.last)))
            coming = next(queue, None)
        if token.tag in ("NN", "NNP") and token.i not in desk.owner and _nobody_known(desk, token):
            seen.append(Seen(None, token))
        if token.tag not in ("PRP", "PRP$") or token.i in desk.owner:
            continue
        lower = token.lower
        after = desk.parse.tokens[token.i + 1].lower if token.i + 1 < len(desk.parse.tokens) else ""
        if after in (
            "excellency",
            "majesty",
            "highness",
            "honour",
            "honor",
            "holiness",
            "eminence",
            "grace",
            "lordship",
        ):
            continue  # 'His Excellency the President' is a form of address
        gender = "m" if lower in MALE else "f" if lower in FEMALE else None
        judged = judged_for(desk, token)
        if judged is not None and (whom := actor_judged(desk, judged, gender, lower in _MANY)) is not None:
            chosen: Choice | None = Choice(whom, "who is judged for it", lower in _MANY)
        elif judged is not None and lower in _THING:
            continue  # 'criticised the law for its vagueness'
        elif gender is not None:
            beside = plain_owner(desk, token, gender)
            chosen = Choice(beside.actor, "the person spoken of") if beside is not None else None
            chosen = chosen or _person(desk, token, gender, seen, quoted)
        elif lower in _THING:
            chosen = _thing(desk, token, quoted)
        elif lower in _MANY:
            chosen = _many(desk, token)
        else:
            continue
        if chosen is not None:
            actor = desk.actors[chosen.actor]
            if gender and actor.kind == "person":
                desk.genders.setdefault(actor.id, gender)
            found = desk.add(
                actor, (token.i, token.i + 1), token.i, "pronoun", "pronoun: " + chosen.rule, chosen.plural
            )
            seen.append(Seen(found, token, chosen.lead))


_PERSON_ENDING = re.compile(r".{2,}(?:er|or|ist|ant|ent|ian|man|woman|eer|ee|wright|smith)$")


def _nobody_known(desk: Desk, token: Token) -> bool:
    """Whether the token looks like one person whom no actor stands for: 'an accountant, who ... his'."""
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos"):
        return False
    determiner = desk.parse.child(token, "det", "poss", "nummod")
    if determiner is None and token.tag == "NN":
        return False
    if any(
        (who := desk.parse.child(clause, "nsubj", "nsubjpass")) is not None and who.lower == "who"
        for clause in desk.parse.children(token, "relcl")
    ):
        return True
    if token.tag == "NNP":
        return token.entity == "PERSON" and token.dep in _SUBJECT
    one = _PERSON_ENDING.match(token.lower) is not None or token.lower in desk.words.persons
    return token.dep in _SUBJECT and one and token.entity == ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a pronoun means, by what rule; `lead` is how far he is ahead of the next, at the weakest link of the chain of
    pronouns by which he is reached."""

    actor: str
    rule: str
    plural: bool = False
    lead: float = _SURE


def _person(desk: Desk, token: Token, gender: str, seen: list[Seen], quoted: list[int]) -> Choice | None:
    best: tuple[float, Seen] | None = None
    second = -99.0
    scored: dict[str, tuple[float, Seen]] = {}
    weights: dict[str, float] = {}
    doer = _controller(desk, token)
    himself = held.actor if doer is not None and (held := desk.owner.get(doer.i)) is not None else None
    for one in reversed(seen):
        distance = token.sentence - one.token.sentence
        if distance > 8:
            break
        identity = one.found.actor if one.found is not None else f"nobody:{one.token.i}"
        known = None
        if one.found is not None:
            if desk.actors[identity].kind != "person" or one.found.plural:
                continue
            known = desk.genders.get(identity)
            if known is not None and known != gender:
                continue
        if identity == himself or _bound(desk, token, one.token):
            continue
        score = _score(desk, token, one, distance, quoted) + (0.4 if known == gender else 0.0)
        weights[identity] = weights.get(identity, 0.0) + 0.25
        if identity not in scored or score > scored[identity][0]:
            scored[identity] = (score, one)
    for identity, (score, one) in scored.items():
        total = score + min(weights[identity], 0.5)
        if best is None or total > best[0]:
            second = best[0] if best is not None else second
            best = (total, one)
        elif total > second:
            second = total
    if best is None or best[1].found is None or best[0] < 0.0:
        return None
    one, lead = best[1], best[0] - second
    chain = min(lead, one.lead)
    if not _far_enough(lead, chain, one, speaks=_speaks(desk, token), apart=quoted[token.i] != quoted[one.token.i]):
        return None
    rule = "nearest person that fits" if lead < 2 else "the person spoken of"
    return Choice(one.found.actor if one.found else "", rule, lead=chain)


def _far_enough(lead: float, chain: float, one: Seen, speaks: bool, apart: bool) -> bool:
    """Whether the one chosen is far enough ahead of the next. A pronoun that leans on another, thinly chosen, hangs on
    it; whom a quotation calls he or she need not be who was spoken of outside it."""
    if apart and lead < _LEAD_INTO_QUOTATION:
        return False
    if speaks:
        return lead >= _LEAD_OF_SPEAKER
    leans = one.found is not None and one.found.form == "pronoun"
    return lead >= _LEAD and not (leans and chain < _LEAD_OF_CHAIN)


def _score(desk: Desk, token: Token, one: Seen, distance: int, quoted: list[int]) -> float:
    parse = desk.parse
    other = one.token
    score = 3.0 - 1.2 * distance
    if other.dep in _SUBJECT:
        score += 1.2
        if parse.head(other).lemma in _SAYING:
            score += 0.4
    elif other.dep in ("dobj", "iobj", "dative"):
        score += 0.2
    elif other.dep == "poss":
        score += 0.3
    elif other.dep in ("compound", "nmod"):
        score -= 0.6
    here, there = quoted[token.i], quoted[other.i]
    if here != there:
        if there and not here:
            score -= 1.6  # who is spoken of inside a quotation seldom is who speaks next
        elif here and not there and _speaks(desk, other):
            score -= 2.2  # a speaker calls himself 'I'
    if token.dep in _SUBJECT and not here and parse.head(token).lemma in _SAYING and _speaks(desk, other):
        score += 0.5
    if distance == 0 and token.dep == "poss" and other.dep in _SUBJECT:
        score += 0.6
    if distance == 0 and other.dep == "poss" and any(a.i == other.head for a in parse.ancestors(token)):
        score += 1.5  # 'Solberg's visit to Karsk, where he spoke with miners'
    if one.found is None:
        return score - 0.8
    if distance == 1 and other.dep in _SUBJECT and desk.parse.head(other).dep == "ROOT":
        score += 0.6  # the subject of the sentence before
    if one.found.form == "pronoun":
        score += 0.6
    return score


def _speaks(desk: Desk, token: Token) -> bool:
    return token.dep in _SUBJECT and desk.parse.head(token).lemma in _SAYING


def _bound(desk: Desk, pronoun: Token, other: Token) -> bool:
    """'X told him': the object of a verb is not its subject; 'his brother X': the owner is not the owned."""
    parse = desk.parse
    if pronoun.lower.endswith(("self", "selves")):
        return False
    if pronoun.dep in ("dobj", "iobj", "dative") and other.dep in _SUBJECT and pronoun.head == other.head:
        return True
    if pronoun.dep == "pobj" and other.dep in _SUBJECT and parse.head(parse.head(pronoun)).i == other.head:
        return parse.head(pronoun).lower in ("with", "to", "against", "for", "by", "on", "of")
    if pronoun.dep == "poss" and (pronoun.head == other.i or other.i in [a.i for a in parse.ancestors(pronoun)][:1]):
        return True
    return pronoun.head == other.head and pronoun.dep == "conj"


def _controller(desk: Desk, pronoun: Token) -> Token | None:
    """Who does what the verb does whose object the pronoun is, be it said with another verb: of 'Vellin was hurt while
    trying to save him' Vellin, who is not 'him'."""
    parse = desk.parse
    if pronoun.dep not in ("dobj", "iobj", "dative") or pronoun.lower.endswith(("self", "selves")):
        return None
    verb = parse.head(pronoun)
    for _ in range(4):
        subject = _doer(desk, verb)
        if subject is not None:
            return subject
        if verb.dep not in ("xcomp", "conj", "advcl", "ccomp", "pcomp"):
            return None
        verb = parse.head(verb)
        if verb.pos in ("ADP", "SCONJ"):
            verb = parse.head(verb)
    return None


def _thing(desk: Desk, token: Token, quoted: list[int]) -> Choice | None:
    """'It' is the state or organisation that is the nearest subject before it; nothing where another thing is."""
    parse = desk.parse
    verb = parse.head(token)
    if token.dep == "dobj" and verb.lemma == "go":
        return None  # 'go it alone'
    doer = _controller(desk, token)
    owned = verb if token.dep == "poss" else None
    if owned is not None and owned.dep == "conj" and (first := parse.head(owned)).i < token.i:
        held = desk.owner.get(first.i)  # 'between Varania and its neighbours'
        if held is not None and held.head == first.i and desk.actors[held.actor].kind in ("state", "organisation"):
            return Choice(held.actor, "the owner named just before it") if not held.plural else None
    if token.dep in ("nsubj", "nsubjpass", "expl") and _says_nothing(desk, token, verb):
        return None
    for above in parse.ancestors(token):
        subject = _doer(desk, above)
        if subject is None and above.dep in ("conj", "xcomp", "advcl"):
            continue
        if subject is None or subject.i >= token.i or subject is doer or _bound(desk, token, subject):
            continue
        held = desk.owner.get(subject.i)
        if held is not None and held.head == subject.i:
            if desk.actors[held.actor].kind == "person" or held.plural:
                continue
            if desk.actors[held.actor].sector == "JRN" and token.dep == "nsubj" and verb.lemma not in _OF_THE_PRESS:
                return None  # 'The Herald reported that it had seized the town'
            plain = token.dep in ("poss", "nsubj", "nsubjpass")
            return Choice(held.actor, OWN_SUBJECT if plain else "subject before it")
        if subject.pos in ("NOUN", "PROPN") or subject.lower in _THING:
            return None
    if token.dep not in ("nsubj", "nsubjpass"):
        return None
    before = parse.sentences[token.sentence - 1] if token.sentence else None
    if before is None or parse.sentences[token.sentence].paragraph - before.paragraph > 1:
        return None
    subject = parse.child(parse.tokens[before.root], "nsubj")
    held = desk.owner.get(subject.i) if subject is not None else None
    if subject is None or held is None or held.head != subject.i or held.plural:
        return None
    if desk.actors[held.actor].kind == "person" or quoted[subject.i] != quoted[token.i]:
        return None
    return Choice(held.actor, "subject of the sentence before")


def _doer(desk: Desk, verb: Token) -> Token | None:
    """The subject of a verb; of an infinitive the one who is asked to do it: 'urged Varania to withdraw its troops'."""
    subject = desk.parse.child(verb, "nsubj", "nsubjpass")
    if subject is None and verb.dep in ("xcomp", "ccomp"):
        asked = desk.parse.child(desk.parse.head(verb), "dobj")
        if asked is not None and asked.i < verb.i:
            return asked
    return subject


def _says_nothing(desk: Desk, token: Token, verb: Token) -> bool:
    if verb.lemma in _EMPTY or verb.lemma in _OF_DEEDS:
        return True
    if verb.lemma in _EMPTY_TO and any(c.lower in ("to", "down") for c in desk.parse.children(verb, "prep", "prt")):
        return True
    if verb.pos == "ADJ" and desk.parse.head(verb).lemma in ("make", "find", "think"):
        return True  # 'makes it easy to ship'
    if verb.lemma == "be":
        # 'it is clear that', 'it is time to', 'it was Monday when'; but 'it is ready to talk'
        quality = desk.parse.child(verb, "acomp")
        if quality is not None:
            return quality.lower in _QUALITIES
        return desk.parse.child(verb, "ccomp", "csubj", "attr", "advcl", "relcl") is not None
    return desk.parse.child(verb, "ccomp", "csubj") is not None and verb.tag == "VBN"


def _many(desk: Desk, token: Token) -> Choice | None:
    """'They' is the plural subject before it, of its own sentence or else of the one before."""
    parse = desk.parse
    controller = _controller(desk, token)
    for above in parse.ancestors(token):
        subject = _doer(desk, above)
        if subject is None or subject.i >= token.i or subject is controller or _bound(desk, token, subject):
            continue
        if subject.tag in ("WP", "WDT") and above.dep == "relcl":
            subject = parse.head(above)  # 'citizens who want to stay in their country'
        told = _plural(desk, subject)
        if told is not None:
            return told if told.actor else None
    if token.dep not in ("nsubj", "nsubjpass"):
        return None
    before = parse.sentences[token.sentence - 1] if token.sentence else None
    here = parse.sentences[token.sentence]
    if before is None or here.paragraph - before.paragraph > 1:
        return None
    subject = parse.child(parse.tokens[before.root], "nsubj", "nsubjpass")
    told = _plural(desk, subject) if subject is not None else None
    return told if told is not None and told.actor else None


def _plural(desk: Desk, subject: Token) -> Choice | None:
    """The group that a subject names; an empty choice where it names many whom no actor stands for; None for one."""
    held = desk.owner.get(subject.i)
    if desk.parse.child(subject, "conj") is not None:
        return Choice("", "two or more")
    if held is not None and held.rule == RULE:
        return Choice("", "two")
    if held is not None and held.plural and held.head == subject.i:
        return Choice(held.actor, "plural subject before it", True)
    if subject.tag in ("NNS", "NNPS") or subject.lower in _MANY:
        return Choice("", "many without an actor")
    return None
