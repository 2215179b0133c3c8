"""Knows the words by which parties are told: pronouns, organs of states, shots, papers, gatherings, what somebody made."""

from __future__ import annotations

THIRD = frozenset({"it", "he", "she", "they"})
FIRST = frozenset({"i", "we", "our", "us", "my", "me", "ours", "mine", "ourselves", "myself"})
OWN_ORGANS = frozenset(
    "government country state nation army navy force troop side administration cabinet military".split()
)
#: nouns that act for the state or group that their adjective or possessor names
ORGANS = frozenset(
    "government troop force army military soldier police navy president minister official authority parliament court "
    "diplomat ambassador envoy leader regime ministry prosecutor lawmaker rebel militant fighter separatist protester "
    "demonstrator opposition guard aircraft jet warplane warship drone missile ship tank helicopter intelligence "
    "hacker agency spokesman spokeswoman spokesperson king queen premier chancellor senator congress cabinet "
    "administration delegation negotiator commander general airstrike leadership side people public citizen "
    "civilian city town village territory border region capital embassy diplomacy position airspace "
    "coast water interest economy bank oligarch politician junta council union legislator "
    "representative family house bloc cabinet campaign "
    "secretary convoy shipment chief state nation country bomber artillery marine officer sailor agent".split()
)


#: a state has one of these
ONE_A_STATE = frozenset("government state regime administration cabinet parliament army senate".split())
PARTS = frozenset("local regional provincial municipal state federal".split())
#: what strikes for the one who fires it
SHOTS = frozenset("bullet shell rocket missile shot fire gunfire grenade bomb shelling round projectile".split())
#: what somebody has done, as the next sentence speaks of it
STEPS = frozenset("decision move step announcement ruling appointment".split())
POINTING = frozenset({"the", "this", "these", "that", "both", "such", "those"})
#: what protesters hold
GATHERINGS = frozenset(
    "protest demonstration rally march unrest strike riot stoppage walkout sit-in blockade picket vigil procession boycott "
    "mutiny uprising demo action".split()
)
#: what somebody makes and puts to others
MADE = frozenset(
    "request proposal comment remark accusation statement claim allegation appeal demand call plan initiative motion offer effort".split()
)
NAMING = frozenset({"including", "like", "namely"})
SPEAKING_FOR = frozenset({"counterpart", "representative", "member", "neighbour", "neighbor", "partner", "colleague"})
#: papers that speak for the body whose they are
PAPERS = frozenset(
    "statement resolution communique communiqué declaration letter decree report document motion".split()
)
#: what is somebody's: 'accounts linked to the bank'
LINKS = frozenset({"belong", "link", "tie", "connect"})
#: what somebody has, and in it does what the infinitive after 'is' tells
AIMS = frozenset("act aim plan goal intention task mission priority policy response decision reaction promise".split())
#: whose people act for the body whose they are: 'fighters of the Brigade', 'deputies of the Union'
OF_BODIES = frozenset({"REB", "UAF", "MIL", "LEG", "PTY"})
