"""What a reader may ask: any search, any field; refusals in words, and only for those who ask by this machine's name."""

from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.record import Record, open_record
from verbale.web import make_app

FIELDS = ("actor", "recipient", "type", "status", "since", "until", "kind", "outcome", "q", "table",
          "due", "sort", "outlet", "year", "timeline_page", "ledger_page", "actors_page", "articles_page", "did_page")  # fmt: skip
PATHS = ("/", "/stories", "/network", "/map", "/shifts", "/accounts", "/story/none", "/timeline", "/ledger", "/articles", "/actors", "/search", "/problems", "/about", "/actor/state:XKO", "/pair/XKO/XVA",
         "/nobody")  # fmt: skip
some = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@some
@given(st.text(max_size=60))
def test_any_string_is_a_search(story: TestClient, query: str):
    assert story.get("/search", params={"q": query}).status_code == 200


@pytest.mark.parametrize(
    "query", ["it's", "cease-fire", "U.S.", '"', '""', "*", "-", "NEAR(", "a OR", "^x", "%", "\\", "«»", "x" * 5000]
)
def test_searches_that_other_programs_stumble_over(story: TestClient, query: str):
    assert story.get("/search", params={"q": query}).status_code == 200
    assert story.get("/search.json", params={"q": query}).status_code == 200


@some
@given(
    st.sampled_from(PATHS),
    st.sampled_from(["", ".json", ".csv"]),
    st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=20), max_size=4),
)
def test_no_query_breaks_a_page(story: TestClient, path: str, form: str, query: dict[str, str]):
    answer = story.get(path + form, params=query)
    assert answer.status_code in (200, 404, 422)
    assert "default-src 'self'" in answer.headers["content-security-policy"]


@some
@given(st.text(max_size=30), st.text(max_size=30))
def test_no_id_breaks_a_page(story: TestClient, one: str, other: str):
    for path in (
        f"/actor/{quote(one, safe='')}",
        f"/article/{quote(one, safe='')}",
        f"/pair/{quote(one, safe='')}/{quote(other, safe='')}",
    ):
        assert story.get(path).status_code in (200, 404)


@pytest.mark.parametrize(("query", "why"), [("since=yesterday", "since"), ("until=2022-13", "until"), ("timeline_page=0", "timeline_page"),
                                            ("timeline_page=x", "timeline_page")])  # fmt: skip
def test_a_field_that_cannot_be_read_is_told_in_words(story: TestClient, query: str, why: str):
    page, twin = story.get(f"/timeline?{query}"), story.get(f"/timeline.json?{query}")
    assert (page.status_code, twin.status_code) == (422, 422)
    assert why in page.text
    assert twin.headers["content-type"] == "application/problem+json"
    assert set(twin.json()) >= {"type", "title", "status", "detail"}


@pytest.mark.parametrize(
    ("path", "query", "why"),
    [("/timeline", "type=FOO", "ACCUSE"), ("/timeline", "status=done,maybe", "threatened"), ("/map", "type=FOO", "ACCUSE"),
     ("/ledger", "outcome=broken", "carried out"), ("/ledger", "kind=curse", "threat"), ("/shifts", "issue=foo", "talks"),
     ("/accounts", "kind=foo", "numbers differ"), ("/actors", "type=god", "person")],
)  # fmt: skip
def test_a_name_that_there_is_not_is_refused_with_those_that_there_are(
    story: TestClient, path: str, query: str, why: str
):
    page, twin = story.get(f"{path}?{query}"), story.get(f"{path}.json?{query}")
    assert (page.status_code, twin.status_code) == (422, 422)
    assert why in page.text
    assert "is none of" in twin.json()["detail"]
    assert story.get("/timeline?type=sanction,Aid").status_code == 200


@pytest.mark.parametrize("path", ["acts", "events", "actors"])
def test_programs_are_refused_a_type_that_there_is_not(story: TestClient, path: str):
    assert story.get(f"/api/v1/{path}?type=FOO").status_code == 422
    assert story.get(f"/api/v1/{path}").status_code == 200


def test_empty_fields_of_a_form_ask_for_nothing(story: TestClient):
    assert story.get("/timeline?actor=&recipient=&type=&status=&since=&until=").text.count("<tr") == story.get(
        "/timeline"
    ).text.count("<tr")


def test_pages_are_only_for_reading(story: TestClient):
    for address in ("/", "/timeline", "/article/x"):
        assert story.post(address).status_code == 405
        assert story.head(address).status_code in (200, 404)


def test_a_name_from_elsewhere_that_leads_here_is_refused(story_record: Record):
    stranger = TestClient(make_app(story_record), base_url="http://rebound.example")
    assert stranger.get("/").status_code == 421
    assert TestClient(make_app(story_record), base_url="http://[::1]:8017").get("/about").status_code == 200
    assert (
        TestClient(make_app(story_record, hosts=None), base_url="http://rebound.example").get("/about").status_code
        == 200
    )


def test_a_fault_of_ours_is_told_and_keeps_the_policy(story_record: Record, monkeypatch):
    app = make_app(story_record)
    monkeypatch.setattr(Record, "problems", lambda _: 1 / 0)
    client = TestClient(app, base_url="http://127.0.0.1:8017", raise_server_exceptions=False)
    for address, media in (("/problems", "text/html; charset=utf-8"), ("/problems.json", "application/problem+json")):
        answer = client.get(address)
        assert (answer.status_code, answer.headers["content-type"]) == (500, media)
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert "ZeroDivisionError" not in answer.text


def test_an_empty_record_has_all_pages(tmp_path: Path):
    open_record(tmp_path / "empty.sqlite", write=True).close()
    with open_record(tmp_path / "empty.sqlite") as record:
        client = TestClient(make_app(record), base_url="http://127.0.0.1:8017")
        for address in ("/", "/timeline", "/ledger", "/articles", "/actors", "/search?q=x", "/problems", "/about", "/stories",
                        "/network", "/map", "/shifts", "/accounts"):  # fmt: skip
            assert client.get(address).status_code == 200
        assert client.get("/timeline.csv").text.startswith("earliest,latest,")


def test_a_word_with_a_hyphen_that_is_not_found_leads_to_the_word_without(story: TestClient):
    assert story.get("/search.json", params={"q": "dead-line"}).json()["joined"] == "deadline"
    assert 'href="/search?q=deadline"' in story.get("/search", params={"q": "dead-line"}).text


def test_a_sheet_that_is_no_articles_is_not_made(story: TestClient):
    assert story.get("/ties/3.css").text.count("{") == 3
    for address in (
        "/ties/x.css",
        "/ties/-1.css",
        "/ties/99999.css",
        "/ties/2001.css",
        "/static/../app.py",
        "/static/none.css",
    ):
        assert story.get(address).status_code == 404
