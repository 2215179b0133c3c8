"""A dateline is furniture: found whatever its form, a sentence by itself, and nobody in it acts or speaks."""

from datetime import date

import pytest

from verbale.coding import code
from verbale.knowledge import known
from verbale.pages import Page
from verbale.text.dateline import find_datelines
from verbale.text.spans import Span

WORDS = "Gunmen attacked the harbour of Lund on Monday, the police said."
DATELINES = """NAIROBI (Reuters) -
NAIROBI (Reuters)
KABUL, Aug 3, 2021 (Reuters) -
NAIROBI, Kenya (AP) —
Nairobi, Kenya –
NAIROBI —
NAIROBI:
Nairobi:
BAMAKO, 4 march 2021 (Northwire) -
Bamako, 4 March 2021:
QARESH, 4 March 2021, Gulf Wire:
LONDON/PARIS (Reuters) -
BEIRUT and DAMASCUS —
MOSCOW, August 3. /TASS/.
BEIJING, Aug. 3 (Xinhua) --
Kabul, Afghanistan (CNN)
(Reuters) -
GENEVA, Tuesday [Northwire] -
HILLPORT, Varania (SWA) -
LA PAZ, Bolivia —""".split("\n")
NONE = """The Norwick Party (NP) -
NATO -
Ms Holm:
SMITH:
President Ada Holm (Varania) said:
Monday:
RUSSIA-UKRAINE talks:
On Monday, March 4 -""".split("\n")


def begins(text: str) -> int:
    return find_datelines(text, [Span(0, len(text))])[0]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_ends_where_the_words_begin(dateline: str) -> None:
    assert begins(f"{dateline} {WORDS}") == len(dateline) + 1


@pytest.mark.parametrize("label", NONE)
def test_a_name_before_a_mark_is_no_dateline(label: str) -> None:
    assert begins(f"{label} {WORDS}") == 0


def test_a_dateline_may_stand_close_to_its_words() -> None:
    assert begins("NAIROBI, Kenya (AP)—" + WORDS) == len("NAIROBI, Kenya (AP)—")


def test_towns_that_speak_in_turn_have_no_datelines() -> None:
    text = "Jackson: " + WORDS + "\nLincoln: " + WORDS
    half = text.index("\n")
    assert find_datelines(text, [Span(0, half), Span(half + 1, len(text))]) == (0, half + 1)


def test_nobody_in_a_dateline_acts_and_the_home_is_told_by_it() -> None:
    body = "NAIROBI, Kenya, Aug 3, 2021 (Reuters) - Rebels killed 12 villagers on Monday, police said."
    page = Page("a.txt", f"Twelve killed in attack\n\n{body}\n".encode())
    coded = code(page, known(()))
    assert {a.country for a in coded.cast.actors.values() if a.name.endswith("police")} == {"KEN"}
    at = coded.article.text.index("Rebels")
    assert all(m.span.start >= at for m in coded.cast.mentions)
    assert [list(a.actors) for a in coded.acts if a.type == "ASSAULT"] == [["group:KEN.rebels"]]
    assert coded.article.published.latest == date(2021, 8, 4)
