"""Checks the long table of organisations: its rows are sound, and a name counts where its country is spoken of."""

from verbale.actors.lexicon import lexicon_of
from verbale.actors.vocabulary import vocabulary
from verbale.knowledge import known
from verbale.knowledge.further import further, further_one


def test_every_row_has_a_country_a_sector_and_names() -> None:
    states = {state.code for state in known().states}
    ids = {one.id for one in known().organisations}
    rows = [further_one(row) for row in further().rows]
    assert len(rows) > 3000
    assert all(one.country in {*states, None} and one.sector.isupper() and all(one.names) for one in rows)
    assert all(one.joins is None or one.joins in ids for one in rows)


def test_a_row_is_found_by_the_first_word_of_each_of_its_names() -> None:
    index = further()
    assert "asahi" in index.by_first
    names = {name for row in index.by_first["asahi"] for name in further_one(index.rows[row]).names}
    assert "Asahi Shimbun" in names


def test_a_name_of_the_table_is_matched_when_it_is_met() -> None:
    lexicon = lexicon_of(known(), vocabulary())
    text = "Utrecht University"
    entries = lexicon.match(text, 0, {len("Utrecht"), len(text)})
    assert [lexicon.organisations[e.key].country for e in entries if e.kind == "organisation"] == ["NLD"]
