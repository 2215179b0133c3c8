"""Knows who stands on each side of a pattern's place: who acts, upon whom, who is only harmed, and whose law it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.actors.actor import Actor
from verbale.acts import roles
from verbale.acts.act import MUTUAL
from verbale.acts.around import touched_around
from verbale.acts.behind import senders
from verbale.acts.envoys import called_home, moved_envoys
from verbale.acts.lexicon import Lexicon, lexicon
from verbale.acts.mutual import are_mutual
from verbale.acts.nominals import who_meets
from verbale.acts.parties import Parties
from verbale.acts.patterns import Match
from verbale.acts.senses import deed_judged
from verbale.acts.setting import GOVERNING, other_state
from verbale.acts.standing import same_side, standing
from verbale.acts.undergone import JUDGED, SUFFERED, is_own, more_of_them, who_suffered, whose_things
from verbale.text.parse import Parse, Token


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts, upon whom; `harmed` those who suffer what is condemned and are not blamed for it; `by_unknown` where
    the words tell of attackers of whom nobody knows who they are."""

    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    harmed: tuple[Actor, ...] = ()
    by_unknown: bool = False


def placed(parse: Parse, match: Match, nominal: bool) -> Match:
    """The match with the places of its parties as its clause gives them."""
    if match.pattern.id in ("allege-clause", "claim-responsible") and match.complement is not None:
        if roles.is_passive(parse, match.complement):  # 'claimed that soldiers had been killed': whoever did it
            doers = tuple(roles.agents(parse, match.complement))
            match = replace(match, options=(doers,) if doers else ())
    if match.pattern.predicate is not None:  # 'described the crisis as the invasion of Ostria by Varland'
        doers = tuple(roles.owners(parse, match.words[-1]))
        match = replace(match, options=(doers, *match.options) if doers else match.options)
    if match.pattern.id in _FOR_OTHERS and any(t.lemma in _DUE for t in match.objects):
        match = replace(match, options=())  # 'called for the release of Dorn': he is not the one who is asked
    if match.head.lemma == "come" and match.pattern.id == "open-fire":  # 'the town came under fire from rebels'
        doers = tuple(roles.governed(parse, match.head, "by") or roles.governed(parse, match.head, "from"))
        match = replace(match, actors=doers, options=(match.actors,) if match.actors else ())
    if nominal and match.pattern.type == "CONSULT" and not match.actors:
        match = replace(match, actors=tuple(who_meets(parse, match.head)))
    return match


def sides_of(parse: Parse, match: Match, parties: Parties, known: Lexicon) -> Sides:
    """The parties of the match as far as its own words name them."""
    actors = _without_press(parties.all_strict(match.actors)) or parties.taken_up(match.actors)
    if not actors and match.actors:
        actors = parties.all_strict(
            roles.speakers_over(parse, match.head)
        )  # 'said it was wrong and summoned the envoy'
    if not actors and match.pattern.id in _CARRIED:
        actors = senders(parties, match.actors)
    if match.actors and all(parties.is_assumed(t) for t in match.actors):
        named = _first_resolved(match, parties, ())  # 'the government gave Ostria two days': not Ostria's own
        kept = tuple(a for a in actors if all(a.id != r.id for r in named))
        other = other_state(parties.cast, parties.states, {r.country for r in named}) if actors and not kept else None
        actors = (other,) if other is not None else kept
    recipients = _without_press(_first_resolved(match, parties, actors))
    if (
        match.recipients
        and all(parties.is_assumed(t) or parties.is_bare(t) for t in match.recipients)
        and match.pattern.type in MUTUAL
    ):
        if {r.country for r in recipients} == {
            a.country for a in actors
        }:  # 'the government was told by Ostrian officials'
            other = other_state(parties.cast, parties.states, {a.country for a in actors})
            recipients = (other,) if other is not None else recipients
    if match.pattern.type == "PROTEST" and recipients and _is_for_others(parse, match, parties):
        recipients = ()
    suffered = False
    if match.head.lemma in SUFFERED and not recipients and actors and all(a.kind == "person" for a in actors):
        if parse.children(match.head, "poss"):
            actors, recipients, suffered = (), actors, True  # 'his murder', 'Dorn's abduction'
    if match.pattern.type == "REQUEST" and roles.addressing(parse, match.head) is not None:
        heard = parties.all_lenient([parse.head(match.head)])  # 'wrote to the government seeking news'
        recipients = heard or recipients
    harmed: tuple[Actor, ...] = ()
    deed = deed_judged(match, known)
    if deed is not None:
        hurt = who_suffered(parse, (deed,), parties)
        blamed = tuple(a for a in parties.all_strict(roles.owners(parse, deed)) if all(a.id != h.id for h in hurt))
        harmed = (*(r for r in recipients if all(r.id != b.id for b in (*blamed, *hurt))), *hurt)
        recipients = blamed
    elif match.pattern.type in JUDGED and (hurt := who_suffered(parse, match.objects, parties)):
        harmed = tuple(r for r in recipients if any(r.id == h.id for h in hurt))
        recipients = tuple(r for r in recipients if all(r.id != h.id for h in hurt))
    recipients = tuple(r for r in recipients if not is_own(r, actors) and not _are_moved(r, match, actors))
    if not recipients and not harmed:
        recipients = (
            _own_government(match, parties, actors)
            or _them(match, parties, actors)
            or _taken_up(parse, match, parties, actors)
            or _maker(parse, match, parties, actors)
            or tuple(a for a in parties.taken_up(_pronouns(parse, match, actors), actors) if not is_own(a, actors))
            or whose_things(parse, match, parties, actors)
            or more_of_them(parse, match, parties, actors)
        )
    recipients = recipients or _below(parse, match, parties, actors) or _who_undergoes(parse, match, parties, actors)
    if not recipients:
        around = touched_around(parse, match, parties, actors)
        recipients = tuple(r for r in around if not is_own(r, actors) and not _are_moved(r, match, actors))
    if match.pattern.type in MUTUAL and len({a.country for a in actors}) > 1:
        recipients = tuple(r for r in recipients if not parties.is_without_name(r))  # 'agreed to form a panel'
    if match.pattern.id in _FOR_OTHERS and not any(r.kind == "state" or standing(r) == 2 for r in recipients):
        recipients = ()  # 'demanded the protection of civilians' asks nothing of them
    if any(t.lemma == "membership" for t in match.objects) and match.pattern.type == "SANCTION":
        member = parties.all_lenient(o for t in match.objects for o in roles.owners(parse, t))
        body = parties.all_strict(n for t in match.objects for p in ("of", "in") for n in roles.governed(parse, t, p))
        if member:  # 'Ostria's membership of the union was suspended'
            actors, recipients = actors or body, member
    if match.pattern.symmetric and not actors and not match.actors and len(recipients) > 1:
        actors, recipients = recipients, ()  # 'a ceasefire was signed between Varland and Ostria'
    if not actors and not match.actors and match.pattern.type == "SANCTION":
        whose = (parties.owner(t) for t in (*match.objects, *match.words) if t.lemma in _IMPOSED)
        actors = next(((a,) for a in whose if a is not None), ())  # 'the Varlandic sanctions imposed on Ostria'
        recipients = tuple(r for r in recipients if not is_own(r, actors))
    if not actors and not match.actors and match.pattern.type == "SANCTION":
        actors = parties.all_strict(roles.governed(parse, match.head, "from"))  # 'was expelled from the party'
        recipients = tuple(r for r in recipients if all(r.id != a.id for a in actors))
    if are_mutual(parse, match, actors):
        recipients = actors  # 'accused each other'
    if envoys := moved_envoys(parse, match):
        actors, recipients = called_home(parse, envoys, match, parties, actors)
    if match.pattern.id == "file-suit":  # 'filed a case at the police station': where it is filed is not whom it blames
        recipients = tuple(r for r in recipients if r.sector not in ("COP", "JUD"))
    if match.pattern.mode == "arrest" and not actors and recipients and all(r.sector == "COP" for r in recipients):
        actors, recipients = recipients, ()
    if match.pattern.id == "deny-claim":  # 'denied any involvement of its troops': whose they are is no recipient
        recipients = tuple(r for r in recipients if not any(same_side(r, a) for a in actors))
    if match.pattern.id in _SUMMONS and actors and {a.country for a in actors} == {r.country for r in recipients}:
        other = other_state(parties.cast, parties.states, {r.country for r in recipients})
        actors = (other,) if other is not None else actors  # 'the Ostrian envoy was called in to the Foreign Office'
    if match.pattern.id in _TAKEN:
        recipients = _without_ground(parties, actors, recipients)
    recipients = tuple(r for r in recipients if not _is_set_up(match, r))
    if match.pattern.type in _IN_PLACES:
        recipients = tuple(_whose_it_is(parties, actors, r) for r in recipients)
    unknown = (
        match.pattern.type == "ASSAULT"
        and bool(match.actors)
        and all(_is_unknown(parse, t) for t in match.actors)
        and all(parties.is_without_name(a) or not a.id.startswith("org:") for a in actors)
    )
    return Sides(() if unknown else actors, recipients, harmed, unknown or suffered)  # 'unidentified men', 'gunmen'


#: patterns of ground that is taken
_TAKEN = frozenset({"take-town", "take-named", "retake"})


def _without_ground(parties: Parties, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'The rebels seized a district': the ground is nobody; whose it is, where a state is told."""
    places = lexicon().sets["PLACES"]
    found: list[Actor | None] = []
    for one in recipients:
        noun = one.name.lower().split()[-1] if one.name else ""
        ground = (one.kind == "group" or parties.is_without_name(one)) and (
            noun in places or noun.removesuffix("s") in places
        )
        found.append(parties.state(one.country) if ground else one)
    kept = {a.id: a for a in found if a is not None and not is_own(a, actors)}
    return tuple(kept.values())


#: what somebody opens, leads or asks for, and so is not whom it touches
_SET_UP = frozenset("inquiry enquiry probe investigation commission campaign drive crackdown referendum".split())
_SETTING_UP = frozenset(
    "open launch start begin initiate order conduct lead set establish create form appoint hold demand request propose call want "
    "run mount wage announce institute convene".split()
)


def _is_set_up(match: Match, one: Actor) -> bool:
    """'initiated the inquiry', 'demands that a commission be established', 'led a campaign': a thing made, and no party."""
    noun = one.name.lower().split()[-1] if one.name else ""
    made = [t for option in match.options for t in option if t.lemma in _SET_UP]
    return noun in _SET_UP and bool(made) and match.head.lemma in _SETTING_UP


#: types of which a town told as whom they touch is only where they happen
_IN_PLACES = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})


def _whose_it_is(parties: Parties, actors: tuple[Actor, ...], one: Actor) -> Actor:
    """'marched in cities across the land': the state whose they are, where it does not act itself."""
    places = lexicon().sets["PLACES"]
    noun = one.name.lower().split()[-1] if one.name else ""
    if not parties.is_without_name(one) or not (noun in places or noun.removesuffix("s") in places or noun == "cities"):
        return one
    state = parties.state(one.country)
    return one if state is None or is_own(state, actors) else state


#: whose 'of' tells whom they befall
_BEFALLS = frozenset(
    "shutdown closure killing arrest detention murder death jailing sentencing deportation eviction treatment abuse beating "
    "shooting rape imprisonment loss lack collapse neglect shortage execution conviction dismissal sacking suspension".split()
)


def _is_for_others(parse: Parse, match: Match, parties: Parties) -> bool:
    """'A march against the closure of the schools' is not against the schools."""
    nouns = [roles.core(parse, t) for option in match.options for t in option]
    told = [t for t in nouns if t.lemma in _BEFALLS and parties.actor(t) is None]
    return bool(told) and len(told) == len(nouns) and all(not roles.owners(parse, t) for t in told)


#: by which nobody is told but that he attacks
_ATTACKERS = frozenset(
    "gunman gunwoman assailant attacker bomber shooter arsonist knifeman assassin intruder stabber".split()
)
_HIDDEN = frozenset("unidentified unknown masked hooded unnamed mysterious faceless armed".split())


def _is_unknown(parse: Parse, token: Token) -> bool:
    noun = roles.core(parse, roles.antecedent(parse, token))
    beside = {t.lower for t in parse.children(noun, "amod", "acl", "compound")}
    if parse.children(noun, "poss", "appos") or any(
        t.entity in ("NORP", "GPE", "ORG") for t in parse.subtree(noun, ("relcl", "acl", "prep"))
    ):
        return False
    return noun.lemma in _ATTACKERS or (
        noun.lemma in ("man", "person", "people", "gang", "youth", "group") and bool(beside & _HIDDEN)
    )


_SUMMONS = frozenset({"summon-ambassador", "call-in-envoy"})
#: whose these are imposes them
_IMPOSED = frozenset({"sanction", "embargo", "tariff", "blockade", "restriction", "measure"})
#: what is asked for others of whom nothing is asked
_DUE = frozenset("release freedom protection safety return compensation justice pardon acquittal reinstatement".split())
_FOR_OTHERS = frozenset({"demand", "stress-need", "call-for", "call-for-ceasefire"})


def _first_resolved(match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those acted upon at the first place of the pattern where anybody known stands who is not the actor himself."""
    for option in match.options:
        found = parties.all_lenient(option)
        if any(not is_own(a, actors) for a in found):
            return found
    return ()


#: what one says to a government, or of it
_TO_ITS_OWN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "SANCTION"})


def _own_government(match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'accused the Varlandic leadership', said by its minister; 'urged the government', in an article about one state."""
    if match.pattern.type not in _TO_ITS_OWN or not actors or any(a.kind == "state" for a in actors):
        return ()
    for token in match.recipients:
        if token.pos == "NOUN" and token.lemma in GOVERNING:
            found = parties.strict(token)
            if found is not None and any(found.id == a.id for a in actors):
                found = parties.state(found.country)  # 'sacked her government'
            if found is not None and found.kind == "state":
                return (found,)
    return ()


def _them(match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those whom 'them' means where nobody else is named, and it cannot mean those who act; or whose 'their' is."""
    pronouns = [
        t for option in match.options for t in option
        if (t.lower == "them" and t.dep in ("dobj", "pobj", "dative")) or t.lower == "their"
    ]  # fmt: skip
    return parties.meant_by(pronouns[0], actors) if pronouns else ()


def _pronouns(parse: Parse, match: Match, actors: tuple[Actor, ...]) -> list[Token]:
    """The pronouns among those acted upon; and whose the things are, where that cannot be who acts: 'police searched his
    home', 'the minister froze their accounts'."""
    places = [t for option in match.options for t in option]
    one = bool(actors) and all(a.kind == "person" for a in actors)
    others = ("their",) if one else ("his", "her")
    owners = [o for t in places if t.pos == "NOUN" for o in roles.owners(parse, t)]
    own = (t for t in (*places, *owners) if t.tag == "PRP$" and t.lower in others and actors)
    return [*(t for t in places if t.tag == "PRP"), *own]


#: patterns whose subject is what is brought
_CARRIED = frozenset({"aid-arrives"})
_ENVOYS = frozenset({"ambassador", "envoy", "consul", "chargé", "attaché", "representative"})


#: verbs by which people are sent where others want them, or kept from there
_MOVES = frozenset("send deploy dispatch post station move withdraw pull keep provide redeploy recall".split())


def _are_moved(recipient: Actor, match: Match, actors: tuple[Actor, ...]) -> bool:
    """'completed the withdrawal of its forces', 'recalled its envoy', 'agreed to send observers': who is moved is no party to it."""
    if match.pattern.type == "AGREE" and match.complement is not None and match.complement.lemma in _MOVES:
        return recipient.kind == "group" and (
            recipient.country is None or any(a.country == recipient.country for a in actors)
        )
    if match.pattern.type not in ("RETREAT", "MOBILIZE", "SANCTION") or recipient.sector not in ("MIL", "GOV"):
        return False
    if match.pattern.type == "SANCTION" and match.head.lemma not in ("recall", "withdraw"):
        return False
    own = recipient.kind == "group" or (recipient.office or "ambassador") in _ENVOYS
    return own and any(a.kind == "state" and a.country == recipient.country for a in actors)


def _taken_up(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'Norvia condemned the raid of Ostria but Varland hailed it': what the clause before speaks of."""
    for token in match.recipients[:1]:
        if token.lower not in ("it", "they", "them", "this") or parties.actor(token) is not None:
            continue
        if match.head.dep not in ("conj", "advcl"):
            continue
        before = parse.head(match.head)
        if before.pos not in ("VERB", "AUX") or before.i > match.head.i:
            continue
        held = roles.objects(parse, before) or roles.surface_subjects(parse, before)
        found = tuple(a for a in parties.all_lenient(held) if not is_own(a, actors))
        if found:
            return found
    return ()


def _below(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'reaffirmed its support for Ostria's bid for the coming year', 'agreed to requests of Ostria': who stands below the
    object or after the preposition that made the pattern fit, where its places name nobody."""
    if match.pattern.type not in ("SUPPORT", "AGREE", "AID", "REJECT", "CONCEDE"):
        return ()
    under = roles.datives(parse, match.head)  # 'offered Dorn the post of minister'
    under += [n for word in match.words if word.dep == "prep" for n in parse.children(word, "pobj")]
    for place in match.pattern.recipients:
        under.extend(n for thing in match.objects for n in roles.governed(parse, thing, place))
    return tuple(a for a in parties.all_lenient(under) if not is_own(a, actors))


def _who_undergoes(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'The editor was fined two million', 'Dorn was arrested countless times': the subject, where how much stands as object."""
    if "obj" not in match.pattern.recipients or match.head.pos != "VERB" or not roles.is_passive(parse, match.head):
        return ()
    found = parties.all_lenient(roles.surface_subjects(parse, match.head))
    return tuple(a for a in found if not is_own(a, actors))


_MADE_BY = frozenset({"REJECT", "SUPPORT", "CONCEDE", "ACCUSE", "SANCTION", "COERCE"})


def _maker(parse: Parse, match: Match, parties: Parties, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """'refused one of Ostria's appeals', 'backed the efforts of Norvia': whose the thing is that is refused or backed."""
    if match.pattern.type not in _MADE_BY or match.head.pos not in ("VERB", "AUX"):
        return ()
    things = [roles.core(parse, t) for t in match.objects]
    if match.pattern.type == "ACCUSE" or roles.is_passive(parse, match.head):
        made = [a for t in (*things, *roles.objects(parse, match.head)) if (a := parties.made_before(t)) is not None]
        if made or match.pattern.type == "ACCUSE":
            return tuple(a for a in made[:1] if not is_own(a, actors))
    found = parties.all_strict(
        o for t in things if t.pos == "NOUN" for o in (roles.owners(parse, t) or roles.governed(parse, t, "of"))
    )
    if not found and match.pattern.type != "COERCE":
        found = parties.all_lenient(t for t in things if t.pos == "NOUN" and parse.children(t, "acl"))
    return tuple(a for a in found if not is_own(a, actors))


def _without_press(found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Without the agency or paper that stands beside others ('(Xinhua) -- the premier called'); alone it stays."""
    others = tuple(a for a in found if a.sector not in ("JRN", "MED"))
    return others or found


def is_third_party(
    governors: tuple[tuple[object, Token], ...], parse: Parse, parties: Parties, recipients: tuple[Actor, ...]
) -> bool:
    """Does what is asked for touch somebody other than who asks and who is asked?"""
    asked = [
        a
        for _, verb in governors
        for a in parties.all_lenient((*roles.subjects(parse, verb), *roles.objects(parse, verb)))
    ]
    return bool(recipients) and not any(same_side(r, a) for r in recipients for a in asked)


def stands_for_nobody(recipients: tuple[Actor, ...]) -> bool:
    """Are those named without any standing in politics ('speaking to the newspaper')?"""
    return bool(recipients) and not any(standing(r) for r in recipients)
