"""Checks that tables of office holders from elsewhere become facts of a user's file."""

import json
from pathlib import Path

import pytest

from verbale.knowledge import KnowledgeError, known
from verbale.knowledge.importing import import_holders, write_facts

QUERY = """person,personLabel,positionLabel,countryLabel,start,end,genderLabel
http://www.wikidata.org/entity/Q999999991,Odra Vellin,Minister of Defence,Poland,2031-01-05T00:00:00Z,,female
http://www.wikidata.org/entity/Q999999992,Karl Brandt,Minister of Boats of Poland,,2031-03,2032-04-01,male
,,Minister of Defence,Poland,2030-01-01,,
,Anna Lund,Governor of the Hill Bank,,2030,,
"""


@pytest.fixture
def query(tmp_path: Path) -> Path:
    path = tmp_path / "query.csv"
    path.write_text(QUERY, encoding="utf-8")
    return path


def test_a_query_result_gives_terms_with_role_country_and_number(query: Path) -> None:
    made = import_holders(query, known())
    assert [(h["names"], h["role"], h["of"], h["start"]) for h in made.fresh] == [
        (["Odra Vellin"], "defence_minister", "POL", "2031-01-05"),
        (["Karl Brandt"], "other", "POL", "2031-03"),
    ]
    assert made.fresh[0]["wikidata"] == "Q999999991"
    assert [line.split(":")[0] for line in made.refused] == ["line 4", "line 5"]


def test_rows_that_name_no_country_are_of_the_one_given(query: Path) -> None:
    assert [h["names"][0] for h in import_holders(query, known(), "nato").fresh] == [
        "Odra Vellin",
        "Karl Brandt",
        "Anna Lund",
    ]


def test_a_sparql_answer_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "query.json"
    row = {
        "personLabel": {"value": "Odra Vellin"},
        "positionLabel": {"value": "Prime Minister"},
        "countryLabel": {"value": "Norway"},
    }
    path.write_text(json.dumps({"head": {}, "results": {"bindings": [row]}}), encoding="utf-8")
    assert [(h["role"], h["of"]) for h in import_holders(path, known()).fresh] == [("head_of_government", "NOR")]


def test_everypolitician_rows_become_members(tmp_path: Path) -> None:
    path = tmp_path / "term.csv"
    path.write_text(
        "id,name,chamber,start_date,end_date,gender,wikidata\n1,Odra Vellin,Lower House,2031-01-01,,female,Q999999991\n"
    )
    one = import_holders(path, known(), "NOR").fresh[0]
    assert (one["title"], one["role"], one["gender"]) == ("Member of the Lower House", "other", "f")


def test_what_is_imported_is_known_with_the_users_file_and_not_imported_twice(query: Path, tmp_path: Path) -> None:
    mine = tmp_path / "actors.yaml"
    write_facts(mine, import_holders(query, known()).fresh)
    both = known((mine,))
    assert both.holders[-2].names == ("Odra Vellin",)
    again = import_holders(query, both)
    assert (again.fresh, again.known) == ([], 2)
    assert both.digest != known().digest


@pytest.mark.parametrize(
    ("text", "told"), [("a,b\n1,2\n", "no column of names"), ("", "no rows"), ("{not json", "not JSON")]
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(text)
    with pytest.raises(KnowledgeError, match=told):
        import_holders(path, known())
