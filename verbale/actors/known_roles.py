"""Knows the PLOVER sector of a public role that is known beforehand by its title: 'Home Secretary' GOV, 'Senator' LEG, 'army chief' MIL."""

from __future__ import annotations

import re

from verbale.actors.desk import Desk
from verbale.actors.titles import sector_told, trade_of

#: the first that fits tells; before them only the trades of several words
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (sector, re.compile(pattern))
    for sector, pattern in [
        ("REB", r"\b(separatist|rebel|al[- ]qaeda|al-shabaab|islamic state|jihadist)\b"),
        ("OPP", r"\b(opposition|dissident)\b"),
        ("JRN", r"\bwikileaks\b"),
        ("ELI", r"^(former|first lady|royal|son|daughter|brother|sister|wife|husband|cousin)\b|'s (brother|sister|son|daughter)$"),
        ("JUD", r"\bprosecutor|\bprocurator|\bcounsel\b"),
        ("MIL", r"\bchief of (the )?(general |defen[cs]e |military |army |naval |air )?staff\b.*\b(army|military|defen[cs]e|general|armed)|"
                r"\b(defen[cs]e|military|army|general|armed)\b.*\bchief of staff|\bchief of (the )?(general|defen[cs]e|naval|air) staff\b|"
                r"\b(armed forces|defen[cs]e forces?) chief\b|\bchief of (the )?(armed|defen[cs]e) forces\b|\bjoint chiefs\b"),
        ("PTY", r"\bcandidate\b|\blabour leader\b"),
        ("GOV", r"\bminister\b|\bcentral bank (head|chief|governor|president)\b|\bchief of staff\b|\b(white house|kremlin|downing street|presidential)\b|\bmedical officer\b|\bombuds|"
                r"\b(trade|high) representative\b|\bsecretary (of|to|for)\b|\b(home|foreign|health|education|justice|business|transport|culture|environment|"
                r"defen[cs]e|treasury|interior|commerce|labou?r|energy|agriculture|cabinet|press|northern ireland|housing|trade|work) secretary\b|\bczar\b"),
        ("LEG", r"^(state )?(senator|representative|congress(man|woman))\b|\bmajority leader\b|\bminority leader\b"),
        ("ELI", r"\b(tribal|community|indigenous|clan|traditional) (leader|chief)\b"),
        ("CVL", r"\b(protest|settler|independence|student protest) leader\b"),
    ]
)  # fmt: skip
_LINK = re.compile(r" (?:of|to|for|in|at|on|with|under|and) |, ")


def sector_of_role(desk: Desk, title: str) -> str | None:
    """The sector of who has the title; None where it tells none."""
    lower = title.lower()
    told = trade_of(desk, lower.split()) or next((s for s, pattern in _ROLES if pattern.search(lower)), None)
    if told is not None:
        return told
    noun = _LINK.split(lower, maxsplit=1)[0].split()[-1]
    told = sector_told(desk, lower, noun, noun, None)
    return "PTY" if noun == "leader" and told == "ELI" else told
