"""The pages of the example story: all there, all leading somewhere, the same in each form."""

import csv
import io
import re
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from fastapi.testclient import TestClient

from verbale.exports.tables import columns_of
from verbale.record import Record
from verbale.record.rows import StatementRow
from verbale.views.timeline import TimelineEntry

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


def is_page(answer):
    return answer.headers["content-type"].startswith("text/html")


def test_every_link_leads_to_a_page_and_its_anchor_is_there(story_pages, seen):
    assert len(story_pages) > 200
    assert {address: a.status_code for address, a in story_pages.items() if a.status_code != 200} == {}
    apart = {address: seen(a.text) for address, a in story_pages.items() if is_page(a)}
    anchors = {address: set(page.anchors) for address, page in apart.items()}
    lost = []
    for address, page in apart.items():
        for one in page.addresses:
            target, fragment = urldefrag(urljoin(address, one))
            if fragment and unquote(fragment) not in anchors[target]:
                lost.append((address, one))
    assert lost == []


def test_no_page_has_an_anchor_twice_or_a_field_without_its_name(story_pages, seen):
    for address, answer in story_pages.items():
        if is_page(answer):
            page = seen(answer.text)
            assert len(page.anchors) == len(set(page.anchors)), address
            assert sum(tag == "h1" for tag, _ in page.tags) == 1, address
            assert sum(tag == "main" for tag, _ in page.tags) == 1, address


def test_every_answer_forbids_all_from_outside(story_pages):
    assert [a for a, one in story_pages.items() if not one.headers["content-security-policy"].startswith(POLICY)] == []


def test_no_page_asks_for_or_leads_to_anything_outside(story_pages, seen):
    for address, answer in story_pages.items():
        if is_page(answer):
            for one in seen(answer.text).addresses:
                assert re.match(r"#|/(?!/)", one), (address, one)
            assert not any(tag in ("script", "style", "iframe", "object", "embed") for tag, _ in seen(answer.text).tags)
            assert not any("style" in given for _, given in seen(answer.text).tags)
        elif "css" in answer.headers["content-type"]:
            assert not re.search(r"url\(|@import", answer.text)


PAGES = ["/", "/timeline", "/ledger", "/articles", "/actors", "/search?q=talks", "/problems", "/about", "/stories",
         "/network", "/map", "/shifts", "/accounts"]  # fmt: skip


KEYS = {
    "timeline": "act", "pairs": ("actor", "recipient"), "runs": "knowledge", "problems": "uri", "moved": ("a", "b"),
    "ties": ("actor", "recipient"), "places": "act", "tension": "start",
    "offices": "office", "positions": "row",
}  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_the_json_twin_holds_the_rows_that_are_shown(story: TestClient, seen, address):
    path, _, query = address.partition("?")
    twin = story.get(f"{'/home' if path == '/' else path}.json" + (f"?{query}" if query else ""))
    assert twin.headers["content-type"] == "application/json"
    shown = seen(story.get(address).text).rows
    for name, table in twin.json()["tables"].items():
        keys = KEYS.get(name, "id")
        keys = (keys,) if isinstance(keys, str) else keys
        assert shown.get(name, []) == [" ".join(row[key] for key in keys) for row in table["rows"]], name
        assert table["total"] >= len(table["rows"])


def test_the_twins_of_an_actor_and_of_a_pair_hold_their_rows(story: TestClient, seen):
    for address in ("/actor/state:XKO", "/pair/XKO/XVA"):
        shown = seen(story.get(address).text).rows
        tables = story.get(address + ".json").json()["tables"]
        assert sum(len(table["rows"]) for table in tables.values()) > 30
        for name, table in tables.items():
            key = {"did": "act", "met": "act", "there": "act", "back": "act"}.get(name, KEYS.get(name, "id"))
            assert shown.get(name, []) == [row[key] for row in table["rows"]], name


def test_the_csv_holds_the_rows_that_are_shown(story: TestClient, seen):
    query = "?status=threatened,conditional"
    lines = list(csv.DictReader(io.StringIO(story.get("/timeline.csv" + query).text)))
    assert lines
    assert list(lines[0]) == columns_of(TimelineEntry)
    assert [line["act"] for line in lines] == seen(story.get("/timeline" + query).text).rows["timeline"]
    said = story.get("/actor/person:anneke-sorlund.csv?table=statements")
    assert next(csv.reader(io.StringIO(said.text))) == columns_of(StatementRow)


def test_the_filters_of_the_timeline_narrow_it_down(story: TestClient):
    def rows(query):
        return story.get(f"/timeline.json?{query}").json()["tables"]["timeline"]["rows"]

    everything = rows("")
    threats = rows("actor=Kothmar&recipient=Varenia&status=threatened,conditional&since=2019-09&until=2019")
    assert 0 < len(threats) < len(everything)
    assert {row["status"] for row in threats} <= {"threatened", "conditional"}
    assert {row["type"] for row in rows("type=sanction")} == {"SANCTION"}
    assert rows("actor=Atlantis") == []
    assert "Nobody in this record is" in story.get("/timeline?actor=Atlantis").text


def test_the_ledger_shows_both_passages_and_the_reason(story: TestClient):
    page = story.get("/ledger?kind=threat&outcome=carried+out").text
    row = story.get("/ledger.json?kind=threat&outcome=carried+out").json()["tables"]["ledger"]["rows"][0]
    assert row["kind"] == "threat"
    for act in (row["act"], row["followed"][0]["act"]):
        assert f"/article/{act['article']}#{act['id']}" in page
    assert row["reason"] in page


def test_a_row_leads_to_its_own_words(story: TestClient, story_record: Record, seen):
    act = next(one for one in story_record.acts() if len(one.words) > 40)
    page = story.get(f"/article/{act.article}").text
    after = page[page.index(f'id="{act.id}"') :]
    assert act.words[:12].split()[0] in "".join(seen(f"<p><a {after.split('</p>')[0]}</p>").text)


def test_the_article_shows_all_of_its_text(story: TestClient, story_record: Record, seen):
    for row in story_record.articles():
        text = story_record.article_text(row.id)
        shown = " ".join("".join(seen(story.get(f"/article/{row.id}").text).text).split())
        for word in text.split():
            assert word in shown or not word.isalpha()


def test_a_page_that_is_known_is_not_sent_again(story: TestClient):
    tag = story.get("/ledger").headers["etag"]
    again = story.get("/ledger", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert story.get("/timeline", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_a_long_table_is_cut_into_pages(story: TestClient, seen, monkeypatch):
    monkeypatch.setattr("verbale.settings.WEB_ROWS", 10)
    whole = []
    address = "/actors.json?actors_page=1"  # not the first page that another test has asked for, which is kept
    while address:
        table = story.get(address).json()["tables"]["actors"]
        whole += [row["id"] for row in table["rows"]]
        address = table["next"]
    assert len(whole) == len(set(whole)) == table["total"] > 20
    assert seen(story.get("/actors?actors_page=2").text).rows["actors"] == whole[10:20]
    assert seen(story.get("/actors?actors_page=99999").text).rows["actors"] == whole[(len(whole) - 1) // 10 * 10 :]
