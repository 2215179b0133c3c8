"""Knows the PLOVER sector that an organisation's own name tells."""

from __future__ import annotations

import re

from verbale.actors.folding import fold

_SECTORS: tuple[tuple[str | None, re.Pattern[str]], ...] = tuple(
    (sector, re.compile(pattern))
    for sector, pattern in [
        ("JUD", r"\b(court|tribunal|judiciary|prosecut\w+|attorney general)"),
        ("COP", r"\b(police|constabulary|gendarmerie|fbi|interpol|scotland yard)\b"),
        ("SPY", r"\b(intelligence|secret service|security service)\b"),
        ("MIL", r"\b(army|navy|air force|armed forces|military|marines?|battalion|brigade|regiment|fleet|coast ?guard|national guard|general staff|command|corps)\b"),
        ("LEG", r"\b(parliament|senate|congress|duma|knesset|bundestag|rada|national assembly|house of|lok sabha|rajya sabha|legislat\w+)\b"),
        ("PTY", r"\b(party|democrats|republicans|labour|conservatives|tories|congress party)\b"),
        ("REB", r"\b(liberation (front|army)|rebels?|insurgen\w+|people'?s republic)\b"),
        ("EDU", r"\b(university|college|school|academy|polytechnic|faculty)\b"),
        ("JRN", r"\b(news|newspaper|times|post|tv|television|radio|broadcasting|press|guardian|journal|gazette|herald|tribune|media|magazine|telegraph|daily)\b"),
        ("BUS", r"\b(inc|corp|corporation|ltd|limited|plc|llc|gmbh|ag|co|company|group|holdings?|bank|airlines?|airways|motors?|energy|oil|petroleum|industries|capital|partners|insurance|pharma\w*|technologies|exchange|securities|investments?)\b"),
        ("MED", r"\b(hospital|clinic|medical)\b"),
        ("REL", r"\b(church|mosque|diocese|temple|synagogue|patriarchate|vatican)\b"),
        ("LAB", r"\b(union|unions|workers)\b"),
        ("GOV", r"\b(ministry|department|agency|office|commission|authority|council|administration|treasury|embassy|government|bureau|board|cabinet|presidency|directorate|secretariat|service)\b"),
        ("NGO", r"\b(foundation|institute|association|federation|society|watch|international|initiative|centre|center|network|fund|trust|alliance|organi[sz]ation|movement|charity|crescent|red cross|coalition|campaign|committee)\b"),
    ]
)  # fmt: skip


def sector_of(words: str) -> str | None:
    """The PLOVER sector that an organisation's name tells: 'Ministry of Defence' -> 'GOV'."""
    lower = fold(words).lower()
    return next((sector for sector, pattern in _SECTORS if pattern.search(lower)), None)
