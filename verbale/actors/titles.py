"""Knows what an office's words say: the role, the country or organisation, and whether it is held no more."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.actors.desk import Desk, Match
from verbale.actors.fields import field_of
from verbale.actors.roles import is_past, role_of
from verbale.actors.sectors import sector_of

_MALE = re.compile(
    r"(?:spokes|business|congress|police|noble|states|chair|crafts|fisher|camera|service)man\b|\b(?:king|prince|emperor|emir|sultan|pope|duke|father|husband|son|brother|uncle|actor|boy|man|monk|priest|archbishop|bishop|imam|pontiff|guy|gentleman|sheikh|ayatollah|nephew|grandfather|grandson|patriarch)\b"
)
_FEMALE = re.compile(
    r"(?:spokes|business|congress|police|noble|states|chair|crafts|service)woman\b|\b(?:queen|princess|empress|duchess|mother|wife|daughter|sister|aunt|actress|girl|woman|nun|lady|widow|niece|grandmother|granddaughter|baroness|mum|housewife)\b"
)


#: what passes and is no part of the office: 'the newly installed interior minister'
_PASSING = frozenset(
    "new newly installed appointed elected current sitting incumbent embattled veteran longtime long-time".split()
)


@dataclass(frozen=True, slots=True)
class Office:
    """What a title says. `title` without the country, `head` its main noun, `of` a state code or organisation id."""

    title: str
    head: str
    role: str
    sector: str | None
    of: str | None
    country: str | None
    former: bool
    gender: str | None


def gender_of(words: str) -> str | None:
    """The gender that a description in lower case tells: 'spokeswoman' -> 'f'."""
    if _FEMALE.search(words):
        return "f"
    return "m" if _MALE.search(words) else None


def read_office(desk: Desk, first: int, last: int, head: int) -> Office:
    """The office of tokens [first, last) with the main noun `head`: 'Polish foreign minister', 'UK Prime Minister'."""
    tokens = desk.parse.tokens
    kept: list[str] = []
    of = country = None
    former = elsewhere = False
    i = first
    while i < last:
        match = desk.matches.get(i)
        entry = match.kind("state", "adjective", "people", "capital", "seat", "organisation") if match else None
        if match and entry and _joined(desk, match.first, match.last):
            # 'Moscow-allied', 'pro-Russian': not of that state
            i = match.last + (2 if tokens[min(match.last, last - 1)].text == "-" else 0)
            if kept and kept[-1].lower() in ("pro", "anti", "non", "ex"):
                kept[-1] += "-" + tokens[match.first].text
            continue
        if match and entry and match.last <= last and not match.first <= head < match.last:
            if _only_subject(desk, match, entry.kind, head) or _sent_there(desk, match.first, head):
                elsewhere = True
                kept.append(desk.words_of(match.first, match.last))
            elif entry.kind == "organisation":
                if _ends_longer_name(desk, match):
                    kept.append(desk.words_of(match.first, match.last))  # 'Radio Lodestar' is not Lodestar
                else:
                    one = desk.lexicon.organisations[entry.key]
                    of, country = of or entry.key, country or one.country
            else:
                of, country = of or entry.key, country or entry.key
            i = match.last
            continue
        token = tokens[i]
        if token.text == "(" and ")" in (t.text for t in tokens[i:last]):
            i = next(k for k in range(i, last) if tokens[k].text == ")") + 1  # letters for it
            continue
        if token.lower in _PASSING and i < head:
            i += 1
            continue
        if is_past(token.lower) or token.lower in ("elect", "designate", "would-be"):
            former = True
        elif token.dep not in ("det", "case", "poss") and token.text not in ("'s", "’s", "-", ","):
            owned = first <= token.head < last and tokens[token.head].dep == "poss"
            if not owned:  # 'the prime minister's adviser' is no prime minister
                kept.append(token.lemma if i == head and token.tag == "NNS" else token.text)
        i += 1
    while kept and kept[-1].lower() in ("of", "for", "to", "the", "in", "at"):
        kept.pop()
    if country is None and not elsewhere:
        country = next((c for k in range(first, last) if (c := desk.country_at(k))), None)
    title = " ".join(kept)
    lower = title.lower()
    noun = tokens[head].lower
    body = desk.lexicon.organisations.get(of or "")
    sector = sector_told(desk, lower, tokens[head].lemma, noun, body.sector if body is not None else None)
    if tokens[head].lemma in LEADS and body is None and (behind := _behind(desk, head, last)) is not None:
        sector = behind
    role = role_of(lower, country)
    if role == "head_of_state" and of is not None and of in desk.lexicon.organisations:
        role = "head"
    return Office(title, noun, role, sector, of, country, former, gender_of(lower))


def _ends_longer_name(desk: Desk, match: Match) -> bool:
    """Whether a known organisation's one word is only the last of a name that the text gives in full, or the first of one
    in an article that does not speak of its state: 'Radio Lodestar and Lodestar TV' in another's paper."""
    if match.last - match.first > 1 or match.first == 0:
        return False
    before, name = desk.parse.tokens[match.first - 1], desk.parse.tokens[match.first]
    above = desk.parse.head(name)
    if name.dep == "compound" and above.i == name.i + 1 and above.tag == "NNP" and above.entity == name.entity == "ORG":
        spoken_of = desk.states_named | {desk.home, desk.focus}
        return all(
            one.country not in spoken_of for e in match.entries if (one := desk.lexicon.organisations.get(e.key))
        )
    return (
        before.tag == "NNP"
        and before.dep == "compound"
        and before.head == name.i
        and before.entity == name.entity == "ORG"
    )


#: who know a country and are not of it
KNOW = frozenset(
    """specialist expert analyst scholar researcher correspondent historian watcher economist hand desk editor
    adviser advisor negotiator""".split()
)
#: who are sent to a country and are not of it
SENT = frozenset(["ambassador", "envoy", "representative", "nuncio", "delegate", "consul"])


def _only_subject(desk: Desk, match: Match, kind: str, head: int) -> bool:
    # 'a retired Varania specialist' knows Varania; 'a Varanian specialist' and 'a US specialist' are of it
    name = desk.words_of(match.first, match.last)
    short = name.replace(".", "").isupper()
    return kind == "state" and match.last <= head and desk.parse.tokens[head].lemma in KNOW and not short


def _sent_there(desk: Desk, first: int, head: int) -> bool:
    # 'ambassador to Varania'
    tokens = desk.parse.tokens
    before = first - 2 if tokens[first - 1].lower == "the" else first - 1
    return before > head and tokens[before].lower == "to" and tokens[head].lemma in SENT


_GENERAL = re.compile(
    r"(attorney|solicitor|secretary|director|governor|treasurer|inspector|consul|auditor|comptroller|controller|surgeon)"
    r"[ -]+general"
)


def _joined(desk: Desk, first: int, last: int) -> bool:
    tokens = desk.parse.tokens
    if first >= 2 and tokens[first - 1].text == "-" and tokens[first - 2].lower in ("pro", "anti", "non", "ex"):
        return True
    return (
        last + 1 < len(tokens)
        and tokens[last].text == "-"
        and tokens[last - 1].end == tokens[last].start
        and tokens[last + 1].tag in ("VBN", "VBD", "JJ")
    )


#: nouns that take the sector of what they lead or speak for
LEADS = frozenset(
    """head chief director leader chairman chairwoman chairperson chair president member spokesman spokeswoman
    spokesperson secretary representative founder deputy official commander manager officer executive commissioner envoy
    coordinator rapporteur""".split()
)  # fmt: skip


_IN_OFFICE = frozenset(["secretary", "deputy", "official", "commander", "officer"])
_ASSOCIATED = re.compile(
    r"^(?:association|federation|foundation|society|trust|institute|university|college|union|hospital|school)$"
)


def sector_of_title(desk: Desk, title: str) -> str | None:
    """The sector that a title alone tells: 'head of a drug cartel' -> CRM, 'Deputy President' -> GOV."""
    lower = title.lower()
    if (chief := _GENERAL.search(lower)) is not None:
        return "JUD" if chief[1] in ("attorney", "solicitor") else "GOV"
    if " of " in lower and (told := _of_people(desk, lower.split(" of ", 1)[1])) is not None:
        return told
    words = lower.split()
    return next((told for w in reversed(words) if (told := desk.words.persons.get(w)) is not None), None)


def _behind(desk: Desk, head: int, last: int) -> str | None:
    # 'a member of the parliament's committee on bridges': the whole phrase tells, its owner first
    for i in range(head + 1, min(last, head + 3)):
        if desk.parse.tokens[i].lower in ("of", "for") and i + 1 < last:
            return sector_of(desk.words_of(i + 1, last))
    return None


def _of_people(desk: Desk, words: str) -> str | None:
    # 'spokesperson for the striking dockers'
    last = words.split()[-1] if words.split() else ""
    for key in (last, last.removesuffix("s")):
        told = desk.words.persons.get(key) or desk.words.bodies.get(key)
        if told is not None:
            return told
    return sector_of(words)


#: nouns that say nothing of the field
_OF_ANY = LEADS | frozenset(
    ["superintendent", "coordinator", "administrator", "manager", "captain", "principal", "master"]
)
#: those of them that are of the article's field where the title tells none
_BARE = frozenset(["director", "chairman", "chairwoman", "chairperson", "chair", "captain", "founder"])
#: words of a public office
_PUBLIC = frozenset(
    """deputy minister ministry government state federal municipal city county district provincial province regional cabinet village
    national public foreign interior civil general defence defense prime vice""".split()
)


def _led(desk: Desk, words: list[str], lemma: str) -> str | None:
    """The sector of what the title's other words say that is led: 'film director', 'medical superintendent'; of a bare
    'director' that of the article's field."""
    others = [w for w in words if w != lemma]
    if not _PUBLIC.isdisjoint(others) and "relations" not in others:
        return None
    told = next((s for w in reversed(others) if (s := desk.words.led.get(w)) is not None), None)
    if told is None and lemma in _BARE and len(words) < 3:
        return field_of(desk)
    return told


def _of_persons(desk: Desk, words: str) -> str | None:
    last = words.split()[-1] if words.split() else ""
    return desk.words.persons.get(last.removesuffix("s")) if last.endswith("s") else None


#: whose secretaries govern nothing
_NO_PORTFOLIO = frozenset(
    """general party union executive company club press private personal social office school association federation committee honorary
    administrative assistant medical branch district regional first""".split()
)


def _is_portfolio(words: list[str]) -> bool:
    """'business, energy and industrial strategy secretary': of what, words before tell; not 'party secretary'."""
    return len(words) > 1 and words[-1] == "secretary" and _NO_PORTFOLIO.isdisjoint(words[:-1])


#: who studies what the firm that he is of sells
_IN_FIRMS = frozenset(["analyst", "strategist", "economist", "researcher", "engineer", "scientist"])


def trade_of(desk: Desk, words: list[str]) -> str | None:
    """The sector of the longest known trade that the title ends with, or that stands before its 'of', 'in', 'at' or 'for'."""
    known = desk.words.trades
    end = next((i for i, w in enumerate(words) if w in ("of", "in", "at", "for")), len(words))
    for last in {len(words): None, end: None}:
        for first in range(max(0, last - 4), last):
            if (trade := " ".join(words[first:last])) in known:
                return known[trade]
    return None


def sector_told(desk: Desk, title: str, lemma: str, noun: str, of: str | None) -> str | None:
    words = title.split()
    if of is None and (trade := trade_of(desk, words)) is not None:
        return trade
    if of in ("BUS", "MNC") and lemma in _IN_FIRMS:
        return of
    if lemma == "general" and (chief := _GENERAL.search(title)) is not None:
        if words[0] in ("party", "union"):
            return "PTY" if words[0] == "party" else "LAB"  # 'party treasurer-general'
        return "JUD" if chief[1] in ("attorney", "solicitor") else "GOV"
    if lemma in ("executive", "officer") and "chief" in words:
        return of or "BUS"  # 'chief executive officer'
    if words[-2:] == ["first", "lady"]:
        return "ELI"
    if lemma in ("prince", "princess") and "crown" in words:
        return "GOV"  # who will reign governs
    if lemma in LEADS - _IN_OFFICE and of is None and len(words) > 2 and _ASSOCIATED.search(words[-2]):
        return sector_of(" ".join(words[:-1]))  # 'Harbours Association president'
    if lemma == "secretary" and of is None and _is_portfolio(words):
        return "GOV"
    if lemma == "representative" and of is None:
        return None
    if lemma == "officer" and len(words) == 1:
        return "COP" if "police" in desk.small else "MIL"
    if lemma in LEADS and of is not None:
        return of
    if lemma in LEADS and " of " in title:
        led = title.split(" of ", 1)[1]
        told = sector_of(title.rsplit(" of ", 1)[1]) or sector_of(led) or _of_persons(desk, led)
        if told is not None:
            return told  # 'head of the farmers'
    if lemma in LEADS and " for " in title and (told := _of_people(desk, title.split(" for ", 1)[1])) is not None:
        return told
    for word in words[:-1]:
        if word in (
            "police",
            "rebel",
            "opposition",
            "army",
            "military",
            "union",
            "militia",
            "separatist",
            "court",
            "party",
        ):
            return desk.words.makers.get(word) or desk.words.bodies.get(word)
    if lemma == "source":
        if "official" in words:
            return "GOV"
        return next((s for w in words if (s := desk.words.makers.get(w)) is not None), None)
    if lemma in _OF_ANY and (of_what := _led(desk, words, lemma)) is not None:
        return of_what
    if noun in desk.words.persons or lemma in desk.words.persons:
        return desk.words.persons.get(noun) or desk.words.persons.get(lemma)
    return desk.words.honorifics.get(noun, (None, None))[1]
