from verbale.actors import find_actors
from verbale.articles.article import Article
from verbale.knowledge import known
from verbale.text.parser import parse
from verbale.text.spans import Span


def test_an_organisation_is_known_by_every_name(cast_of) -> None:
    text = "The Pact of the Seven Lakes met on Monday. Lakp has nine members."
    assert [m.actor for m in cast_of(text).mentions if m.form == "name"] == ["org:lakes-pact", "org:lakes-pact"]


def test_letters_in_brackets_name_the_organisation_from_there_on(cast_of) -> None:
    text = "The Committee for Open Rivers (COR) was founded in May. Later COR filed a complaint."
    found = {m.span.of(text): m.actor for m in cast_of(text).mentions}
    assert found["Committee for Open Rivers"] == found["COR"] == "org:committee-for-open-rivers"


def test_a_ministry_belongs_to_the_state_beside_it(cast_of, who) -> None:
    text = "The Ostrovian Foreign Ministry summoned the ambassador on Monday."
    cast = cast_of(text)
    actor = cast.actors[who(cast, text, "Foreign Ministry")]
    assert (actor.id, actor.country, actor.sector) == ("org:XOR.foreign-ministry", "XOR", "GOV")


def test_a_capitalised_short_name_is_the_organisation_named_before(cast_of, who) -> None:
    text = "The Lakes Pact met on Monday. The Pact said the talks had failed."
    assert who(cast_of(text), text, "Pact", 2) == "org:lakes-pact"


def test_what_an_organisation_is_stands_for_it(cast_of, who) -> None:
    text = "The Free Hills Army militia burned the bridge."
    assert who(cast_of(text), text, "militia") == "org:free-hills"


def test_a_body_that_several_states_have_is_that_of_the_state_beside_it(cast_of, who) -> None:
    text = "The Varanian Senate passed the bill. Marland was silent."
    assert who(cast_of(text), text, "Senate") == "org:XVA.senate"


def test_the_noun_before_a_name_tells_what_it_is(cast_of, who) -> None:
    text = "Workers of the Varanian newspaper Dawnlight walked out."
    cast = cast_of(text)
    actor = cast.actors[who(cast, text, "Dawnlight")]
    assert (actor.country, actor.sector, actor.kind) == ("XVA", "JRN", "organisation")


def test_a_name_before_what_it_is_is_the_outlets_and_not_the_states(cast_of, who):
    text = "The bridge was shut, according to the Varanian Sky-Star TV station."
    assert who(cast_of(text), text, "station") == "org:sky-star-tv"


def test_an_agreement_is_no_actor(cast_of, who):
    text = "They spoke of the Seven Rivers Trade Agreement on Monday."
    assert who(cast_of(text), text, "Agreement") is None


def test_a_short_word_in_brackets_names_the_organisation(cast_of, who):
    text = "The Northern Harbours Energy Organization (Norhen) met. According to Norhen, all is well."
    assert who(cast_of(text), text, "Norhen", 2) == "org:northern-harbours-energy-organization"


def test_a_state_within_an_organisations_name_is_no_actor_of_its_own(cast_of) -> None:
    text = "The Varania Grain Corporation sold wheat. The Varania Grain Corporation said that it sold more than before."
    actors = cast_of(text).actors
    assert "state:XVA" not in actors
    assert [a.country for a in actors.values() if a.name.endswith("Grain Corporation")] == ["XVA"]


def test_a_peoples_republic_is_no_people(cast_of) -> None:
    text = "Varania scorned the elections in the self-proclaimed Hill people's republics."
    assert not [i for i in cast_of(text).actors if i.startswith("group:")]


def test_an_adjective_that_begins_the_sentence_is_no_part_of_a_states_name() -> None:
    text = "Initial US assessments show that a missile was fired."
    parsed = parse(text, [Span(0, len(text))])
    cast = find_actors(Article("0" * 64, "test", text), parsed, (), known())
    assert [m.actor for m in cast.mentions if m.form == "name"] == ["state:USA"]


def test_a_known_firms_branch_is_of_the_state_that_its_name_ends_with(cast_of, who) -> None:
    from dataclasses import replace

    from tests.actors.conftest import WORLD
    from verbale.knowledge.facts import Organisation

    world = replace(
        WORLD, organisations=(*WORLD.organisations, Organisation("hill-bank", ("Hill Bank",), "BUS", "XMA"))
    )
    text = "Hill Bank Varania opened a branch on Monday."
    cast = cast_of(text, knowledge=world)
    assert cast.actors[who(cast, text, "Hill Bank Varania")].country == "XVA"
    assert "state:XVA" not in cast.actors


def test_a_department_named_right_after_a_body_of_many_states_is_that_bodys(cast_of) -> None:
    text = "Varania read a report. The Lakes Pact Department of Fisheries said that catches fell. Varania agreed."
    cast = cast_of(text)
    part = next(a for a in cast.actors.values() if "Fisheries" in a.name)
    assert (part.country, part.sector) == (None, "IGO")


def test_the_group_is_not_whoever_may_elsewhere_be_called_so(cast_of) -> None:
    from dataclasses import replace

    from tests.actors.conftest import WORLD
    from verbale.knowledge.facts import Organisation

    front = Organisation("river-front", ("River Front", "River Front group"), "REB", None)
    guard = Organisation("hill-guard", ("Hill Guard",), "REB", None)
    world = replace(WORLD, organisations=(*WORLD.organisations, front, guard))
    text = "The River Front split in May. The Hill Guard took a town in Varania. The group then attacked the bridge."
    told = {m.span.of(text): m.actor for m in cast_of(text, knowledge=world).mentions}
    assert told["group"] == "org:hill-guard"
