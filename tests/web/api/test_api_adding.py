"""Articles come in only where the record is served for writing, and only from those who know the token."""

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from verbale.record import open_record
from verbale.web import make_app
from verbale.web.api.posting import Gate

PAGE = {
    "uri": "https://gazette.example/1",
    "body": "Strait shut\n\nKothmar imposed sanctions on Varenia on Monday.\n",
}
TOKEN = "a-token"
KNOWN = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def open_gate(tmp_path_factory):
    path = tmp_path_factory.mktemp("gate") / "r.sqlite"
    open_record(path, write=True).close()
    actors = Path(__file__).parents[3] / "examples" / "actors.yaml"
    with open_record(path) as record:
        yield TestClient(make_app(record, gate=Gate(TOKEN, (actors,))), base_url="http://127.0.0.1:8017"), record


def test_a_record_served_for_reading_takes_nothing(story):
    answer = story.post("/api/v1/articles", json=PAGE, headers=KNOWN)
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")
    assert "--write" in answer.json()["detail"]


@pytest.mark.parametrize(
    "given", [{}, {"Authorization": "Bearer"}, {"Authorization": "Bearer other"}, {"Authorization": TOKEN}]
)
def test_without_the_token_nothing_is_added(open_gate, given):
    client, record = open_gate
    answer = client.post("/api/v1/articles", json=PAGE, headers=given)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert record.counts()["articles"] == 0


def test_a_page_is_coded_kept_and_given_back(open_gate):
    client, record = open_gate
    first = client.post("/api/v1/articles", json=PAGE, headers=KNOWN)
    assert first.status_code == 201, first.text
    assert client.get(first.headers["location"]).json()["article"] == first.json()["article"]
    assert any(act["type"] == "SANCTION" for act in first.json()["acts"])
    again = client.post("/api/v1/articles", json=PAGE, headers=KNOWN)
    assert again.status_code == 200
    assert record.counts()["articles"] == 1
    assert "Strait shut" in client.get("/articles").text


@pytest.mark.parametrize(
    ("sent", "status"),
    [({}, 422), ({"uri": "x", "body": " "}, 422), ({"uri": "x", "body": 3}, 422), ({**PAGE, "more": 1}, 422), ([1], 422),
     ({**PAGE, "media_type": "image/png"}, 422), ({**PAGE, "fetched_at": "soon"}, 422), ({**PAGE, "uri": "a\nb"}, 422)],
)  # fmt: skip
def test_what_is_no_page_is_told(open_gate, sent, status):
    answer = open_gate[0].post("/api/v1/articles", json=sent, headers=KNOWN)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_what_is_no_json_or_too_large_is_told(open_gate, monkeypatch):
    client, _ = open_gate
    assert client.post("/api/v1/articles", content=b"{", headers=KNOWN).status_code == 415
    typed = {**KNOWN, "Content-Type": "application/json"}
    assert client.post("/api/v1/articles", content=b"{", headers=typed).status_code == 422
    assert client.post("/api/v1/articles", content=b"[" * 100_000, headers=typed).status_code == 422
    monkeypatch.setattr("verbale.settings.MAX_PAGE_BYTES", 1000)
    long = json.dumps({**PAGE, "body": "word " * 2000}).encode()
    assert client.post("/api/v1/articles", content=long, headers=typed).status_code == 413


def test_while_another_process_writes_the_page_is_to_come_again(open_gate):
    client, record = open_gate
    with open_record(record.path, write=True):
        answer = client.post("/api/v1/articles", json={**PAGE, "body": PAGE["body"] + "More.\n"}, headers=KNOWN)
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert "is writing to it" in answer.json()["detail"]
