"""Knows nouns for organs of state, and for people who act in politics without an office: 'bench', 'growers', 'hundreds of tenants'."""

from __future__ import annotations

from verbale.acts import roles
from verbale.text.parse import Parse, Token

#: organs by which a state acts, and papers by which they do
ORGANS = frozenset(
    "court bench tribunal judge magistrate jury regulator watchdog authority commission ombudsman inspectorate prosecutor "
    "attorney embassy consulate presidency secretariat vice-president watchdog synod quartermaster admiralty navy army militia "
    "squad coastguard guard customs officer agency bureau directorate department legislature parliament chamber assembly "
    "senate lawmaker councillor deputy inquiry ruling verdict injunction decree police policeman detective investigator "
    "inspector soldier troop gendarme municipality council committee ministry minister government administration warder "
    "guard official cabinet coroner sheriff marshal governor mayor prefect panel commissioner registrar mps mp".split()
)
#: people and what they join in, who act in politics without an office
_PEOPLE = frozenset(
    "union association federation league group party movement opposition campaigner activist resident villager townspeople "
    "farmer grower smallholder nurse doctor teacher student pupil driver miner worker docker trucker haulier farmhand "
    "fisherman trader vendor shopkeeper lawyer barrister prisoner inmate detainee migrant refugee tenant parent family "
    "relative mother widow survivor veteran pensioner protester demonstrator marcher striker rioter mob crowd supporter "
    "follower member cooperative collective coalition alliance campaign society charity church bishop cleric imam monk "
    "academic scientist journalist editor neighbour neighbor local youth settler squatter herder herdsman commuter "
    "citizen voter critic opponent rebel militant militiaman gunman insurgent guerrilla fighter separatist attacker bar "
    "bandit kidnapper assailant hitman pirate trawlerman mourner islander cleaner controller environmentalist graduate pilgrim "
    "headteacher pensioner porter courier tailor weaver brewer baker printer teacher picker sapper reservist cabbie skipper "
    "backbencher councilwoman alderman alderwoman organiser organizer steward veteran syndicate guild council-worker monk nun "
    "staff crew employee lecturer professor councilor postman firefighter midwife paramedic captain clerk".split()
)
_COUNTED = frozenset("thousand hundred dozen score scores number group crowd ten couple handful".split())


def is_people(parse: Parse, token: Token) -> bool:
    """Does the noun describe people who act in politics without an office, or count them: 'growers', 'hundreds of tenants'?"""
    if token.pos not in ("NOUN", "PROPN") or token.entity == "PERSON":
        return False
    if token.lemma in _COUNTED:
        return any(is_people(parse, n) for n in roles.governed(parse, token, "of"))
    return token.lemma.lower() in _PEOPLE


_OF_WORK = frozenset(
    "labour labor rent wildcat general bus rail railway train tube metro dock port pay wage transport teacher nurse doctor pilot "
    "miner driver trucker farmer worker union public-sector nationwide national indefinite solidarity sympathy one-day two-day "
    "three-day weeklong week-long daylong day-long month-long 24-hour 48-hour 72-hour one-week two-week three-week three-month industrial "
    "garbage hospital school university postal ferry airline crew staff taxi cleaner warning unlimited".split()
)
_OVER = frozenset(
    "pay wage salary pension condition hour contract job allowance reform bonus benefit safety cut rent layoff redundancy".split()
)


def is_labour(parse: Parse, strike: Token) -> bool:
    """Is it work that is laid down: by what stands before the noun, whose it is, or over what?"""
    before = parse.children(strike, "compound", "amod", "nmod", "nummod", "poss")
    if any(
        t.lower in ("air", "drone", "missile", "military", "nuclear", "retaliatory", "hunger", "lightning", "rocket")
        for t in before
    ):
        return False
    if any(t.lower in _OF_WORK or t.lemma in _OF_WORK or is_people(parse, t) for t in before):
        return True
    by = roles.owners(parse, strike)
    over = roles.governed(parse, strike, "over") + roles.governed(parse, strike, "for")
    return any(is_people(parse, t) for t in by) or any(t.lemma in _OVER for t in over)
