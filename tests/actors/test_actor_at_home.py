"""Tests of the state that an article is about at home."""


def test_the_outlets_address_tells_whose_police_they_are(cast_of, who):
    text = "https://www.marland-post.example/news\nThe police said in Marland that the road was shut. Varania is far."
    assert who(cast_of(text), text, "police") == "group:XMA.police"


def test_no_address_and_two_states_leave_the_police_nobodys(cast_of, who):
    text = "The police said that the road between Marland and Varania was shut."
    assert who(cast_of(text), text, "police") == "group:police"


def test_the_ministry_is_the_subject_states(cast_of, who):
    text = "Varania regrets what Ostrovia decided, the Foreign Ministry said on Friday. Ostrovia was silent."
    assert who(cast_of(text), text, "Foreign Ministry") == "org:XVA.foreign-ministry"


def test_the_ministry_without_a_subject_state_is_the_datelines(cast_of, who):
    text = "KARSK, October 25 (Hill Agency) - The bridge to Varania and Marland is shut, the Foreign Ministry said."
    assert who(cast_of(text), text, "Foreign Ministry") == "org:XOR.foreign-ministry"


def test_police_without_an_article_are_those_at_home(cast_of, who):
    text = "The Varanian government met in Velmora. Varania is calm. Police said that nobody was hurt."
    assert who(cast_of(text), text, "Police") == "group:XVA.police"


def test_the_seat_of_a_government_is_a_source(cast_of, who):
    text = "According to Copper Gate, the deal with Marland is done."
    assert who(cast_of(text), text, "Copper Gate") == "state:XVA"


def test_the_foreign_ministry_in_small_letters_is_at_home(cast_of, who):
    text = "The Varanian government met in Velmora. Varania is calm. The foreign ministry denied that it rained."
    assert who(cast_of(text), text, "foreign ministry") == "org:XVA.foreign-ministry"


def test_a_parliament_is_that_of_the_official_who_speaks_to_it(cast_of, who):
    text = "Ostrovia is calm. Ostrovia is cold. Ostrovia waits. The Varanian Foreign Secretary Mara Dell told parliament that it snows."
    assert who(cast_of(text), text, "parliament") == "org:XVA.parliament"


def test_the_place_of_a_dateline_is_no_part_of_a_name(cast_of, who):
    text = "KARSK - Varania on Thursday denied that it was cold."
    assert who(cast_of(text), text, "Varania") == "state:XVA"
    assert not any(" - " in a.name for a in cast_of(text).actors.values())


GUESTS = """https://www.hillpost.uk/uk/a
Marvik Hill University called the student Odra Vellin. Ostrovian flags were waved. The Ostrovian poet was quoted. The Ostrovian
guests left. The police said that 20 Varanian dollars were found."""


def test_a_page_of_a_papers_own_section_is_at_home_whoever_is_its_guest(cast_of, who):
    cast = cast_of(GUESTS)
    assert cast.home is not None
    assert cast.home.country == "GBR"
    assert who(cast, GUESTS, "police") == "group:GBR.police"
    assert cast.actors[who(cast, GUESTS, "Odra Vellin")].country == "GBR"
