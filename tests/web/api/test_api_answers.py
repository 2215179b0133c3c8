"""The API: what it answers is what it describes; lists are read in pages; what cannot be read is told as a problem."""

import json
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from verbale.record import Record
from verbale.views.positions import PositionRow
from verbale.web.api.listings import LISTINGS, position_key

LISTS = {"search": "q=talks"}


def ask(client: TestClient, address: str):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture(scope="module")
def described(story: TestClient):
    return ask(story, "openapi.json")


def check(described, schema, value) -> None:
    Draft202012Validator({**schema, "components": described["components"]}).validate(value)


def schema_of(described, path, method="get", status="200"):
    return described["paths"][path][method]["responses"][status]["content"]["application/json"]["schema"]


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda one: one.name)
def test_what_is_answered_is_what_is_described(story, described, listing):
    path = f"/api/v1/{listing.name}"
    found = ask(story, f"{listing.name}?limit=7&{LISTS.get(listing.name, '')}")
    assert 0 < len(found["items"]) <= 7
    check(described, schema_of(described, path), found)
    if listing.get is not None:
        row_id = found["items"][0]["id"]
        one = ask(story, f"{listing.name}/{quote(row_id, safe='')}")
        check(described, schema_of(described, path + "/{id}"), one)
        assert (one["article"]["id"] if listing.name == "articles" else one["id"]) == row_id


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda one: one.name)
def test_every_example_of_the_description_is_of_its_schema(described, listing):
    got = described["paths"][f"/api/v1/{listing.name}"]["get"]
    content = got["responses"]["200"]["content"]["application/json"]
    check(described, content["schema"], content["example"])
    for parameter in got["parameters"]:
        if "example" in parameter:
            Draft202012Validator(parameter["schema"]).validate(parameter["example"])


@pytest.mark.parametrize("listing", [one for one in LISTINGS if "cursor" in one.names], ids=lambda one: one.name)
def test_pages_together_are_the_whole_list(story, listing):
    def key(row):
        return row.get("id") or position_key(PositionRow(**row))

    whole = [key(row) for row in ask(story, f"{listing.name}?limit=500")["items"]]
    size = 11 if len(whole) > 11 else 1
    pieces, cursor = [], None
    while True:
        page = ask(story, f"{listing.name}?limit={size}" + (f"&cursor={quote(cursor)}" if cursor else ""))
        pieces += [key(row) for row in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert pieces == whole
    assert len(whole) == len(set(whole)) > 0


def test_a_cursor_belongs_to_its_question(story):
    cursor = ask(story, "acts?limit=3")["next"]
    assert story.get(f"/api/v1/acts?limit=3&type=SANCTION&cursor={cursor}").status_code == 422
    for wrong in ("x", "eyJ9", "%F0%9F%98%80", cursor[:-3]):
        answer = story.get(f"/api/v1/acts?cursor={wrong}")
        assert answer.status_code == 422
        assert "cursor" in answer.json()["detail"]


def test_the_filters_are_those_of_the_record(story, story_record: Record):
    acts = ask(story, "acts?actor=Kothmar&recipient=Varenia&status=threatened,conditional&since=2019-09&until=2019")[
        "items"
    ]
    assert acts
    assert {row["status"] for row in acts} <= {"threatened", "conditional"}
    due = ask(story, "ledger?due=2019-12&limit=500")["items"]
    assert due
    assert all(row["due"] <= "2019-12-31" for row in due)
    article = story_record.articles()[0].id
    assert {row["article"] for row in ask(story, f"statements?article={article}")["items"]} == {article}
    assert {hit["kind"] for hit in ask(story, "search?q=sanctions&of=act")["items"]} == {"act"}


@pytest.mark.parametrize(
    ("question", "why"),
    [("acts?foo=1", "foo"), ("acts?since=soon", "since"), ("acts?status=done,maybe", "maybe"), ("acts?limit=0", "limit"),
     ("acts?limit=501", "limit"), ("acts?limit=x", "limit"), ("ledger?kind=rumour", "rumour"), ("search", "q"),
     ("search?q=x&of=rumours", "rumours"), ("acts?actor=" + "x" * 500, "actor")],
)  # fmt: skip
def test_what_cannot_be_read_is_a_problem_in_words(story, described, question, why):
    answer = story.get(f"/api/v1/{question}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert why in answer.json()["detail"]
    check(described, described["components"]["schemas"]["Problem"], answer.json())


@pytest.mark.parametrize(
    "address", ["acts/none", "articles/none", "actors/none%2Fat%2Fall", "ledger/c-0", "search/x", "rumours", ""]
)
def test_what_is_not_there_is_a_problem_too(story, address):
    answer = story.get(f"/api/v1/{address}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_method_that_an_address_does_not_know_is_told_with_those_that_it_knows(story):
    answer = story.delete("/api/v1/acts")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


def test_answers_are_tagged_and_packed(story):
    first = story.get("/api/v1/acts", headers={"Accept-Encoding": "gzip"})
    assert first.headers["content-encoding"] == "gzip"
    again = story.get("/api/v1/acts", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_hostile_record_is_given_as_it_is(hostile):
    for listing in LISTINGS:
        answer = hostile.get(f"/api/v1/{listing.name}?limit=500&{'q=script' if listing.name == 'search' else ''}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        for row in json.loads(answer.text)["items"][:5]:
            if listing.get is not None:
                assert hostile.get(f"/api/v1/{listing.name}/{quote(row['id'], safe='')}").status_code == 200
