"""The pages of what articles have in common: stories, threads over a timeline, shifts, tension, network, map, facets."""

import re
from collections import Counter

import pytest
from fastapi.testclient import TestClient

from verbale.evaluation.measured import measured
from verbale.record import Record, open_record
from verbale.record.rows import Run
from verbale.views.placing import MIDDLE, REACH
from verbale.web import make_app
from verbale.web.worldmap import HEIGHT, WIDTH, draw_land, fit, project


def test_the_story_has_its_timeline_its_articles_and_who_takes_part(story: TestClient, story_record: Record, seen):
    line = story.get("/stories.json").json()["tables"]["stories"]["rows"][0]
    page = story.get(f"/story/{line['id']}")
    tables = story.get(f"/story/{line['id']}.json").json()["tables"]
    assert tables["articles"]["total"] == line["articles"] > 5
    assert tables["timeline"]["total"] > 20
    assert seen(page.text).rows["articles"] == [row["article"] for row in tables["articles"]["rows"]]
    assert {row["article"] for row in tables["articles"]["rows"]} <= {row.id for row in story_record.articles()}
    assert "Kothmar" in [row["name"] for row in tables["actors"]["rows"]]
    assert story.get("/story/none").status_code == 404


def test_a_threat_carried_out_is_a_thread_over_the_timeline(story: TestClient):
    page = story.get("/timeline").text
    threads = re.findall(r'class="thread-words" href="/article/(\w+)#(\w+)".*?>([^<]+)</text>', page)
    assert any(words.startswith("threat: carried out") for _, _, words in threads)
    heights = [float(y) for y in re.findall(r'class="thread-words".*?<text x="[^"]+" y="([^"]+)"', page)]
    # no words lie among the marks
    assert heights
    assert all(y < MIDDLE - REACH or y > MIDDLE + REACH for y in heights)
    acts = {act for _, act, _ in threads}
    ledger = story.get("/ledger.json?outcome=carried+out,answered,partly,contradicted").json()["tables"]["ledger"][
        "rows"
    ]
    assert acts <= {row["act"]["id"] for row in ledger}


def test_a_pair_shows_tension_with_its_band_and_both_passages_of_a_shift(story: TestClient):
    page, twin = story.get("/pair/XVA/XKO").text, story.get("/pair/XVA/XKO.json").json()["tables"]
    steps = [row for row in twin["tension"]["rows"] if row["index"] is not None]
    assert page.count('class="band"') == len(steps) > 3
    assert all(row["low"] <= row["index"] <= row["high"] for row in steps)
    for row in twin["shifts"]["rows"]:
        for article, told in ((row["before_article"], row["before_row"]), (row["after_article"], row["after_row"])):
            assert f"/article/{article}#{told}" in page
    assert twin["shifts"]["rows"]


def test_differing_accounts_stand_side_by_side_and_nothing_is_decided(story: TestClient):
    rows = story.get("/accounts.json").json()["tables"]["accounts"]["rows"]
    page = story.get("/accounts").text
    assert rows
    for row in rows:
        for side in ("one", "other"):
            # what the article tells itself has no row of its own
            own = row[f"{side}_row"] == row[f"{side}_article"]
            assert (f"/article/{row[f'{side}_article']}" if own else f"#{row[f'{side}_row']}") in page
    assert "nothing is decided" in page


def test_the_ledger_is_narrowed_down_by_outcome_and_by_due_date(story: TestClient):
    def rows(query):
        return story.get(f"/ledger.json?{query}").json()["tables"]["ledger"]["rows"]

    due = rows("due=2019-10")
    assert due
    assert all(row["due"] <= "2019-10-31" for row in due)
    assert [row["due"] for row in due] == sorted(row["due"] for row in due)
    assert {row["outcome"] for row in rows("outcome=open,overdue")} <= {"open", "overdue"}
    assert {row["kind"] for row in rows("kind=threat,promise")} == {"threat", "promise"}
    assert len(rows("since=2019-10&until=2019-11")) < len(rows(""))


def test_home_tells_what_needs_a_look_and_each_leads_there(story: TestClient):
    home = story.get("/home.json").json()
    assert home["looks"]
    for look in home["looks"]:
        assert look["count"] > 0
        assert story.get(look["address"]).status_code == 200
    overdue = next(look for look in home["looks"] if "overdue" in look["what"])
    assert story.get("/ledger.json?outcome=overdue").json()["tables"]["ledger"]["total"] == overdue["count"]


def test_facets_narrow_a_search_down(story: TestClient):
    found = story.get("/search.json?q=talks").json()
    facets = found["facets"]
    assert {"actor", "type", "status", "outlet"} <= set(facets)
    one = facets["type"][0]
    narrowed = story.get("/search.json", params={"q": "talks", "type": one["value"]}).json()["tables"]
    assert 0 < sum(t["total"] for t in narrowed.values()) == one["count"]
    nothing = story.get("/search", params={"q": "talks", "year": "1066"})
    assert "without narrowing" in nothing.text


def test_the_network_ties_whom_the_record_ties(story: TestClient):
    ties = story.get("/network.json").json()["tables"]["ties"]["rows"]
    first = ties[0]
    assert {first["actor"], first["recipient"]} == {"XKO", "XVA"}
    assert first["cooperation"] + first["conflict"] <= first["events"] <= first["reports"]
    page = story.get("/network").text
    weight = Counter(side for tie in ties for side in (tie["actor"], tie["recipient"]) for _ in range(tie["events"]))
    names = {tie[side]: tie[f"{side}_name"] for tie in ties for side in ("actor", "recipient")}
    standing = {side for side, name in names.items() if not name.islower() or weight[side] >= 3}
    drawn = {frozenset((t["actor"], t["recipient"])) for t in ties if {t["actor"], t["recipient"]} <= standing}
    assert page.count('class="tie ') == len(drawn)
    nodes = re.findall(r'class="node-name"[^>]*>([^<]+)<', page)
    assert {"Kothmar", "Varenia"} <= set(nodes) <= {names[side] for pair in drawn for side in pair}
    assert "<svg" not in story.get("/network?since=1900&until=1901").text


def test_the_map_has_one_mark_a_place(hostile: TestClient, story: TestClient):
    rows = hostile.get("/map.json").json()["tables"]["places"]["rows"]
    assert hostile.get("/map").text.count('class="spot ') == len(rows) > 0
    page = story.get("/map").text
    assert "place with known coordinates" in page
    if 'class="spot ' not in page:
        assert "invented" in page
        assert '<a href="/timeline">' in page
    narrowed = story.get("/map?since=1900&until=1901").text
    assert '<a href="/map">' in narrowed.split("</form>")[-1]


@pytest.mark.parametrize("places", [[], [(0.0, 0.0)], [(-179.0, -80.0), (179.0, 83.0)], [(36.2, 49.9), (30.5, 50.4)]])
def test_the_map_shows_all_of_its_places_and_land(places):
    view = fit(places)
    for longitude, latitude in places:
        x, y = view.place(longitude, latitude)
        assert -1 <= x <= WIDTH + 1
        assert -HEIGHT / 2 <= y <= HEIGHT * 1.5
    assert draw_land(view).startswith("M")


def test_equal_earth_is_the_projection_that_it_says():
    assert project(0, 0) == (0, 0)
    # the ends of the equator and the pole's height, from the paper
    assert project(180, 0)[0] == pytest.approx(2.7066, abs=1e-3)
    assert project(0, 90)[1] == pytest.approx(-1.3173, abs=1e-3)


def test_a_chart_can_be_taken_away(story: TestClient):
    for address, begin in (("/timeline.svg", b"<svg"), ("/ledger.png?kind=threat", b"\x89PNG")):
        answer = story.get(address)
        assert answer.status_code == 200
        assert answer.content.startswith(begin)


def test_the_figures_of_the_about_page_stand_in_the_evaluation(story: TestClient, pytestconfig):
    told = (pytestconfig.rootpath / "docs" / "evaluation.md").read_text("utf-8")
    page = story.get("/about").text
    assert measured()
    for one in measured():
        assert one["value"] in told, one
        assert one["command"] in told, one
        assert one["value"] in page


def test_an_actor_has_its_offices_dealings_and_positions(story: TestClient, story_record: Record):
    page = story.get("/actor/person:anneke-sorlund")
    tables = story.get("/actor/person:anneke-sorlund.json").json()["tables"]
    assert "Foreign Secretary" in [row["office"] for row in tables["offices"]["rows"]]
    assert all(row["articles"] >= 1 for row in tables["offices"]["rows"])
    others = {row["id"]: row for row in tables["dealings"]["rows"]}
    assert others["state:XKO"]["did"] > 0
    assert 0 <= others["state:XKO"]["tension"] <= 100
    assert 'href="/pair/person:anneke-sorlund/state:XKO"' in page.text
    assert tables["positions"]["total"] > 3
    assert {row["actor_id"] for row in tables["positions"]["rows"]} == {"person:anneke-sorlund"}


def test_copies_of_an_article_of_a_story_lead_to_each_other(story: TestClient):
    line = story.get("/stories.json").json()["tables"]["stories"]["rows"][0]
    rows = story.get(f"/story/{line['id']}.json").json()["tables"]["articles"]["rows"]
    copied = {row["article"]: row["copies"] for row in rows if row["copies"]}
    assert copied
    for article, others in copied.items():
        assert all(article in copied[other] for other in others)


def test_events_of_the_pages_are_those_that_the_record_keeps(story: TestClient, story_record: Record):
    kept = {row.act: row for row in story_record.events()}
    shown, address = [], "/timeline.json"
    while address:  # a page holds a hundred
        table = story.get(address).json()["tables"]["timeline"]
        shown += table["rows"]
        address = table["next"]
    assert {row["act"] for row in shown} == set(kept)
    for row in shown:
        event = kept[row["act"]]
        assert (row["reports"], row["texts"], row["status"]) == (event.articles, event.texts, event.status)
        assert row["actors"] == [party.name for party in event.actors]


def test_articles_that_are_not_related_yet_are_shown_by_their_acts(tmp_path, made):
    with open_record(tmp_path / "new.sqlite", write=True) as record:
        for number in (1, 2):
            record.add(*made(number), Run("0.1.0", "d" * 64, "a-model"))
    with open_record(tmp_path / "new.sqlite") as record:
        client = TestClient(make_app(record), base_url="http://127.0.0.1:8017")
        rows = client.get("/timeline.json").json()["tables"]["timeline"]["rows"]
        assert len(rows) == 2
        assert client.get("/timeline").text.count('class="mark ') == 2
        assert client.get("/ledger.json").json()["tables"]["ledger"]["total"] == 0


def test_only_persons_are_asked_for_their_offices(story: TestClient):
    actors = {row["name"]: row["id"] for row in story.get("/actors.json").json()["tables"]["actors"]["rows"]}
    assert "Offices seen" not in story.get(f"/actor/{actors['Kothmar']}").text
    assert "Offices seen" in story.get(f"/actor/{actors['Anneke Sorlund']}").text


def test_the_page_says_where_positions_are_read_from_the_newest_only(story: TestClient, monkeypatch):
    actors = {row["name"]: row["id"] for row in story.get("/actors.json").json()["tables"]["actors"]["rows"]}
    assert "Read from the newest" not in story.get(f"/actor/{actors['Kothmar']}").text
    monkeypatch.setattr("verbale.settings.WEB_REPORTS", 5)
    assert "Read from the newest 5 acts" in story.get(f"/actor/{actors['Varenia']}").text
