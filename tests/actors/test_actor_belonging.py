"""Checks which country a person without an office belongs to, and whose 'the protesters' are."""

from datetime import date

from verbale.actors import find_actors
from verbale.articles.article import Article, DateEstimate


def test_words_beside_the_name_tell_the_country(cast_of) -> None:
    text = (
        "The Marlander Lakes Prize laureate Odra Vellin spoke. Karl Brandt, a novelist from Varania, listened. "
        "Ostrovia's Anna Lund won."
    )
    actors = cast_of(text).actors
    assert actors["person:odra-vellin"].country == "XMA"
    assert actors["person:karl-brandt"].country == "XVA"
    assert actors["person:anna-lund"].country == "XOR"


def test_people_of_an_article_about_one_state_are_its_own(cast_of, who) -> None:
    text = (
        "Varania raised the price of bread. The Varanian capital saw a march on Monday, and Varania's shops closed.\n"
        "The protesters marched past the harbour. “We cannot eat,” said Odra Vellin, a baker."
    )
    cast = cast_of(text)
    assert who(cast, text, "protesters") == "group:XVA.protesters"
    assert cast.actors["person:odra-vellin"].country == "XVA"


def test_people_of_an_article_about_two_states_are_of_neither(cast_of, who) -> None:
    text = "Varania raised the price of bread. Ostrovia did so too. The protesters marched. “We eat,” said Odra Vellin."
    cast = cast_of(text)
    assert who(cast, text, "protesters") == "group:protesters"
    assert cast.actors["person:odra-vellin"].country is None


def test_migrant_workers_and_the_global_media_are_not_the_states_own(cast_of, who) -> None:
    text = "Varania raised prices. Varania closed Varania's shops. Migrant workers left. The global media came."
    cast = cast_of(text)
    assert who(cast, text, "Migrant workers") == "group:workers"
    assert who(cast, text, "media") == "group:media"


def test_the_outlets_own_state_is_known_by_its_address(parsed, world) -> None:
    text = "https://www.bangkokpost.com/business/1\nThe police closed the bridge in Thailand on Monday."
    parse = parsed(text)
    article = Article("cd" * 32, "test", text, published=DateEstimate(date(2022, 3, 1), date(2022, 3, 1)))
    from verbale.knowledge import known

    actors = find_actors(article, parse, (), known()).actors
    assert "group:THA.police" in actors


def test_the_family_of_a_person_is_of_the_persons_state(cast_of) -> None:
    text = "Varania honoured Anna Lund, a Marlander chemist, on Monday. Lund thanked her husband and praised Ostrovia."
    actors = cast_of(text).actors.values()
    assert [a.country for a in actors if a.name == "husband"] == ["XMA"]


def test_a_school_is_where_the_words_after_its_name_put_it(cast_of) -> None:
    text = "Varania is at peace. Hill Road University, a private university based in Marland, wrote to Varania and Varanians."
    actors = cast_of(text).actors
    assert {a.country for i, a in actors.items() if i.endswith("hill-road-university")} == {"XMA"}


def test_a_person_of_an_article_about_two_states_is_of_the_only_one_in_the_sentence(cast_of) -> None:
    text = (
        "Varania sued Ostrovia. Ostrovia sued Varania. Varania and Ostrovia met. Marland watched Ostrovia and Varania.\n"
        "In Marland, Odra Vellin, a baker, laughed."
    )
    assert cast_of(text).actors["person:odra-vellin"].country == "XMA"


def test_a_sentence_that_names_another_state_too_leaves_the_person_at_home(cast_of) -> None:
    text = (
        "Varania raised the price of bread, and the Varanian shops closed. In Varania, Odra Vellin, a baker, wept.\n"
        "Marland and Ostrovia took note. “Marland helps us as Ostrovia does,” Vellin said."
    )
    assert cast_of(text).actors["person:odra-vellin"].country == "XVA"


WAYS = """Varania is cold. Varania is calm. Odra Vellin, hailing from Marland, won a prize in Varania.
Karl Brandt was sent back to Ostrovia after a month. The English glassblower Hugo Farr died.
Mara Dell, a chemist and fellow at the Hill Centre of Marland, said on Monday that it rained."""


def test_ways_and_work_tell_where_people_are_from(cast_of, who):
    cast = cast_of(WAYS)
    for word, country in (
        ("Odra Vellin", "XMA"),
        ("Karl Brandt", "XOR"),
        ("Mara Dell", "XMA"),
        ("Hugo Farr", "GBR"),
    ):
        assert cast.actors[who(cast, WAYS, word)].country == country, word
