"""Knows the PLOVER sector that an organisation's own name tells."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale.actors.folding import fold

_SECTORS: tuple[tuple[str | None, re.Pattern[str]], ...] = tuple(
    (sector, re.compile(pattern))
    for sector, pattern in [
        ("NGO", r"\b(community council|olympic (council|committee)|(football|cricket|rugby|athletics|tennis|hockey|badminton|boxing|cycling|swimming|basketball|volleyball) (association|federation|board|council|union|confederation|authority))\b"),
        ("GOV", r"\b(central bank|reserve bank|national bank of|inland revenue|revenue (service|authority)|customs|executive yuan|municipality)\b"),
        ("GOV", r"\b(ministry|department of|ministry of)\b"),
        ("IGO", r"\b(latin american|african|asian|european|arab|inter-american|caribbean|south asian|central american|andean|nordic|islamic|pacific) (\w+ ){0,2}(organi[sz]ation|development bank|community)\b"),
        ("BUS", r"\b(chamber of commerce|chambers of commerce|exporters'? association|shippers'? council|traders'? association|employers'? (association|federation)|business council|importers'? association|\w+ trust bank)\b"),
        ("BUS", r"\b(securities|futures|holdings|corp|inc|ltd|plc|llc|gmbh|airlines|airways|insurance)$"),
        ("GOV", r"\b(tourism|territorial|statistics?|meteorolog\w+|seismolog\w+|geological|maritime security|civil aviation|social security|immigration|disaster management|grains?|standards|nuclear energy|atomic energy|electoral|public health|disease control) (institute|organi[sz]ation|cent(er|re)|society|board|survey|corporation)\b"),
        ("GOV", r"\b(institute|organi[sz]ation|cent(er|re)|corporation) (of|for) (\w+ )?(tourism|territorial|statistics?|meteorolog\w+|seismolog\w+|social security|civil aviation|immigration|disaster\w*|public health|disease control|standards)\b"),
        ("LAB", r"\b(labou?r congress|trade unions?|workers'? union|union congress|teachers'? union)\b"),
        ("NGO", r"\b(coalition (of|for|against)|alliance (for|against)|campaign (for|against)|network (of|for|against))\b"),
        ("EDU", r"^(centre|center|institute|school|faculty) (for|of|on) (\w+ ){0,3}(research|studies|study|science|sciences|technology|medicine|economics)\b"),
        ("NGO", r"\b(centre|center|institute|foundation|society|council) (for|on|against) |\bpride$"),
        ("LEG", r"\b(legislative yuan|dewan (rakyat|negara)|house of (commons|lords|representatives|assembly)|majlis|verkhovna)\b"),
        ("GOV", r"\b(development|sovereign|wealth|pension|provident|guarantee|compensation|tax\w*|road|stabili[sz]ation) fund\b"),
        ("GOV", r"\bnational (\w+ ){0,2}(institute|fund|centre|center|committee|council|agency|board|corporation|bureau)\b"),
        ("NGO", r"\b(action|strike|solidarity|organi[sz]ing|coordinat\w+|rights|relief|rescue|welfare|village|nobel|women'?s|defen[cs]e of|refugees?) committee\b"),
        ("LEG", r"\b(foreign (policy|affairs|relations)|security|budget|finance|judiciary|intelligence|select|standing|accounts|armed services|section \d+|ways and means|"
                r"appropriations|oversight|ethics|privileges|parliamentary|agriculture|health|education|energy|home affairs|justice) committee\b"),
        ("GOV", r"\b(supreme|high|(inter-?)?ministerial|technical|steering|regulatory|investment|monetary|electoral|planning|presidential|provincial|state) committee\b|"
                r"\bcommittee of (enquiry|inquiry|ministers)\b"),
        ("JUD", r"\b(court|tribunal|procuratorate|judiciary|prosecut\w+|attorney general)"),
        ("COP", r"\b(police|constabulary|gendarmerie|fbi|interpol|scotland yard)\b"),
        ("SPY", r"\b(intelligence|secret service|security service)\b"),
        ("MIL", r"\b(army|navy|air force|armed forces|military|marines?|battalion|brigade|regiment|fleet|coast ?guard|national guard|general staff|command|corps)\b"),
        ("LEG", r"\b(parliament|senate|congress|duma|knesset|bundestag|rada|national assembly|house of|lok sabha|rajya sabha|legislat\w+)\b"),
        ("PTY", r"\b(awami league|muslim league|league for democracy)\b"),
        ("PTY", r"\b(party|democrats|republicans|labour|conservatives|tories|congress party)\b"),
        ("REB", r"\b(liberation (front|army)|rebels?|insurgen\w+|people'?s republic)\b"),
        ("MED", r"\b(hospitals?|clinics?|infirmary|polyclinic|institute of medical sciences)\b"),
        ("EDU", r"\b(university|college|school|academy|polytechnic|faculty)\b"),
        ("GOV", r"\b(provincial administrative organi[sz]ation|first nations?|band council)\b"),
        ("JRN", r"\b(news|newspaper|times|post|tv|television|radio|broadcasting|press|guardian|journal|gazette|herald|tribune|media|magazine|telegraph|daily|fm|prensa|shimbun|zeitung|diario|figaro|le monde|el pais|tribuna|nacional de prensa|pravda|nachrichten|radiotelevision)\b"),
        ("BUS", r"\b(inc|corp|corporation|ltd|limited|plc|llc|gmbh|ag|co|company|group|holdings?|bank|rail|airlines?|airways|motors?|energy|\w*bank|logistics|apparels?|instruments|enterprises?|ventures?|solutions|telecoms?|mining|mines|minerals|foods?|oil|petroleum|industries|capital|partners|insurance|pharma\w*|technologies|exchange|securities|investments?)\b"),
        ("MED", r"\b(hospital|clinic|medical)\b"),
        ("REL", r"\b(church(es)?|bishops?|archdiocese|clerics|ulema|lutherans?|baptists?|methodists?|mosque|diocese|temple|synagogue|patriarchate|vatican)\b"),
        ("LAB", r"\b(union|unions|workers)\b"),
        ("GOV", r"\b(ministry|department|agency|office|commission|authority|council|administration|treasury|embassy|government|bureau|board|cabinet|presidency|directorate|secretariat|service)\b"),
        ("NGO", r"\b(foundation|institute|association|federation|society|watch|international|initiative|centre|center|network|fund|trust|alliance|organi[sz]ation|movement|charity|crescent|red cross|coalition|campaign|committee)\b"),
    ]
)  # fmt: skip


@lru_cache(maxsize=20_000)
def sector_of(words: str) -> str | None:
    """The PLOVER sector that an organisation's name tells: 'Ministry of Defence' -> 'GOV'."""
    lower = fold(words).lower()
    return next((sector for sector, pattern in _SECTORS if pattern.search(lower)), None)
