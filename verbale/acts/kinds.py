"""Knows kinds of words that stand for parties (bodies of law, houses, fighters, people), and how demands are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from verbale.acts import roles
from verbale.acts.lexicon import Words
from verbale.acts.organs import ORGANS, is_people
from verbale.text.parse import Parse, Token

Sets = dict[str, Words]

Demand = Callable[[Parse, Token, list[Token], "Token | None", Sets], bool]

LAW = frozenset(
    "police policeman officer prosecutor investigator authority detective agency service commission magistrate tribunal court "
    "judge bureau agent directorate inspector inspectorate regulator watchdog customs guard coastguard gendarme soldier force "
    "army troop squad ministry minister government regime junta state bailiff administration official municipality council "
    "warder marshal sheriff ombudsman navy patrol security parliament intelligence spy informer militia plainclothes".split()
)

COURTS = frozenset(
    "court judge tribunal jury justice magistrate panel bench chamber commission council regulator prosecutor verdict ruling "
    "body authority committee parliament board ombudsman arbitrator assembly state government president king".split()
)

HOUSES = frozenset(
    "parliament senate congress assembly house chamber lawmaker legislator legislature deputy mp senator council committee "
    "cabinet government bloc party commons duma knesset diet bundestag majority coalition president voter peer councillor".split()
)

ARMS = frozenset(
    "rebel militant insurgent gunman guerrilla gunner sniper terrorist jihadist separatist militiaman militiamen gunship group commander warlord islamist "
    "mercenary paramilitary fighter brigade militia attacker assailant bomber raider army front soldier troop force police "
    "squad mob gang men settler cartel hitman sniper pirate bandit herdsman drone jet gunship helicopter warplane airstrike "
    "missile artillery rocket shell mortar tank bomb warship gunboat bomber plane aircraft navy raid".split()
)

_PERSONAL = frozenset("he she him her them they who whom himself herself themselves we us i me".split())

CLUBS = frozenset("party union parliament council bloc alliance league assembly coalition senate organisation organization body "
                   "group caucus cabinet government committee club federation association movement front congress".split())  # fmt: skip

POSTS = frozenset(
    "office post command duty parliament seat service position job bench cabinet government council force army".split()
)

ENVOYS = frozenset("diplomat envoy ambassador consul attaché attache staff official correspondent chargé".split())

CELLS = frozenset(
    "prison jail cell custody detention colony camp barrack station compound gaol dungeon confinement charge trial".split()
)

TERMS = frozenset("prison jail imprisonment sentence term bar custody detention life death hard stretch jail".split())

CRIMES = frozenset(
    "fraud bribery corruption treason murder sedition espionage embezzlement terrorism spying blasphemy perjury incitement "
    "contempt manslaughter extortion plotting libel defamation slander graft abuse charge count crime guilty genocide "
    "insubordination mutiny smuggling insulting laundering year month prison jail life death jailing".split()
)

MILITARY = frozenset(
    "military naval army air war joint live-fire amphibious missile troop artillery submarine joint defence defense border".split()
)

TALKS = frozenset(
    "talk negotiation meeting discussion consultation dialogue summit session conference parley contact conversation "
    "round conclave mediation".split()
)


def actors_of(parse: Parse, verb: Token) -> list[Token]:
    return [roles.core(parse, t) for t in roles.subjects(parse, verb)]


def below(parse: Parse, verb: Token) -> set[str]:
    """The lemmas below the verb, without what is coordinated with it."""
    return {t.lemma for t in parse.subtree(verb, ("conj",))} | {t.lower for t in parse.subtree(verb, ("conj",))}


def here(parse: Parse, verb: Token) -> set[str]:
    return {t.lemma for t in parse.tokens_of(parse.sentence_of(verb))}


def has(tokens: Iterable[Token], words: Words) -> bool:
    return any(t.lemma in words or t.lower in words for t in tokens)


def is_named(token: Token) -> bool:
    return token.entity in ("GPE", "NORP", "ORG", "PERSON") or token.pos == "PROPN"


def governs(token: Token, sets: Sets) -> bool:
    return token.lemma in ORGANS or token.lemma in sets["OFFICIALS"] or token.lemma in LAW or token.lemma in HOUSES


def _is_state(token: Token, sets: Sets) -> bool:
    return (
        is_named(token)
        or governs(token, sets)
        or token.lower in ("it", "they", "who", "we", "side", "both", "he", "she")
        or token.lemma in ("country", "nation", "side", "neighbour", "neighbor", "alliance", "state", "capital", "junta", "bank", "party", "rebel", "union")
        or token.lemma in sets["TROOPS"]
    )  # fmt: skip


def is_speaker(parse: Parse, token: Token, sets: Sets) -> bool:
    return _is_state(token, sets) or token.lower in _PERSONAL or is_people(parse, token)


def is_name(token: Token) -> bool:
    """A name of which the recogniser does not know what it names, mostly a person's."""
    return token.pos == "PROPN" and token.entity == "" and token.text[:1].isupper()


def is_human(parse: Parse, token: Token, sets: Sets) -> bool:
    """A person or people, named, described or counted; not a state."""
    if token.entity in ("PERSON", "NORP") or token.lower in _PERSONAL or is_people(parse, token):
        return True
    if is_name(token):
        return True
    if token.entity == "CARDINAL" or token.pos == "NUM":
        return True
    names = ("PERSONS", "PRISONER", "OFFICIALS", "RESIDENTS")
    things = ("government", "parliament", "cabinet", "vessel", "ship", "tanker", "body", "remain", "head")
    return token.lemma not in things and (any(token.lemma in sets[n] for n in names) or token.lemma in _MORE_PEOPLE)


_MORE_PEOPLE = frozenset(
    "soldier troop policeman commander clerk engineer aid-worker peacekeeper medic tourist pilgrim herder bystander passenger "
    "guest hostage elder chief singer poet novelist comedian columnist blogger preacher imam rabbi nun mayor councillor "
    "treasurer accountant banker broker ally rival figure deputy ex-minister dissident member trawlerman fisherman seaman "
    "smallholder shepherd docker stevedore guard conscript deserter recruit cadet officer captain colonel major lieutenant "
    "general admiral brigadier spy informant defector courier envoy diplomat consul interpreter contractor labourer cook "
    "campaigner organiser organizer ringleader picket striker squatter tenant widow orphan toddler boy girl baby".split()
)


def in_passive(parse: Parse, verb: Token) -> bool:
    return roles.is_passive(parse, verb)


def by(*kinds: Callable[[Parse, Token, Sets], bool]) -> Demand:
    """Some actor is of one of the kinds; a passive without an agent is let through."""

    def met(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
        actors = actors_of(parse, verb)
        if not actors:
            return in_passive(parse, verb)
        return any(kind(parse, t, sets) for t in actors for kind in kinds)

    return met


def state(parse: Parse, t: Token, sets: Sets) -> bool:
    return _is_state(t, sets)


def speaks(parse: Parse, t: Token, sets: Sets) -> bool:
    return is_speaker(parse, t, sets)


def body(words: Words) -> Callable[[Parse, Token, Sets], bool]:
    def kind(parse: Parse, t: Token, sets: Sets) -> bool:
        if t.lemma in words:
            return True
        return (
            t.entity in ("ORG", "GPE", "NORP") or (t.pos == "PROPN" and t.entity not in ("PERSON",)) or t.lower == "it"
        )

    return kind


def people(parse: Parse, t: Token, sets: Sets) -> bool:
    return is_people(parse, t) or t.lower in ("they", "who", "some", "others") or t.entity == "NORP"


def armed(parse: Parse, t: Token, sets: Sets) -> bool:
    return t.lemma in ARMS or t.lemma in sets["TROOPS"] or t.lemma in sets["WEAPONS"]


def warring(parse: Parse, t: Token, sets: Sets) -> bool:
    return armed(parse, t, sets) or t.entity in ("GPE", "NORP", "ORG") or t.lower in ("they", "it", "both")


def strict(demand: Demand) -> Demand:
    """Some actor must be named: no passive without an agent."""

    def met(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
        return bool(actors_of(parse, verb)) and demand(parse, verb, held, inner, sets)

    return met


def both(first: Demand, second: Demand) -> Demand:
    return lambda parse, verb, held, inner, sets: (
        first(parse, verb, held, inner, sets) and second(parse, verb, held, inner, sets)
    )


def on_human(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return any(is_human(parse, t, sets) for t in held)


def beside(words: Words) -> Demand:
    """One of the words stands below the verb."""
    return lambda parse, verb, held, inner, sets: bool(below(parse, verb) & words)


def subject_one_of(words: Words) -> Demand:
    def met(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
        return any(roles.core(parse, t).lemma in words for t in roles.surface_subjects(parse, verb))

    return met


def subject_human(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return any(is_human(parse, roles.core(parse, t), sets) for t in roles.surface_subjects(parse, verb))


def is_titled(parse: Parse, name: Token, sets: Sets) -> bool:
    """'Education Minister Ivo Dorn', 'Ivo Dorn, the army chief': the office stands beside the name."""
    beside = [*parse.children(name, "compound", "appos", "amod", "nmod")]
    return any(t.lemma.lower() in sets["OFFICIALS"] or t.lemma.lower() in OFFICERS for t in beside)


OFFICERS = frozenset(
    "mufti bishop ambassador attorney inspector superintendent warden dean registrar commissioner treasurer curator archbishop "
    "judge magistrate general officer colonel admiral aide adviser lawmaker professor rector dean editor ombudsman prosecutor "
    "auditor governor mayor prefect deputy lieutenant commander chairman chairwoman councillor teacher ally spokesman".split()
)

MARKED = frozenset(
    "journalist activist lawyer candidate politician imam priest worshipper campaigner dissident editor organiser unionist lawmaker rapporteur".split()
)


def body_only(words: Words) -> Callable[[Parse, Token, Sets], bool]:
    return lambda parse, t, sets: t.lemma in words


def human_by_law(parse: Parse, verb: Token, held: list[Token], inner: Token | None, sets: Sets) -> bool:
    return on_human(parse, verb, held, inner, sets) and by(body(LAW))(parse, verb, held, inner, sets)


_AT_SEA = frozenset(
    "sea ocean water waters gulf strait bay channel direction airspace zone orbit space sky air".split()
)


def _is_time(parse: Parse, token: Token) -> bool:
    """'on Tuesday', 'at 6am local time'"""
    near = (token, *parse.children(token, "compound", "nummod", "amod", "nmod"))
    return any(t.entity in ("DATE", "TIME") for t in near)


def lands_on_somebody(parse: Parse, verb: Token, held: list[Token]) -> bool:
    """'fired at the base', 'fired rockets into Ostria': what is fired is aimed; into the sea it is tested."""
    near = [verb, *held]
    aimed = [n for one in near for p in ("at", "on", "against") for n in roles.governed(parse, one, p)]
    if any(not _is_time(parse, t) for t in aimed):
        return True
    into = [n for one in near for p in ("into", "towards", "toward", "inside") for n in roles.governed(parse, one, p)]
    return any(
        t.lemma.lower() not in _AT_SEA and not any(b.lemma.lower() in _AT_SEA for b in parse.subtree(t)) for t in into
    )


LAWFUL = by(body(LAW))

STATES = by(state)
