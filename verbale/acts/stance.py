"""Knows how an act stands in its clause: negated, to come, possible, going on, hedged, and under which governing words."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.acts import roles
from verbale.acts.conditions import hangs_on, opener, opens_condition
from verbale.acts.doubted import is_called_false, is_confirmed, is_false_by, is_without_proof
from verbale.acts.lexicon import Governor, Lexicon
from verbale.text.parse import Parse, Token

_HEDGES = frozenset("reportedly allegedly purportedly supposedly apparently seemingly".split())
_FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall"})
#: in a clause with these, the present is told of what lies ahead ('will open the road after it withdraws')
_THEN = frozenset({"after", "when", "before", "until"})
_MIGHT = frozenset({"could", "may", "might", "can", "ca"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "seldom", "rarely", "barely"})
#: verbs that bring a threat or a promise out: what they do not do is not said
_UTTERS = frozenset({"repeat", "renew", "make", "issue", "voice", "reiterate", "utter", "give"})


@dataclass(frozen=True, slots=True)
class Stance:
    """How an act stands. `governors` are the governing words above it, the nearest first, with their tokens;
    `condition` is the verb or noun that it hangs on, `traded` where it is only given for it; `inside_condition` where it is itself such a clause;
    `recalled` where it was said before what is told: 'did not repeat his threat to cut it off'."""

    negated: bool
    future: bool
    would: bool
    might: bool
    must: bool
    progressive: bool
    hedged: bool
    governors: tuple[tuple[Governor, Token], ...]
    condition: Token | None
    inside_condition: bool
    purpose: bool = False
    purpose_told: bool = False
    traded: bool = False
    recalled: bool = False


def stance(parse: Parse, head: Token, known: Lexicon) -> Stance:
    """The stance of the act whose verb or noun is `head`, from its own helpers and from the words above it."""
    negated = future = would = might = must = hedged = inside = unreal = traded = recalled = False
    progressive = _goes_on(parse, head)
    governors: list[tuple[Governor, Token]] = []
    condition: Token | None = None
    purpose = head.dep in ("advcl", "acl", "relcl", "xcomp") and _infinitive(parse, head)
    purpose = purpose and not (head.dep == "acl" and _is_to(parse, head)) and not _is_singled_out(parse, head)
    if head.dep == "conj" and any(t.lower == "nor" and t.i < head.i for t in parse.children(parse.head(head), "cc")):
        negated = True  # 'never called him, nor was he beaten'
    if head.dep == "conj" and any(t.lower == "or" for t in parse.children(parse.head(head), "cc")):
        negated = negated or bool(parse.child(parse.head(head), "neg"))  # 'was not jailed or even fined'
    token, steps = head, 0
    while steps < 6:
        steps += 1
        for child in parse.children(token):
            word = child.lower
            if child.dep in ("aux", "auxpass"):
                future = future or word in _FUTURE or (steps == 1 and word == "to" and _is_to(parse, token))
                would = would or (word in ("would", "'d", "’d") and not (steps == 1 and token.lemma == "like"))
                might = might or word in _MIGHT
                unreal = unreal or (steps == 1 and word == "have" and token.tag == "VBN")
                must = must or word in ("must", "should", "ought")
            elif child.dep == "neg" or (
                word in _NEGATIONS and child.dep in ("advmod", "preconj", "det") and steps == 1
            ):
                through = (
                    bool(governors) and governors[-1][1].i == token.i and governors[-1][0].id in ("aspect", "permit")
                )
                negated = negated or token is head or token.lemma in ("be", "do") or through
            elif steps == 1 and word in ("nor", "neither") and child.dep == "cc":
                negated = True
            elif word in _HEDGES:
                hedged = True
        if condition is None and token.pos in ("VERB", "AUX"):
            condition, traded = hangs_on(parse, token)
        if opens_condition(parse, token) or _is_aim(parse, token):
            inside = True
        keeps = token.lemma in ("continue", "keep") and (token.tag in ("VBZ", "VBP") or _until_now(parse, token))
        progressive = progressive or (steps > 1 and token.lemma != "go" and (keeps or _goes_on(parse, token)))
        over = parse.head(token)
        if over.i == token.i:
            break
        if (
            token.dep == "pcomp" and over.lower in ("like", "about", "toward", "towards", "without", "instead", "than")
        ) or (token.dep == "pcomp" and over.lower == "as" and any(t.lower == "such" for t in parse.children(over))):
            inside = True  # 'concerned about losing', 'aims such as returning': nothing is told
        if token.dep == "pcomp" and any(t.lower == "instead" for t in (parse.head(over), *parse.children(over))):
            inside = True
        if token.dep == "pcomp" and over.lower == "by" and parse.head(over).pos == "VERB":
            token = parse.head(over)  # 'accusations that it broke the deal by launching'
            continue
        if token.dep == "pcomp" and over.dep == "cc":
            token = parse.head(over)  # 'as well as bolstering'
            continue
        if over.lemma == "order" and parse.head(over).lower == "in":
            purpose = True  # 'sent to a jail in order to be deported'
            break
        if token.dep == "npadvmod" and token is not head:
            break  # 'agreed to swap the fishermen, the first result of the talks': the talks were held
        governor = _governor(parse, token, over, known)
        if token is head and token.dep == "advcl" and token.tag in ("VBZ", "VBP") and opener(parse, token) in _THEN:
            future = future or any(t.lower in _FUTURE for t in parse.children(over, "aux"))
        if token is head and token.dep == "advcl" and token.tag == "VBG" and not parse.child(token, "aux", "mark"):
            future = future or any(
                t.lower in _FUTURE for t in parse.children(over, "aux")
            )  # 'will appeal, challenging'
        if governor is None:
            if token.dep == "conj" and over.pos in ("VERB", "AUX") and token.pos in ("VERB", "AUX"):
                shared = token.tag == over.tag or (token.tag == "VB" and bool(parse.child(over, "aux")))
                again = _infinitive(parse, token) and _infinitive(parse, over)  # 'decided to close and to sell'
                if not again and (parse.child(token, "nsubj", "nsubjpass", "aux") or not shared):
                    break
                token = over  # 'will meet and sign': the helper stands at the first verb
                continue
            if token.dep == "prep" and token.lower in _TOPIC and over.pos == "NOUN":
                break  # 'sought information about the detention'
            if token.dep in ("dobj", "nsubjpass", "pobj", "prep", "nsubj", "attr") and head.pos in ("NOUN", "PROPN"):
                above = _over_noun(token, over, known)
                if above is not None:
                    governors.append((_of_report(parse, above, over), over))
                token = over
                continue
            break
        if governor is _THROUGH and _infinitive(parse, token) and token.dep == "xcomp":
            yet = any(t.lower == "yet" for t in parse.children(over))  # 'is yet to show'
            forced = over.lemma not in ("be", "have")
            future, purpose, negated = not yet and not forced, False, negated or yet  # 'is to meet'
        if over.lemma == "go" and over.tag == "VBG" and token.dep == "xcomp":
            future, progressive = True, False  # 'is going to meet'
        noun = parse.head(over) if over.pos == "ADP" else over
        if governor.id != "":
            governors.append((_of_report(parse, governor, noun), noun))
        if (
            over.lemma == "have"
            and token.dep == "xcomp"
            and (over.tag in ("VBP", "VBZ") or over.dep == "ccomp")
            and not parse.child(over, "dobj")
        ):
            must = must or not any(t.lower == "yet" for t in parse.children(over))  # 'have to work together'
        if over.lemma == "have" and _infinitive(parse, token) and any(t.lower == "yet" for t in parse.children(over)):
            negated = True  # 'has yet to settle on'
        if over.pos == "ADJ" and parse.head(over).lemma == "be" and parse.child(parse.head(over), "neg"):
            negated = True  # 'was not prepared to meet'
        if noun.pos == "NOUN" and any(t.lower == "no" for t in parse.children(noun, "det")):
            negated = True  # 'has no plans to lift'
        if over.pos == "NOUN" and over.dep == "dobj" and parse.head(over).lemma in _UTTERS:
            unsaid = parse.child(parse.head(over), "neg") is not None
            recalled = unsaid and parse.child(over, "poss") is not None  # 'did not repeat his threat to cut'
            negated = negated or (unsaid and not recalled)  # 'did not issue a threat to cut'
        token = over if over.pos != "ADP" else parse.head(over)
    return Stance(
        negated,
        future,
        would and not unreal,
        might or (would and unreal),  # 'would have seized'
        must,
        progressive,
        hedged,
        tuple(governors),
        condition,
        inside,
        purpose and not governors,
        purpose and _is_told_purpose(parse, head),
        traded,
        recalled,
    )


_CALLING = frozenset(
    "call phone telephone write meet visit travel fly arrive leave head depart gather rally march assemble take return come speak tweet hold stand "
    "contact approach lobby telephone email petition occupy block camp use launch stage join go turn walk line converge descend congregate demonstrate summon".split()
)


#: what is uttered by doing something to utter it
_UTTERED = frozenset({"demand", "urge", "plead", "protest", "request", "beg", "denounce", "condemn", "oppose", "decry"})


def _is_told_purpose(parse: Parse, head: Token) -> bool:
    """'called him to ask for help', 'took to the streets to protest': what was meant was done."""
    over = parse.head(head)
    if head.lemma in _UTTERED and head.dep == "advcl" and over.tag in ("VBD", "VBZ", "VBP"):
        return True  # 'defied the heat to demand its return'
    return over.lemma in _CALLING and over.tag in ("VBD", "VBN", "VBZ", "VBP", "VBG") and head.dep in ("advcl", "xcomp")


def _tells(parse: Parse, token: Token, over: Token) -> bool:
    """'told them that the army is advancing' asks for nothing, and 'announced that it had left' plans nothing;
    'demanded that the army withdraw' and 'promised that it would' do."""
    helpers = {t.lower for t in parse.children(token, "aux")}
    passive = parse.child(token, "auxpass")
    is_past = bool(helpers & {"had", "has"}) or (passive is not None and passive.tag in ("VBD", "VBZ", "VBP"))
    if token.dep != "ccomp" or over.lemma in ("demand", "insist", "request", "urge", "propose"):
        return token.dep == "ccomp" and is_past and not helpers & {"should", "must", "would"}
    if helpers & {"will", "would", "'ll", "’ll", "wo", "to", "should", "must", "can", "could", "may", "might"}:
        return "to" not in helpers and over.lemma in ("tell", "ask", "warn", "advise")
    return token.tag in ("VBD", "VBZ", "VBP") or bool(helpers) or is_past


def _is_aim(parse: Parse, verb: Token) -> bool:
    """'so that they are freed' tells an aim."""
    marks = {t.lower for t in parse.children(verb, "mark", "advmod")}
    return {"so", "that"} <= marks


def _was_done(parse: Parse, verb: Token) -> bool:
    """'was forced', 'has been compelled'"""
    passive = parse.child(verb, "auxpass")
    return passive is not None and verb.tag == "VBN" and (passive.tag == "VBD" or passive.lower == "been")


_SINGLED = frozenset({"first", "last", "latest", "only", "second", "third", "next"})


def _is_singled_out(parse: Parse, head: Token) -> bool:
    """'was the last premier to visit Ostria': told as a fact of him who did."""
    if head.dep not in ("acl", "relcl"):
        return False
    noun = parse.head(head)
    did = parse.head(noun).lemma in ("be", "become") and parse.head(noun).tag in ("VBD", "VBZ", "VBN")
    return did and any(t.lower in _SINGLED for t in parse.children(noun, "amod", "advmod"))


def _infinitive(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "to" for t in parse.children(verb, "aux"))


_NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
#: what is done over a time and goes on, told as lasting since a day or for a time
_LASTING = frozenset(
    "hold detain wage fund underwrite occupy blockade besiege host shelter feed patrol fight boycott strike protest support "
    "back finance bankroll arm train imprison jail picket surround encircle starve control camp".split()
)
_SPANS = frozenset("day week month year decade hour generation century".split())


def _goes_on(parse: Parse, verb: Token) -> bool:
    """'is bombing', 'has been massing'; 'was talking' is over."""
    helpers = [t.lower for t in parse.children(verb, "aux")]
    if verb.tag == "VBN" and any(t.lower == "being" for t in parse.children(verb, "auxpass")):
        return any(h in _NOW for h in helpers)  # 'are being questioned'
    if verb.lemma in _LASTING and verb.tag == "VBN" and any(h in ("has", "have", "'ve", "’ve") for h in helpers):
        return any(_lasts(parse, p) for p in parse.children(verb, "prep", "advcl"))  # 'has waged a war since May'
    return verb.tag == "VBG" and any(h in _NOW or h == "been" for h in helpers)


def _lasts(parse: Parse, prep: Token) -> bool:
    """'since May', 'for a decade', 'for 14 months'"""
    if prep.lower == "since":
        return True
    return prep.lower == "for" and any(n.entity == "DATE" or n.lemma in _SPANS for n in parse.children(prep, "pobj"))


def _until_now(parse: Parse, verb: Token) -> bool:
    """'has continued to bomb'"""
    return verb.tag == "VBN" and any(t.lower in ("has", "have", "'ve", "’ve") for t in parse.children(verb, "aux"))


def _is_to(parse: Parse, verb: Token) -> bool:
    """'Leaders to meet on Monday': a headline's infinitive as the main verb."""
    over = parse.head(verb)
    if verb.dep == "acl":  # 'The president to visit Ostria', with no other verb
        return (
            over.dep == "ROOT"
            and over.pos in ("NOUN", "PROPN")
            and (over.entity == "PERSON" or bool(parse.children(over, "poss")))
        )
    return verb.dep == "ROOT" or (verb.dep == "relcl" and over.dep == "ROOT")


_AIMING = frozenset(
    {"work", "help", "move", "go", "come", "join", "serve", "step", "use", "have", "rush", "return", "gather"}
)
_ASKING_FOR = frozenset({"call", "press", "push", "appeal", "ask", "plead", "lobby", "argue"})


def _over_noun(token: Token, over: Token, known: Lexicon) -> Governor | None:
    """The governing word over a noun: 'planned an attack', 'called for the release', 'the threat of war', 'accused of'."""
    if over.pos in ("VERB", "AUX"):
        if token.dep == "dobj":
            return known.governing_verbs.get(over.lemma)
        if token.dep == "nsubjpass" and over.lemma in _ARRANGED:
            return known.governing_verbs.get(over.lemma)  # 'a meeting is planned for Friday'
        if token.dep == "prep" and token.lower == "for" and over.lemma in _ASKING_FOR:
            return known.governing_verbs.get(over.lemma)
        if token.dep == "prep" and token.lower == "of" and over.lemma in ("accuse", "suspect", "warn", "convict"):
            return known.governing_verbs.get(over.lemma)
        return None
    if over.pos == "NOUN" and token.dep == "prep" and token.lower in ("of", "for", "to", "against"):
        return known.governing_nouns.get(over.lemma)
    return None


#: what somebody knows, asks or says something of
_TOPIC = frozenset({"about", "regarding", "concerning"})
_ARRANGED = frozenset({"plan", "schedule", "set", "expect", "arrange", "slate"})
#: what governs a gerund after a noun: 'plans of closing', 'no intention of closing'
_OF_DOING = frozenset({"consider", "plan", "promise", "threat", "deny", "refuse"})
_THROUGH = Governor("", "", "")
_REPORT = Governor("report", "alleged", "")
_DENIED = Governor("deny", "denied", "REJECT")
#: nouns that only tell what somebody says
_TIDINGS = frozenset({"report", "accuse"})
#: what one is accused 'of' doing, and blamed 'for' doing
_BLAMED = frozenset({"of", "for"})
_HELD = frozenset("think believe say report know understand suspect estimate fear allege rumour claim".split())


def _of_report(parse: Parse, governor: Governor, noun: Token) -> Governor:
    """The governor, or what is said of the report that it is: denied, or told as so."""
    if governor.id not in _TIDINGS or noun.pos != "NOUN":
        return governor
    if is_called_false(parse, noun):
        return _DENIED
    return _THROUGH if is_confirmed(parse, noun) else governor


def _governor(parse: Parse, token: Token, over: Token, known: Lexicon) -> Governor | None:
    """The governing word directly above, if `token` is its infinitive, clause or gerund; None where there is none."""
    if token.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp"):
        if token.dep == "pcomp":
            blamed = roles.accusing(parse, token) if over.lower in _BLAMED else None
            over = blamed if blamed is not None else parse.head(over)
        elif token.dep in ("advcl", "acl", "relcl"):
            if token.dep == "relcl" and over.pos == "NOUN" and parse.child(token, "mark"):
                told = known.governing_nouns.get(over.lemma)  # 'a rumour that Ostria shelled the port'
                return told if told is not None and told.id in _TIDINGS else None
            if not any(t.lower == "to" for t in parse.children(token, "aux")) and token.dep != "acl":
                return None
        if over.pos in ("VERB", "AUX"):
            if over.lemma == "be" and token.dep in ("xcomp", "ccomp"):
                return _DENIED if token.dep == "ccomp" and is_false_by(parse, over) else _THROUGH
            if over.lemma == "call" and parse.child(over, "dobj"):
                return None  # 'called the envoy to congratulate him'
            if over.lemma in _HELD and token.dep == "xcomp" and parse.child(over, "nsubjpass", "auxpass"):
                return _REPORT  # 'are thought to have gathered'
            governor = known.governing_verbs.get(over.lemma)
            if governor is not None and governor.id == "force" and token.dep == "xcomp" and _was_done(parse, over):
                return _THROUGH  # 'was forced to resign' and did
            if governor is not None and governor.id == "aspect" and token.dep == "advcl" and over.lemma in _AIMING:
                return None  # 'worked with others to push for': an aim
            if (
                governor is not None
                and governor.id in ("request", "threat", "promise", "plan", "decide")
                and _tells(parse, token, over)
            ):
                return None
            return governor
        if token.dep == "pcomp" and over.pos == "NOUN":
            held = known.governing_nouns.get(over.lemma)
            return held if held is not None and held.id in _OF_DOING else None
        if over.lemma == "able" and parse.head(over).tag in ("VBD", "VBN"):
            return _THROUGH  # 'was able to intercept' did
        if over.pos == "ADJ":
            return known.governing_adjectives.get(over.lemma)
        if over.pos == "NOUN" and is_without_proof(parse, over):
            return _REPORT
        if (
            over.pos in ("NOUN", "PROPN")
            and token.dep in ("acl", "ccomp")
            and any(t.lower in ("to", "of", "that") for t in parse.children(token, "aux", "mark"))
        ):
            return known.governing_nouns.get(over.lemma)
        if over.pos == "NOUN" and token.dep in ("acl", "relcl") and token.tag in ("VB", "VBP", "VBN"):
            asked = known.governing_nouns.get(over.lemma)  # 'its demand that Ostria withdraw'
            that = any(t.lower == "that" and t.pos == "SCONJ" for t in parse.children(token))
            return asked if that and asked is not None and asked.id == "request" else None
    return None
