"""Stories are scored by B-cubed; the two simpler ways do what they say."""

import json
from collections import Counter
from pathlib import Path

import pytest

from verbale.evaluation.same_act import score_same_act
from verbale.evaluation.story_set import (
    StorySetError,
    average_link,
    b_cubed,
    likeness_of,
    online_centroids,
    score_stories,
    vectors_of,
)

TEXTS = [Counter(words.split()) for words in ("herring quota port", "herring quota trawler", "bridge barge pillar")]


def test_b_cubed_counts_what_is_together_rightly() -> None:
    assert b_cubed([1, 1, 2], "aab").f1 == 1
    share = b_cubed([1, 1, 1], "aab")
    assert share.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert share.recall == 1
    assert b_cubed([1, 2, 3], "aab", among=[0, 1]).recall == 0.5
    assert b_cubed([], []).f1 == 0


def test_average_link_joins_the_most_alike_down_to_the_threshold() -> None:
    likeness = likeness_of(TEXTS)
    first = average_link(likeness, 0.1)
    assert first[0] == first[1] != first[2]
    assert len(set(average_link(likeness, 0.99))) == 3
    assert len(set(average_link(likeness, 0.0))) == 1


def test_online_centroids_found_a_cluster_where_none_is_alike() -> None:
    labels = online_centroids(vectors_of(TEXTS), [2, 0, 1], 0.1)
    assert labels[0] == labels[1] != labels[2]


def test_a_folder_of_articles_with_their_events_is_scored(tmp_path: Path) -> None:
    told = {
        "a1": (1, "Trawlers blocked the harbour of Port Varen over the herring quota on Monday."),
        "a2": (1, "The herring quota: fishermen with trawlers hold the harbour of Port Varen."),
        "b1": (2, "The Ossel bridge collapsed after a barge struck its pillar in the night."),
    }
    for name, (event, words) in told.items():
        article = {
            "url": f"https://paper.example/{name}",
            "title": words[:30],
            "text": words,
            "date_publish": "2031-05-01",
        }
        (tmp_path / f"{name}.json").write_text(json.dumps(article | {"newsCluster": {"EventId": event}}), "utf-8")
    score = score_stories(tmp_path)
    assert (score.articles, score.events) == (3, 2)
    assert score.online.f1 == 1
    assert all(share.f1 == 1 for share in score.best.values())


def test_a_folder_without_events_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorySetError, match="holds no article"):
        score_stories(tmp_path)


def test_judged_pairs_are_scored_and_a_lost_report_is_told(tmp_path: Path) -> None:
    words = "Varenia imposed sanctions on Korland on Monday. Nobody else was there to see it done."
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"Port Varen, 4 March 2031\n\n{words} Told by {name}.\n", "utf-8")
    pairs = tmp_path / "pairs" / "p.tsv"
    pairs.parent.mkdir()
    header = "id\tfile_1\tstart_1\tend_1\tfile_2\tstart_2\tend_2\tverdict"
    pairs.write_text(f"# ours\n{header}\np1\tone.txt\t5000\t5010\ttwo.txt\t5000\t5010\tsame\n", "utf-8")
    score = score_same_act(pairs, [tmp_path])
    assert (score.pairs, score.lost, score.f1) == (0, 1, 0)


def test_the_kept_pairs_hold_no_words() -> None:
    lines = (Path(__file__).parent.parent / "relations" / "pairs.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    assert len(rows) >= 150
    assert {row[7] for row in rows} == {"same", "related", "different"}
    assert all(cell.isdigit() for row in rows for cell in (*row[2:4], *row[5:7]))
